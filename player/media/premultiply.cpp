#include "media/premultiply.hpp"

#include "base/kernel.hpp"
#include "posix/pages.hpp"
#include "sdl/error.hpp"

#include <SDL.h>

#include <algorithm>
#include <cstddef>

namespace wayside
{

namespace
{

// So much of a surface is converted at once: what was written is still near when it is multiplied.
constexpr int band_height = 32;

// So much of it is given back at once: each time all threads are interrupted.
constexpr std::size_t piece_bytes = std::size_t{1} << 20U;

WAYSIDE_KERNEL void premultiply_pixels(std::uint32_t* pixels, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        pixels[i] = premultiply(pixels[i]);
    }
}

/// A surface over the picture's pixels, which it borrows.
sdl::Surface surface_of(Image& image)
{
    return sdl::Surface(SDL_CreateRGBSurfaceWithFormatFrom(
        image.pixels.data(),
        image.size.width,
        image.size.height,
        32,
        image.size.width * static_cast<int>(sizeof(std::uint32_t)),
        SDL_PIXELFORMAT_ARGB8888));
}

} // namespace

Result<Image> premultiplied(sdl::Surface surface, Rect part)
{
    const auto width = static_cast<std::size_t>(part.width);
    Image image{.size = part.size(), .pixels = {}};
    const std::size_t count = width * static_cast<std::size_t>(part.height);
    image.pixels.reserve(count);
    populate(image.pixels.data(), count * sizeof(std::uint32_t));
    image.pixels.resize(count);
    const sdl::Surface argb = surface_of(image);
    if (!argb) {
        return sdl::last_error("converting the picture");
    }
    SDL_SetSurfaceBlendMode(surface.get(), SDL_BLENDMODE_NONE);
    auto* converted = static_cast<std::byte*>(surface->pixels); // from here on
    std::size_t bytes = static_cast<std::size_t>(part.y) * static_cast<std::size_t>(surface->pitch);
    for (int y = 0; y < part.height; y += band_height) {
        const int height = std::min(band_height, part.height - y);
        const SDL_Rect from{part.x, part.y + y, part.width, height};
        SDL_Rect to{0, y, part.width, height};
        if (SDL_BlitSurface(surface.get(), &from, argb.get(), &to) != 0) {
            return sdl::last_error("converting the picture");
        }
        premultiply_pixels(image.pixels.data() + static_cast<std::size_t>(y) * width,
                           static_cast<std::size_t>(height) * width);
        bytes += static_cast<std::size_t>(height) * static_cast<std::size_t>(surface->pitch);
        if (bytes >= piece_bytes) {
            give_back(converted, bytes);
            converted += bytes;
            bytes = 0;
        }
    }
    return image;
}

} // namespace wayside
