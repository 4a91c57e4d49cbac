#pragma once
/// Letters that do not belong into a text that is shown.

#include "programme/report.hpp"
#include "programme/toml_value.hpp"

#include <string_view>

namespace wayside
{

/// Whether `text` is free of control characters (a line break is one: texts are laid out by the
/// player) and of marks that steer the direction of writing (U+061C, U+200E, U+200F, U+202A-202E,
/// U+2066-2069: numbers are isolated by the player); else reports the first.
[[nodiscard]] bool report_unseen_letters(std::string_view text,
                                         const TomlValue& at,
                                         std::string_view name,
                                         Report& report);

} // namespace wayside
