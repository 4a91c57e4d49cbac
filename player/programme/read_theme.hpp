#pragma once
/// A theme file.

#include "programme/report.hpp"
#include "programme/theme.hpp"
#include "programme/toml_value.hpp"

namespace wayside
{

/// Reads the theme from the root of its file. Colours that could not be read keep their defaults.
[[nodiscard]] Theme read_theme(const TomlValue& root, Report& report);

} // namespace wayside
