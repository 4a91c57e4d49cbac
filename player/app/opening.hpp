#pragma once
/// The first picture, begun before there is a window surface to draw on.

#include "app/picture_room.hpp"
#include "app/site.hpp"
#include "app/storyboards.hpp"
#include "scene/canvas.hpp"

#include <optional>

namespace wayside
{

/// What a player finds ready when it starts: the storyboard of the slide that is due.
struct Opening {
    Canvas canvas;
    ComposedSlide slide;
};

/// Composes what plays at `now` and has its pictures decoded from now on, while the main thread
/// makes its way to the glass: decoding is the longest part of the time until the first picture.
/// `site` must have a schedule. Main thread. None: the slide does not compose; the player finds out
/// again, and says so.
[[nodiscard]] std::optional<Opening> begin_opening(const Site& site,
                                                   const Canvas& canvas,
                                                   PictureRoom& pictures,
                                                   Instant now);

} // namespace wayside
