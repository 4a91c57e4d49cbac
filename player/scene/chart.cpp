#include "scene/cell_frames.hpp"
#include "scene/chart_marks.hpp"
#include "scene/kinds.hpp"
#include "scene/number_text.hpp"
#include "scene/text_page.hpp"

#include <algorithm>
#include <cmath>

namespace wayside
{

namespace
{

Result<std::vector<Item>> marks_in(const Stage& stage,
                                   const Chart& chart,
                                   const Chart::Words& words,
                                   Rect box)
{
    switch (chart.style) {
    case ChartStyle::Bar:
        return bar_marks(stage, chart, words, box);
    case ChartStyle::Donut:
        return donut_marks(stage, chart, words, box);
    case ChartStyle::Column:
        return column_marks(stage, chart, words, box);
    }
    return failure("unknown chart");
}

Result<std::vector<Item>> chart_under(
    const Stage& stage, const Chart& chart, const Chart::Words& words, const Flow& title, Rect box)
{
    const int gap = static_cast<int>(std::lround(stage.sizes.text_min * 0.9));
    const int used = title.height + title.hanging + gap;
    return marks_in(stage, chart, words, {box.x, box.y + used, box.width, box.height - used});
}

/// The first drawing on the page speaks for the chart.
void give_voice(std::vector<Item>& marks, const std::string& spoken)
{
    for (Item& item : marks) {
        if (auto* drawing = std::get_if<VectorItem>(&item.what)) {
            drawing->alternative = spoken;
            return;
        }
    }
}

void still(std::vector<Item>& items, const Stage& stage)
{
    if (stage.canvas.reduced_motion || stage.theme.motion.reduced) {
        for (Item& item : items) {
            item.entrance.reset();
        }
    }
}

Frames chart_frame(const Stage& stage,
                   const Slide& slide,
                   Flow title,
                   std::vector<Item> marks,
                   const std::string& spoken)
{
    Frame frame = begin_frame(stage, slide);
    give_voice(marks, spoken);
    still(marks, stage);
    std::move(title.items.begin(), title.items.end(), std::back_inserter(frame.items));
    std::move(marks.begin(), marks.end(), std::back_inserter(frame.items));
    if (auto done = finish_frame(frame, stage, slide); !done) {
        return tl::unexpected(done.error());
    }
    return std::vector<Frame>{std::move(frame)};
}

/// Where no drawing has room (a bar display seen from afar) the values stand as words.
Frames values_as_text(const Stage& stage,
                      const Slide& slide,
                      const Chart& chart,
                      const Chart::Words& words)
{
    std::vector<Cell> cells;
    for (std::size_t mark = 0; mark < chart.marks.size(); ++mark) {
        const std::string value = value_text(stage, chart, words, mark);
        const std::string shown = chart.marks[mark].marked ? "*" + value + "*" : value;
        cells.push_back({.text = shown + "  " + words.labels[mark], .icon = {}, .number = {}});
    }
    return cell_frames(stage, slide, words.headline, cells, 2);
}

/// The chart's own beat: its finding in one line as large as text where that leaves the chart its
/// room, else as small as a label.
Frames chart_under_small_title(const Stage& stage,
                               const Slide& slide,
                               const Chart& chart,
                               const Chart::Words& words)
{
    const Palette& palette = stage.theme.palette;
    const Rect box = content_above_source(stage, slide);
    const Rect line{box.x, box.y, box.width, stage.sizes.text_min};
    std::vector<Block> titles{
        {.text = words.headline, .role = Role::Label, .colour = palette.good}};
    if (chart.style != ChartStyle::Column) { // columns say more the taller they are
        titles.insert(titles.begin(),
                      {.text = words.headline, .role = Role::Text, .colour = palette.ink});
    }
    for (const Block& block : titles) {
        auto title = flow({block}, stage, line);
        if (!title) {
            continue;
        }
        if (auto marks = chart_under(stage, chart, words, *title, box)) {
            return chart_frame(stage, slide, std::move(*title), std::move(*marks), words.spoken);
        }
    }
    return values_as_text(stage, slide, chart, words);
}

} // namespace

std::string value_text(const Stage& stage,
                       const Chart& chart,
                       const Chart::Words& words,
                       std::size_t mark)
{
    return figure_text(
        words.value,
        chart.marks[mark].value,
        {.decimals = chart.decimals, .scale = chart.scale, .language = stage.number_locale});
}

Colour mark_colour(const Stage& stage, const Chart& chart, std::size_t mark)
{
    return chart.marks[mark].marked ? stage.theme.palette.light : stage.theme.palette.art_4;
}

Frames compose_chart(const Stage& stage,
                     const Slide& slide,
                     const Chart& chart,
                     const Chart::Words& words)
{
    const Palette& palette = stage.theme.palette;
    const Rect box = content_above_source(stage, slide);
    if (auto title = flow({{.text = words.headline, .role = Role::Headline, .colour = palette.ink}},
                          stage,
                          box)) {
        if (auto marks = chart_under(stage, chart, words, *title, box)) {
            return chart_frame(stage, slide, std::move(*title), std::move(*marks), words.spoken);
        }
    }
    // Not both at once at this distance: the finding first, then the chart under a small title.
    auto frames =
        text_pages(stage,
                   slide,
                   {{.text = words.headline, .role = Role::Headline, .colour = palette.ink}},
                   motif_of(slide));
    if (!frames) {
        return frames;
    }
    auto second = chart_under_small_title(stage, slide, chart, words);
    if (!second) {
        return second;
    }
    std::move(second->begin(), second->end(), std::back_inserter(*frames));
    return frames;
}

} // namespace wayside
