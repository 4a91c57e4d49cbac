#include "scene/page_parts.hpp"

#include "interaction/touch_rules.hpp"
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

/// The row that is the same on every page.
std::vector<Button> controls_of(const TouchRoom& room, const VisitFacts& facts)
{
    const TouchWords& words = room.words;
    std::vector<Button> row;
    row.push_back({.id = "home", .label = words.home, .action = OpenPanel{Panel::Home}});
    row.push_back({.id = "back", .label = words.back, .action = GoBack{}});
    row.push_back(
        {.id = "language", .label = words.language, .action = OpenPanel{Panel::Languages}});
    row.push_back({.id = "reading", .label = words.reading, .action = OpenPanel{Panel::Reading}});
    row.push_back({.id = "listen",
                   .label = facts.is_aloud ? words.stop_listening : words.listen,
                   .action = UseVoice{Voice::Listen},
                   .look = facts.is_aloud ? ButtonLook::Chosen : ButtonLook::Plain});
    row.push_back({.id = "help", .label = words.help, .action = OpenPanel{Panel::Help}});
    row.push_back({.id = "clear-screen", .label = words.clear, .action = ClearScreen{}});
    return row;
}

void append(Placed& all, Placed more)
{
    std::move(more.items.begin(), more.items.end(), std::back_inserter(all.items));
    std::move(more.hotspots.begin(), more.hotspots.end(), std::back_inserter(all.hotspots));
}

void shift(Placed& placed, int dy)
{
    for (Item& item : placed.items) {
        item.rect.y += dy;
    }
    for (Hotspot& spot : placed.hotspots) {
        spot.rect.y += dy;
    }
}

/// Of a group of buttons only the last one.
void keep_last(Placed& placed)
{
    const Rect last = placed.hotspots.back().rect;
    placed.hotspots.erase(placed.hotspots.begin(), placed.hotspots.end() - 1);
    std::erase_if(placed.items, [&](const Item& item) { return !contains(last, item.rect); });
}

/// The controls, in focus order, and what they leave to the content.
struct Bar {
    Placed placed;
    int top = 0;   ///< where the content has to end
    int right = 0; ///< likewise
};

/// Buttons one over another at `foot`, the whole width up to `right`; they come before those in the
/// bar.
Result<void> put_above(Bar& bar,
                       const TouchRoom& room,
                       const std::vector<Button>& buttons,
                       int rows)
{
    if (buttons.empty()) {
        return {};
    }
    auto placed = place_buttons(
        room, buttons, {room.area.x, 0}, bar.right - room.area.x, {.most_rows = rows});
    if (!placed) {
        return tl::unexpected(placed.error());
    }
    bar.top -= placed->height;
    shift(*placed, bar.top);
    bar.top -= room.gap * 3 / 2;
    append(*placed, std::move(bar.placed));
    bar.placed = std::move(*placed);
    return {};
}

/// How the controls stand beside the content.
struct Side {
    int columns;
    double share; ///< of the width
};

constexpr std::array<Side, 2> sides{{{1, 0.2}, {2, 0.36}}};

/// In landscape the row that every page has is a column (or two) at the end: reading needs height.
/// Nothing when it is too high.
std::optional<Bar> side_bar(const TouchRoom& room, const std::vector<Button>& buttons)
{
    for (const Side& side : sides) {
        const auto width = static_cast<int>(std::lround(room.area.width * side.share));
        const int x = room.area.right() - width;
        TouchRoom smaller = room;
        for (; smaller.label_px >= room.label_min; smaller.label_px = smaller.label_px * 9 / 10) {
            auto placed =
                place_buttons(smaller, buttons, {x, 0}, width, {.most_columns = side.columns});
            if (placed && placed->height <= room.bar_foot - room.reach.y) {
                shift(*placed, room.bar_foot - placed->height);
                return Bar{
                    .placed = std::move(*placed), .top = room.bar_foot, .right = x - room.gap * 3};
            }
        }
    }
    return std::nullopt;
}

/// The controls with letters of `room.label_px` at most.
Result<Bar> bar_with(const TouchRoom& room,
                     const PageParts& parts,
                     const VisitFacts& facts,
                     bool scrolls)
{
    std::vector<Button> turns = parts.turns;
    if (scrolls) {
        turns.push_back({.id = "up", .label = room.words.up, .action = ScrollStep{-1}});
        turns.push_back({.id = "down", .label = room.words.down, .action = ScrollStep{1}});
    }
    const std::vector<Button> row = controls_of(room, facts);
    const bool tall = room.stage.canvas.shape() == Shape::Portrait;
    const int rows = tall ? 2 : 1;
    auto side = tall ? std::nullopt : side_bar(room, row);
    Bar bar = side ? std::move(*side)
                   : Bar{.placed = {}, .top = room.bar_foot, .right = room.area.right()};
    if (!side) {
        if (auto placed = put_above(bar, room, row, rows); !placed) {
            return tl::unexpected(placed.error());
        }
    }
    if (!parts.has_controls) {
        // Clear screen stays where it is on every page: the last button.
        keep_last(bar.placed);
    }
    for (const auto& buttons : {turns, parts.actions}) {
        if (auto placed = put_above(bar, room, buttons, rows); !placed) {
            return tl::unexpected(placed.error());
        }
    }
    return bar;
}

/// The controls, with letters that are as large as leaves half of the room to the content.
Result<Bar> bar_of(const TouchRoom& room,
                   const PageParts& parts,
                   const VisitFacts& facts,
                   bool scrolls)
{
    const int most = std::max(room.reach.y, room.area.y + (room.bar_foot - room.area.y) / 2);
    TouchRoom smaller = room;
    while (true) {
        auto bar = bar_with(smaller, parts, facts, scrolls);
        if (!bar || bar->top >= most || smaller.label_px <= room.label_min) {
            return bar;
        }
        smaller.label_px = std::max(room.label_min, smaller.label_px * 9 / 10);
    }
}

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
        spec.font_px = std::max(room.label_min, spec.font_px * 9 / 10);
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
        auto made = bar_of(room, parts, facts, attempt.scrolls);
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
