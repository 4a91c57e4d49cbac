#pragma once
/// A frame as machine-readable data: every item with its rectangle, text, sizes and colours.
/// Stable: other programs read it (playlists/README.md, "Machine-readable outputs").

#include "scene/scene.hpp"

#include <nlohmann/json_fwd.hpp>

namespace wayside
{

/// Rectangles are [x, y, width, height] in canvas pixels, colours "#RRGGBB", heights of capitals in
/// millimetres.
[[nodiscard]] nlohmann::ordered_json to_json(const Frame& frame);

} // namespace wayside
