#pragma once
/// Which parts of the canvas differ between two pictures: only these are painted and presented.

#include "base/geometry.hpp"
#include "base/time.hpp"
#include "scene/scene.hpp"

#include <vector>

namespace wayside
{

/// More rectangles than this are merged: each one costs a request to the display server.
inline constexpr std::size_t max_damage_rects = 8;

/// Rectangles (inside the canvas, not empty, not overlapping more than merging them would cost)
/// outside of which both pictures have the same pixels; empty when nothing differs. Items are
/// compared with the item of the same place in the other frame. Times are those since each frame
/// was fully there.
[[nodiscard]] std::vector<Rect> damage(const Frame& before,
                                       Milliseconds entered_before,
                                       const Frame& after,
                                       Milliseconds entered_after);

/// Joins rectangles where the joined one is hardly larger than its parts, and then the cheapest
/// pairs until at most `max_damage_rects` are left. Everything covered before is covered after.
[[nodiscard]] std::vector<Rect> merged(std::vector<Rect> rects);

} // namespace wayside
