#include "media/premultiply.hpp"

#include "base/kernel.hpp"

#include <SDL.h>

#include <cstring>

namespace wayside
{

namespace
{

WAYSIDE_KERNEL void premultiply_row(std::uint32_t* row, std::size_t count)
{
    for (std::size_t x = 0; x < count; ++x) {
        row[x] = premultiply(row[x]);
    }
}

} // namespace

Image premultiplied(sdl::Surface surface)
{
    const sdl::Surface argb(
        surface ? SDL_ConvertSurfaceFormat(surface.get(), SDL_PIXELFORMAT_ARGB8888, 0) : nullptr);
    surface.reset();
    if (!argb) {
        return {};
    }
    Image image{.size = {argb->w, argb->h}, .pixels = {}};
    const auto width = static_cast<std::size_t>(argb->w);
    image.pixels.resize(width * static_cast<std::size_t>(argb->h));
    const auto* bytes = static_cast<const std::byte*>(argb->pixels);
    for (int y = 0; y < argb->h; ++y) {
        std::uint32_t* row = image.pixels.data() + static_cast<std::size_t>(y) * width;
        std::memcpy(row,
                    bytes + static_cast<std::ptrdiff_t>(y) * argb->pitch,
                    width * sizeof(std::uint32_t));
        premultiply_row(row, width);
    }
    return image;
}

} // namespace wayside
