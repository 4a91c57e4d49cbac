#pragma once
/// A whole frame as a packed picture, without ever having all of its pixels.

#include "base/time.hpp"
#include "render/packed_picture.hpp"
#include "render/painter.hpp"
#include "scene/scene.hpp"

namespace wayside
{

struct PackedPainting {
    PackedPicture picture;
    Painted painted;
};

/// Paints the frame as it stands `since` after it was fully there, and packs it, band by band: a
/// few hundred KiB of pixels are there at once.
[[nodiscard]] PackedPainting paint_packed(Painter& painter, const Frame& frame, Milliseconds since);

} // namespace wayside
