#include "interaction/gesture.hpp"

#include "interaction/touch_rules.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace wayside
{

namespace
{

constexpr int jitter_px = 2;             ///< a finger that lies still wanders by so much
constexpr double velocity_memory = 0.03; ///< seconds: older moves hardly count

double seconds_moved(Ticks from, Ticks to)
{
    return std::max(1e-4, std::chrono::duration<double>(to - from).count());
}

bool is_beyond(Point a, Point b, double px)
{
    return std::hypot(a.x - b.x, a.y - b.y) > px;
}

bool is_thing(const Touch& touch, Ticks now)
{
    return now - touch.moved_at > touch::stuck_contact && !touch.dragging;
}

Scroll let_go_of(
    const Touch& touch, const Scroll& scroll, const Surroundings& around, Ticks now, bool momentum)
{
    if (!touch.dragging) {
        return touch.caught ? resting_at(scroll.from, around.overflow) : scroll;
    }
    const bool stopped = now - touch.moved_at > touch::velocity_window;
    return let_go(scroll.from, stopped ? 0 : touch.velocity, around.overflow, now, momentum);
}

} // namespace

std::string spot_at(const Surroundings& around, Point at)
{
    // The last drawn lies on top.
    const auto spot = std::find_if(around.hotspots.rbegin(),
                                   around.hotspots.rend(),
                                   [&](const Hotspot& here) { return holds(here.rect, at); });
    return spot == around.hotspots.rend() ? std::string() : spot->id;
}

GestureStep touch_down(
    Gesture gesture, Scroll scroll, const FingerDown& down, const Surroundings& around, Ticks now)
{
    if (gesture.first && is_thing(*gesture.first, now)) {
        gesture.ignored.insert(gesture.first->finger);
        gesture.first.reset();
    }
    gesture.ignored.erase(down.finger);
    if (gesture.first && gesture.first->finger != down.finger) {
        gesture.ignored.insert(down.finger);
        gesture.first->strayed = true;
        gesture.first->crowded = true;
        return {.gesture = std::move(gesture), .scroll = scroll, .tapped = {}};
    }
    const bool caught = moves(scroll, around.overflow, now);
    const double at = position(scroll, around.overflow, now);
    gesture.first = Touch{.finger = down.finger,
                          .down = down.at,
                          .down_at = now,
                          .last = down.at,
                          .moved_at = now,
                          .dragging = false,
                          .strayed = false,
                          .caught = caught,
                          .crowded = false,
                          .pressed = caught ? std::string() : spot_at(around, down.at),
                          .scroll_down = hardened(at, around.overflow),
                          .velocity = 0};
    if (caught) {
        scroll = Scroll{.from = at};
    }
    return {.gesture = std::move(gesture), .scroll = scroll, .tapped = {}};
}

GestureStep touch_move(
    Gesture gesture, Scroll scroll, const FingerMove& move, const Surroundings& around, Ticks now)
{
    if (!gesture.first || gesture.first->finger != move.finger) {
        return {.gesture = std::move(gesture), .scroll = scroll, .tapped = {}};
    }
    Touch& touch = *gesture.first;
    if (!is_beyond(move.at, touch.last, jitter_px) && !touch.dragging) {
        return {.gesture = std::move(gesture), .scroll = scroll, .tapped = {}};
    }
    if (!touch.strayed && is_beyond(move.at, touch.down, touch::slop_mm * around.px_per_mm)) {
        touch.strayed = true;
        touch.dragging = around.overflow > 0 && holds(around.viewport, touch.down);
    }
    if (touch.dragging) {
        const double passed = seconds_moved(touch.moved_at, now);
        const double speed = (touch.last.y - move.at.y) / passed;
        const double weight = 1 - std::exp(-passed / velocity_memory);
        touch.velocity += (speed - touch.velocity) * weight;
        scroll =
            Scroll{.from = softened(touch.scroll_down + touch.down.y - move.at.y, around.overflow)};
    }
    touch.last = move.at;
    touch.moved_at = now;
    return {.gesture = std::move(gesture), .scroll = scroll, .tapped = {}};
}

GestureStep touch_up(Gesture gesture,
                     Scroll scroll,
                     const FingerUp& up,
                     const Surroundings& around,
                     Ticks now,
                     bool momentum)
{
    gesture.ignored.erase(up.finger);
    if (!gesture.first || gesture.first->finger != up.finger) {
        return {.gesture = std::move(gesture), .scroll = scroll, .tapped = {}};
    }
    const Touch touch = *std::exchange(gesture.first, std::nullopt);
    std::string tapped;
    const bool is_tap = !touch.dragging && !touch.caught && !touch.crowded &&
                        !touch.pressed.empty() && gesture.ignored.empty() && !is_thing(touch, now);
    // A finger may roll out of the slop on a large target: letting go inside it is what counts,
    // unless another finger was there or the page moved.
    if (is_tap && spot_at(around, up.at) == touch.pressed &&
        (!touch.strayed || !holds(around.viewport, touch.down))) {
        tapped = touch.pressed;
    }
    return {.gesture = std::move(gesture),
            .scroll = let_go_of(touch, scroll, around, now, momentum),
            .tapped = std::move(tapped)};
}

GestureStep touch_lost(Gesture gesture, Scroll scroll, const Surroundings& around, Ticks now)
{
    if (gesture.first) {
        scroll = let_go_of(*gesture.first, scroll, around, now, false);
    }
    return {.gesture = {}, .scroll = scroll, .tapped = {}};
}

} // namespace wayside
