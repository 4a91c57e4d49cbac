#include "scene/chart_marks.hpp"
#include "scene/mark_parts.hpp"

#include <algorithm>
#include <cmath>

namespace wayside
{

namespace
{

double sum(const Chart& chart)
{
    double total = 0;
    for (const Chart::Mark& mark : chart.marks) {
        total += mark.value;
    }
    return total;
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
