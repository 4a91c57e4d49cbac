#pragma once
/// SDL surfaces as premultiplied pictures.

#include <cstdint>

#include "base/geometry.hpp"
#include "base/image.hpp"

struct SDL_Surface;

namespace wayside {

/// Any surface as premultiplied ARGB. A surface that cannot be converted (out of memory) gives an empty picture.
[[nodiscard]] Image premultiplied(SDL_Surface& surface);

/// The part `part` (inside the surface) of a surface in SDL_PIXELFORMAT_ARGB8888.
[[nodiscard]] Image premultiplied(const SDL_Surface& argb, Rect part);

/// The smallest rectangle that holds every pixel that is not clear, of a surface in SDL_PIXELFORMAT_ARGB8888.
[[nodiscard]] Rect ink_of(const SDL_Surface& argb);

/// One pixel, straight alpha to premultiplied, rounded.
[[nodiscard]] constexpr std::uint32_t premultiply(std::uint32_t pixel)
{
    const std::uint32_t alpha = pixel >> 24U;
    const auto scaled = [alpha](std::uint32_t channel) { return (channel * alpha + 127) / 255; };
    return (alpha << 24U) | (scaled((pixel >> 16U) & 0xFFU) << 16U) | (scaled((pixel >> 8U) & 0xFFU) << 8U) | scaled(pixel & 0xFFU);
}

} // namespace wayside
