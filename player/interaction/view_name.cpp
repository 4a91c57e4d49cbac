#include "interaction/view_name.hpp"

#include <fmt/format.h>

namespace wayside
{

namespace
{

const char* name_of(Panel panel)
{
    switch (panel) {
    case Panel::Home:
        return "home";
    case Panel::Languages:
        return "languages";
    case Panel::Reading:
        return "reading";
    case Panel::Help:
        return "help";
    }
    return "home";
}

} // namespace

std::string name_of(const Programme& programme, const View& view)
{
    switch (view.kind) {
    case View::Kind::Panel:
        return name_of(view.panel);
    case View::Kind::Note:
        return fmt::format("topic/{}/note", programme.topics[view.topic].id);
    case View::Kind::Topic:
        return fmt::format("topic/{}/{}", programme.topics[view.topic].id, view.page + 1);
    }
    return {};
}

std::optional<View> view_named(const Programme& programme, const std::string& name)
{
    for (const View& view : all_views(programme)) {
        const std::string known = name_of(programme, view);
        if (known == name || (view.kind == View::Kind::Topic && known == name + "/1")) {
            return view;
        }
    }
    return std::nullopt;
}

std::vector<View> all_views(const Programme& programme)
{
    std::vector<View> views;
    for (const Panel panel : {Panel::Home, Panel::Languages, Panel::Reading, Panel::Help}) {
        views.push_back({.kind = View::Kind::Panel, .panel = panel});
    }
    for (std::size_t topic = 0; topic < programme.topics.size(); ++topic) {
        if (programme.topics[topic].is_heavy) {
            views.push_back({.kind = View::Kind::Note, .topic = topic});
        }
        for (std::size_t page = 0; page < programme.topics[topic].pages.size(); ++page) {
            views.push_back({.kind = View::Kind::Topic, .topic = topic, .page = page});
        }
    }
    return views;
}

} // namespace wayside
