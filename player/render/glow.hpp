#pragma once
/// The soft light of a slide's ground.

#include "base/geometry.hpp"
#include "render/pixels.hpp"
#include "scene/scene.hpp"

namespace wayside
{

/// Draws the light over `area` (clipped to the target), opaque. Each pixel depends on its own place
/// only, so that a part painted alone fits the rest. Falls off as (1 - (d / radius)^2)^2: flat in
/// the centre, flat at the edge, no square root. An 8 x 8 ordered dither (Bayer) hides the steps
/// between neighbouring levels.
void draw_glow(Pixels target, Rect area, const GlowItem& glow);

} // namespace wayside
