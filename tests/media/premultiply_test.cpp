#include "media/premultiply.hpp"

#include <SDL.h>
#include <gtest/gtest.h>

#include <cstdint>

namespace wayside
{
namespace
{

constexpr Size surface_size{37, 70}; // more rows than are converted at once

/// Any colour for a place, with every alpha.
SDL_Color colour_at(int x, int y)
{
    const auto byte = [](int value) {
        return static_cast<Uint8>(value);
    };
    return {byte(x * 7), byte(y * 11), byte(x * y), byte(x + y * 37)};
}

sdl::Surface surface_in(SDL_PixelFormatEnum format)
{
    sdl::Surface surface(
        SDL_CreateRGBSurfaceWithFormat(0, surface_size.width, surface_size.height, 32, format));
    for (int y = 0; y < surface_size.height; ++y) {
        auto* row = reinterpret_cast<Uint32*>(static_cast<Uint8*>(surface->pixels) +
                                              std::ptrdiff_t{y} * surface->pitch);
        for (int x = 0; x < surface_size.width; ++x) {
            const SDL_Color colour = colour_at(x, y);
            row[x] = SDL_MapRGBA(surface->format, colour.r, colour.g, colour.b, colour.a);
        }
    }
    return surface;
}

class Premultiplied : public ::testing::TestWithParam<SDL_PixelFormatEnum>
{
};

TEST_P(Premultiplied, IsThePartInWhateverOrderItsChannelsCame)
{
    const Rect part{3, 5, 30, 61};
    const auto image = premultiplied(surface_in(GetParam()), part);
    ASSERT_TRUE(image) << image.error().message;
    ASSERT_EQ(image->size, part.size());
    for (int y = 0; y < part.height; ++y) {
        for (int x = 0; x < part.width; ++x) {
            const SDL_Color colour = colour_at(part.x + x, part.y + y);
            const std::uint32_t straight = (std::uint32_t{colour.a} << 24U) |
                                           (std::uint32_t{colour.r} << 16U) |
                                           (std::uint32_t{colour.g} << 8U) | colour.b;
            const auto at = static_cast<std::size_t>(y * part.width + x);
            ASSERT_EQ(image->pixels[at], premultiply(straight)) << x << ',' << y;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(
    Orders,
    Premultiplied,
    ::testing::Values(SDL_PIXELFORMAT_ABGR8888, SDL_PIXELFORMAT_ARGB8888, SDL_PIXELFORMAT_RGBA8888),
    [](const auto& order) -> std::string { return SDL_GetPixelFormatName(order.param); });

TEST(Premultiplied, OpaquePicturesStayOpaque)
{
    sdl::Surface surface(SDL_CreateRGBSurfaceWithFormat(0, 2, 1, 24, SDL_PIXELFORMAT_RGB24));
    ASSERT_EQ(SDL_FillRect(surface.get(), nullptr, SDL_MapRGB(surface->format, 1, 2, 3)), 0);
    const auto image = premultiplied(std::move(surface), {1, 0, 1, 1});
    ASSERT_TRUE(image);
    EXPECT_EQ(image->pixels, std::vector<std::uint32_t>{0xFF010203U});
}

} // namespace
} // namespace wayside
