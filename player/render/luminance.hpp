#pragma once
/// How light the large areas of a picture are.

#include "render/pixels.hpp"
#include "scene/flash_rule.hpp"

namespace wayside
{

/// The mean relative luminance (WCAG 2.2) of each cell of `cell_px` pixels; what is left at the
/// right and at the bottom makes smaller cells.
[[nodiscard]] LuminanceMap luminance_of(ConstPixels picture, int cell_px);

} // namespace wayside
