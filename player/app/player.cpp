#include "app/player.hpp"

#include "app/proof.hpp"
#include "base/limits.hpp"
#include "scene/scene_at.hpp"

#include <SDL.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace wayside
{

namespace
{

constexpr Milliseconds a_while = std::chrono::seconds(1);

} // namespace

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
    , reload_(std::move(reload))
    , boards_(std::move(boards))
    , screen_(parts_.glass, parts_.pictures.painter())
    , stage_clock_(parts_.clock.now(), settings_.start, settings_.speed)
    , canvas_(parts_.glass.canvas())
    , caretaker_(settings_.caretaker)
{
    parts_.pictures.use(playing_.site().programme->theme.palette);
    watch(playing_.site());
    if (settings_.touch) {
        settings_.touch->log = parts_.log;
        reception_.emplace(*settings_.touch);
    }
    open_house();
}

Result<void> Player::fit_canvas()
{
    canvas_ = parts_.glass.canvas();
    auto boards = Storyboards::create(playing_.site().programme,
                                      builtin_,
                                      canvas_of(canvas_, playing_.site().display),
                                      parts_.pictures.fonts());
    if (!boards) {
        return tl::unexpected(boards.error());
    }
    boards_ = std::move(*boards);
    shown_.reset();
    open_house();
    return {};
}

/// Rule 15 of the programme format: all or nothing, and between two items.
void Player::reload()
{
    Site fresh = reload_();
    for (const Diagnostic& diagnostic : fresh.diagnostics) {
        parts_.log(to_text(diagnostic));
    }
    watch(fresh);
    if (!fresh.schedule || !can_be_shown(fresh)) {
        parts_.log("the programme on the screen stays");
        return;
    }
    const Instant now = stage_time(parts_.clock.now()).instant;
    const ClockTrust trust = playing_.trust();
    is_urgent_ = playing_.site().programme == builtin_ ||
                 fresh.schedule->slot_at(now, trust).tier == Tier::Emergency;
    take_over_at_ = is_urgent_ ? now : playing_.schedule().cue_at(now, trust).until;
    pending_ = std::move(fresh);
}

/// What the programme on the screen was read from, and what a new one was tried to be read from.
void Player::watch(const Site& attempted)
{
    std::vector<std::string> files = settings_.files;
    for (const Site* const site : std::array<const Site*, 2>{&playing_.site(), &attempted}) {
        if (site->programme) {
            files.insert(files.end(), site->programme->files.begin(), site->programme->files.end());
        }
        for (const Diagnostic& diagnostic : site->diagnostics) {
            files.push_back(diagnostic.place.file);
        }
    }
    if (!settings_.files.empty()) {
        parts_.wake.watch(files);
    }
}

bool Player::can_be_shown(const Site& site)
{
    const Canvas canvas = canvas_of(canvas_, site.display);
    auto faults = faults_on(*site.programme, canvas, parts_.pictures.fonts());
    if (settings_.touch) {
        TouchPages pages(site.programme, site.display, canvas, parts_.pictures.fonts());
        const auto more = pages.faults();
        faults.insert(faults.end(), more.begin(), more.end());
    }
    for (const Error& fault : faults) {
        parts_.log(fault.message);
    }
    return faults.empty();
}

Result<void> Player::take_over()
{
    Site old = playing_.site();
    const Ticks now = parts_.clock.now().ticks;
    Site fresh = *std::exchange(pending_, std::nullopt);
    if (auto replaced = playing_.replace(fresh, now); !replaced) {
        parts_.log(replaced.error().message);
        parts_.log("the new programme waits for the end of the takeover by hand");
        pending_ = std::move(fresh);
        take_over_at_ = std::max(playing_.held()->takeover.until, take_over_at_ + a_while);
        return {};
    }
    // The old picture stays until the new one is drawable.
    const auto before = shown_;
    if (auto fitted = fit_canvas(); !fitted) {
        parts_.log(fitted.error().message);
        if (auto back = playing_.replace(std::move(old), now); !back) {
            return back;
        }
        return fit_canvas();
    }
    parts_.pictures.use(playing_.site().programme->theme.palette);
    shown_ = before;
    jump();
    return {};
}

StageTime Player::stage_time(Now now)
{
    return {.instant = stage_clock_.at(now, shown_ && shown_->moving),
            .ticks = now.ticks,
            .speed = stage_clock_.speed()};
}

/// The plan changed: it believes that its own slide was before, but what was really on the screen
/// is what goes.
void Player::jump()
{
    hand_over_.leave(shown_ ? shown_->frame : nullptr);
}

Scene Player::scene_now(Now now)
{
    return hand_over_.bridge(
        scene_at(playing_.schedule(), boards_.source(), stage_time(now).instant, playing_.trust()),
        playing_.site().programme->transition,
        now.ticks);
}

void Player::report()
{
    for (const Error& error : boards_.take_failures()) {
        parts_.log("the help card stands in for " + error.message);
    }
    for (const Error& error : parts_.pictures.take_failures()) {
        parts_.log(error.message);
    }
}

bool Player::must_present(const Scene& scene, Now now) const
{
    const auto heartbeat = parts_.service.heartbeat();
    const bool beat = heartbeat && now.ticks - presented_ >= *heartbeat;
    return !shown_ || exposed_ || beat || waiting_ || !scene.same_picture(*shown_);
}

Result<void> Player::present(const Scene& scene, Now now)
{
    auto showing = screen_.show(scene);
    if (!showing) {
        return tl::unexpected(showing.error());
    }
    exposed_ = false;
    if (showing->presented == Presented::Resized) {
        return fit_canvas();
    }
    if (showing->painted.trouble) {
        parts_.log(showing->painted.trouble->message);
    }
    shown_ = scene;
    presented_ = now.ticks;
    if (reception_) {
        reception_->presented(*scene.frame);
    }
    parts_.service.presented(now.ticks);
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
        jump();
    }
    const bool visited = is_visited(now);
    if (visited != std::exchange(was_visited_, visited) && !visited) {
        // The page goes as pictures go.
        jump();
    }
    // Nobody's page is taken away by a new programme, unless it has an emergency: it waits until
    // they have left.
    if (pending_ && (!visited || is_urgent_) &&
        stage_clock_.until(take_over_at_, now) == Milliseconds{0}) {
        if (auto taken = take_over(); !taken) {
            return tl::unexpected(taken.error());
        }
    }
    if (is_visited_still()) {
        return show_visit(now);
    }
    const Scene scene = scene_now(now);
    const Milliseconds left = stage_clock_.until(scene.changes_at, now);
    const auto next = left > limits::preparation ? nullptr : frame_at(scene.changes_at);
    std::vector<const Frame*> wanted{scene.frame.get()};
    if (next != nullptr && next != scene.frame) {
        wanted.push_back(next.get());
    }
    const bool drawable = parts_.pictures.prepare(wanted);
    report();
    if (!drawable) {
        // The old picture stays; a worker's wake-up comes when the new one is ready.
        return limits::media_patience;
    }
    if (must_present(scene, now)) {
        if (auto presented = present(scene, now); !presented) {
            return tl::unexpected(presented.error());
        }
    }
    if (scene.moving) {
        return Milliseconds{0};
    }
    if (next == nullptr) {
        screen_.release_unseen();
        return rest(until_hand(left - limits::preparation, now));
    }
    screen_.prepare(next);
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
    const bool visited = reception_->turn(is_emergency, now.ticks);
    if (reception_->take_forgotten()) {
        screen_.release_unseen();
    }
    return visited;
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
    std::vector<const Frame*> wanted{frame.get()};
    if (const auto& neutral = visits()->neutral(); neutral != nullptr && neutral != frame) {
        wanted.push_back(neutral.get());
    }
    const bool is_drawable = parts_.pictures.prepare(wanted);
    report();
    if (must_present(scene, now)) {
        if (auto presented = present(scene, now); !presented) {
            return tl::unexpected(presented.error());
        }
    }
    waiting_ = !is_drawable;
    if (scene.moving) {
        return Milliseconds{0};
    }
    // An emergency comes when it is due, whoever reads.
    const Instant slot_end =
        playing_.schedule().slot_at(stage_time(now).instant, playing_.trust()).until;
    const Milliseconds left = until_hand(stage_clock_.until(slot_end, now), now);
    return rest(waiting_ ? std::min<Milliseconds>(left, limits::media_patience) : left);
}

