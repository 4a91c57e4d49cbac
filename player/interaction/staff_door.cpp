#include "interaction/staff_door.hpp"

#include "base/overload.hpp"
#include "interaction/touch_rules.hpp"
#include "interaction/visit.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace wayside
{

namespace
{

constexpr int most_doublings = 7; ///< about an hour

Step at_door(const Visitor& visitor, StaffDoor door)
{
    Visitor next = visitor;
    next.at = std::move(door);
    return {.next = std::move(next), .effects = {}};
}

Step typed(const Visitor& visitor, StaffDoor door, int digit, Ticks now)
{
    const bool waits = visitor.tries.wait_until && now < *visitor.tries.wait_until;
    if (waits || door.checking) {
        return at_door(visitor, std::move(door));
    }
    door.since = now;
    if (digit < 0) {
        if (!door.digits.empty()) {
            door.digits.pop_back();
        }
    } else {
        door.digits += std::to_string(digit % 10);
    }
    door.checking = door.digits.size() >= std::size_t{touch::pin_digits};
    Step step = at_door(visitor, door);
    if (door.checking) {
        step.effects.emplace_back(CheckPin{door.digits});
    }
    return step;
}

Step answered(const Visitor& visitor, StaffDoor door, bool right, Ticks now)
{
    if (!door.checking) {
        return at_door(visitor, std::move(door));
    }
    if (right) {
        Visitor out = end_visit(visitor).next;
        out.tries = {};
        return {.next = std::move(out), .effects = {Leave{}}};
    }
    Visitor next = visitor;
    ++next.tries.wrong;
    if (const Milliseconds wait = pin_delay(next.tries.wrong); wait > Milliseconds{0}) {
        next.tries.wait_until = now + wait;
    }
    next.at = StaffDoor{.digits = {}, .checking = false, .focus = door.focus, .since = now};
    return {.next = std::move(next), .effects = {}};
}

} // namespace

Step at_staff_door(const Visitor& visitor, const StaffDoor& door, const Action& action, Ticks now)
{
    if (std::holds_alternative<ClearScreen>(action)) {
        return clear_screen(visitor, now);
    }
    if (std::holds_alternative<GoBack>(action)) {
        return end_visit(visitor);
    }
    if (const auto* digit = std::get_if<TypeDigit>(&action)) {
        return typed(visitor, door, digit->digit, now);
    }
    if (const auto* answer = std::get_if<PinAnswer>(&action)) {
        return answered(visitor, door, answer->right, now);
    }
    return {.next = visitor, .effects = {}};
}

Rect staff_corner(const Surroundings& around)
{
    const auto side = static_cast<int>(std::lround(touch::staff_corner_mm * around.px_per_mm));
    return {0, 0, side, side};
}

bool asks_for_staff(const Gesture& gesture, const Surroundings& around, Ticks now)
{
    const auto& touch = gesture.first;
    return touch && !touch->strayed && now - touch->down_at >= touch::staff_hold &&
           holds(staff_corner(around), touch->down);
}

Milliseconds pin_delay(int wrong)
{
    if (wrong < touch::pin_free_tries) {
        return Milliseconds{0};
    }
    return touch::pin_wait * (1 << std::min(wrong - touch::pin_free_tries, most_doublings));
}

} // namespace wayside
