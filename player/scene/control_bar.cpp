#include "scene/control_bar.hpp"

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

constexpr std::array<Side, 4> sides{{{1, 0.2}, {1, 0.26}, {2, 0.4}, {2, 0.46}}};

/// In landscape the row that every page has is a column (or two) at the end: reading needs height.
/// Nothing when it is too high.
std::optional<Bar> side_bar(const TouchRoom& room, const std::vector<Button>& buttons)
{
    // Below the title, which has the whole width.
    const int top = std::max(room.reach.y, room.area.y + room.heading_px * 13 / 10);
    for (const Side& side : sides) {
        const auto width = static_cast<int>(std::lround(room.area.width * side.share));
        const int x = room.area.right() - width;
        TouchRoom smaller = room;
        for (bool is_least = false; !is_least;
             smaller.label_px = smaller_letters(room, smaller.label_px)) {
            is_least = smaller.label_px <= room.label_min;
            auto placed =
                place_buttons(smaller, buttons, {x, 0}, width, {.most_columns = side.columns});
            if (placed && placed->height <= room.bar_foot - top) {
                shift(*placed, room.bar_foot - placed->height);
                return Bar{
                    .placed = std::move(*placed), .top = room.bar_foot, .right = x - room.gap * 3};
            }
        }
    }
    return std::nullopt;
}

/// The row that every page has, at the foot. It knows nothing of the page: it is the same on all.
Result<Bar> foot_bar(const TouchRoom& room, const std::vector<Button>& buttons, int rows)
{
    // On a large panel what is touched has only the part that a hand reaches.
    const int most =
        std::min((room.bar_foot - room.area.y) * 3 / 10, (room.bar_foot - room.reach.y) / 2);
    TouchRoom smaller = room;
    while (true) {
        Bar bar{.placed = {}, .top = room.bar_foot, .right = room.area.right()};
        if (auto placed = put_above(bar, smaller, buttons, rows); !placed) {
            return tl::unexpected(placed.error());
        }
        if (room.bar_foot - bar.top <= most || smaller.label_px <= room.label_min) {
            return bar;
        }
        smaller.label_px = smaller_letters(room, smaller.label_px);
    }
}

/// What stands on every page, and above it the page's own buttons with letters of `label_px` at
/// most.
Result<Bar> bar_with(
    const TouchRoom& room, const PageParts& parts, const Bar& standing, bool scrolls, int label_px)
{
    std::vector<Button> turns = parts.turns;
    if (scrolls) {
        turns.push_back({.id = "up", .label = room.words.up, .action = ScrollStep{-1}});
        turns.push_back({.id = "down", .label = room.words.down, .action = ScrollStep{1}});
    }
    const int rows = room.stage.canvas.shape() == Shape::Portrait ? 2 : 1;
    Bar bar = standing;
    if (!parts.has_controls) {
        // Clear screen stays where it is on every page: the last button.
        keep_last(bar.placed);
    }
    TouchRoom own = room;
    own.label_px = label_px;
    for (const auto& buttons : {turns, parts.actions}) {
        if (auto placed = put_above(bar, own, buttons, rows); !placed) {
            return tl::unexpected(placed.error());
        }
    }
    return bar;
}

} // namespace

Result<Bar> standing_bar(const TouchRoom& room, const VisitFacts& facts)
{
    const std::vector<Button> row = controls_of(room, facts);
    const bool tall = room.stage.canvas.shape() == Shape::Portrait;
    if (auto side = tall ? std::nullopt : side_bar(room, row)) {
        return *std::move(side);
    }
    return foot_bar(room, row, tall ? 2 : 1);
}

Result<Bar> bar_of(const TouchRoom& room, const PageParts& parts, const Bar& standing, bool scrolls)
{
    const int most = std::max(room.reach.y, room.area.y + (room.bar_foot - room.area.y) / 2);
    for (int label_px = room.label_px;; label_px = smaller_letters(room, label_px)) {
        auto bar = bar_with(room, parts, standing, scrolls, label_px);
        if (!bar || bar->top >= most || label_px <= room.label_min) {
            return bar;
        }
    }
}

} // namespace wayside
