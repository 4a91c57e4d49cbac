#include "interaction/keys.hpp"

#include "base/overload.hpp"
#include "interaction/touch_rules.hpp"
#include "interaction/visit.hpp"

#include <algorithm>
#include <iterator>

namespace wayside
{

namespace
{

/// Counts Shifts pressed alone; the third clears.
bool is_third_shift(KeyTrail& trail, Key key, Ticks now)
{
    if (key != Key::Shift) {
        trail.shifts = 0;
        trail.last_shift = {};
        return false;
    }
    const bool goes_on = trail.shifts > 0 && now - trail.last_shift <= touch::shift_gap;
    trail.shifts = goes_on ? trail.shifts + 1 : 1;
    trail.last_shift = now;
    return trail.shifts >= touch::quick_shifts;
}

std::string* focus_of(Visitor& visitor)
{
    if (auto* browsing = std::get_if<Browsing>(&visitor.at)) {
        return &browsing->focus;
    }
    if (auto* door = std::get_if<StaffDoor>(&visitor.at)) {
        return &door->focus;
    }
    return nullptr;
}

/// The focus goes on by one, round the page; without one it comes to the first.
Step move_focus(Visitor visitor, int by, const Surroundings& around)
{
    std::string* const focus = focus_of(visitor);
    const auto& spots = around.hotspots;
    if (focus == nullptr || spots.empty()) {
        return {.next = std::move(visitor), .effects = {}};
    }
    const Hotspot* const now = focused(spots, *focus);
    const auto count = static_cast<std::ptrdiff_t>(spots.size());
    const std::ptrdiff_t index =
        now == nullptr ? (by > 0 ? 0 : count - 1) : (now - spots.data() + by + count) % count;
    const Hotspot& there = spots[static_cast<std::size_t>(index)];
    *focus = there.id;
    std::vector<Effect> effects;
    if (visitor.browsing() != nullptr && visitor.browsing()->aloud) {
        effects.emplace_back(SpeakLabel{there.label, around.language});
    }
    return {.next = std::move(visitor), .effects = std::move(effects)};
}

Step press(const Visitor& visitor, const Surroundings& around, const House& house, Ticks now)
{
    Visitor copy = visitor;
    const std::string* const focus = focus_of(copy);
    const Hotspot* const spot = focus == nullptr ? nullptr : focused(around.hotspots, *focus);
    if (spot == nullptr) {
        return move_focus(std::move(copy), 1, around);
    }
    return perform(visitor, spot->action, around, house, now);
}

/// A key on the rotation or the neutral slide: home, with the focus on its first hotspot.
Step open_by_key(const Visitor& visitor, const House& house, Ticks now)
{
    Step step = update(visitor, OpenPanel{Panel::Home}, house, now);
    if (auto* browsing = std::get_if<Browsing>(&step.next.at)) {
        browsing->focus = first_spot;
    }
    return step;
}

Step act(const Visitor& visitor, Key key, const Surroundings& around, const House& house, Ticks now)
{
    switch (key) {
    case Key::Up:
    case Key::Previous:
        return move_focus(visitor, -1, around);
    case Key::Down:
    case Key::Next:
        return move_focus(visitor, 1, around);
    case Key::Enter:
        return press(visitor, around, house, now);
    case Key::Home:
        return perform(visitor, OpenPanel{Panel::Home}, around, house, now);
    case Key::Help:
        return perform(visitor, OpenPanel{Panel::Help}, around, house, now);
    case Key::Listen:
        return perform(visitor, UseVoice{Voice::Listen}, around, house, now);
    case Key::Clear:
        return clear_screen(visitor, now);
    case Key::Back:
    case Key::Shift:
    case Key::Other:
        break;
    }
    return {.next = visitor, .effects = {}};
}

bool is_read(const Visitor& visitor)
{
    return visitor.browsing() != nullptr || std::holds_alternative<StaffDoor>(visitor.at);
}

} // namespace

const Hotspot* focused(const std::vector<Hotspot>& hotspots, const std::string& focus)
{
    if (focus == first_spot) {
        return hotspots.empty() ? nullptr : &hotspots.front();
    }
    const auto found = std::find_if(
        hotspots.begin(), hotspots.end(), [&](const Hotspot& spot) { return spot.id == focus; });
    return found == hotspots.end() ? nullptr : &*found;
}

Step key_down(
    const Visitor& visitor, Key key, const Surroundings& around, const House& house, Ticks now)
{
    Visitor next = visitor;
    if (is_third_shift(next.keys, key, now)) {
        return clear_screen(visitor, now);
    }
    if (key == Key::Back) {
        next.keys.back_since = next.keys.back_since.value_or(now);
    }
    if (auto* browsing = std::get_if<Browsing>(&next.at); browsing != nullptr && !browsing->asked) {
        browsing->idle_since = now;
    }
    const bool is_word = key != Key::Shift && key != Key::Other && key != Key::Back;
    if (!is_read(next)) {
        return is_word && key != Key::Clear ? open_by_key(next, house, now)
                                            : act(next, key, around, house, now);
    }
    // While the question stands, a page that somebody left does not come back by any key but the
    // one that says so.
    const bool is_asked = next.browsing() != nullptr && next.browsing()->asked.has_value();
    const bool leads_away = key == Key::Home || key == Key::Help || key == Key::Listen;
    return is_asked && leads_away ? Step{.next = std::move(next), .effects = {}}
                                  : act(next, key, around, house, now);
}

Step key_up(const Visitor& visitor, Key key, const House& house, Ticks now)
{
    if (key != Key::Back || !visitor.keys.back_since) {
        return {.next = visitor, .effects = {}};
    }
    Visitor next = visitor;
    const Ticks since = *std::exchange(next.keys.back_since, std::nullopt);
    if (now - since >= touch::long_back) {
        return clear_screen(next, now);
    }
    const bool is_asked = next.browsing() != nullptr && next.browsing()->asked.has_value();
    return is_read(next) && !is_asked ? update(next, GoBack{}, house, now)
                                      : Step{.next = std::move(next), .effects = {}};
}

} // namespace wayside
