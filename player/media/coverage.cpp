#include "media/coverage.hpp"

#include "media/premultiply.hpp"

#include <SDL.h>

#include <algorithm>
#include <array>
#include <span>

namespace wayside
{

namespace
{

std::span<const std::uint8_t> row_of(const SDL_Surface& coverage, int y)
{
    const auto* pixels = static_cast<const std::uint8_t*>(coverage.pixels);
    return {pixels + static_cast<std::ptrdiff_t>(y) * coverage.pitch,
            static_cast<std::size_t>(coverage.w)};
}

/// The pixel of every coverage.
std::array<std::uint32_t, 256> shades_of(Colour colour)
{
    const auto rgb =
        (std::uint32_t{colour.red} << 16U) | (std::uint32_t{colour.green} << 8U) | colour.blue;
    std::array<std::uint32_t, 256> shades{};
    for (std::uint32_t coverage = 0; coverage < shades.size(); ++coverage) {
        const std::uint32_t alpha = (coverage * colour.alpha + 127) / 255;
        shades[coverage] = premultiply((alpha << 24U) | rgb);
    }
    return shades;
}

} // namespace

Rect ink_of(const SDL_Surface& coverage)
{
    const auto is_covered = [](std::uint8_t pixel) {
        return pixel != 0;
    };
    Rect ink;
    for (int y = 0; y < coverage.h; ++y) {
        const auto row = row_of(coverage, y);
        const auto first = std::find_if(row.begin(), row.end(), is_covered);
        if (first == row.end()) {
            continue;
        }
        const auto behind = std::find_if(row.rbegin(), row.rend(), is_covered);
        const auto left = static_cast<int>(first - row.begin());
        const auto right = static_cast<int>(row.rend() - behind);
        ink = bounding(ink, {left, y, right - left, 1});
    }
    return ink;
}

Image tinted(const SDL_Surface& coverage, Rect part, Colour colour)
{
    const auto shades = shades_of(colour);
    const auto width = static_cast<std::size_t>(part.width);
    Image image{.size = part.size(), .pixels = {}};
    image.pixels.resize(width * static_cast<std::size_t>(part.height));
    auto out = image.pixels.begin();
    for (int y = part.y; y < part.bottom(); ++y) {
        const auto row = row_of(coverage, y).subspan(static_cast<std::size_t>(part.x), width);
        out = std::transform(
            row.begin(), row.end(), out, [&](std::uint8_t pixel) { return shades[pixel]; });
    }
    return image;
}

} // namespace wayside
