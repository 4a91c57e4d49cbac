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

int tallest(const std::vector<Hotspot>& spots)
{
    int height = 0;
    for (const Hotspot& spot : spots) {
        height = std::max(height, spot.rect.height);
    }
    return height;
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

/// A page as one attempt lays it out.
struct Laid {
    Frame still;
    int top = 0; ///< where the content may begin
    Bar bar{};
    Column column{};
    Placed content{};

    [[nodiscard]] int overflow() const
    {
        return std::max(0, content.height - column.viewport.height);
    }
};

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

Result<Laid> lay(const TouchRoom& room,
                 const PageParts& parts,
                 const Bar& standing,
                 const std::string& notice,
                 Attempt attempt)
{
    Laid laid{.still = ground_of(room, parts)};
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
bool has_room(const TouchRoom& room, const Laid& laid)
{
    const int height = laid.column.viewport.height;
    return height >= room.text_px * 5 / 4 && height >= tallest(laid.content.hotspots);
}

/// Most of the viewport, but never so much that a button could be passed by unseen.
int scroll_step_of(const TouchPage& page)
{
    const int height = page.viewport.height;
    return std::max(height / 8, std::min(height * 4 / 5, height - tallest(page.spots)));
}

/// Whether it scrolls is known only when it is laid out, and a page that scrolls has less room.
Result<Laid> lay_best(const TouchRoom& room, const PageParts& parts, const VisitFacts& facts)
{
    const auto standing = standing_bar(room, facts);
    if (!standing) {
        return tl::unexpected(standing.error());
    }
    Result<Laid> laid = failure("no page");
    for (const Attempt attempt : attempts) {
        laid = lay(room, parts, *standing, notice_of(room, facts.notice), attempt);
        // Beside a picture a word may be too wide, and not without it.
        if (laid && laid->overflow() == 0) {
            break;
        }
    }
    if (laid && parts.motif.empty() &&
        laid->content.height * 3 < laid->column.viewport.height * 2) {
        auto spread = lay(room, parts, *standing, notice_of(room, facts.notice), roomy);
        if (spread && spread->overflow() == 0) {
            laid = std::move(spread);
        }
    }
    if (laid && !has_room(room, *laid)) {
        laid = lay(room, parts, *standing, notice_of(room, facts.notice), smallest);
    }
    if (laid && !has_room(room, *laid)) {
        return failure("between its title and its controls there is no room to read: the panel is "
                       "too small to be touched");
    }
    return laid;
}

} // namespace

Result<TouchPage> assemble(const TouchRoom& room, const PageParts& parts, const VisitFacts& facts)
{
    auto laid = lay_best(room, parts, facts);
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
    Column with_title = laid->column;
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
