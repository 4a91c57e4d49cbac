#pragma once
/// A panel that hangs turned: canvas pixels (as people see them) to panel pixels and back.
/// Rectangles going out and touches coming in go through the same two functions.

#include "base/geometry.hpp"
#include "base/result.hpp"
#include "render/pixels.hpp"

namespace wayside
{

/// How far the picture is turned clockwise on the panel.
enum class Rotation { None, Quarter, Half, ThreeQuarters };

/// From a display's file: 0, 90, 180 or 270. Error: any other number.
[[nodiscard]] Result<Rotation> rotation_of(int degrees);

[[nodiscard]] int degrees_of(Rotation rotation);

/// The rotation that undoes this one.
[[nodiscard]] Rotation inverse(Rotation rotation);

/// A size on the other side of the rotation (canvas to panel or back: the same).
[[nodiscard]] Size turned(Size size, Rotation rotation);

/// Where a rectangle of a canvas lies on the panel.
[[nodiscard]] Rect to_panel(Rect area, Size canvas, Rotation rotation);

/// Which canvas pixel is seen at a panel pixel: the way of a touch. Inverse of to_panel for single
/// pixels.
[[nodiscard]] Point to_canvas(Point touched, Size canvas, Rotation rotation);

/// Copies `part` of a canvas, turned, to its place on the panel. `part` holds the pixels of `area`
/// only (a tile of the canvas); `canvas` is the size of the whole.
void rotate_copy(Pixels panel, ConstPixels part, Rect area, Size canvas, Rotation rotation);

} // namespace wayside
