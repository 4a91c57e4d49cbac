#pragma once
/// What is wrong with [touch] of a display's file beyond what its reader can see: keys that no
/// keyboard has, a PIN's hash that opens for nobody.

#include "base/diagnostic.hpp"
#include "programme/display.hpp"

#include <string>

namespace wayside
{

/// All of them; `file` is the display's, as the author knows it.
[[nodiscard]] Diagnostics touch_faults(const TouchDisplay& touch, const std::string& file);

} // namespace wayside
