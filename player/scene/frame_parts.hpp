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

/// How a picture stands beside text: in the clear, or so dark behind it that text keeps 7:1 on it.
enum class MotifTone { Clear, BehindText };

/// A motif in `box`; nothing when `picture` is empty.
void add_motif(
    Frame& frame, const Stage& stage, const std::string& picture, Rect box, MotifTone tone);

/// The words of the slide's source ("Source: ILO, 2022"), empty when it has none.
[[nodiscard]] std::string source_line(const Stage& stage, const Slide& slide);

/// Height that the source line takes at the foot of the content, with the air above it; 0 without a
/// source.
[[nodiscard]] int source_height(const Stage& stage, const Slide& slide);

/// The content area above the source line.
[[nodiscard]] Rect content_above_source(const Stage& stage, const Slide& slide);

/// The source line at the foot of the content area; nothing without a source. Error: it does not
/// fit in one line.
[[nodiscard]] Result<std::optional<Item>> source_item(const Stage& stage, const Slide& slide);

/// Adds the source and, on top, the help strip.
[[nodiscard]] Result<void> finish_frame(Frame& frame, const Stage& stage, const Slide& slide);

/// Numbers the beats, and turns every frame round in a right-to-left language.
void finish_beats(std::vector<Frame>& frames, const Stage& stage);

/// A picture of the programme by its id, as an item; its words in the stage's language if there are
/// any.
[[nodiscard]] Item picture_item(const Stage& stage, const std::string& id, Rect box, Fit fit);

} // namespace wayside
