#include "scene/cells.hpp"

#include "scene/frame_parts.hpp"
#include "scene/svg.hpp"
#include "scene/text_item.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
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

/// How large cells are: the size of their text, and of their marks; the air between rows.
struct CellSize {
    int px = 0;
    int gap = 0;
};

// Air between rows, in text sizes: as little as keeps them apart, and as much as keeps them
// together.
constexpr double least_row_gap = 0.72;
constexpr double most_row_gap = 1.3;
// What a page of cells fills at most of its box by moving rows apart.
constexpr double filled_share = 0.9;

// Largest first; the last is the least size that the viewing distance allows.
constexpr std::array<double, 4> scales{1.0, 0.66, 0.33, 0.0};

CellSize size_at(const Stage& stage, double scale)
{
    const int px = stage.sizes.text_min +
                   static_cast<int>((stage.sizes.text_max - stage.sizes.text_min) * scale);
    return {.px = px, .gap = static_cast<int>(std::lround(px * least_row_gap))};
}

/// Between columns: wider than the space between words, however large they are.
int gutter(const Stage& stage, CellSize size)
{
    return std::max(stage.grid.gutter, size.px * 2 / 3);
}

int mark_space(CellSize size, const Cell& cell)
{
    return cell.icon.empty() && cell.number.empty() ? 0 : size.px + size.px / 3;
}

TextSpec spec_of(const Stage& stage, CellSize size, const std::string& text)
{
    return {.text = text,
            .role = Role::Text,
            .colour = stage.theme.palette.ink,
            .font_px = size.px,
            .voice = FontVoice::Text,
            .wrap = Wrap::Ragged,
            .align = Align::Start,
            .line_height = std::min(1.2, stage.text_line())};
}

Result<std::vector<Measured>> measure(const Stage& stage,
                                      CellSize size,
                                      const std::vector<Cell>& cells,
                                      int width)
{
    std::vector<Measured> measured;
    for (const Cell& cell : cells) {
        const int text_width = width - mark_space(size, cell);
        const TextSpec spec = spec_of(stage, size, cell.text);
        auto paragraph =
            lay_out(cell.text, stage.language, style_of(spec, stage), text_width, stage.fonts);
        if (!paragraph) {
            return tl::unexpected(paragraph.error());
        }
        const bool could_be_smaller = size.px > stage.sizes.text_min;
        if (widest_line(*paragraph) > text_width || (could_be_smaller && paragraph->looks_broken)) {
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
void place_mark(
    std::vector<Item>& items, const Stage& stage, const Cell& cell, int side, Point middle_left)
{
    const Rect rect{middle_left.x, middle_left.y - side / 2, side, side};
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
    // Before a touched panel the least letters are larger than the circle would have them.
    const int font_px = std::max(side * 3 / 5, std::min(stage.sizes.label, side * 4 / 5));
    const TextSpec spec{.text = cell.number,
                        .role = Role::Label,
                        .colour = stage.theme.palette.light,
                        .font_px = font_px,
                        .voice = FontVoice::Headline,
                        .wrap = Wrap::Ragged,
                        .align = Align::Centre,
                        .line_height = 1.2};
    if (auto number = text_item(spec, stage, {rect.x, 0}, side)) {
        const Paragraph& paragraph = std::get<TextItem>(number->what).paragraph;
        number->rect.y = rect.y + (side - optical_height(paragraph)) / 2 - cap_offset(paragraph);
        items.push_back(std::move(*number));
    }
}

/// `corner`: where the capitals of the first line begin.
void place_cell(std::vector<Item>& items,
                const Stage& stage,
                CellSize size,
                const Measured& measured,
                Point corner)
{
    const auto cap_height = static_cast<int>(std::lround(measured.paragraph.cap_height_px));
    place_mark(items, stage, measured.cell, size.px, {corner.x, corner.y + cap_height / 2});
    const int text_x = corner.x + mark_space(size, measured.cell);
    items.push_back(as_item(measured.paragraph,
                            Role::Text,
                            stage,
                            {text_x, corner.y - cap_offset(measured.paragraph)}));
}

/// The line between two stations; it runs behind their circles.
Item connection(const Stage& stage, int side, Point from, int to)
{
    const int width = std::max(2, side / 16);
    const Rect rect{from.x + (side - width) / 2, from.y, width, to - from.y};
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
                                   CellSize size,
                                   const std::vector<Measured>& cells,
                                   Rect box,
                                   std::size_t columns)
{
    const int pitch = (box.width + gutter(stage, size)) / static_cast<int>(columns);
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
        if (y > 0 && y + size.gap + height > box.height) {
            pages.emplace_back();
            y = 0;
            station = -1;
        }
        y += y > 0 ? size.gap : 0;
        for (std::size_t at = first; at < std::min(cells.size(), first + columns); ++at) {
            const int x = box.x + static_cast<int>(at - first) * pitch;
            place_cell(pages.back().items, stage, size, cells[at], {x, box.y + y});
        }
        if (columns == 1 && !cells[first].cell.number.empty()) {
            const int middle =
                box.y + y + static_cast<int>(std::lround(cells[first].paragraph.cap_height_px)) / 2;
            if (station >= 0) {
                pages.back().items.insert(pages.back().items.begin(),
                                          connection(stage, size.px, {box.x, station}, middle));
            }
            station = middle;
        }
        y += height;
        pages.back().height = y;
    }
    return pages;
}

/// The pages of the cells at one size, in the fewest columns that need no more pages than others.
Result<std::vector<CellPage>> pages_at(
    const Stage& stage, CellSize size, const std::vector<Cell>& cells, Rect box, int most_columns)
{
    Result<std::vector<CellPage>> best = failure("no cells");
    for (int columns = most_columns; columns >= 1; --columns) {
        const int width = (box.width + gutter(stage, size)) / columns - gutter(stage, size);
        const auto measured = measure(stage, size, cells, width);
        if (!measured) {
            best = best ? std::move(best)
                        : Result<std::vector<CellPage>>(tl::unexpected(measured.error()));
            continue;
        }
        const auto across = static_cast<std::size_t>(columns);
        auto pages = fill(stage, size, *measured, box, across);
        if (best && (!pages || pages->size() > best->size())) {
            continue;
        }
        best = std::move(pages);
        if (best && best->size() == 1) {
            const auto rows = static_cast<int>((cells.size() + across - 1) / across);
            const int spare = static_cast<int>(box.height * filled_share) - best->front().height;
            const int most = static_cast<int>(std::lround(size.px * most_row_gap));
            if (rows > 1 && spare > 0) {
                const int gap = std::min(most, size.gap + spare / (rows - 1));
                best = fill(stage, {.px = size.px, .gap = gap}, *measured, box, across);
            }
        }
    }
    return best;
}

} // namespace

Result<std::vector<CellPage>> cell_pages(const Stage& stage,
                                         const std::vector<Cell>& cells,
                                         Rect box,
                                         int most_columns)
{
    for (const double scale : scales) {
        auto pages = pages_at(stage, size_at(stage, scale), cells, box, most_columns);
        // Cells that do not all fit are not made larger: the more stand on a page, the better.
        if (scale == scales.back() || (pages && pages->size() == 1)) {
            return pages;
        }
    }
    return failure("no cells");
}

} // namespace wayside
