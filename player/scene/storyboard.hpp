#pragma once
/// The frames of one slide in one language on one canvas, in the order in which they are shown, and
/// how the slide's time is divided among them.

#include "base/result.hpp"
#include "programme/programme.hpp"
#include "scene/canvas.hpp"
#include "scene/scene.hpp"
#include "text/font_measure.hpp"

#include <memory>
#include <string>
#include <vector>

namespace wayside
{

/// One picture of a slide.
struct Beat {
    std::shared_ptr<const Frame> frame; ///< never null
    double share = 1; ///< part of the slide's time, > 0; all beats together make 1
};

struct Storyboard {
    std::vector<Beat> beats; ///< at least one
    Transition into;         ///< from the slide before
    Transition between;      ///< from beat to beat
};

/// Composes the slide. Pure: the same programme, slide, language, canvas and fonts give equal
/// frames. Errors: no words in the language; text that does not fit at the least legible size; no
/// font for a character.
[[nodiscard]] Result<Storyboard> compose(const Programme& programme,
                                         const Slide& slide,
                                         const std::string& language,
                                         const Canvas& canvas,
                                         FontMeasure& fonts);

/// Where in the storyboard a moment falls.
struct BeatAt {
    std::size_t beat = 0;
    Milliseconds since{0}; ///< since the beat began
    Milliseconds left{0};  ///< until the next beat, or until the slide ends
};

/// `elapsed` of `length`; elapsed is clamped into [0, length).
[[nodiscard]] BeatAt beat_at(const Storyboard& storyboard,
                             Milliseconds elapsed,
                             Milliseconds length);

} // namespace wayside
