#pragma once
/// What a voice says of a Frame, in the order in which it is read.

#include "scene/scene.hpp"
#include "scene/touch_page.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace wayside
{

/// What is said of one item.
struct Utterance {
    std::string text;     ///< UTF-8, ready for a voice; never blank
    std::string language; ///< BCP 47, of the text
    std::size_t item = 0; ///< index into Frame::items: what is highlighted meanwhile

    bool operator==(const Utterance&) const = default;
};

/// Whether an item of the frame is a text of the help strip: one of its numbers, or the label that
/// was placed right before it.
[[nodiscard]] bool in_strip(const Frame& frame, std::size_t item);

/// One utterance for each item that says something: texts (what the item says is spoken in its
/// place, else its paragraph), pictures and drawings with an alternative. In the order of the
/// items; the help strip, wherever it is drawn, comes last. Boxes, glows, pictures without an
/// alternative, items outside the canvas and texts without a letter or digit are decoration.
/// (EN 301 549 5.1.3.2, 508 402.2)
[[nodiscard]] std::vector<Utterance> utterances_of(const Frame& frame);

/// All of a page of touch mode, scrolled into sight or not. Utterance::item counts the items of
/// whole_frame, whatever the scroll (see frame_of, scroll_to).
[[nodiscard]] std::vector<Utterance> utterances_of(const TouchPage& page);

} // namespace wayside
