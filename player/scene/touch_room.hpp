#pragma once
/// Where things stand on a canvas that is touched: what can be reached, how large a letter and a
/// target are there.

#include "base/geometry.hpp"
#include "interaction/visitor.hpp"
#include "scene/stage.hpp"

namespace wayside
{

/// A canvas that people touch. What it refers to must outlive it.
struct TouchSetting {
    const Programme& programme;
    const Theme& contrast; ///< for those who ask for more contrast
    const Canvas& canvas;
    double floor_mm = 800; ///< of the canvas's lower edge above the floor
    FontMeasure& fonts;
};

/// Everything that composing one page of touch mode needs to know, worked out once. Lengths are
/// pixels.
struct TouchRoom {
    Stage stage;
    TouchWords words;
    int text_step = 0; ///< the visitor's, 0 to 2
    int text_px = 0;   ///< font size; the visitor's step is in it
    int label_px = 0;  ///< of a button, if it fits
    int label_min = 0; ///< of a button: capitals of 8.7 mm
    int heading_px = 0;
    int target = 0;   ///< least side of what is touched
    int gap = 0;      ///< between two of them
    int pad = 0;      ///< inside a button
    Rect area{};      ///< inside the margins, without the help strip
    Rect reach{};     ///< what of the area a hand reaches, also from a wheelchair
    int bar_foot = 0; ///< where the control bar ends
    double air = 1;   ///< between what is read, of what looks best; 0.5 to 2
};

[[nodiscard]] TouchRoom make_touch_room(const TouchSetting& setting, const Settings& settings);

/// The next smaller size of letters to try, never below `label_min`. Of a short ladder that all
/// callers share: each size is a font that has to be opened.
[[nodiscard]] int smaller_letters(const TouchRoom& room, int font_px);

/// The words of a topic in the room's language; null: it has none. Lifetime: that of `topic`.
[[nodiscard]] const Topic::Words* topic_words(const TouchRoom& room, const Topic& topic);

/// The theme for more contrast: black, white and yellow, with the type and spacing of `theme`.
[[nodiscard]] Theme contrasted(Theme theme);

} // namespace wayside
