#include "interaction/update.hpp"

#include "base/overload.hpp"
#include "interaction/staff_door.hpp"
#include "interaction/touch_rules.hpp"
#include "interaction/visit.hpp"

#include <algorithm>

namespace wayside
{

namespace
{

constexpr int text_steps = 3;
constexpr int most_rate = 2;
constexpr int least_volume = -4;
constexpr int most_volume = 3;

View topic_view(std::size_t topic, std::size_t page, const House& house, bool behind_note)
{
    const bool note = behind_note && house.topics[topic].has_note;
    return {.kind = note ? View::Kind::Note : View::Kind::Topic, .topic = topic, .page = page};
}

/// What an action does to a visit. Every arm gives the whole step.
struct BrowsingArms {
    const Visitor& visitor;
    const Browsing& browsing;
    const House& house;
    Ticks now;

    [[nodiscard]] Step unchanged() const { return {.next = visitor, .effects = {}}; }

    [[nodiscard]] Notice why_silent() const
    {
        if (!visitor.headset && !house.loudspeaker) {
            return Notice::NoHeadset;
        }
        const auto& spoken = house.spoken;
        const bool has_voice =
            std::find(spoken.begin(), spoken.end(), browsing.settings.language) != spoken.end();
        return has_voice ? Notice::None : Notice::NoVoice;
    }

    [[nodiscard]] Step go(View view) const
    {
        Browsing next = browsing;
        if (view.kind == View::Kind::Panel && view.panel == Panel::Home) {
            next.path = {View{}};
        } else if (view.kind == View::Kind::Panel && browsing.view().kind == View::Kind::Panel &&
                   browsing.view().panel != Panel::Home) {
            // From one panel to another: back leads to what was read.
            next.path.back() = view;
        } else {
            next.path.push_back(view);
        }
        return page_changed(visitor, std::move(next), now);
    }

    /// Another view in the place of this one.
    [[nodiscard]] Step turn_to(View view) const
    {
        Browsing next = browsing;
        next.path.back() = view;
        return page_changed(visitor, std::move(next), now);
    }

    [[nodiscard]] Step change(Settings settings) const
    {
        Browsing next = browsing;
        next.settings = std::move(settings);
        return same_page(visitor, std::move(next));
    }

    Step operator()(const OpenPanel& open) const
    {
        return go({.kind = View::Kind::Panel, .panel = open.panel});
    }

    Step operator()(const OpenTopic& open) const
    {
        if (open.topic >= house.topics.size()) {
            return unchanged();
        }
        return go(topic_view(open.topic, 0, house, true));
    }

    Step operator()(const AcceptNote& /*note*/) const
    {
        const View& view = browsing.view();
        return view.kind == View::Kind::Note ? turn_to(topic_view(view.topic, 0, house, false))
                                             : unchanged();
    }

    Step operator()(const TurnPage& turn) const
    {
        const View& view = browsing.view();
        if (view.kind != View::Kind::Topic) {
            return unchanged();
        }
        const std::size_t pages = house.topics[view.topic].pages;
        if (turn.by > 0 && view.page + 1 < pages) {
            return turn_to(topic_view(view.topic, view.page + 1, house, false));
        }
        if (turn.by < 0 && view.page > 0) {
            return turn_to(topic_view(view.topic, view.page - 1, house, false));
        }
        if (turn.by > 0 && view.topic + 1 < house.topics.size()) {
            return turn_to(topic_view(view.topic + 1, 0, house, true));
        }
        return unchanged();
    }

    Step operator()(const GoBack& /*back*/) const
    {
        if (browsing.path.size() <= 1) {
            return end_visit(visitor);
        }
        Browsing next = browsing;
        next.path.pop_back();
        return page_changed(visitor, std::move(next), now);
    }

    Step operator()(const ChooseLanguage& choice) const
    {
        const auto& known = house.languages;
        if (std::find(known.begin(), known.end(), choice.language) == known.end()) {
            return unchanged();
        }
        Browsing next = browsing;
        next.settings.language = choice.language;
        if (next.view().kind == View::Kind::Panel && next.view().panel == Panel::Languages) {
            next.path.pop_back();
        }
        return page_changed(visitor, std::move(next), now);
    }

    Step operator()(const ChooseTextStep& choice) const
    {
        Settings settings = browsing.settings;
        settings.text_step = std::clamp(choice.step, 0, text_steps - 1);
        return change(std::move(settings));
    }

