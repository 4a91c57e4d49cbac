#include "scene/chart_marks.hpp"

#include "scene/svg.hpp"
#include "scene/text_item.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace wayside
{

namespace
{

constexpr Milliseconds grow{900};

TextSpec label_spec(const Stage& stage, const std::string& text, Colour colour, Align align)
{
    return {.text = text,
            .role = Role::Text,
            .colour = colour,
            .font_px = stage.sizes.text_min,
            .voice = FontVoice::Text,
            .wrap = Wrap::Balanced,
            .align = align,
            .line_height = std::min(1.15, stage.text_line())};
}

TextSpec value_spec(const Stage& stage, const std::string& text, Colour colour, Align align)
{
    TextSpec spec = label_spec(stage, text, colour, align);
    spec.role = Role::Number;
    spec.voice = FontVoice::Headline;
    return spec;
}

const Paragraph& paragraph_of(const Item& item)
{
    return std::get<TextItem>(item.what).paragraph;
}

/// An item whose first capitals touch `at.y`; an error when it is wider than it may be.
Result<Item> at_caps(const TextSpec& spec, const Stage& stage, Point at, int width)
{
    auto item = text_item(spec, stage, at, width);
    if (!item) {
        return item;
    }
    if (widest_line(paragraph_of(*item)) > width) {
        return failure(fmt::format("\"{}\" is wider than {} px", spec.text, width));
    }
    item->rect.y = at.y - cap_offset(paragraph_of(*item));
    return item;
}

double largest(const Chart& chart)
{
    double most = 0;
    for (const Chart::Mark& mark : chart.marks) {
        most = std::max(most, mark.value);
    }
    return most;
}

double sum(const Chart& chart)
{
    double total = 0;
    for (const Chart::Mark& mark : chart.marks) {
        total += mark.value;
    }
    return total;
}

Colour text_colour(const Stage& stage, const Chart& chart, std::size_t mark)
{
    return chart.marks[mark].marked ? stage.theme.palette.light : stage.theme.palette.ink;
}

/// Parts of a ring lie side by side, so each has a tone of its own: from the lightest quiet one
/// down.
Colour part_colour(const Stage& stage, const Chart& chart, std::size_t mark)
{
    const Palette& palette = stage.theme.palette;
    if (chart.marks[mark].marked) {
        return palette.light;
    }
    const double step =
        0.75 / static_cast<double>(std::max<std::size_t>(1, chart.marks.size() - 1));
    return mix(
        mix(palette.art_4, palette.ink, 0.35), palette.art_2, step * static_cast<double>(mark));
}

Item drawing_item(const SvgDrawing& drawing, Rect rect, WipeFrom from)
{
    return {.rect = rect,
            .what = VectorItem{.svg = drawing.text(), .alternative = {}},
            .entrance = Entrance{.kind = Wipe{from}, .start = Milliseconds{0}, .length = grow}};
}

} // namespace

Result<std::vector<Item>> bar_marks(const Stage& stage,
                                    const Chart& chart,
                                    const Chart::Words& words,
                                    Rect box)
{
    const auto count = static_cast<int>(chart.marks.size());
    const int pitch = box.height / count;
    std::vector<Item> items;
    for (std::size_t mark = 0; mark < chart.marks.size(); ++mark) {
        const int top = box.y + static_cast<int>(mark) * pitch;
        const Colour colour = text_colour(stage, chart, mark);
        auto value =
            at_caps(value_spec(stage, value_text(stage, chart, words, mark), colour, Align::End),
                    stage,
                    {box.x, top},
                    box.width);
        if (!value) {
            return tl::unexpected(value.error());
        }
        const int left = box.width - widest_line(paragraph_of(*value)) - stage.grid.gutter;
        auto label =
            at_caps(label_spec(stage, words.labels[mark], stage.theme.palette.ink, Align::Start),
                    stage,
                    {box.x, top},
                    left);
        if (!label) {
            return tl::unexpected(label.error());
        }
        const int text_height = optical_height(paragraph_of(*label));
        const int bar_top = top + text_height + stage.sizes.text_min / 3;
        const int bar_height =
            std::min(top + pitch - stage.sizes.text_min / 2 - bar_top, stage.sizes.text_min / 2);
        if (bar_height < stage.sizes.text_min / 7 || bar_top + bar_height > box.bottom()) {
            return failure("the bars do not fit");
        }
        const Rect bar{box.x, bar_top, box.width, bar_height};
        SvgDrawing drawing(bar.size());
        const double radius = bar_height / 2.0;
        const double length =
            std::max<double>(bar_height, bar.width * chart.marks[mark].value / largest(chart));
        drawing.box(0, 0, bar.width, bar_height, radius, stage.theme.palette.ground_raised);
        drawing.box(0, 0, length, bar_height, radius, mark_colour(stage, chart, mark));
        items.push_back(std::move(*label));
        items.push_back(std::move(*value));
        items.push_back(drawing_item(drawing, bar, WipeFrom::Left));
    }
    return items;
}

namespace
{

/// Labels that stand under columns.
struct ColumnLabels {
    std::vector<Item> items; ///< all at one place
    int height = 0;          ///< of the highest
    int width = 0;           ///< of the widest
};

Result<ColumnLabels> column_labels(const Stage& stage,
                                   const Chart::Words& words,
                                   Point at,
                                   int room)
{
    ColumnLabels labels;
    for (const std::string& text : words.labels) {
        auto label = at_caps(
            label_spec(stage, text, stage.theme.palette.ink, Align::Start), stage, at, room);
        if (!label) {
            return tl::unexpected(label.error());
        }
        labels.height = std::max(labels.height, optical_height(paragraph_of(*label)));
        labels.width = std::max(labels.width, widest_line(paragraph_of(*label)));
        labels.items.push_back(std::move(*label));
    }
    return labels;
}

} // namespace

Result<std::vector<Item>> column_marks(const Stage& stage,
                                       const Chart& chart,
                                       const Chart::Words& words,
                                       Rect box)
{
    const auto count = static_cast<int>(chart.marks.size());
    const int room = (box.width + stage.grid.gutter) / count - stage.grid.gutter;
    // A column is a column, not a wall: where there are few, the end of the page stays free.
    const int width = std::min(room, stage.sizes.text_min * 5 / 2);
    auto labels = column_labels(stage, words, {box.x, 0}, room);
    if (!labels) {
        return tl::unexpected(labels.error());
    }
    const int pitch =
        std::min(room + stage.grid.gutter, std::max(width, labels->width) + stage.sizes.text_min);
    for (std::size_t mark = 0; mark < labels->items.size(); ++mark) {
        labels->items[mark].rect.x += static_cast<int>(mark) * pitch;
    }
    const int air = stage.sizes.text_min / 2;
    const auto value_height =
        static_cast<int>(std::lround(stage.sizes.text_min * stage.cap_ratio(FontVoice::Headline)));
    const int most = box.height - labels->height - value_height - 2 * air;
    if (most < stage.sizes.text_min) {
        return failure("the columns do not fit");
    }
    std::vector<Item> items;
    const int foot = box.bottom() - labels->height - air;
    for (std::size_t mark = 0; mark < chart.marks.size(); ++mark) {
        const int x = box.x + static_cast<int>(mark) * pitch;
        const int height = std::max(
            4, static_cast<int>(std::lround(most * chart.marks[mark].value / largest(chart))));
        const Rect column{x, foot - height, width, height};
        auto value = at_caps(value_spec(stage,
                                        value_text(stage, chart, words, mark),
                                        text_colour(stage, chart, mark),
                                        Align::Start),
                             stage,
                             {x, column.y - air - value_height},
                             room);
        if (!value) {
            return tl::unexpected(value.error());
        }
        SvgDrawing drawing(column.size());
        drawing.box(0,
                    0,
                    width,
                    height,
                    std::min(stage.grid.gutter / 3, height / 2),
                    mark_colour(stage, chart, mark));
        labels->items[mark].rect.y += foot + air;
        items.push_back(drawing_item(drawing, column, WipeFrom::Bottom));
        items.push_back(std::move(*value));
        items.push_back(std::move(labels->items[mark]));
    }
    return items;
}

namespace
{

Item ring(const Stage& stage, const Chart& chart, Rect box)
{
    SvgDrawing drawing(box.size());
    const double stroke = box.width * 0.2;
    const double radius = (box.width - stroke) / 2;
    constexpr double slit = 0.004;
    double from = 0;
    for (std::size_t mark = 0; mark < chart.marks.size(); ++mark) {
        const Colour tone = part_colour(stage, chart, mark);
        const double to = from + chart.marks[mark].value / sum(chart);
        if (to - from > 2 * slit) {
            drawing.arc(
                box.width / 2.0, box.width / 2.0, radius, stroke, from + slit, to - slit, tone);
        }
        from = to;
    }
    return drawing_item(drawing, box, WipeFrom::Left);
}

/// A part of the ring in words, from the top of `line` on: its colour, its value, what it is.
/// Returns where its last line ends.
Result<int> add_part(std::vector<Item>& items,
                     const Stage& stage,
                     const Chart& chart,
                     const Chart::Words& words,
                     std::size_t mark,
                     Rect line)
{
    auto value = at_caps(value_spec(stage,
                                    value_text(stage, chart, words, mark),
                                    text_colour(stage, chart, mark),
                                    Align::Start),
                         stage,
                         {line.x, line.y},
                         line.width);
    if (!value) {
        return tl::unexpected(value.error());
    }
    const int key = stage.sizes.text_min * 2 / 3;
    const int key_space = key + stage.sizes.text_min / 3;
    value->rect.x += key_space;
    const int caps = static_cast<int>(std::lround(paragraph_of(*value).cap_height_px));
    const Rect key_box{line.x, line.y + (caps - key) / 2, key, key};
    SvgDrawing swatch(key_box.size());
    swatch.box(0, 0, key, key, key / 4.0, part_colour(stage, chart, mark));
    const int indent = key_space + widest_line(paragraph_of(*value)) + stage.sizes.text_min / 2;
    auto label =
        at_caps(label_spec(stage, words.labels[mark], stage.theme.palette.ink, Align::Start),
                stage,
                {line.x + indent, line.y},
                line.width - indent);
    if (!label) {
        return tl::unexpected(label.error());
    }
    const int end = line.y + optical_height(paragraph_of(*label));
    items.push_back({.rect = key_box,
                     .what = VectorItem{.svg = swatch.text(), .alternative = {}},
                     .entrance = std::nullopt});
    items.push_back(std::move(*value));
    items.push_back(std::move(*label));
    return end;
}

} // namespace

Result<std::vector<Item>> donut_marks(const Stage& stage,
                                      const Chart& chart,
                                      const Chart::Words& words,
                                      Rect box)
{
    const bool tall = stage.canvas.shape() == Shape::Portrait;
    const int side =
        tall ? std::min(box.width, box.height / 2) : std::min(box.height, box.width * 2 / 5);
    const int gap = stage.grid.margin * 3 / 2;
    const Rect rest = tall ? Rect{box.x, box.y + side + gap, box.width, box.height - side - gap}
                           : Rect{box.x + side + gap, box.y, box.width - side - gap, box.height};
    std::vector<Item> items{ring(stage, chart, {box.x, box.y, side, side})};
    int y = rest.y;
    for (std::size_t mark = 0; mark < chart.marks.size(); ++mark) {
        const auto end = add_part(items, stage, chart, words, mark, {rest.x, y, rest.width, 0});
        if (!end) {
            return tl::unexpected(end.error());
        }
        if (*end > rest.bottom()) {
            return failure("the labels do not fit beside the ring");
        }
        y = *end + stage.sizes.text_min * 4 / 5;
    }
    if (!tall) {
        // Labels stand in the middle of the ring's height.
        const int drop = (rest.height - (y - stage.sizes.text_min * 4 / 5 - rest.y)) / 2;
        for (std::size_t at = 1; at < items.size(); ++at) {
            items[at].rect.y += drop;
        }
    }
    return items;
}

} // namespace wayside
