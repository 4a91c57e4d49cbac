#include "scene/page_parts.hpp"

#include "interaction/touch_rules.hpp"
#include "scene/frame_parts.hpp"
#include "scene/help_strip.hpp"
#include "scene/page_layout.hpp"
#include "scene/reading_column.hpp"
#include "schedule/schedule.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace wayside
{

namespace
{

constexpr double least_motif = 0.17; ///< of the height: smaller is clutter

/// How long the page takes to read at 120 words a minute: the wall's 160 with its start-up time,
/// made slower.
Milliseconds reading_of_page(const Frame& frame, const std::vector<Item>& content)
{
    std::vector<std::string> texts;
    for (const Item& item : content) {
        if (const auto* text = std::get_if<TextItem>(&item.what)) {
            texts.push_back(text->paragraph.text);
        }
    }
    constexpr int wall_wpm = 160;
    return reading_time(texts, frame.language) * wall_wpm / touch::reading_wpm;
}

/// On an upright page that is not full the picture stands where nothing is read: below the words,
/// or above what is touched.
Rect upright_motif(const TouchRoom& room,
                   const PageParts& parts,
                   const PageColumn& column,
                   int height)
{
    const Rect view = column.viewport;
    if (parts.motif.empty() || room.stage.canvas.shape() != Shape::Portrait) {
        return column.motif;
    }
    const int air = room.gap * 3;
    const Rect free =
        parts.is_touched
            ? Rect{view.x, room.area.y, view.width, view.y - room.area.y - air}
            : Rect{view.x, view.y + height + air, view.width, view.height - height - air * 2};
    const bool is_worth = free.height >= least_motif * room.stage.canvas.px.height;
    return is_worth ? free : Rect{};
}

void turn_round(TouchPage& page)
{
    const int width = page.still.canvas.width;
    const auto turned = [width](Rect& rect) {
        rect.x = width - rect.right();
    };
    for (auto* items : {&page.still.items, &page.content}) {
        for (Item& item : *items) {
            wayside::turn_round(item, width);
        }
    }
    for (auto* spots : {&page.still.hotspots, &page.spots}) {
        for (Hotspot& spot : *spots) {
            turned(spot.rect);
        }
    }
    turned(page.viewport);
}

/// Most of the viewport, but never so much that a button could be passed by unseen.
int scroll_step_of(const TouchPage& page)
{
    const int height = page.viewport.height;
    return std::max(height / 8, std::min(height * 4 / 5, height - tallest(page.spots)));
}

} // namespace

Result<TouchPage> assemble(const TouchRoom& room, const PageParts& parts, const VisitFacts& facts)
{
    auto laid = lay_page(room, parts, facts);
    auto strip = help_strip(room.stage);
    if (!laid || !strip) {
        return tl::unexpected(laid ? strip.error() : laid.error());
    }
    TouchPage page{.still = std::move(laid->still)};
    page.overflow = laid->overflow();
    page.viewport = laid->column.viewport;
    page.gap = room.gap;
    page.ring = room.stage.theme.palette.light;
    page.voice = room.stage.theme.palette.good;
    if (parts.is_touched && page.viewport.y > laid->top && !parts.title.empty()) {
        // The title belongs to what is touched.
        page.still.items.back().rect.y += page.viewport.y - laid->top;
    }
    PageColumn with_title = laid->column;
    with_title.viewport.y -= parts.is_touched ? laid->top - room.area.y : 0;
    add_motif(page.still,
              room.stage,
              parts.motif,
              upright_motif(room, parts, with_title, laid->content.height));
    page.content_at = page.still.items.size();
    page.content = std::move(laid->content.items);
    page.spots = std::move(laid->content.hotspots);
    page.scroll_step = scroll_step_of(page);
    auto& items = page.still.items;
    items.insert(items.end(), laid->bar.placed.items.begin(), laid->bar.placed.items.end());
    items.insert(items.end(), strip->begin(), strip->end());
    page.still.hotspots = std::move(laid->bar.placed.hotspots);
    page.reading = reading_of_page(page.still, page.content);
    if (direction_of(room.stage.language) == Direction::RightToLeft) {
        turn_round(page);
    }
    return page;
}

ContentMaker read_only_content(std::vector<ReadingBlock> blocks)
{
    return
        [blocks = std::move(blocks)](const TouchRoom& room, Point at, int width, int /*height*/) {
            return set_column(room, blocks, at, width);
        };
}

} // namespace wayside
