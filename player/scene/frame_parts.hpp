#pragma once
/// What every slide's frame is made of besides its own content: the ground with its light, the
/// motif on the free side, the source at the foot, the help strip.

#include "base/result.hpp"
#include "scene/scene.hpp"
#include "scene/stage.hpp"

#include <optional>
#include <string>
#include <vector>

namespace wayside
{

/// An empty frame with the ground and the light that falls into it from the upper end corner.
[[nodiscard]] Frame begin_frame(const Stage& stage, const Slide& slide);

/// A motif in `box`; nothing when `picture` or `box` is empty.
void add_motif(Frame& frame, const Stage& stage, const std::string& picture, Rect box);

/// The words of the slide's source ("Source: ILO, 2022"), empty when it has none.
[[nodiscard]] std::string source_line(const Stage& stage, const Slide& slide);

/// The content area above a foot (lines in the source's size, between line feeds, with air above
/// them); all of it when the foot is empty.
[[nodiscard]] Rect content_above(const Stage& stage, const std::string& foot);

/// The content area above the slide's source.
[[nodiscard]] Rect content_above_source(const Stage& stage, const Slide& slide);

/// The foot of the content area; nothing when it is empty. Error: a line of it needs more than one.
[[nodiscard]] Result<std::optional<Item>> foot_item(const Stage& stage, const std::string& foot);

/// Adds the foot and, on top, the help strip.
[[nodiscard]] Result<void> finish_frame(Frame& frame, const Stage& stage, const std::string& foot);

/// The same with the slide's source as the foot.
[[nodiscard]] Result<void> finish_frame(Frame& frame, const Stage& stage, const Slide& slide);

/// Turns an item of a canvas of this width round: left is right.
void turn_round(Item& item, int canvas_width);

/// Numbers the beats, and turns every frame round in a right-to-left language.
void finish_beats(std::vector<Frame>& frames, const Stage& stage);

/// A picture of the programme by its id, as an item; its words in the stage's language if there are
/// any.
[[nodiscard]] Item picture_item(const Stage& stage, const std::string& id, Rect box, Fit fit);

} // namespace wayside
