#include "app/player.hpp"

#include "scene/scene_at.hpp"

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
    // A slide that was composed already is not kept waiting for a card that it does not need.
    FontMeasure& fonts = parts.pictures.fonts();
    auto boards =
        settings.opening && settings.opening->canvas == canvas
            ? Storyboards::begin(
                  site.programme, builtin, std::move(settings.opening->slide), canvas, fonts)
            : Storyboards::create(site.programme, builtin, canvas, fonts);
    if (!boards) {
        return tl::unexpected(boards.error());
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

/// When the first picture stands: reading the others, and the watch, would take the processor from
/// it. What changed before is noticed when the watch is set.
void Player::begin_succession()
{
    if (!std::exchange(has_begun_, true)) {
        succession_.begin(playing_.site());
    }
}

void Player::reload()
{
    begin_succession();
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
    if (!lacks_pictures) {
        begin_succession();
    }
    return {};
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

} // namespace wayside
