#include "interaction/staff_door.hpp"
#include "interaction/touch_rules.hpp"
#include "interaction/update.hpp"
#include "interaction/visit.hpp"

#include <algorithm>
#include <cmath>

namespace wayside
{

namespace
{

/// When something happens by itself, and what: the earliest counts.
std::optional<Ticks> earlier(std::optional<Ticks> a, std::optional<Ticks> b)
{
    if (!a || !b) {
        return a ? a : b;
    }
    return std::min(*a, *b);
}

std::optional<Ticks> idle_end(const Browsing& browsing, const Surroundings& around)
{
    if (browsing.asked) {
        return *browsing.asked + touch::still_here;
    }
    if (around.speaking) {
        return std::nullopt;
    }
    return browsing.idle_since + idle_limit(browsing.view(), around.reading);
}

std::optional<Ticks> staff_time(const Visitor& visitor,
                                const Surroundings& around,
                                const House& house)
{
    const auto& touch = visitor.gesture.first;
    const bool has_door = house.staff_door && !std::holds_alternative<StaffDoor>(visitor.at);
    if (!has_door || !touch || touch->strayed || !holds(staff_corner(around), touch->down)) {
        return std::nullopt;
    }
    return touch->down_at + touch::staff_hold;
}

std::optional<Ticks> page_time(const Visitor& visitor, const Surroundings& around)
{
    if (const Browsing* browsing = visitor.browsing()) {
        return idle_end(*browsing, around);
    }
    if (const auto* neutral = std::get_if<Neutral>(&visitor.at)) {
        return neutral->since + touch::neutral_hold;
    }
    if (const auto* door = std::get_if<StaffDoor>(&visitor.at)) {
        return door->since + touch::pin_patience;
    }
    return std::nullopt;
}

Step page_time_is_up(const Visitor& visitor, Ticks now)
{
    const Browsing* const browsing = visitor.browsing();
    if (browsing == nullptr || browsing->asked) {
        return end_visit(visitor);
    }
    Browsing asking = *browsing;
    asking.asked = now;
    asking.focus = asking.focus.empty() ? "" : first_spot;
    return same_page(visitor, std::move(asking), {StopVoice{}});
}

/// The idle clock stands while a voice reads.
Visitor kept_by_voice(const Visitor& visitor, const Surroundings& around, Ticks now)
{
    Visitor next = visitor;
    if (auto* browsing = std::get_if<Browsing>(&next.at);
        browsing != nullptr && around.speaking && !browsing->asked) {
        browsing->idle_since = now;
    }
    return next;
}

} // namespace

/// A fling that has run out is a page that lies still, so that equal pages are equal values.
void settle(Visitor& visitor, const Surroundings& around, Ticks now)
{
    auto* const browsing = std::get_if<Browsing>(&visitor.at);
    // A finger may hold a page beyond its edge: it comes back when it is let go.
    const auto& touch = visitor.gesture.first;
    const bool is_held = touch && (touch->dragging || touch->caught);
    if (browsing == nullptr || is_held) {
        return;
    }
    browsing->scroll = kept_between(browsing->scroll, around.overflow, now);
    if (browsing->scroll.kind != Scroll::Kind::Rest &&
        !moves(browsing->scroll, around.overflow, now)) {
        browsing->scroll =
            resting_at(position(browsing->scroll, around.overflow, now), around.overflow);
    }
}

Milliseconds idle_limit(const View& view, Milliseconds reading)
{
    if (view.kind == View::Kind::Panel && view.panel == Panel::Home) {
        return touch::home_idle;
    }
    const auto allowed =
        Milliseconds{std::llround(static_cast<double>(reading.count()) * touch::reading_allowance)};
    return std::clamp<Milliseconds>(allowed, touch::page_idle_least, touch::page_idle_most);
}

std::optional<Ticks> next_change(const Visitor& visitor,
                                 const Surroundings& around,
                                 const House& house)
{
    std::optional<Ticks> next =
        earlier(page_time(visitor, around), staff_time(visitor, around, house));
    if (visitor.keys.back_since) {
        next = earlier(next, *visitor.keys.back_since + touch::long_back);
    }
    if (visitor.tries.wait_until) {
        next = earlier(next, visitor.tries.wait_until);
    }
    return next;
}

Step pass_time(const Visitor& visitor, const Surroundings& around, const House& house, Ticks now)
{
    Visitor next = kept_by_voice(visitor, around, now);
    settle(next, around, now);
    if (next.tries.wait_until && now >= *next.tries.wait_until) {
        next.tries.wait_until.reset();
    }
    if (next.keys.shifts > 0 && now - next.keys.last_shift > touch::shift_gap) {
        // Whoever pressed it has gone, and the next person starts at one.
        next.keys.shifts = 0;
        next.keys.last_shift = {};
    }
    if (next.keys.back_since && now - *next.keys.back_since >= touch::long_back) {
        return clear_screen(next, now);
    }
    const bool is_outside = !std::holds_alternative<StaffDoor>(next.at);
    if (house.staff_door && is_outside && asks_for_staff(next.gesture, around, now)) {
        Step door = end_visit(next);
        door.next.at = StaffDoor{.digits = {}, .checking = false, .focus = {}, .since = now};
        return door;
    }
    if (const auto end = page_time(next, around); end && now >= *end) {
        return page_time_is_up(next, now);
    }
    return {.next = std::move(next), .effects = {}};
}

bool is_moving(const Visitor& visitor, const Surroundings& around, Ticks now)
{
    const Browsing* const browsing = visitor.browsing();
    return browsing != nullptr && !browsing->asked && moves(browsing->scroll, around.overflow, now);
}

} // namespace wayside
