#include "render/letters.hpp"

#include "media/premultiply.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace wayside
{

namespace
{

/// So many pixels are coloured at once: they stay near while they are laid over.
constexpr int coloured_at_once = 256;

/// The pixel of every coverage, premultiplied.
std::array<std::uint32_t, 256> shades_of(Colour colour)
{
    const std::uint32_t rgb = to_pixel(colour) & 0x00FFFFFFU;
    std::array<std::uint32_t, 256> shades{};
    for (std::uint32_t coverage = 0; coverage < shades.size(); ++coverage) {
        const std::uint32_t alpha = (coverage * colour.alpha + 127) / 255;
        shades[coverage] = premultiply((alpha << 24U) | rgb);
    }
    return shades;
}

} // namespace

void lay_letters(Pixels target, Rect clip, const Coverage& letters, Point where, Colour colour)
{
    const Rect area{where.x, where.y, letters.size.width, letters.size.height};
    const Rect part = intersection(intersection(area, clip), whole(target.size));
    if (part.empty()) {
        return;
    }
    const auto shades = shades_of(colour);
    std::array<std::uint32_t, coloured_at_once> coloured{};
    for (int y = part.y; y < part.bottom(); ++y) {
        const std::uint8_t* const row =
            letters.pixels.data() + std::ptrdiff_t{y - where.y} * letters.size.width;
        for (int x = part.x; x < part.right(); x += coloured_at_once) {
            const int count = std::min(coloured_at_once, part.right() - x);
            const std::uint8_t* const covered = row + (x - where.x);
            std::transform(covered, covered + count, coloured.begin(), [&](std::uint8_t pixel) {
                return shades[pixel];
            });
            lay_over(target, part, {coloured.data(), {count, 1}, count}, {x, y}, full_opacity);
        }
    }
}

} // namespace wayside
