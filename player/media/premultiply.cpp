#include "media/premultiply.hpp"

#include <algorithm>
#include <span>

#include <SDL.h>

#include "sdl/handles.hpp"

namespace wayside {

namespace {

/// A row of an ARGB8888 surface. SDL aligns rows to four bytes.
std::span<const std::uint32_t> row_of(const SDL_Surface& argb, int y)
{
    const auto* bytes = static_cast<const std::uint8_t*>(argb.pixels) + static_cast<std::ptrdiff_t>(y) * argb.pitch;
    return {static_cast<const std::uint32_t*>(static_cast<const void*>(bytes)), static_cast<std::size_t>(argb.w)};
}

bool has_ink(std::uint32_t pixel)
{
    return (pixel >> 24U) != 0;
}

std::uint32_t premultiply_quickly(std::uint32_t pixel)
{
    const std::uint32_t alpha = pixel >> 24U;
    if (alpha == 255) {
        return pixel;
    }
    return alpha == 0 ? 0 : premultiply(pixel);
}

} // namespace

Image premultiplied(SDL_Surface& surface)
{
    if (surface.format->format == SDL_PIXELFORMAT_ARGB8888) {
        return premultiplied(surface, {0, 0, surface.w, surface.h});
    }
    const sdl::Surface argb(SDL_ConvertSurfaceFormat(&surface, SDL_PIXELFORMAT_ARGB8888, 0));
    return argb ? premultiplied(*argb, {0, 0, argb->w, argb->h}) : Image{};
}

Image premultiplied(const SDL_Surface& argb, Rect part)
{
    Image image{.size = part.size(), .pixels = {}};
    image.pixels.reserve(static_cast<std::size_t>(part.width) * static_cast<std::size_t>(part.height));
    for (int y = part.y; y < part.bottom(); ++y) {
        const auto row = row_of(argb, y).subspan(static_cast<std::size_t>(part.x), static_cast<std::size_t>(part.width));
        std::transform(row.begin(), row.end(), std::back_inserter(image.pixels), premultiply_quickly);
    }
    return image;
}

Rect ink_of(const SDL_Surface& argb)
{
    Rect ink;
    for (int y = 0; y < argb.h; ++y) {
        const auto row = row_of(argb, y);
        const auto first = std::find_if(row.begin(), row.end(), has_ink);
        if (first == row.end()) {
            continue;
        }
        const auto last = std::find_if(row.rbegin(), row.rend(), has_ink);
        const auto left = static_cast<int>(first - row.begin());
        const auto right = static_cast<int>(row.rend() - last);
        ink = bounding(ink, {left, y, right - left, 1});
    }
    return ink;
}

} // namespace wayside