    Step operator()(const Toggle& toggle) const
    {
        Settings settings = browsing.settings;
        switch (toggle.what) {
        case Switch::Contrast:
            settings.contrast = !settings.contrast;
            break;
        case Switch::ReducedMotion:
            settings.reduced_motion = !settings.reduced_motion;
            break;
        case Switch::LowerControls:
            settings.lower_controls = !settings.lower_controls;
            break;
        }
        return change(std::move(settings));
    }

    Step operator()(const Guess& guess) const
    {
        View view = browsing.view();
        if (view.kind != View::Kind::Topic || view.guess) {
            return unchanged();
        }
        view.guess = guess.myth;
        return turn_to(view);
    }

    Step operator()(const Explore& explore) const
    {
        View view = browsing.view();
        if (view.kind != View::Kind::Topic) {
            return unchanged();
        }
        view.explored = view.explored == explore.part ? std::nullopt : std::optional(explore.part);
        Browsing next = browsing;
        next.path.back() = view;
        return same_page(
            visitor, next, next.aloud ? std::vector<Effect>{SpeakPage{}} : std::vector<Effect>{});
    }

    Step operator()(const UseVoice& voice) const
    {
        Browsing next = browsing;
        next.notice = why_silent();
        if (next.notice != Notice::None) {
            return same_page(visitor, std::move(next));
        }
        std::vector<Effect> effects;
        switch (voice.how) {
        case Voice::Listen:
            next.aloud = !next.aloud;
            effects.emplace_back(next.aloud ? Effect{SpeakPage{}} : Effect{StopVoice{}});
            break;
        case Voice::Pause:
            effects.emplace_back(PauseVoice{});
            break;
        case Voice::Repeat:
            effects.emplace_back(RepeatVoice{});
            break;
        case Voice::Faster:
        case Voice::Slower:
            next.settings.rate = std::clamp(
                next.settings.rate + (voice.how == Voice::Faster ? 1 : -1), -most_rate, most_rate);
            effects.emplace_back(SetVoice{next.settings.rate, next.settings.volume});
            break;
        case Voice::Louder:
        case Voice::Softer:
            next.settings.volume =
                std::clamp(next.settings.volume + (voice.how == Voice::Louder ? 1 : -1),
                           least_volume,
                           most_volume);
            effects.emplace_back(SetVoice{next.settings.rate, next.settings.volume});
            break;
        }
        return same_page(visitor, std::move(next), std::move(effects));
    }

    Step operator()(const ClearScreen& /*clear*/) const { return clear_screen(visitor, now); }

    Step operator()(const MoreTime& /*more*/) const
    {
        Browsing next = browsing;
        next.asked.reset();
        next.idle_since = now;
        next.changed = now;
        return same_page(visitor, std::move(next));
    }

    // Scrolling needs the page's height: handle() does it.
    Step operator()(const ScrollStep& /*step*/) const { return unchanged(); }

    Step operator()(const TypeDigit& /*digit*/) const { return unchanged(); }

    Step operator()(const PinAnswer& /*answer*/) const { return unchanged(); }
};

/// Somebody touched the rotation or the neutral slide: a visit begins with what the action opens.
Step begin(const Visitor& visitor, const Action& action, const House& house, Ticks now)
{
    if (std::holds_alternative<ClearScreen>(action)) {
        return clear_screen(visitor, now);
    }
    Browsing browsing = begin_visit(house, now);
    browsing.aloud = visitor.headset;
    const bool opens_page =
        std::holds_alternative<OpenTopic>(action) || std::holds_alternative<OpenPanel>(action);
    if (!opens_page) {
        return {.next = visitor, .effects = {}};
    }
    const Step home = page_changed(visitor, browsing, now);
    return std::visit(BrowsingArms{home.next, *home.next.browsing(), house, now}, action);
}

} // namespace

Step update(const Visitor& visitor, const Action& action, const House& house, Ticks now)
{
    return std::visit(
        Overload{[&](const Attract& /*attract*/) { return begin(visitor, action, house, now); },
                 [&](const Browsing& browsing) {
                     return std::visit(BrowsingArms{visitor, browsing, house, now}, action);
                 },
                 [&](const Neutral& neutral) {
                     const bool deaf = now - neutral.since < touch::neutral_deaf;
                     return deaf && !std::holds_alternative<ClearScreen>(action)
                                ? Step{.next = visitor, .effects = {}}
                                : begin(visitor, action, house, now);
                 },
                 [&](const StaffDoor& door) {
                     return at_staff_door(visitor, door, action, now);
                 }},
        visitor.at);
}

} // namespace wayside
