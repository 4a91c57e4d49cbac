#pragma once
/// A place on the screen that answers a touch or a key.

#include "base/geometry.hpp"
#include "interaction/action.hpp"

#include <string>

namespace wayside
{

/// Those of one frame are in focus order, and have different ids.
struct Hotspot {
    std::string id;    ///< "clear-screen", "topic/myths"
    Rect rect;         ///< canvas pixels; where a touch counts
    std::string label; ///< what it says, for ears too
    Action action;

    bool operator==(const Hotspot&) const = default;
};

[[nodiscard]] inline bool holds(Rect rect, Point point)
{
    return point.x >= rect.x && point.x < rect.right() && point.y >= rect.y &&
           point.y < rect.bottom();
}

} // namespace wayside
