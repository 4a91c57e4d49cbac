#include "scene/svg.hpp"
#include "scene/touch_page.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace wayside
{

namespace
{

Item outlined(Rect rect, double radius, double stroke, Colour colour)
{
    SvgDrawing drawing(rect.size());
    drawing.outline(
        stroke / 2, stroke / 2, rect.width - stroke, rect.height - stroke, radius, stroke, colour);
    return {.rect = rect,
            .what = VectorItem{.svg = drawing.text(), .alternative = {}},
            .entrance = std::nullopt};
}

/// The ring around what has the focus: outside of it, so that it covers nothing.
Item ring_of(const TouchPage& page, Rect rect)
{
    // At least 2 CSS px of 0.265 mm (WCAG 2.4.13); twice that is seen from a step away.
    const double stroke = std::max(3.0, 1.1 / page.still.mm_per_px);
    const int out = static_cast<int>(std::min(page.gap / 2, std::ceil(stroke * 1.5)));
    return outlined({rect.x - out, rect.y - out, rect.width + 2 * out, rect.height + 2 * out},
                    page.gap + out,
                    stroke,
                    page.ring);
}

void add_content(Frame& frame, const TouchPage& page, int offset)
{
    std::vector<Item> seen_items;
    // Letters hang a little out of the column's edges, and accents of the first line above its
    // capitals, into the gap below the title: what scrolls is cut behind that.
    const auto lead = static_cast<int>(page.gap / 2);
    const Rect seen{0, page.viewport.y - lead, frame.canvas.width, page.viewport.height + lead};
    for (const Item& item : page.content) {
        Item moved = item;
        moved.rect.y -= offset;
        if (!intersection(moved.rect, page.viewport).empty()) {
            if (page.overflow > 0 || offset != 0) {
                moved.clip = seen;
            }
            seen_items.push_back(std::move(moved));
        }
    }
    frame.items.insert(frame.items.begin() + static_cast<std::ptrdiff_t>(page.content_at),
                       std::make_move_iterator(seen_items.begin()),
                       std::make_move_iterator(seen_items.end()));
    std::vector<Hotspot> spots;
    for (const Hotspot& spot : page.spots) {
        Hotspot moved = spot;
        moved.rect.y -= offset;
        if (contains(page.viewport, moved.rect)) {
            spots.push_back(std::move(moved));
        }
    }
    frame.hotspots.insert(frame.hotspots.begin(), spots.begin(), spots.end());
}

/// How far the page has come, and that there is more: a thin bar at the viewport's end.
void add_scroll_mark(Frame& frame, const TouchPage& page, double scroll)
{
    if (page.overflow <= 0) {
        return;
    }
    const Rect view = page.viewport;
    const auto width = std::max(4, static_cast<int>(std::lround(page.gap / 3)));
    const double all = view.height + page.overflow;
    const auto length = static_cast<int>(std::lround(view.height * view.height / all));
    const double part = std::clamp(scroll / page.overflow, 0.0, 1.0);
    const int y = view.y + static_cast<int>(std::lround(part * (view.height - length)));
    const int x = view.right() + static_cast<int>(page.gap / 4);
    SvgDrawing mark({width, length});
    mark.box(0, 0, width, length, width / 2.0, page.ring);
    frame.items.push_back({.rect = {x, y, width, length},
                           .what = VectorItem{.svg = mark.text(), .alternative = {}},
                           .entrance = std::nullopt});
}

const Hotspot* spot_named(const Frame& frame, const std::string& id)
{
    if (id == first_spot) {
        return frame.hotspots.empty() ? nullptr : &frame.hotspots.front();
    }
    for (const Hotspot& spot : frame.hotspots) {
        if (spot.id == id) {
            return &spot;
        }
    }
    return nullptr;
}

/// Where an item of whole_frame is when the page is scrolled.
Rect rect_of(const TouchPage& page, std::size_t item, int offset)
{
    if (item < page.content_at) {
        return page.still.items[item].rect;
    }
    if (item < page.content_at + page.content.size()) {
        Rect rect = page.content[item - page.content_at].rect;
        rect.y -= offset;
        return rect;
    }
    const std::size_t later = item - page.content.size();
    return later < page.still.items.size() ? page.still.items[later].rect : Rect{};
}

bool is_content(const TouchPage& page, std::size_t item)
{
    return item >= page.content_at && item < page.content_at + page.content.size();
}

/// A bar before what is read aloud.
void add_voice_mark(Frame& frame, const TouchPage& page, std::size_t item, int offset)
{
    const Rect rect = rect_of(page, item, offset);
    if (rect.empty()) {
        return;
    }
    const auto width = std::max(4, static_cast<int>(std::lround(page.gap / 2)));
    Item mark{.rect = {std::max(0, rect.x - width * 2), rect.y, width, rect.height},
              .what = BoxItem{page.voice},
              .entrance = std::nullopt};
    if (is_content(page, item)) {
        mark.clip = Rect{0, page.viewport.y, frame.canvas.width, page.viewport.height};
    }
    frame.items.push_back(std::move(mark));
}

} // namespace

Frame whole_frame(const TouchPage& page)
{
    Frame frame = page.still;
    frame.canvas.height += page.overflow;
    frame.items.insert(frame.items.begin() + static_cast<std::ptrdiff_t>(page.content_at),
                       page.content.begin(),
                       page.content.end());
    return frame;
}

double scroll_to(const TouchPage& page, std::size_t item, double scroll)
{
    if (!is_content(page, item)) {
        return scroll;
    }
    const Rect rect = rect_of(page, item, 0);
    const double top = rect.y - page.viewport.y;
    const double foot = rect.bottom() - page.viewport.bottom();
    const double wanted = scroll > top ? top : std::max(scroll, std::min(foot, top));
    return std::clamp(wanted, 0.0, static_cast<double>(page.overflow));
}

Frame frame_of(const TouchPage& page, double scroll, const PageMarks& marks)
{
    Frame frame = page.still;
    const auto offset = static_cast<int>(std::lround(scroll));
    add_content(frame, page, offset);
    add_scroll_mark(frame, page, scroll);
    if (marks.spoken) {
        add_voice_mark(frame, page, *marks.spoken, offset);
    }
    if (const Hotspot* const held = spot_named(frame, marks.pressed); held != nullptr) {
        const double stroke = std::max(3.0, page.gap / 3);
        frame.items.push_back(outlined(held->rect, page.gap, stroke, page.ring));
    }
    if (const Hotspot* const spot = spot_named(frame, marks.focus); spot != nullptr) {
        frame.items.push_back(ring_of(page, spot->rect));
    }
    return frame;
}

} // namespace wayside
