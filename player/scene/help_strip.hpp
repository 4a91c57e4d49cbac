#pragma once
/// The help strip: number, text code and hours, on the same place of every slide. A layer, not a
/// slide.

#include "base/result.hpp"
#include "scene/scene.hpp"
#include "scene/stage.hpp"

#include <string>
#include <vector>

namespace wayside
{

/// Where the strip stands. At the foot of the canvas; on a bar at its end, if the number leaves two
/// thirds to the slide.
struct StripPlace {
    Rect rect;
    bool at_side = false;
};

/// Uses only the stage's canvas, theme, sizes and programme (its grid is worked out from this).
[[nodiscard]] StripPlace place_strip(const Stage& stage, int margin);

/// The strip's items, drawn left to right; empty when the programme names no help line.
/// Error: the number cannot be drawn at its least size on this canvas.
[[nodiscard]] Result<std::vector<Item>> help_strip(const Stage& stage);

} // namespace wayside
