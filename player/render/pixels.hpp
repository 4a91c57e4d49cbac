#pragma once
/// Views of pixels that someone else owns: a frame buffer, a part of the window's own memory.

#include "base/colour.hpp"
#include "base/geometry.hpp"
#include "base/image.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace wayside
{

/// Read-only pixels, 0xAARRGGBB, rows top to bottom, `stride` pixels from one row to the next.
struct ConstPixels {
    const std::uint32_t* data = nullptr;
    Size size;
    std::ptrdiff_t stride = 0;

    [[nodiscard]] const std::uint32_t* row(int y) const { return data + y * stride; }

    [[nodiscard]] std::uint32_t at(Point point) const { return row(point.y)[point.x]; }
};

/// The same, to be written. Copying the view does not copy the pixels.
struct Pixels {
    std::uint32_t* data = nullptr;
    Size size;
    std::ptrdiff_t stride = 0;

    [[nodiscard]] std::uint32_t* row(int y) const { return data + y * stride; }
};

/// The whole picture; the view ends with the picture or with its next change of size.
[[nodiscard]] inline ConstPixels view(const Image& image)
{
    return {image.pixels.data(), image.size, image.size.width};
}

[[nodiscard]] inline Pixels view(Image& image)
{
    return {image.pixels.data(), image.size, image.size.width};
}

[[nodiscard]] inline ConstPixels read_only(Pixels pixels)
{
    return {pixels.data, pixels.size, pixels.stride};
}

/// The pixel of a colour, alpha as it is, not premultiplied.
[[nodiscard]] constexpr std::uint32_t to_pixel(Colour colour)
{
    return (std::uint32_t{colour.alpha} << 24U) | (std::uint32_t{colour.red} << 16U) |
           (std::uint32_t{colour.green} << 8U) | std::uint32_t{colour.blue};
}

/// Fills a part of the target (clipped to it) with one pixel.
void fill(Pixels target, Rect area, std::uint32_t pixel);

/// Opacity that leaves a picture as it is.
inline constexpr int full_opacity = 256;

/// Lays a premultiplied picture, its top left corner at `where`, over opaque pixels, inside `clip`
/// only. `opacity` from 0 (nothing) to 256 (`full_opacity`).
void lay_over(Pixels target, Rect clip, ConstPixels picture, Point where, int opacity);

} // namespace wayside
