#pragma once
/// Letters in their colour.

#include "base/colour.hpp"
#include "media/coverage.hpp"
#include "render/pixels.hpp"

namespace wayside
{

/// Lays letters, their top left corner at `where`, in `colour` over opaque pixels, inside `clip`
/// only.
void lay_letters(Pixels target, Rect clip, const Coverage& letters, Point where, Colour colour);

} // namespace wayside
