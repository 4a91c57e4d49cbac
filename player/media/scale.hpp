#pragma once
/// Pictures made smaller or larger, and where a picture stands in a box.

#include "base/geometry.hpp"
#include "base/image.hpp"
#include "programme/slide.hpp"

namespace wayside
{

/// How a source of some size meets a box: the part of the source that is shown, and the size it is
/// shown at.
struct Placement {
    Rect source; ///< source pixels
    Size target; ///< Contain: fitted inside the box; Cover: the box

    bool operator==(const Placement&) const = default;
};

/// `focal_x`, `focal_y` (0 to 1): the point of the source that stays in view when Cover crops.
/// Sides are at least 1.
[[nodiscard]] Placement place_in(Size source, Size box, Fit fit, double focal_x, double focal_y);

/// Where a part begins that has the point `focal` (0 to 1) of the whole as near its middle as the
/// edges allow.
[[nodiscard]] int place_along(double focal, int whole, int part);

/// Part of a premultiplied picture at another size: every target pixel is the mean of the area it
/// covers when it gets smaller, bilinear when it gets larger.
[[nodiscard]] Image resample(Image image, Rect source, Size target);

} // namespace wayside
