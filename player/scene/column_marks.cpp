#include "scene/chart_marks.hpp"
#include "scene/mark_parts.hpp"

#include <algorithm>
#include <cmath>

namespace wayside
{

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

} // namespace wayside
