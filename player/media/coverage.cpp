#include "media/coverage.hpp"

#include <SDL.h>

#include <algorithm>
#include <span>

namespace wayside
{

namespace
{

std::span<const std::uint8_t> row_of(const SDL_Surface& surface, int y)
{
    const auto* pixels = static_cast<const std::uint8_t*>(surface.pixels);
    return {pixels + static_cast<std::ptrdiff_t>(y) * surface.pitch,
            static_cast<std::size_t>(surface.w)};
}

} // namespace

Rect ink_of(const SDL_Surface& surface)
{
    const auto is_covered = [](std::uint8_t pixel) {
        return pixel != 0;
    };
    Rect ink;
    for (int y = 0; y < surface.h; ++y) {
        const auto row = row_of(surface, y);
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

Coverage coverage_of(const SDL_Surface& surface, Rect part)
{
    const auto width = static_cast<std::size_t>(part.width);
    Coverage coverage{.size = part.size(), .pixels = {}};
    coverage.pixels.reserve(width * static_cast<std::size_t>(part.height));
    for (int y = part.y; y < part.bottom(); ++y) {
        const auto row = row_of(surface, y).subspan(static_cast<std::size_t>(part.x), width);
        coverage.pixels.insert(coverage.pixels.end(), row.begin(), row.end());
    }
    return coverage;
}

} // namespace wayside
