#pragma once
/// The surface that is composed for: pixels, and how large a pixel is where people stand.

#include "base/geometry.hpp"
#include "programme/display.hpp"

namespace wayside
{

/// The three ways a canvas is laid out. A bar is at least 2.8 times as wide as it is high.
enum class Shape { Landscape, Portrait, Bar };

struct Canvas {
    Size px;                  ///< as people see it, after rotation
    double mm_per_px = 0.634; ///< square pixels
    double viewing_distance_mm = 5000;
    bool reduced_motion = false;
    double least_cap_mm =
        0; ///< of a capital, whatever the distance: people may stand right before it

    bool qr_codes = false; ///< see Display

    bool operator==(const Canvas&) const = default;

    [[nodiscard]] int short_side() const { return px.width < px.height ? px.width : px.height; }

    [[nodiscard]] Shape shape() const;
};

/// The canvas of a display. Without a panel width the panel is taken to have a 55 inch diagonal.
[[nodiscard]] Canvas canvas_of(Size px, const Display& display);

/// Least heights of a capital letter, as parts of the viewing distance (touch-access figures:
/// EN 301 549 5.1.4 for headlines and the help number, ADA 703.5.5 for text, sign trade limit for
/// sources).
inline constexpr double headline_cap_of_distance = 0.01222;
inline constexpr double text_cap_of_distance = 0.00833;
inline constexpr double source_cap_of_distance = 0.00333;

} // namespace wayside
