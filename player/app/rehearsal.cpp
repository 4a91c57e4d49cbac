#include "app/rehearsal.hpp"

#include "base/limits.hpp"

#include <SDL.h>

#include <algorithm>
#include <utility>

namespace wayside
{

Rehearsal::Rehearsal(sdl::Subsystems video, sdl::Window window, Now start)
    : video_(std::move(video))
    , window_(std::move(window))
    , clock_(start)
    , service_([](const std::string& /*message*/) {}, std::nullopt)
{
}

Result<void> Rehearsal::begin()
{
    auto first = turn();
    // Workers have their own time: the first picture is waited for.
    SDL_Event event;
    while (first && player_->lacks_a_picture()) {
        static_cast<void>(events_->next(event, limits::media_patience));
        first = turn();
    }
    return first.map([](Milliseconds /*rest*/) {});
}

Result<std::unique_ptr<Rehearsal>> Rehearsal::create(const RehearsalOptions& options,
                                                     Site site,
                                                     std::shared_ptr<const Programme> builtin)
{
    auto wake = Wake::create();
    if (!options.is_seen) {
        SDL_SetHintWithPriority(SDL_HINT_VIDEODRIVER, "dummy", SDL_HINT_OVERRIDE);
    }
    auto video = sdl::Subsystems::create(SDL_INIT_VIDEO);
    if (!wake || !video) {
        return tl::unexpected(wake ? video.error() : wake.error());
    }
    sdl::Window window(SDL_CreateWindow("Wayside: rehearsal",
                                        SDL_WINDOWPOS_CENTERED,
                                        SDL_WINDOWPOS_CENTERED,
                                        options.size.width,
                                        options.size.height,
                                        0));
    if (!window) {
        return failure(SDL_GetError());
    }
    // Private constructor: make_unique cannot call it.
    std::unique_ptr<Rehearsal> rehearsal(
        new Rehearsal(std::move(*video),
                      std::move(window),
                      {.instant = options.start, .ticks = Ticks{std::chrono::seconds{1}}}));
    auto glass = open_glass(*rehearsal->window_, Rotation::None, GlassChoice::Surface);
    auto events = EventWait::create();
    auto pictures = PictureRoom::create(
        options.fonts_file, options.own_fonts, [] {}, options.workers);
    if (!glass || !events || !pictures) {
        const Error& error = !glass ? glass.error() : (!events ? events.error() : pictures.error());
        return tl::unexpected(error);
    }
    rehearsal->glass_ = std::move(*glass);
    rehearsal->events_ = std::move(*events);
    rehearsal->wake_ = std::move(*wake);
    rehearsal->pictures_ = std::move(*pictures);
    Rehearsal* const self = rehearsal.get();
    auto player = Player::create({.glass = *self->glass_,
                                  .pictures = *self->pictures_,
                                  .events = *self->events_,
                                  .wake = *self->wake_,
                                  .service = self->service_,
                                  .clock = self->clock_,
                                  .log =
                                      [self](const std::string& line) {
                                          self->log_.push_back(line);
                                      }},
                                 {.start = {}, .touch = options.touch},
                                 std::move(site),
                                 std::move(builtin),
                                 [] { return Site{}; });
    if (!player) {
        return tl::unexpected(player.error());
    }
    self->player_ = std::move(*player);
    if (auto begun = self->begin(); !begun) {
        return tl::unexpected(begun.error());
    }
    return rehearsal;
}

Result<Milliseconds> Rehearsal::turn()
{
    return player_->iterate(clock_.now());
}

Result<void> Rehearsal::handle(const Input& input)
{
    player_->handle(input);
    return turn().map([](Milliseconds /*rest*/) {});
}

Result<void> Rehearsal::advance(Milliseconds length)
{
    while (length > Milliseconds{0} && !is_over()) {
        const auto rest = turn();
        if (!rest) {
            return tl::unexpected(rest.error());
        }
        const auto frame = std::chrono::ceil<Milliseconds>(limits::frame_length);
        const Milliseconds step =
            std::min(length, *rest == Milliseconds{0} ? frame : std::max(*rest, Milliseconds{1}));
        clock_.advance(step);
        length -= step;
    }
    return turn().map([](Milliseconds /*rest*/) {});
}

Frame Rehearsal::frame() const
{
    Frame frame = *player_->shown()->frame;
    if (frame.hotspots.empty() && player_->visits() != nullptr) {
        frame.hotspots = player_->visits()->surroundings().hotspots;
    }
    return frame;
}

} // namespace wayside
