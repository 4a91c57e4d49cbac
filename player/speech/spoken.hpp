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

/// One utterance for each item that says something: texts (what the item says is spoken in its
/// place, else its paragraph), pictures and drawings with an alternative. In the order of the
/// items; the help strip, wherever it is drawn, comes last. Boxes, glows, pictures without an
/// alternative, items outside the canvas and texts without a letter or digit are decoration.
/// (EN 301 549 5.1.3.2, 508 402.2)
[[nodiscard]] std::vector<Utterance> utterances_of(const Frame& frame);

/// All of a page of touch mode, scrolled into sight or not. Utterance::item counts the items of
/// `still` with those of `content` in between, at `content_at`, whatever the scroll: see place_of.
[[nodiscard]] std::vector<Utterance> utterances_of(const TouchPage& page);

/// Where a spoken item stands while the page is scrolled by `scroll` px. Content that lies outside
/// of the page's viewport has to be scrolled to before it can be highlighted.
struct SpokenPlace {
    Rect rect;            ///< canvas pixels
    bool scrolls = false; ///< it is of the content

    bool operator==(const SpokenPlace&) const = default;
};

/// `item` as utterances_of(page) counts.
[[nodiscard]] SpokenPlace place_of(const TouchPage& page, std::size_t item, double scroll);

} // namespace wayside
