#pragma once
/// Two opaque pictures and how far one has given way to the other, composed row by row. No frame is
/// darker than both pictures: every pixel lies between the two, or is one of them.

#include "base/geometry.hpp"
#include "programme/slide.hpp"
#include "render/pixels.hpp"
#include "text/font_measure.hpp"

#include <cstdint>

namespace wayside
{

/// Progress in 1/256: 0 shows only the old picture, 256 only the new one.
inline constexpr int full_progress = 256;

/// How the new picture comes.
struct Mix {
    TransitionKind kind = TransitionKind::Crossfade;
    int progress = full_progress;               ///< 0 to 256
    Direction reading = Direction::LeftToRight; ///< a slide comes from where the next page would

    bool operator==(const Mix&) const = default;
};

/// Where column 0 of each picture stands during a slide: side by side, always filling the width
/// together.
struct SlideOffsets {
    int from = 0;
    int to = 0;

    bool operator==(const SlideOffsets&) const = default;
};

/// The new page pushes the old one out: leftwards, or rightwards in a language that is read from
/// the right.
[[nodiscard]] SlideOffsets slide_offsets(int width, Mix mix);

/// out = from + (to - from) * progress / 256, rounded, each channel; `progress` 0 to 256. The
/// pictures must not overlap `out` unless they are it.
void cross_fade_row(std::uint32_t* out,
                    const std::uint32_t* from,
                    const std::uint32_t* to,
                    int count,
                    int progress);

/// Pixels `x` to `x + count` of one row of the composed picture; `from` and `to` are that row of
/// both, `width` long.
void compose_row(std::uint32_t* out,
                 const std::uint32_t* from,
                 const std::uint32_t* to,
                 int width,
                 Mix mix,
                 int x,
                 int count);

/// The composed picture inside `area`, written at the same place of `target`; all three have the
/// same size.
void compose(Pixels target, ConstPixels from, ConstPixels to, Mix mix, Rect area);

/// Copies `area` of a picture to the same place of another.
void copy(Pixels target, ConstPixels picture, Rect area);

} // namespace wayside
