#pragma once
/// Many pictures on one, small, in the order in which they come.

#include "base/image.hpp"

#include <vector>

namespace wayside
{

/// A thumbnail of a picture, `width` pixels wide, aspect kept.
[[nodiscard]] Image thumbnail(const Image& image, int width);

/// Thumbnails of equal size in rows of `columns` on a neutral ground.
[[nodiscard]] Image contact_sheet(const std::vector<Image>& thumbnails, int columns);

} // namespace wayside
