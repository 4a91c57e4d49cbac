#pragma once
/// SDL surfaces as premultiplied pictures.

#include "base/image.hpp"
#include "base/result.hpp"
#include "sdl/handles.hpp"

namespace wayside
{

/// A part of any surface, which must lie inside it, as premultiplied ARGB. The surface's own pixels
/// go on the way, so that there are never two copies. Error: SDL cannot convert it (out of memory).
[[nodiscard]] Result<Image> premultiplied(sdl::Surface surface, Rect part);

/// One pixel, straight alpha to premultiplied, rounded.
[[nodiscard]] constexpr std::uint32_t premultiply(std::uint32_t pixel)
{
    const std::uint32_t alpha = pixel >> 24U;
    const auto scaled = [alpha](std::uint32_t channel) {
        return (channel * alpha + 127) / 255;
    };
    return (alpha << 24U) | (scaled((pixel >> 16U) & 0xFFU) << 16U) |
           (scaled((pixel >> 8U) & 0xFFU) << 8U) | scaled(pixel & 0xFFU);
}

} // namespace wayside
