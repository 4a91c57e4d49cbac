#include "render/blend.hpp"

#include "base/kernel.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace wayside
{

namespace
{

/// Channel by channel, so that the compiler sees nothing but bytes: 255 * 256 + 128 still fits 16
/// bits. Stores past the cache were tried: no faster than these here, and half as fast by way of a
/// chunk.
WAYSIDE_KERNEL void mix_bytes(std::uint8_t* out,
                              const std::uint8_t* from,
                              const std::uint8_t* to,
                              int count,
                              std::uint16_t progress)
{
    const auto rest = static_cast<std::uint16_t>(256U - progress);
    for (int i = 0; i < count; ++i) {
        const auto sum = static_cast<std::uint16_t>(from[i] * rest + to[i] * progress + 128);
        out[i] = static_cast<std::uint8_t>(sum >> 8U);
    }
}

std::uint8_t* bytes(std::uint32_t* pixels)
{
    return reinterpret_cast<std::uint8_t*>(pixels);
}

const std::uint8_t* bytes(const std::uint32_t* pixels)
{
    return reinterpret_cast<const std::uint8_t*>(pixels);
}

void copy_row(std::uint32_t* out, const std::uint32_t* in, int count)
{
    std::memcpy(out, in, static_cast<std::size_t>(count) * sizeof *out);
}

void slide_row(std::uint32_t* out,
               const std::uint32_t* from,
               const std::uint32_t* to,
               int width,
               Mix mix,
               Rect part)
{
    const SlideOffsets offsets = slide_offsets(width, mix);
    for (const auto& [picture, start] :
         {std::pair{from, offsets.from}, std::pair{to, offsets.to}}) {
        const Rect seen = intersection({start, 0, width, 1}, {part.x, 0, part.width, 1});
        if (!seen.empty()) {
            copy_row(out + (seen.x - part.x), picture + (seen.x - start), seen.width);
        }
    }
}

} // namespace

SlideOffsets slide_offsets(int width, Mix mix)
{
    const int shift = width * std::clamp(mix.progress, 0, full_progress) / full_progress;
    if (mix.reading == Direction::LeftToRight) {
        return {-shift, width - shift};
    }
    return {shift, shift - width};
}

void cross_fade_row(
    std::uint32_t* out, const std::uint32_t* from, const std::uint32_t* to, int count, int progress)
{
    mix_bytes(bytes(out),
              bytes(from),
              bytes(to),
              count * 4,
              static_cast<std::uint16_t>(std::clamp(progress, 0, full_progress)));
}

void compose_row(std::uint32_t* out,
                 const std::uint32_t* from,
                 const std::uint32_t* to,
                 int width,
                 Mix mix,
                 int x,
                 int count)
{
    if (mix.kind == TransitionKind::Cut || mix.progress >= full_progress) {
        copy_row(out, to + x, count);
    } else if (mix.progress <= 0) {
        copy_row(out, from + x, count);
    } else if (mix.kind == TransitionKind::Slide) {
        slide_row(out, from, to, width, mix, {x, 0, count, 1});
    } else {
        cross_fade_row(out, from + x, to + x, count, mix.progress);
    }
}

void compose(Pixels target, ConstPixels from, ConstPixels to, Mix mix, Rect area)
{
    const Rect part = intersection(area, whole(target.size));
    for (int y = part.y; y < part.bottom(); ++y) {
        compose_row(
            target.row(y) + part.x, from.row(y), to.row(y), to.size.width, mix, part.x, part.width);
    }
}

void copy(Pixels target, ConstPixels picture, Rect area)
{
    const Rect part = intersection(intersection(area, whole(target.size)), whole(picture.size));
    for (int y = part.y; y < part.bottom(); ++y) {
        copy_row(target.row(y) + part.x, picture.row(y) + part.x, part.width);
    }
}

} // namespace wayside
