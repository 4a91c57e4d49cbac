#include "interaction/visit.hpp"

namespace wayside
{

namespace
{

/// What a visit leaves behind: what is true of the plug and of wrong PINs.
Visitor left_by(const Visitor& visitor)
{
    return {.headset = visitor.headset, .tries = visitor.tries};
}

std::vector<Effect> forgetting()
{
    return {StopVoice{}, SetVoice{}, Forget{}};
}

} // namespace

Browsing begin_visit(const House& house, Ticks now)
{
    return {.path = {View{}},
            .settings = house.defaults,
            .scroll = {},
            .focus = {},
            .idle_since = now,
            .asked = {},
            .changed = now,
            .aloud = false,
            .notice = Notice::None};
}

Step end_visit(const Visitor& visitor)
{
    return {.next = left_by(visitor), .effects = forgetting()};
}

Step clear_screen(const Visitor& visitor, Ticks now)
{
    Visitor next = left_by(visitor);
    next.at = Neutral{now};
    return {.next = std::move(next), .effects = forgetting()};
}

Step page_changed(const Visitor& visitor, Browsing browsing, Ticks now)
{
    browsing.scroll = {};
    browsing.notice = Notice::None;
    browsing.focus = browsing.focus.empty() ? "" : first_spot;
    browsing.changed = now;
    browsing.idle_since = now;
    browsing.asked.reset();
    std::vector<Effect> effects{StopVoice{}};
    if (browsing.aloud) {
        effects.emplace_back(SpeakPage{});
    }
    return same_page(visitor, std::move(browsing), std::move(effects));
}

Step same_page(const Visitor& visitor, Browsing browsing, std::vector<Effect> effects)
{
    Visitor next = visitor;
    next.at = std::move(browsing);
    return {.next = std::move(next), .effects = std::move(effects)};
}

} // namespace wayside
