#pragma once
/// Letters as SDL_ttf draws them in its "shaded" mode: one byte a pixel that says how much of it is
/// covered. A quarter of the memory of its "blended" mode, and fresh memory is what costs time in
/// the first picture.

#include "base/geometry.hpp"

#include <cstdint>
#include <vector>

struct SDL_Surface;

namespace wayside
{

/// How much of every pixel is covered, 0 (nothing) to 255; rows top to bottom, `size.width` a row.
struct Coverage {
    Size size;
    std::vector<std::uint8_t> pixels; ///< size.width * size.height

    bool operator==(const Coverage&) const = default;
};

/// The smallest rectangle that holds every covered pixel of a surface with 8 bits a pixel; empty
/// when none is.
[[nodiscard]] Rect ink_of(const SDL_Surface& surface);

/// The part `part` (inside the surface) of such a surface.
[[nodiscard]] Coverage coverage_of(const SDL_Surface& surface, Rect part);

} // namespace wayside
