#include "scene/page_layout.hpp"

#include "scene/frame_parts.hpp"
#include "scene/page_title.hpp"

#include <array>
#include <cmath>
#include <iterator>
#include <utility>

namespace wayside
{

namespace
{

constexpr double motif_share = 0.36; ///< of the content's width, for a picture beside the words

/// How a page is tried: without its picture, then with less and less air, at last with buttons
/// for scrolling.
struct Attempt {
    bool with_motif;
    double air;
    bool scrolls;
    bool is_smallest = false; ///< the page's own buttons stand below its words and scroll along;
                              ///< those to other pages have fewer words
};

constexpr std::array<Attempt, 5> attempts{{{true, 1, false},
                                           {false, 1, false},
                                           {false, 0.75, false},
                                           {false, 0.5, false},
                                           {false, 1, true}}};

/// On the smallest panels the page's own buttons would leave nothing to read in.
constexpr Attempt smallest{false, 1, true, true};

/// Where neither words nor a picture fill the page: what is read stands apart rather than huddled
/// at the top.
constexpr Attempt roomy{false, 1.7, false};

Frame ground_of(const TouchRoom& room, const PageParts& parts)
{
    Slide nobody;
    Frame frame = begin_frame(room.stage, nobody);
    frame.page = parts.name;
    return frame;
}

/// All of the room above the bar; in landscape without the motif's side. Content that is touched
/// begins where a hand reaches.
PageColumn column_of(
    const TouchRoom& room, const PageParts& parts, const Bar& bar, int top, bool with_motif)
{
    Rect box{room.area.x, top, bar.right - room.area.x, bar.top - top};
    if (parts.is_touched && room.reach.y > top) {
        box.height -= room.reach.y - box.y;
        box.y = room.reach.y;
    }
    const bool tall = room.stage.canvas.shape() == Shape::Portrait;
    if (tall || parts.is_touched || parts.motif.empty() || !with_motif) {
        return {.viewport = box, .motif = {}};
    }
    const auto side = static_cast<int>(std::lround(box.width * motif_share));
    return {.viewport = {box.x, box.y, box.width - side - room.gap * 2, box.height},
            .motif = {box.right() - side, box.y, side, box.height}};
}

/// The buttons below what is read, in the same column; low enough to be come to by steps that are
/// worth it, if smaller letters can help that.
Result<void> add_actions(Placed& content,
                         const TouchRoom& room,
                         const std::vector<Button>& actions,
                         Rect view)
{
    const int top = content.height == 0 ? 0 : content.height + room.gap * 2;
    const Point at{view.x, view.y + top};
    TouchRoom smaller = room;
    auto placed = place_buttons(smaller, actions, at, view.width, {});
    while (placed && tallest(placed->hotspots) > view.height * 2 / 3 &&
           smaller.label_px > room.label_min) {
        smaller.label_px = smaller_letters(room, smaller.label_px);
        placed = place_buttons(smaller, actions, at, view.width, {});
    }
    if (!placed) {
        return tl::unexpected(placed.error());
    }
    content.height = top + placed->height;
    std::move(placed->items.begin(), placed->items.end(), std::back_inserter(content.items));
    std::move(
        placed->hotspots.begin(), placed->hotspots.end(), std::back_inserter(content.hotspots));
    return {};
}

Result<LaidPage> lay(const TouchRoom& room,
                     const PageParts& parts,
                     const Bar& standing,
                     Notice notice,
                     Attempt attempt)
{
    LaidPage laid{.still = ground_of(room, parts)};
    TouchRoom around = room;
    if (attempt.is_smallest) {
        // What is read keeps its size; what stands around it gives way.
        around.label_px = room.label_min;
    }
    const bool is_large = parts.is_touched && !attempt.scrolls;
    const auto below = add_title(laid.still, around, parts, notice, is_large);
    if (!below) {
        return tl::unexpected(below.error());
    }
    laid.top = *below;
    PageParts beside = parts;
    if (attempt.is_smallest) {
        beside.actions.clear();
        beside.turns = parts.short_turns.empty() ? parts.turns : parts.short_turns;
    }
    auto bar = bar_of(around, beside, standing, attempt.scrolls);
    if (!bar) {
        return tl::unexpected(bar.error());
    }
    laid.bar = std::move(*bar);
    laid.column = column_of(room, parts, laid.bar, laid.top, attempt.with_motif);
    const Rect view = laid.column.viewport;
    TouchRoom airy = room;
    airy.air = attempt.air;
    auto content = parts.content(airy, {view.x, view.y}, view.width, view.height);
    if (!content) {
        return tl::unexpected(content.error());
    }
    laid.content = std::move(*content);
    if (attempt.is_smallest && !parts.actions.empty()) {
        if (auto added = add_actions(laid.content, room, parts.actions, view); !added) {
            return tl::unexpected(added.error());
        }
    }
    return laid;
}

/// Whether something can be read, and every button of the content be seen whole: only then it
/// answers.
bool has_room(const TouchRoom& room, const LaidPage& laid)
{
    const int height = laid.column.viewport.height;
    return height >= room.text_px * 5 / 4 && height >= tallest(laid.content.hotspots);
}

} // namespace

int tallest(const std::vector<Hotspot>& spots)
{
    int height = 0;
    for (const Hotspot& spot : spots) {
        height = std::max(height, spot.rect.height);
    }
    return height;
}

/// Whether it scrolls is known only when it is laid out, and a page that scrolls has less room.
Result<LaidPage> lay_page(const TouchRoom& room, const PageParts& parts, const VisitFacts& facts)
{
    const auto standing = standing_bar(room, facts);
    if (!standing) {
        return tl::unexpected(standing.error());
    }
    Result<LaidPage> laid = failure("no page");
    for (const Attempt attempt : attempts) {
        laid = lay(room, parts, *standing, facts.notice, attempt);
        // Beside a picture a word may be too wide, and not without it.
        if (laid && laid->overflow() == 0) {
            break;
        }
    }
    if (laid && parts.motif.empty() &&
        laid->content.height * 3 < laid->column.viewport.height * 2) {
        auto spread = lay(room, parts, *standing, facts.notice, roomy);
        if (spread && spread->overflow() == 0) {
            laid = std::move(spread);
        }
    }
    if (laid && !has_room(room, *laid)) {
        laid = lay(room, parts, *standing, facts.notice, smallest);
    }
    if (laid && !has_room(room, *laid)) {
        return failure("between its title and its controls there is no room to read: the panel is "
                       "too small to be touched");
    }
    return laid;
}

} // namespace wayside
