#pragma once
/// What must be visible, as data: a Frame is one still picture with its small motions, a Scene is
/// what is on the screen at an instant (a Frame, perhaps still fading in over another). Nothing
/// here draws.

#include "base/colour.hpp"
#include "base/geometry.hpp"
#include "base/time.hpp"
#include "interaction/hotspot.hpp"
#include "programme/slide.hpp"
#include "programme/source_tree.hpp"
#include "text/paragraph.hpp"

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace wayside
{

/// One colour over a rectangle, square corners.
struct BoxItem {
    Colour colour;

    bool operator==(const BoxItem&) const = default;
};

/// A soft light: `inner` at the centre, `outer` at `radius_px` and beyond; opaque, dithered, never
/// banded.
struct GlowItem {
    Point centre; ///< canvas pixels; may lie outside the rectangle
    int radius_px = 1;
    Colour inner;
    Colour outer;

    bool operator==(const GlowItem&) const = default;
};

/// A laid out paragraph; its runs count from the item's rectangle's top left corner.
struct TextItem {
    Paragraph paragraph;
    double cap_mm = 0;  ///< height of a capital on the panel
    std::string role;   ///< "headline", "text", "source", "number", "label", "strip"
    std::string spoken; ///< what a voice says; empty: the text itself

    bool operator==(const TextItem&) const = default;
};

/// A picture from a file, scaled to the item's rectangle.
struct PictureItem {
    std::string id;   ///< of the MediaEntry
    std::string file; ///< as the SourceTree names it
    Fit fit = Fit::Contain;
    double focal_x = 0.5;
    double focal_y = 0.5;
    std::string alternative; ///< empty: decoration
    double opacity = 1;
    FileStamp stamp = 0; ///< of the file: a replaced picture is another one

    bool operator==(const PictureItem&) const = default;
};

/// A drawing made by the program (chart, dots, rounded panels), as SVG with its own size in the
/// root element.
struct VectorItem {
    std::string svg;
    std::string alternative; ///< empty: decoration

    bool operator==(const VectorItem&) const = default;
};

/// A number that counts up to its final text while it enters. `texts[k]` is drawn after k/(n-1) of
/// the length.
struct CountUp {
    std::vector<Paragraph>
        steps; ///< from zero to the final number; same style, right to draw in the item's place

    bool operator==(const CountUp&) const = default;
};

enum class WipeFrom { Left, Right, Bottom };

/// The item is uncovered from one side.
struct Wipe {
    WipeFrom from = WipeFrom::Left;

    bool operator==(const Wipe&) const = default;
};

/// How an item enters, once, after the frame is fully there. Ends at `start + length` with the
/// still picture.
struct Entrance {
    std::variant<CountUp, Wipe> kind;
    Milliseconds start{0};
    Milliseconds length{0};

    bool operator==(const Entrance&) const = default;
};

struct Item {
    Rect rect; ///< canvas pixels; nothing of the item is drawn outside
    std::variant<BoxItem, GlowItem, TextItem, PictureItem, VectorItem> what;
    std::optional<Entrance> entrance;
    std::optional<Rect> clip{}; ///< what of it may be seen: the viewport of a page that scrolls

    bool operator==(const Item&) const = default;
};

/// One picture. Items are drawn in order. `ground` fills what no item covers.
struct Frame {
    Size canvas;
    double mm_per_px = 0;
    Colour ground;
    std::string slide;
    std::string language;
    int beat = 0;  ///< which of the slide's pictures, from 0
    int beats = 1; ///< how many it has on this canvas
    std::vector<Item> items;
    std::string page{};              ///< of touch mode ("topic/myths/2"); empty: a slide
    std::vector<Hotspot> hotspots{}; ///< in focus order

    bool operator==(const Frame&) const = default;
};

/// What is on the screen at an instant. `from` is there while a transition runs.
struct Scene {
    std::shared_ptr<const Frame> frame; ///< never null
    std::shared_ptr<const Frame> from;  ///< the picture that is going; null: none
    TransitionKind transition = TransitionKind::Cut;
    double progress = 1;     ///< 0 (only `from`) to 1 (only `frame`), eased already
    Milliseconds entered{0}; ///< time since `frame` was fully there: drives its entrances
    bool moving = false; ///< a transition or an entrance runs: the next picture is due in one frame
    Instant changes_at{}; ///< when the Scene next differs although nothing moves now

    /// Equal when the same pixels would be drawn.
    [[nodiscard]] bool same_picture(const Scene& other) const;
};

/// The length after which every entrance of the frame has ended; zero when it has none.
[[nodiscard]] Milliseconds entrances_end(const Frame& frame);

} // namespace wayside
