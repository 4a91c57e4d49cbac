#pragma once
/// Named colours, type scale, spacing and motion: what makes a family of slides look like one.

#include "base/colour.hpp"
#include "base/time.hpp"

#include <string>

namespace wayside
{

/// Every colour has a job; the defaults are the deep blue theme.
struct Palette {
    Colour ground{0x0B, 0x25, 0x45, 255};
    Colour ground_raised{0x13, 0x31, 0x5C, 255};
    Colour ink{0xF4, 0xF7, 0xFB, 255};
    Colour ink_soft{0xC9, 0xD6, 0xE8, 255};
    Colour ink_quiet{0x9D, 0xB2, 0xCF, 255};
    Colour light{0xFF, 0xD1, 0x66, 255};
    Colour good{0x7B, 0xD8, 0xC4, 255};
    Colour on_light{0x0B, 0x25, 0x45, 255};
    Colour art_1{0x12, 0x30, 0x58, 255}; ///< quiet ramp for pictures, from barely above ground ...
    Colour art_2{0x1B, 0x42, 0x72, 255};
    Colour art_3{0x2D, 0x5F, 0x98, 255};
    Colour art_4{0x6F, 0x9C, 0xCB, 255}; ///< ... to the lightest quiet tone

    bool operator==(const Palette&) const = default;
};

/// Ratios between the sizes of a slide, and the lines they are set in.
struct TypeScale {
    double headline_to_text = 1.75; ///< 1.4 to 2.6
    double source_to_text = 0.45;   ///< 0.3 to 0.8
    double headline_line = 1.1;     ///< line height in font sizes
    double text_line = 1.35;
    double text_line_tall = 1.5; ///< vi, th, ar, fa, ur, hi and the like

    bool operator==(const TypeScale&) const = default;
};

struct Spacing {
    double margin = 1.0 / 18.0; ///< of the short side
    double gutter = 1.0 / 45.0; ///< of the short side, between columns

    bool operator==(const Spacing&) const = default;
};

struct Motion {
    bool reduced = false;       ///< cuts only, nothing counts or grows
    Milliseconds entrance{500}; ///< 400 to 700
    Milliseconds count_up{1200};
    double travel = 24.0 / 1080.0; ///< of the short side

    bool operator==(const Motion&) const = default;
};

struct Theme {
    std::string id = "deep-blue";
    Palette palette;
    TypeScale type;
    Spacing spacing;
    Motion motion;

    bool operator==(const Theme&) const = default;
};

} // namespace wayside
