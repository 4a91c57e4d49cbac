/// One turn of the player: what is due is shown, and how long it will stand is known.

#include "app/player.hpp"
#include "base/limits.hpp"
#include "scene/scene_at.hpp"

#include <algorithm>
#include <utility>

namespace wayside
{

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

/// Asks for the pictures of what is still to be painted. What is painted wholly does not keep them:
/// they take as much memory again as the two pictures. True: the scene can be drawn.
bool Player::prepare(const Scene& scene, const std::shared_ptr<const Frame>& next)
{
    const bool has_finished = presenter_.has_finished(scene.frame, scene.entered);
    std::vector<const Frame*> wanted;
    if (!has_finished) {
        wanted.push_back(scene.frame.get());
    }
    // The same frame, too: where it enters again, its pictures are painted again.
    if (next != nullptr && !presenter_.has_finished(next, Milliseconds{0})) {
        wanted.push_back(next.get());
    }
    if (visits() != nullptr && visits()->neutral() != nullptr) {
        // Decoded before anybody comes.
        wanted.push_back(visits()->neutral().get());
    }
    const bool is_drawable = presenter_.prepare(wanted);
    return has_finished || is_drawable;
}

void Player::log_failures()
{
    for (const Error& error : boards_.take_failures()) {
        parts_.log(error.message);
    }
}

Result<Milliseconds> Player::show_attract_loop(Now now)
{
    const Scene scene = scene_now(now);
    const Milliseconds left = stage_clock_.until(scene.changes_at, now);
    const auto next = left > limits::preparation ? nullptr : frame_at(scene.changes_at);
    log_failures();
    if (!prepare(scene, next)) {
        // The old picture stays; a worker's wake-up comes when the new one is ready.
        return presenter_.lacks_a_picture() ? show_words(scene, left, now) : limits::media_patience;
    }
    if (auto showing = show(scene, false, now); !showing) {
        return tl::unexpected(showing.error());
    }
    if (scene.moving) {
        return Milliseconds{0};
    }
    boards_.have_card();
    log_failures();
    presenter_.stand(next);
    if (!prepare(scene, next)) {
        // The window lost its pixels just now.
        presenter_.lost();
        return limits::media_patience;
    }
    if (next == nullptr) {
        return rest(until_hand(left - limits::preparation, now));
    }
    return rest(until_hand(stage_clock_.until(scene.changes_at, parts_.clock.now()), now));
}

/// A scene whose pictures are still to come, where there is no old picture: words and numbers are
/// better than nothing. They move as they would with the pictures.
Result<Milliseconds> Player::show_words(const Scene& scene, Milliseconds left, Now now)
{
    if (auto showing = show(scene, true, now); !showing) {
        return tl::unexpected(showing.error());
    }
    return scene.moving ? Milliseconds{0}
                        : rest(std::min<Milliseconds>(left, limits::media_patience));
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
