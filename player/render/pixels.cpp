#include "render/pixels.hpp"

#include "base/kernel.hpp"

#include <algorithm>
#include <array>

namespace wayside
{

namespace
{

WAYSIDE_KERNEL void fill_row(std::uint32_t* target, int count, std::uint32_t pixel)
{
    for (int i = 0; i < count; ++i) {
        target[i] = pixel;
    }
}

/// `picture` over `target`, both `count` pixels, the picture premultiplied.
WAYSIDE_KERNEL void lay_row(std::uint32_t* target, const std::uint32_t* picture, int count)
{
    for (int i = 0; i < count; ++i) {
        const std::uint32_t over = picture[i];
        const std::uint32_t under = target[i];
        const std::uint32_t rest = 255U - (over >> 24U);
        // Two channels at a time; (v + 128 + ((v + 128) >> 8)) >> 8 is v / 255, rounded, for v up
        // to 255 * 255.
        std::uint32_t red_blue = (under & 0x00FF00FFU) * rest + 0x00800080U;
        red_blue = ((red_blue + ((red_blue >> 8U) & 0x00FF00FFU)) >> 8U) & 0x00FF00FFU;
        std::uint32_t green = ((under >> 8U) & 0xFFU) * rest + 0x80U;
        green = ((green + (green >> 8U)) >> 8U) & 0xFFU;
        target[i] = 0xFF000000U | ((over & 0x00FFFFFFU) + (red_blue | (green << 8U)));
    }
}

/// The picture made fainter before it is laid over; `opacity` 0 to 256.
WAYSIDE_KERNEL void fade_row(std::uint32_t* out,
                             const std::uint32_t* picture,
                             int count,
                             std::uint32_t opacity)
{
    for (int i = 0; i < count; ++i) {
        const std::uint32_t red_blue = (((picture[i] & 0x00FF00FFU) * opacity) >> 8U) & 0x00FF00FFU;
        const std::uint32_t alpha_green =
            (((picture[i] >> 8U) & 0x00FF00FFU) * opacity) & 0xFF00FF00U;
        out[i] = alpha_green | red_blue;
    }
}

} // namespace

void fill(Pixels target, Rect area, std::uint32_t pixel)
{
    const Rect part = intersection(area, whole(target.size));
    for (int y = part.y; y < part.bottom(); ++y) {
        fill_row(target.row(y) + part.x, part.width, pixel);
    }
}

void lay_over(Pixels target, Rect clip, ConstPixels picture, Point where, int opacity)
{
    const Rect area{where.x, where.y, picture.size.width, picture.size.height};
    const Rect part = intersection(intersection(area, clip), whole(target.size));
    constexpr int faded_at_once = 256;
    std::array<std::uint32_t, faded_at_once> faded{};
    for (int y = part.y; y < part.bottom(); ++y) {
        const std::uint32_t* const source = picture.row(y - where.y) + (part.x - where.x);
        std::uint32_t* const out = target.row(y) + part.x;
        if (opacity >= full_opacity) {
            lay_row(out, source, part.width);
            continue;
        }
        for (int x = 0; x < part.width; x += faded_at_once) {
            const int count = std::min(faded_at_once, part.width - x);
            fade_row(
                faded.data(), source + x, count, static_cast<std::uint32_t>(std::max(opacity, 0)));
            lay_row(out + x, faded.data(), count);
        }
    }
}

} // namespace wayside
