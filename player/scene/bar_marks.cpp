#include "scene/chart_marks.hpp"
#include "scene/mark_parts.hpp"

#include <algorithm>

namespace wayside
{

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

} // namespace wayside
