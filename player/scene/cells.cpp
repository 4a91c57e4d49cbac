#include "scene/cells.hpp"

#include "scene/frame_parts.hpp"
#include "scene/svg.hpp"
#include "scene/text_item.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace wayside
{

namespace
{

/// A cell that is laid out but not placed.
struct Measured {
    Cell cell;
    Paragraph paragraph;
};

int mark_size(const Stage& stage)
{
    return stage.sizes.text_min;
}

int mark_space(const Stage& stage, const Cell& cell)
{
    return cell.icon.empty() && cell.number.empty() ? 0
                                                    : mark_size(stage) + stage.sizes.text_min / 3;
}

int row_gap(const Stage& stage)
{
    return static_cast<int>(std::lround(stage.sizes.text_min * 0.72));
}

TextSpec spec_of(const Stage& stage, const std::string& text)
{
    return {.text = text,
            .role = Role::Text,
            .colour = stage.theme.palette.ink,
            .font_px = stage.sizes.text_min,
            .voice = FontVoice::Text,
            .wrap = Wrap::Ragged,
            .align = Align::Start,
            .line_height = std::min(1.2, stage.text_line())};
}

Result<std::vector<Measured>> measure(const Stage& stage, const std::vector<Cell>& cells, int width)
{
    std::vector<Measured> measured;
    for (const Cell& cell : cells) {
        const int text_width = width - mark_space(stage, cell);
        const TextSpec spec = spec_of(stage, cell.text);
        auto paragraph =
            lay_out(cell.text, stage.language, style_of(spec, stage), text_width, stage.fonts);
        if (!paragraph) {
            return tl::unexpected(paragraph.error());
        }
        if (widest_line(*paragraph) > text_width) {
            return failure(fmt::format("\"{}\" does not fit in {} px at the least legible size",
                                       plain_text(cell.text),
                                       text_width));
        }
        measured.push_back({.cell = cell, .paragraph = std::move(*paragraph)});
    }
    return measured;
}

/// The icon or the numbered station, as high as the first line's capitals and a little more, in
/// line with them.
void place_mark(std::vector<Item>& items,
                const Stage& stage,
                const Cell& cell,
                int x,
                int caps_y,
                int cap_height)
{
    const int side = mark_size(stage);
    const Rect rect{x, caps_y + (cap_height - side) / 2, side, side};
    if (!cell.icon.empty()) {
        items.push_back(picture_item(stage, cell.icon, rect, Fit::Contain));
        return;
    }
    if (cell.number.empty()) {
        return;
    }
    SvgDrawing circle(rect.size());
    const double middle = side / 2.0;
    circle.circle(middle, middle, middle, stage.theme.palette.art_2);
    items.push_back({.rect = rect,
                     .what = VectorItem{.svg = circle.text(), .alternative = {}},
                     .entrance = std::nullopt});
    const TextSpec spec{.text = cell.number,
                        .role = Role::Label,
                        .colour = stage.theme.palette.light,
                        .font_px = side * 3 / 5,
                        .voice = FontVoice::Headline,
                        .wrap = Wrap::Ragged,
                        .align = Align::Centre,
                        .line_height = 1.2};
    if (auto number = text_item(spec, stage, {x, 0}, side)) {
        const Paragraph& paragraph = std::get<TextItem>(number->what).paragraph;
        number->rect.y = rect.y + (side - optical_height(paragraph)) / 2 - cap_offset(paragraph);
        items.push_back(std::move(*number));
    }
}

void place_cell(
    std::vector<Item>& items, const Stage& stage, const Measured& measured, int x, int caps_y)
{
    const auto cap_height = static_cast<int>(std::lround(measured.paragraph.cap_height_px));
    place_mark(items, stage, measured.cell, x, caps_y, cap_height);
    const int text_x = x + mark_space(stage, measured.cell);
    items.push_back(as_item(
        measured.paragraph, Role::Text, stage, {text_x, caps_y - cap_offset(measured.paragraph)}));
}

/// The line between two stations; it runs behind their circles.
Item connection(const Stage& stage, int x, int from, int to)
{
    const int width = std::max(2, mark_size(stage) / 16);
    const Rect rect{x + (mark_size(stage) - width) / 2, from, width, to - from};
    return {.rect = rect, .what = BoxItem{stage.theme.palette.art_3}, .entrance = std::nullopt};
}

int row_height(const std::vector<Measured>& cells, std::size_t first, std::size_t columns)
{
    int height = 0;
    for (std::size_t at = first; at < std::min(cells.size(), first + columns); ++at) {
        height = std::max(height, optical_height(cells[at].paragraph));
    }
    return height;
}

/// Column by column would read worse on a small page: rows are filled one after another.
Result<std::vector<CellPage>> fill(const Stage& stage,
                                   const std::vector<Measured>& cells,
                                   Rect box,
                                   std::size_t columns)
{
    const int pitch = (box.width + stage.grid.gutter) / static_cast<int>(columns);
    std::vector<CellPage> pages(1);
    int y = 0;
    int station = -1; ///< middle of the last numbered mark on this page
    for (std::size_t first = 0; first < cells.size(); first += columns) {
        const int height = row_height(cells, first, columns);
        if (height > box.height) {
            return failure(fmt::format("\"{}\" needs {} px of height and has {}",
                                       plain_text(cells[first].cell.text),
                                       height,
                                       box.height));
        }
        if (y > 0 && y + row_gap(stage) + height > box.height) {
            pages.emplace_back();
            y = 0;
            station = -1;
        }
        y += y > 0 ? row_gap(stage) : 0;
        for (std::size_t at = first; at < std::min(cells.size(), first + columns); ++at) {
            const int x = box.x + static_cast<int>(at - first) * pitch;
            place_cell(pages.back().items, stage, cells[at], x, box.y + y);
        }
        if (columns == 1 && !cells[first].cell.number.empty()) {
            const int middle =
                box.y + y + static_cast<int>(std::lround(cells[first].paragraph.cap_height_px)) / 2;
            if (station >= 0) {
                pages.back().items.insert(pages.back().items.begin(),
                                          connection(stage, box.x, station, middle));
            }
            station = middle;
        }
        y += height;
        pages.back().height = y;
    }
    return pages;
}

} // namespace

Result<std::vector<CellPage>> cell_pages(const Stage& stage,
                                         const std::vector<Cell>& cells,
                                         Rect box,
                                         int most_columns)
{
    Result<std::vector<CellPage>> best = failure("no cells");
    for (int columns = most_columns; columns >= 1; --columns) {
        const int width = (box.width + stage.grid.gutter) / columns - stage.grid.gutter;
        auto measured = measure(stage, cells, width);
        auto pages = measured ? fill(stage, *measured, box, static_cast<std::size_t>(columns))
                              : Result<std::vector<CellPage>>(tl::unexpected(measured.error()));
        // Fewer columns are calmer: they win when they need no more pages.
        if (!best || (pages && pages->size() <= best->size())) {
            best = std::move(pages);
        }
    }
    return best;
}

} // namespace wayside
