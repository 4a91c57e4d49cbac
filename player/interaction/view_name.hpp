#pragma once
/// Pages of touch mode by name: "home", "help", "topic/myths/2", "topic/law/note".

#include "interaction/visitor.hpp"
#include "programme/programme.hpp"

#include <optional>
#include <string>
#include <vector>

namespace wayside
{

/// `view` is one of the programme's.
[[nodiscard]] std::string name_of(const Programme& programme, const View& view);

/// The page of that name; "topic/myths" is the topic's first. None: there is no such page.
[[nodiscard]] std::optional<View> view_named(const Programme& programme, const std::string& name);

/// Every page that a visitor can come to, in the order of the topics; nothing guessed or looked
/// into.
[[nodiscard]] std::vector<View> all_views(const Programme& programme);

} // namespace wayside
