#pragma once
/// Everything that composing one slide in one language on one canvas needs to know, worked out
/// once.

#include "base/geometry.hpp"
#include "base/result.hpp"
#include "programme/programme.hpp"
#include "scene/canvas.hpp"
#include "text/font_measure.hpp"

#include <string>

namespace wayside
{

/// Font sizes in pixels: the least that the viewing distance allows, and the largest that looks
/// right.
struct TypeSizes {
    int headline_min = 0;
    int headline_max = 0;
    int text_min = 0;
    int text_max = 0;
    int source = 0;
    int label_least = 0; ///< of the help strip's, where a number would have to go otherwise: by the
                         ///< viewing distance alone
    int label = 0;       ///< small words above a number; never below the least size of a source
};

/// The grid: twelve columns (six in portrait) inside the margins, and the two regions of every
/// slide.
struct Grid {
    int margin = 0;
    int gutter = 0;
    int columns = 12;
    Rect content; ///< inside the margins, without the help strip
    Rect strip;   ///< the help strip, edge to edge
    bool strip_at_side = false;

    /// Width of `count` columns with the gutters between them.
    [[nodiscard]] int span(int count) const;
};

struct Stage {
    const Programme& programme;
    const Theme& theme;
    Canvas canvas;
    FontMeasure& fonts; ///< not owned
    std::string language;
    std::string number_locale; ///< the language as the programme's country writes numbers
    InterfaceWords words;
    TypeSizes sizes;
    Grid grid;

    /// Height of a capital of the voice's first face, in parts of the font size.
    [[nodiscard]] double cap_ratio(FontVoice voice) const;
    /// Distance between baselines of text in this language, in font sizes.
    [[nodiscard]] double text_line() const;
    [[nodiscard]] double headline_line() const;
};

/// The same with another theme than the programme's.
[[nodiscard]] Stage make_stage(const Programme& programme,
                               const Theme& theme,
                               const Canvas& canvas,
                               const std::string& language,
                               FontMeasure& fonts);

/// `programme` and `fonts` (and `theme`) must outlive the stage.
[[nodiscard]] Stage make_stage(const Programme& programme,
                               const Canvas& canvas,
                               const std::string& language,
                               FontMeasure& fonts);

} // namespace wayside
