#include "scene/buttons.hpp"

#include "scene/frame_parts.hpp"
#include "scene/svg.hpp"
#include "scene/text_item.hpp"

#include <algorithm>
#include <cmath>

namespace wayside
{

namespace
{

constexpr std::size_t most_lines = 3;
constexpr double label_line = 1.15;

struct Colours {
    Colour ground;
    Colour label;
    Colour edge;
};

Colours colours_of(const Palette& palette, ButtonLook look)
{
    switch (look) {
    case ButtonLook::Main:
        return {palette.light, palette.on_light, palette.light};
    case ButtonLook::Chosen:
        return {palette.ink, palette.ground, palette.ink};
    case ButtonLook::Plain:
        break;
    }
    return {palette.ground_raised, palette.ink, palette.ink_quiet};
}

int icon_side(const TouchRoom& room, const Button& button)
{
    return button.icon.empty() ? 0 : room.target * 7 / 10;
}

/// Width for the label in a button that is `width` wide.
int label_room(const TouchRoom& room, const Button& button, int width)
{
    const int icon = icon_side(room, button);
    return width - 2 * room.pad - (icon > 0 ? icon + room.pad : 0);
}

Result<Paragraph> label_of(const TouchRoom& room, const Button& button, int width, int font_px)
{
    TextStyle style = style_of({.text = {},
                                .role = Role::Label,
                                .colour = colours_of(room.stage.theme.palette, button.look).label,
                                .font_px = font_px,
                                .voice = FontVoice::Text,
                                .wrap = Wrap::Balanced,
                                .align = button.icon.empty() ? Align::Centre : Align::Start,
                                .line_height = label_line},
                               room.stage);
    style.emphasis = style.colour;
    const std::string& language = button.language.empty() ? room.stage.language : button.language;
    return lay_out(button.label, language, style, width, room.stage.fonts);
}

/// Labels that fit `columns` columns at a size; nothing when one does not.
std::vector<Paragraph> labels_in(const TouchRoom& room,
                                 const std::vector<Button>& buttons,
                                 int cell,
                                 int font_px)
{
    std::vector<Paragraph> labels;
    for (const Button& button : buttons) {
        const int width = label_room(room, button, cell);
        if (width <= 0) {
            return {};
        }
        auto label = label_of(room, button, width, font_px);
        if (!label || widest_line(*label) > width || label->lines.size() > most_lines) {
            return {};
        }
        labels.push_back(std::move(*label));
    }
    return labels;
}

struct Plan {
    int columns = 0;
    int cell = 0;
    std::vector<Paragraph> labels;
};

int rows_of(std::size_t count, int columns)
{
    return (static_cast<int>(count) + columns - 1) / columns;
}

/// Width of each label's longest word: narrower than this none of them can be.
std::vector<int> longest_words(const TouchRoom& room,
                               const std::vector<Button>& buttons,
                               int font_px)
{
    std::vector<int> widths;
    for (const Button& button : buttons) {
        const auto label = label_of(room, button, 1, font_px);
        widths.push_back(label ? widest_line(*label) : 0);
    }
    return widths;
}

/// As many columns as the labels allow at this size; no columns when they need too many rows.
Plan plan_at(const TouchRoom& room,
             const std::vector<Button>& buttons,
             int width,
             const ButtonGrid& grid,
             int font_px)
{
    const int most = std::min(static_cast<int>(buttons.size()), grid.most_columns);
    const std::vector<int> words = longest_words(room, buttons, font_px);
    const auto words_fit = [&](int cell) {
        for (std::size_t i = 0; i < buttons.size(); ++i) {
            if (words[i] > label_room(room, buttons[i], cell)) {
                return false;
            }
        }
        return true;
    };
    for (int columns = most; columns >= 1; --columns) {
        const int rows = rows_of(buttons.size(), columns);
        if (rows > grid.most_rows) {
            return {};
        }
        // Rows of about equal length: five in two rows are three and two, not four and one.
        const int even = grid.ragged ? columns : rows_of(buttons.size(), rows);
        const int cell = (width - (even - 1) * room.gap) / even;
        if (cell < room.target || !words_fit(cell)) {
            continue;
        }
        if (auto labels = labels_in(room, buttons, cell, font_px); !labels.empty()) {
            return {.columns = even, .cell = cell, .labels = std::move(labels)};
        }
        columns = std::min(columns, even);
    }
    return {};
}

Item face(const TouchRoom& room, const Button& button, Rect rect)
{
    const Colours colours = colours_of(room.stage.theme.palette, button.look);
    const double edge = std::max(1.5, room.gap / 8.0);
    SvgDrawing drawing(rect.size());
    drawing.box(0, 0, rect.width, rect.height, room.gap, colours.edge);
    drawing.box(
        edge, edge, rect.width - 2 * edge, rect.height - 2 * edge, room.gap - edge, colours.ground);
    return {.rect = rect,
            .what = VectorItem{.svg = drawing.text(), .alternative = {}},
            .entrance = std::nullopt};
}

void add_button(
    Placed& placed, const TouchRoom& room, const Button& button, Paragraph label, Rect rect)
{
    placed.items.push_back(face(room, button, rect));
    int x = rect.x + room.pad;
    if (const int side = icon_side(room, button); side > 0) {
        Item icon = picture_item(room.stage,
                                 button.icon,
                                 {x, rect.y + (rect.height - side) / 2, side, side},
                                 Fit::Contain);
        // The label says it: an icon is no words of its own.
        std::get<PictureItem>(icon.what).alternative.clear();
        placed.items.push_back(std::move(icon));
        x += side + room.pad;
    }
    const int optical = optical_height(label);
    const int y = rect.y + (rect.height - optical) / 2 - cap_offset(label);
    placed.items.push_back(as_item(std::move(label), Role::Label, room.stage, {x, y}));
    placed.hotspots.push_back(
        {.id = button.id, .rect = rect, .label = button.label, .action = button.action});
}

} // namespace

Result<Placed> place_buttons(const TouchRoom& room,
                             const std::vector<Button>& buttons,
                             Point at,
                             int width,
                             const ButtonGrid& grid)
{
    Placed placed;
    if (buttons.empty()) {
        return placed;
    }
    Plan plan;
    ButtonGrid allowed = grid;
    for (int px = room.label_px; plan.columns == 0;) {
        plan = plan_at(room, buttons, width, allowed, px);
        if (px > room.label_min) {
            px = smaller_letters(room, px);
        } else if (plan.columns == 0) {
            if (allowed.most_rows >= static_cast<int>(buttons.size())) {
                return failure("a label does not fit on its button");
            }
            ++allowed.most_rows;
            px = room.label_px;
        }
    }
    const auto count = static_cast<int>(buttons.size());
    const auto cell_in_row_of = [&](int index) {
        const int in_row = std::min(plan.columns, count - index / plan.columns * plan.columns);
        return grid.ragged ? plan.cell : (width - (in_row - 1) * room.gap) / in_row;
    };
    int height = std::max(room.target, grid.least_height);
    for (int i = 0; i < count; ++i) {
        Paragraph& label = plan.labels[static_cast<std::size_t>(i)];
        const Button& button = buttons[static_cast<std::size_t>(i)];
        if (const int cell = cell_in_row_of(i); cell != plan.cell) {
            // The last row has fewer buttons, and they are wider.
            auto wider =
                label_of(room, button, label_room(room, button, cell), label.style.font_px);
            if (!wider) {
                return tl::unexpected(wider.error());
            }
            label = std::move(*wider);
        }
        height = std::max(height, label.size.height + room.pad);
    }
    for (int i = 0; i < count; ++i) {
        const int cell = cell_in_row_of(i);
        const Rect rect{at.x + i % plan.columns * (cell + room.gap),
                        at.y + i / plan.columns * (height + room.gap),
                        cell,
                        height};
        const auto index = static_cast<std::size_t>(i);
        add_button(placed, room, buttons[index], std::move(plan.labels[index]), rect);
        placed.height = rect.bottom() - at.y;
    }
    return placed;
}

} // namespace wayside
