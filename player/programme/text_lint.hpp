#pragma once
/// Letters that do not belong into a text that is shown.

#include "programme/text_fault.hpp"

#include <optional>
#include <string_view>

namespace wayside
{

/// The first letter of `text` that is a control character (a line break is one: texts are laid out
/// by the player) or a mark that steers the direction of writing (U+061C, U+200E, U+200F,
/// U+202A-202E, U+2066-2069: numbers are isolated by the player). Nothing: there is none.
[[nodiscard]] std::optional<TextFault> unseen_letter_fault(std::string_view text,
                                                           std::string_view name);

} // namespace wayside
