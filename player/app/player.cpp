#include "app/player.hpp"

#include "base/limits.hpp"
#include "scene/scene_at.hpp"

#include <algorithm>
#include <utility>

namespace wayside
{

Result<std::unique_ptr<Player>> Player::create(PlayerParts parts,
                                               PlayerSettings settings,
                                               Site site,
                                               std::shared_ptr<const Programme> builtin,
                                               std::function<Site()> reload)
{
    const Canvas canvas = canvas_of(parts.glass.canvas(), site.display);
    auto boards = Storyboards::create(site.programme, builtin, canvas, parts.pictures.fonts());
    if (!boards) {
        return tl::unexpected(boards.error());
    }
    if (settings.opening && settings.opening->canvas == canvas) {
        boards->remember(settings.opening->slide,
                         settings.opening->language,
                         std::move(settings.opening->board));
    }
    settings.opening.reset();
    const Now now = parts.clock.now();
    const auto& judge = settings.caretaker.judge_clock;
    auto playing = Playing::resume(std::move(site),
                                   settings.takeover,
                                   judge ? judge(now.instant, false) : settings.trust,
                                   now,
                                   parts.log);
    if (!playing) {
        return tl::unexpected(playing.error());
    }
    settings.caretaker.log = parts.log;
    // Private constructor: make_unique cannot call it.
    return std::unique_ptr<Player>(new Player(std::move(parts),
                                              std::move(settings),
                                              std::move(*playing),
                                              std::move(builtin),
                                              std::move(reload),
                                              std::move(*boards)));
}

Player::Player(PlayerParts parts,
               PlayerSettings settings,
               Playing playing,
               std::shared_ptr<const Programme> builtin,
               std::function<Site()> reload,
               Storyboards boards)
    : parts_(std::move(parts))
    , settings_(std::move(settings))
    , playing_(std::move(playing))
    , builtin_(std::move(builtin))
    , boards_(std::move(boards))
    , presenter_({.glass = parts_.glass,
                  .pictures = parts_.pictures,
                  .service = parts_.service,
                  .log = parts_.log})
    , stage_clock_(parts_.clock.now(), settings_.start, settings_.speed)
    , canvas_(parts_.glass.canvas())
    , succession_({.wake = parts_.wake,
                   .pictures = parts_.pictures,
                   .read = std::move(reload),
                   .log = parts_.log,
                   .watches_files = settings_.watches_files,
                   .builtin = builtin_,
                   .is_touched = settings_.touch.has_value(),
                   .display_file = settings_.display_file})
    , caretaker_(settings_.caretaker)
{
    parts_.pictures.use(playing_.site().programme->theme.palette);
    succession_.begin(playing_.site());
    if (settings_.touch) {
        settings_.touch->log = parts_.log;
        reception_.emplace(*settings_.touch);
    }
    open_house();
}

Result<Storyboards> Player::boards_for(const Site& site)
{
    return Storyboards::create(site.programme,
                               builtin_,
                               canvas_of(parts_.glass.canvas(), site.display),
                               parts_.pictures.fonts());
}

Result<void> Player::fit_canvas()
{
    auto boards = boards_for(playing_.site());
    if (!boards) {
        return tl::unexpected(boards.error());
    }
    use(std::move(*boards));
    return {};
}

void Player::use(Storyboards boards)
{
    canvas_ = parts_.glass.canvas();
    boards_ = std::move(boards);
    presenter_.forget();
    open_house();
}

void Player::reload()
{
    succession_.read(playing_, canvas_);
}

void Player::take_over_when_due(bool is_visited, Now now)
{
    succession_.turn(playing_, stage_time(now).instant);
    const auto due = succession_.due(is_visited);
    if (due && stage_clock_.until(*due, now) == Milliseconds{0}) {
        take_over();
    }
}

void Player::take_over()
{
    Site fresh = succession_.take();
    // What can fail comes first: what plays is not touched by it.
    auto boards = boards_for(fresh);
    if (!boards) {
        parts_.log(boards.error().message);
        parts_.log("the programme on the screen stays");
        succession_.keep_pictures(playing_.site());
        return;
    }
    const auto rotate = playing_.site().display.rotate;
    if (auto replaced = playing_.replace(fresh, parts_.clock.now().ticks); !replaced) {
        parts_.log(replaced.error().message);
        parts_.log("the new programme waits for the end of the takeover by hand");
        succession_.put_back(std::move(fresh), playing_.held()->takeover.until);
        return;
    }
    // The old picture stays until the new one is drawable.
    const auto before = presenter_.shown();
    use(std::move(*boards));
    if (playing_.site().display.rotate != rotate) {
        parts_.log("`rotate` of the display's file takes effect when the program starts again");
    }
    parts_.pictures.use(playing_.site().programme->theme.palette);
    succession_.keep_pictures(playing_.site());
    presenter_.still_shows(before);
    jump();
}

StageTime Player::stage_time(Now now)
{
    return {.instant = stage_clock_.at(now, shown() && shown()->moving),
            .ticks = now.ticks,
            .speed = stage_clock_.speed()};
}

/// The plan changed: it believes that its own slide was before, but what was really on the screen
/// is what goes.
void Player::jump()
{
    hand_over_.leave(presenter_.shown_frame());
}

Scene Player::scene_now(Now now)
{
    return hand_over_.bridge(
        scene_at(playing_.schedule(), boards_.source(), stage_time(now).instant, playing_.trust()),
        playing_.site().programme->transition,
        now.ticks);
}

Result<void> Player::show(const Scene& scene, bool lacks_pictures, Now now)
{
    const auto presented = presenter_.show(scene, lacks_pictures, now);
    if (!presented) {
        return tl::unexpected(presented.error());
    }
    if (*presented == Presented::Resized) {
        return fit_canvas();
    }
    if (*presented && reception_) {
        reception_->presented(*scene.frame);
    }
    return {};
}

/// `length`, or less when a hand that is on the screen comes to mean something before.
Milliseconds Player::until_hand(Milliseconds length, Now now) const
{
    const auto next = visits() != nullptr ? visits()->changes_at() : std::nullopt;
    return next ? std::min(length, std::chrono::ceil<Milliseconds>(*next - now.ticks)) : length;
}

std::shared_ptr<const Frame> Player::frame_at(Instant instant)
{
    return scene_at(playing_.schedule(), boards_.source(), instant, playing_.trust()).frame;
}

Milliseconds Player::rest(Milliseconds length) const
{
    if (const auto heartbeat = parts_.service.heartbeat()) {
        length = std::min(length, std::chrono::ceil<Milliseconds>(*heartbeat));
    }
    if (const auto ends = playing_.ends_at()) {
        length =
            std::min(length, std::chrono::ceil<Milliseconds>(*ends - parts_.clock.now().ticks));
    }
    // An hour at most: a clock that is wrong by years must not put the loop to sleep for years.
    return std::clamp<Milliseconds>(length, Milliseconds{1}, std::chrono::hours{1});
}

Result<Milliseconds> Player::iterate(Now now)
{
    if (parts_.glass.canvas() != canvas_) {
        if (auto fitted = fit_canvas(); !fitted) {
            return tl::unexpected(fitted.error());
        }
    }
    if (caretaker_.turn(playing_, stage_time(now), now.instant)) {
        succession_.plan(playing_, stage_time(now).instant);
        jump();
    }
    const bool visited = is_visited(now);
    if (visited != std::exchange(was_visited_, visited) && !visited) {
        // The page goes as pictures go.
        jump();
    }
    take_over_when_due(visited, now);
    return is_visited_still() ? show_visit(now) : show_attract_loop(now);
}

Result<Milliseconds> Player::show_attract_loop(Now now)
{
    const Scene scene = scene_now(now);
    const Milliseconds left = stage_clock_.until(scene.changes_at, now);
    const auto next = left > limits::preparation ? nullptr : frame_at(scene.changes_at);
    std::vector<const Frame*> wanted{scene.frame.get()};
    if (next != nullptr && next != scene.frame) {
        wanted.push_back(next.get());
    }
    if (visits() != nullptr && visits()->neutral() != nullptr) {
        // Decoded before anybody comes.
        wanted.push_back(visits()->neutral().get());
    }
    for (const Error& error : boards_.take_failures()) {
        parts_.log("the help card stands in for " + error.message);
    }
    if (!presenter_.prepare(wanted)) {
        // The old picture stays; a worker's wake-up comes when the new one is ready.
        return limits::media_patience;
    }
    if (auto showing = show(scene, false, now); !showing) {
        return tl::unexpected(showing.error());
    }
    if (scene.moving) {
        return Milliseconds{0};
    }
    presenter_.stand(next);
    if (next == nullptr) {
        return rest(until_hand(left - limits::preparation, now));
    }
    return rest(until_hand(stage_clock_.until(scene.changes_at, parts_.clock.now()), now));
}

/// Rooms for visits on this canvas.
void Player::open_house()
{
    if (!reception_) {
        return;
    }
    const Site& site = playing_.site();
    std::shared_ptr<const Frame> neutral;
    if (site.programme->neutral) {
        neutral = boards_.at(*site.programme->neutral, site.programme->languages.front())
                      ->beats.front()
                      .frame;
    }
    reception_->open(site.programme,
                     site.display,
                     canvas_of(canvas_, site.display),
                     parts_.pictures.fonts(),
                     std::move(neutral));
}

bool Player::is_visited(Now now)
{
    if (!reception_) {
        return false;
    }
    const Instant instant = stage_time(now).instant;
    const bool is_emergency =
        playing_.schedule().slot_at(instant, playing_.trust()).tier == Tier::Emergency;
    return reception_->turn(is_emergency, now.ticks);
}

/// A new programme may have ended the visit in this turn.
bool Player::is_visited_still() const
{
    return visits() != nullptr && !visits()->is_idle();
}

/// A page is there at once: what of its pictures is not decoded yet comes after it.
Result<Milliseconds> Player::show_visit(Now now)
{
    const auto frame = reception_->frame(now.ticks);
    if (frame == nullptr) {
        return Milliseconds{0};
    }
    const Scene scene{.frame = frame, .from = nullptr, .moving = visits()->is_moving(now.ticks)};
    // The neutral slide's picture waits beside the page's: nobody must wait for it.
    const std::shared_ptr<const Frame> neutral =
        visits()->neutral() != frame ? visits()->neutral() : nullptr;
    std::vector<const Frame*> wanted{frame.get()};
    if (neutral != nullptr) {
        wanted.push_back(neutral.get());
    }
    const bool is_drawable = presenter_.prepare(wanted);
    if (auto showing = show(scene, !is_drawable, now); !showing) {
        return tl::unexpected(showing.error());
    }
    if (scene.moving) {
        return Milliseconds{0};
    }
    // Painted ahead: to clear the screen is to unpack it. Once it is seen, the pixels of what was
    // read go, too.
    presenter_.stand_by(neutral);
    // An emergency comes when it is due, whoever reads.
    const Instant slot_end =
        playing_.schedule().slot_at(stage_time(now).instant, playing_.trust()).until;
    const Milliseconds left = until_hand(stage_clock_.until(slot_end, now), now);
    return rest(is_drawable ? left : std::min<Milliseconds>(left, limits::media_patience));
}

} // namespace wayside
