#include "base/overload.hpp"
#include "interaction/keys.hpp"
#include "interaction/touch_rules.hpp"
#include "interaction/update.hpp"
#include "interaction/visit.hpp"

#include <algorithm>

namespace wayside
{

namespace
{

constexpr double wheel_of_viewport = 0.15;

Scroll scroll_of(const Visitor& visitor)
{
    return visitor.browsing() != nullptr ? visitor.browsing()->scroll : Scroll{};
}

/// The page is scrolled by `px`, and lies still.
Step scroll_by(const Visitor& visitor, double px, const Surroundings& around, Ticks now)
{
    Visitor next = visitor;
    if (auto* browsing = std::get_if<Browsing>(&next.at)) {
        const double from = position(browsing->scroll, around.overflow, now);
        browsing->scroll = resting_at(from + px, around.overflow);
    }
    return {.next = std::move(next), .effects = {}};
}

/// Any phase of a touch: somebody is there. The question is answered by its own hotspot only.
void somebody_is_there(Visitor& visitor, Ticks now)
{
    if (auto* browsing = std::get_if<Browsing>(&visitor.at);
        browsing != nullptr && !browsing->asked) {
        browsing->idle_since = now;
    }
}

Step after_touch(
    Visitor visitor, GestureStep gesture, const Surroundings& around, const House& house, Ticks now)
{
    somebody_is_there(visitor, now);
    visitor.gesture = std::move(gesture.gesture);
    if (auto* browsing = std::get_if<Browsing>(&visitor.at)) {
        browsing->scroll = gesture.scroll;
    }
    if (gesture.tapped.empty()) {
        return {.next = std::move(visitor), .effects = {}};
    }
    const Hotspot* const spot = focused(around.hotspots, gesture.tapped);
    if (auto* browsing = std::get_if<Browsing>(&visitor.at)) {
        // A finger needs no ring.
        browsing->focus.clear();
    }
    return spot == nullptr ? Step{.next = std::move(visitor), .effects = {}}
                           : perform(visitor, spot->action, around, house, now);
}

bool is_meant_for_page_before(const Visitor& visitor, Ticks now)
{
    return visitor.browsing() != nullptr &&
           now - visitor.browsing()->changed < touch::click_through;
}

Step plug(const Visitor& visitor, bool in, const House& house, Ticks now)
{
    Visitor next = visitor;
    next.headset = in;
    const bool is_visit = !std::holds_alternative<Attract>(next.at);
    if (!in) {
        return is_visit ? clear_screen(next, now)
                        : Step{.next = std::move(next), .effects = {StopVoice{}}};
    }
    if (auto* browsing = std::get_if<Browsing>(&next.at)) {
        browsing->aloud = true;
        somebody_is_there(next, now);
        return {.next = std::move(next), .effects = {SpeakPage{}}};
    }
    // Whoever plugs in cannot be the hand that cleared: no deaf time.
    next.at = Attract{};
    Step step = update(next, OpenPanel{Panel::Home}, house, now);
    if (auto* browsing = std::get_if<Browsing>(&step.next.at)) {
        browsing->focus = first_spot;
    }
    return step;
}

/// The ring goes where the mouse is. Over nothing it stays: a hand that rests is no wish.
Step hover(const Visitor& visitor, Point at, const Surroundings& around, Ticks now)
{
    Visitor next = visitor;
    const std::string spot = spot_at(around, at);
    auto* const browsing = std::get_if<Browsing>(&next.at);
    auto* const door = std::get_if<StaffDoor>(&next.at);
    std::string* const focus =
        browsing != nullptr ? &browsing->focus : (door != nullptr ? &door->focus : nullptr);
    if (focus != nullptr && !spot.empty()) {
        *focus = spot;
        somebody_is_there(next, now);
    }
    return {.next = std::move(next), .effects = {}};
}

Step voice_ended(const Visitor& visitor, Ticks now)
{
    Visitor next = visitor;
    somebody_is_there(next, now);
    if (auto* browsing = std::get_if<Browsing>(&next.at)) {
        browsing->aloud = browsing->aloud && next.headset;
    }
    return {.next = std::move(next), .effects = {}};
}

/// A visit that begins here is in the language of what was touched.
House in_language(const House& house, const Surroundings& around)
{
    House here = house;
    const auto& known = here.languages;
    if (std::find(known.begin(), known.end(), around.language) != known.end()) {
        here.defaults.language = around.language;
    }
    return here;
}

} // namespace

Step perform(const Visitor& visitor,
             const Action& action,
             const Surroundings& around,
             const House& house,
             Ticks now)
{
    if (const auto* scroll = std::get_if<ScrollStep>(&action)) {
        return scroll_by(visitor, scroll->by * around.scroll_step, around, now);
    }
    return update(visitor, action, in_language(house, around), now);
}

Step handle(const Visitor& visitor,
            const Input& input,
            const Surroundings& around,
            const House& house,
            Ticks now)
{
    const Scroll scroll = scroll_of(visitor);
    const bool momentum =
        visitor.browsing() != nullptr && !visitor.browsing()->settings.reduced_motion;
    return std::visit(
        Overload{
            [&](const FingerDown& down) {
                if (is_meant_for_page_before(visitor, now)) {
                    Visitor next = visitor;
                    next.gesture.ignored.insert(down.finger);
                    return Step{.next = std::move(next), .effects = {}};
                }
                return after_touch(visitor,
                                   touch_down(visitor.gesture, scroll, down, around, now),
                                   around,
                                   house,
                                   now);
            },
            [&](const FingerMove& move) {
                return after_touch(visitor,
                                   touch_move(visitor.gesture, scroll, move, around, now),
                                   around,
                                   house,
                                   now);
            },
            [&](const FingerUp& up) {
                return after_touch(visitor,
                                   touch_up(visitor.gesture, scroll, up, around, now, momentum),
                                   around,
                                   house,
                                   now);
            },
            [&](const Hover& over) { return hover(visitor, over.at, around, now); },
            [&](const TouchLost& /*lost*/) {
                return after_touch(
                    visitor, touch_lost(visitor.gesture, scroll, around, now), around, house, now);
            },
            [&](const Wheel& wheel) {
                Step step = scroll_by(
                    visitor, wheel.steps * wheel_of_viewport * around.viewport.height, around, now);
                somebody_is_there(step.next, now);
                return step;
            },
            [&](const KeyDown& down) { return key_down(visitor, down.key, around, house, now); },
            [&](const KeyUp& up) { return key_up(visitor, up.key, house, now); },
            [&](const Headset& headset) { return plug(visitor, headset.in, house, now); },
            [&](const VoiceEnded& /*ended*/) {
                return voice_ended(visitor, now);
            }},
        input);
}

} // namespace wayside
