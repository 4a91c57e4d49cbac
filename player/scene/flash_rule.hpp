#pragma once
/// How often pictures that follow one another flash (WCAG 2.2, 2.3.1, "general flash").

#include "base/geometry.hpp"
#include "base/time.hpp"
#include "scene/canvas.hpp"

#include <memory>
#include <vector>

namespace wayside
{

/// A picture as the eye takes it in from afar: the mean relative luminance, 0 to 1, of each of its
/// square cells, row by row.
struct LuminanceMap {
    Size cells;
    std::vector<float> values;

    bool operator==(const LuminanceMap&) const = default;
};

/// What is seen from a moment on. Between two sights the luminance of a cell goes straight from one
/// to the other, as a cut and a cross-fade do.
struct Sight {
    Milliseconds at{0};
    std::shared_ptr<const LuminanceMap> map; ///< never null; all of one size
};

/// More in a second may start a seizure.
inline constexpr double most_flashes_a_second = 3;

/// Cells along the side of the field of vision of ten degrees that the rule speaks of.
inline constexpr int cells_a_field = 16;

/// The side of a cell in pixels of this canvas, for somebody at its distance; at least one.
[[nodiscard]] int flash_cell_px(const Canvas& canvas);

/// The area, in pixels, on which a flash counts: a quarter of a field of ten degrees.
[[nodiscard]] double flash_area_px(const Canvas& canvas);

/// The most flashes within one second that a quarter of any field of ten degrees goes through. A
/// flash is a pair of opposing changes of a tenth of full luminance or more, the darker of which is
/// below 0.8; a change without its partner counts as half a flash. `sights` in order of time.
[[nodiscard]] double most_flashes(const std::vector<Sight>& sights);

} // namespace wayside
