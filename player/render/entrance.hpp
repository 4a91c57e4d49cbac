#pragma once
/// How far an item has entered: what of it can be seen, and which text stands in for its own.

#include "base/geometry.hpp"
#include "base/time.hpp"
#include "scene/scene.hpp"

namespace wayside
{

/// The state of one item at one moment. Two equal states of one item draw the same pixels.
struct Entered {
    Rect visible; ///< part of the item's rectangle that is uncovered; may be empty
    const Paragraph* stand_in = nullptr; ///< drawn instead of the item's own text; null: its own

    bool operator==(const Entered&) const = default;
};

/// `since` is the time since the frame was fully there (Scene::entered). The result points into
/// `item`. A wipe slows down towards its end; a count goes evenly.
[[nodiscard]] Entered entered(const Item& item, Milliseconds since);

} // namespace wayside
