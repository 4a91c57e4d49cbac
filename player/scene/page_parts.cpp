#include "scene/page_parts.hpp"

#include "interaction/touch_rules.hpp"
#include "scene/control_bar.hpp"
#include "scene/frame_parts.hpp"
#include "scene/help_strip.hpp"
#include "scene/reading_column.hpp"
#include "scene/text_item.hpp"
#include "schedule/schedule.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

namespace wayside
{

namespace
{

constexpr double motif_share = 0.36; ///< of the content's width, for a picture beside the words
constexpr double least_motif = 0.17; ///< of the height: smaller is clutter

std::string notice_of(const TouchRoom& room, Notice notice)
{
    switch (notice) {
    case Notice::None:
        return {};
    case Notice::NoHeadset:
        return room.words.no_headset;
    case Notice::NoVoice:
        return room.words.no_voice;
    }
    return {};
}

/// A line at the top; at the end it is as short as it has to be.
Result<Item> top_line(const TouchRoom& room, TextSpec spec, Rect place)
{
    while (true) {
        auto line = text_item(spec, room.stage, {place.x, place.y}, place.width);
        if (!line) {
            return line;
        }
        const Paragraph& words = std::get<TextItem>(line->what).paragraph;
        if (words.lines.size() <= 1 || spec.font_px <= room.label_min || spec.align != Align::End) {
            line->rect.y = place.y - cap_offset(words);
            return line;
        }
        spec.font_px = smaller_letters(room, spec.font_px);
    }
}

/// The title at the top, and where below it the content may begin. `is_large`: what is below it is
/// chosen from, and the title is the question.
Result<int> add_title(Frame& frame,
                      const TouchRoom& room,
                      const PageParts& parts,
                      const std::string& notice,
                      bool is_large)
{
    const Palette& palette = room.stage.theme.palette;
    const std::string& aside = notice.empty() ? parts.place : notice;
    int bottom = room.area.y;
    int used = 0;
    if (!aside.empty()) {
        const int half = room.area.width / 2;
        auto line = top_line(room,
                             {.text = aside,
                              .role = Role::Source,
                              .colour = notice.empty() ? palette.ink_quiet : palette.light,
                              .font_px = room.label_px,
                              .align = Align::End,
                              .line_height = 1.15},
                             {room.area.x + half, room.area.y, room.area.width - half, 0});
        if (!line) {
            return tl::unexpected(line.error());
        }
        used = widest_line(std::get<TextItem>(line->what).paragraph) + room.gap * 2;
        bottom = line->rect.bottom();
        frame.items.push_back(std::move(*line));
    }
    if (!parts.title.empty()) {
        auto title = top_line(room,
                              {.text = parts.title,
                               .role = Role::Headline,
                               .colour = is_large ? palette.ink : palette.ink_soft,
                               .font_px = is_large ? room.heading_px : room.label_px,
                               .voice = FontVoice::Headline,
                               .line_height = 1.15},
                              {room.area.x, room.area.y, room.area.width - used, 0});
        if (!title) {
            return tl::unexpected(title.error());
        }
        bottom = std::max(bottom, title->rect.bottom());
        frame.items.push_back(std::move(*title));
    }
    return bottom == room.area.y ? bottom : bottom + room.gap * (parts.is_touched ? 2 : 4);
}

Frame ground_of(const TouchRoom& room, const PageParts& parts)
{
    Slide nobody;
    Frame frame = begin_frame(room.stage, nobody);
    frame.page = parts.name;
    return frame;
}

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

/// Where the content and its picture stand.
struct Column {
    Rect viewport;
    Rect motif;
};

/// All of the room above the bar; in landscape without the motif's side. Content that is touched
/// begins where a hand reaches.
Column column_of(
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

/// On an upright page that is not full the picture stands where nothing is read: below the words,
/// or above what is touched.
Rect upright_motif(const TouchRoom& room, const PageParts& parts, const Column& column, int height)
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

/// How a page is tried: at last without its picture, and with buttons for scrolling.
struct Attempt {
    bool with_motif;
    bool scrolls;
};

constexpr std::array<Attempt, 3> attempts{{{true, false}, {false, false}, {false, true}}};

} // namespace

Result<TouchPage> assemble(const TouchRoom& room, const PageParts& parts, const VisitFacts& facts)
{
    TouchPage page;
    int top = 0;
    const auto standing = standing_bar(room, facts);
    if (!standing) {
        return tl::unexpected(standing.error());
    }
    Bar bar;
    Column column;
    int content_height = 0;
    // Whether it scrolls is known only when it is laid out, and a page that scrolls has less room.
    for (const Attempt attempt : attempts) {
        page.still = ground_of(room, parts);
        const bool is_large = parts.is_touched && !attempt.scrolls;
        const auto below =
            add_title(page.still, room, parts, notice_of(room, facts.notice), is_large);
        if (!below) {
            return tl::unexpected(below.error());
        }
        top = *below;
        auto made = bar_of(room, parts, *standing, attempt.scrolls);
        if (!made) {
            return tl::unexpected(made.error());
        }
        bar = std::move(*made);
        column = column_of(room, parts, bar, top, attempt.with_motif);
        const Rect view = column.viewport;
        auto content = parts.content({view.x, view.y}, view.width, view.height);
        if (!content) {
            return tl::unexpected(content.error());
        }
        content_height = content->height;
        page.overflow = std::max(0, content->height - view.height);
        page.content = std::move(content->items);
        page.spots = std::move(content->hotspots);
        if (page.overflow == 0) {
            break;
        }
    }
    if (column.viewport.height < room.text_px * 5 / 4) {
        return failure("between its title and its controls there is no room to read: the panel is "
                       "too small to be touched");
    }
    page.viewport = column.viewport;
    page.gap = room.gap;
    page.ring = room.stage.theme.palette.light;
    page.voice = room.stage.theme.palette.good;
    if (parts.is_touched && column.viewport.y > top && !parts.title.empty()) {
        // The title belongs to what is touched.
        page.still.items.back().rect.y += column.viewport.y - top;
    }
    Column with_title = column;
    with_title.viewport.y -= parts.is_touched ? top - room.area.y : 0;
    add_motif(page.still,
              room.stage,
              parts.motif,
              upright_motif(room, parts, with_title, content_height));
    page.content_at = page.still.items.size();
    std::move(
        bar.placed.items.begin(), bar.placed.items.end(), std::back_inserter(page.still.items));
    page.still.hotspots = std::move(bar.placed.hotspots);
    auto strip = help_strip(room.stage);
    if (!strip) {
        return tl::unexpected(strip.error());
    }
    std::move(strip->begin(), strip->end(), std::back_inserter(page.still.items));
    page.reading = reading_of_page(page.still, page.content);
    if (direction_of(room.stage.language) == Direction::RightToLeft) {
        turn_round(page);
    }
    return page;
}

ContentMaker read_only_content(const TouchRoom& room, std::vector<ReadingBlock> blocks)
{
    return [&room, blocks = std::move(blocks)](Point at, int width, int /*height*/) {
        return set_column(room, blocks, at, width);
    };
}

} // namespace wayside
