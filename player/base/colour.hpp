#pragma once
/// sRGB colours, their spelling "#RRGGBB" and the contrast between two of them.

#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace wayside
{

/// sRGB, 8 bits a channel; `alpha` 255 is opaque, colours are not premultiplied.
struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;

    bool operator==(const Colour&) const = default;
};

/// Reads "#RRGGBB" (either case). Error: any other spelling.
[[nodiscard]] Result<Colour> parse_colour(std::string_view text);

/// "#RRGGBB", capitals; alpha is left out.
[[nodiscard]] std::string to_hex(Colour colour);

/// The colour `share` of the way (0 to 1, clamped) from `from` to `to`, channel by channel, alpha
/// included.
[[nodiscard]] Colour mix(Colour from, Colour to, double share);

/// Relative luminance, 0 (black) to 1 (white), alpha ignored. WCAG 2.2, "relative luminance".
[[nodiscard]] double relative_luminance(Colour colour);

/// Contrast ratio, 1 to 21, symmetric. WCAG 2.2, "contrast ratio".
[[nodiscard]] double contrast_ratio(Colour a, Colour b);

} // namespace wayside
