#pragma once
/// A screen that shows what a keypad, a headset or a touch screen sends, and what it means on a
/// display.

#include "cli/options.hpp"
#include "programme/display.hpp"

namespace wayside
{

/// Shows each event, large, and prints it as a line; until it is closed, by Ctrl+C, or after a
/// minute without any. Machine: there is no display.
[[nodiscard]] Exit show_keys(const Display& display, bool is_windowed);

} // namespace wayside
