#pragma once
/// Letters as SDL_ttf draws them in its "shaded" mode: one byte a pixel that says how much of it is
/// covered. A quarter of the memory of its "blended" mode, and fresh memory is what costs time in
/// the first picture.

#include "base/colour.hpp"
#include "base/geometry.hpp"
#include "base/image.hpp"

struct SDL_Surface;

namespace wayside
{

/// The smallest rectangle that holds every covered pixel of a surface with 8 bits a pixel; empty
/// when none is.
[[nodiscard]] Rect ink_of(const SDL_Surface& coverage);

/// The part `part` (inside the surface) in a colour, premultiplied.
[[nodiscard]] Image tinted(const SDL_Surface& coverage, Rect part, Colour colour);

} // namespace wayside
