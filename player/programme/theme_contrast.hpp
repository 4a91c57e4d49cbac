#pragma once
/// Whether a theme can be read from afar, and by people who see less contrast.

#include "programme/report.hpp"
#include "programme/theme.hpp"
#include "programme/toml_value.hpp"

namespace wayside
{

/// Reports pairs of colours below their contrast (WCAG 2.2: 7 is level AAA for text, 4.5 AA) at the
/// colour that is drawn; `table` is the theme's [colours].
void check_contrast(const Palette& palette, const TomlValue& table, Report& report);

} // namespace wayside