void Player::handle(const Input& input)
{
    if (reception_) {
        reception_->handle(input, parts_.clock.now().ticks);
    }
}

bool Player::handle(const SDL_Event& event)
{
    if (const auto wakeup = parts_.wake.meaning_of(event)) {
        if (*wakeup == Wakeup::Reload) {
            reload();
        }
        if (*wakeup == Wakeup::ClockStepped) {
            caretaker_.clock_was_set();
        }
        return *wakeup != Wakeup::Stop;
    }
    if (event.type == SDL_WINDOWEVENT || event.type == SDL_RENDER_TARGETS_RESET ||
        event.type == SDL_RENDER_DEVICE_RESET) {
        parts_.glass.lost();
        exposed_ = true;
    }
    if (reception_) {
        reception_->handle(event, parts_.clock.now().ticks);
    }
    // In touch mode Esc is the visitor's way back.
    const bool escape = !reception_ && event.type == SDL_KEYDOWN &&
                        event.key.keysym.scancode == SDL_SCANCODE_ESCAPE;
    return !(settings_.may_be_closed && (event.type == SDL_QUIT || escape));
}

Result<void> Player::run()
{
    Ticks frame_due = parts_.clock.now().ticks;
    while (true) {
        const Now now = parts_.clock.now();
        const auto rest = iterate(now);
        if (!rest) {
            return tl::unexpected(rest.error());
        }
        if (is_let_out()) {
            caretaker_.leave(playing_, now.instant);
            parts_.service.stopping();
            return {};
        }
        const bool moving = *rest == Milliseconds{0};
        if (moving && parts_.glass.pacing() == Pacing::Caller) {
            // Absolute times: an oversleeping of one frame is not passed on to the next.
            frame_due = std::max(frame_due + limits::frame_length, now.ticks);
            parts_.clock.sleep_until(frame_due);
        }
        SDL_Event event;
        bool more = parts_.events.next(event, *rest);
        while (more) {
            if (!handle(event)) {
                caretaker_.leave(playing_, parts_.clock.now().instant);
                parts_.service.stopping();
                return {};
            }
            more = parts_.events.next(event, Milliseconds{0});
        }
    }
}

} // namespace wayside
