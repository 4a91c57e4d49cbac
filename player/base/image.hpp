#pragma once
/// A picture in memory.

#include "base/geometry.hpp"

#include <cstdint>
#include <vector>

namespace wayside
{

/// Pixels as 0xAARRGGBB (SDL_PIXELFORMAT_ARGB8888), rows top to bottom, `size.width` pixels a row.
/// A decoded picture is premultiplied by its alpha; a frame buffer is opaque (alpha 255).
struct Image {
    Size size;
    std::vector<std::uint32_t> pixels; ///< size.width * size.height

    bool operator==(const Image&) const = default;
};

} // namespace wayside
