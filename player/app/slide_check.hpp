#pragma once
/// What is wrong with slides as they are really composed and painted.

#include "app/picture_room.hpp"
#include "base/diagnostic.hpp"
#include "base/geometry.hpp"
#include "programme/display.hpp"
#include "programme/programme.hpp"

#include <vector>

namespace wayside
{

/// Composes every slide in each of its languages and in each size.
/// Errors: what does not fit at the least legible size; a text with less than 3:1 of contrast,
/// which cannot be read at all; more than three flashes in a second. Warnings: capitals below what
/// the distance demands, lines that are too long, texts of too many lines, less contrast than the
/// rule for their kind. Each once for a text of the author, in the size where it is worst. Pictures
/// are painted in one size of each shape: a panel with twice the pixels shows the same. Main thread
/// only.
[[nodiscard]] Diagnostics check_slides(const Programme& programme,
                                       const Display& display,
                                       const std::vector<Size>& sizes,
                                       PictureRoom& room);

/// The sizes of which pictures are painted: the smallest of those with the same shape (within a
/// hundredth).
[[nodiscard]] std::vector<Size> painted_sizes(const std::vector<Size>& sizes);

} // namespace wayside
