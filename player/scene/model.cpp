#include "scene/cells.hpp"
#include "scene/kinds.hpp"
#include "scene/list_text.hpp"
#include "scene/svg.hpp"
#include "scene/text_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace wayside
{

namespace
{

/// One column set in its panel: title, then its items.
struct ModelPanel {
    Rect rect;
    std::vector<Item> items;
};

/// The three panels side by side (below one another on a portrait canvas), with the joining words
/// between.
struct ModelPanels {
    std::vector<ModelPanel> columns;
    std::vector<Item> joins; ///< `joins[k]` stands before column k + 1
};

std::vector<Block> column_blocks(const Stage& stage, const Model::Column& column, Colour title)
{
    std::vector<Block> blocks{{.text = column.title, .role = Role::Text, .colour = title}};
    for (const std::string& item : column.items) {
        blocks.push_back(
            {.text = item, .role = Role::Text, .colour = stage.theme.palette.ink, .gap = 0.5});
    }
    return blocks;
}

Result<ModelPanel> panel(const Stage& stage, const Model::Column& column, Rect rect)
{
    const int pad = stage.sizes.text_min / 2;
    auto words =
        flow(column_blocks(stage, column, stage.theme.palette.light), stage, inset(rect, pad));
    if (!words) {
        return tl::unexpected(words.error());
    }
    SvgDrawing ground(rect.size());
    ground.box(
        0, 0, rect.width, rect.height, stage.grid.gutter * 0.8, stage.theme.palette.ground_raised);
    ModelPanel set{.rect = rect, .items = {}};
    set.items.push_back({.rect = rect,
                         .what = VectorItem{.svg = ground.text(), .alternative = {}},
                         .entrance = std::nullopt});
    std::move(words->items.begin(), words->items.end(), std::back_inserter(set.items));
    return set;
}

/// The joining word in the middle of the gap between two panels.
Result<Item> join(const Stage& stage, const std::string& word, Rect gap)
{
    const TextSpec spec{.text = word,
                        .role = Role::Text,
                        .colour = stage.theme.palette.ink_soft,
                        .font_px = stage.sizes.text_min,
                        .voice = FontVoice::Text,
                        .wrap = Wrap::Ragged,
                        .align = Align::Centre,
                        .line_height = 1.0};
    auto item = text_item(spec, stage, {gap.x, 0}, gap.width);
    if (!item) {
        return item;
    }
    const Paragraph& paragraph = std::get<TextItem>(item->what).paragraph;
    if (widest_line(paragraph) > gap.width) {
        return failure(fmt::format("the joining word \"{}\" does not fit", word));
    }
    item->rect.y = gap.y + (gap.height - optical_height(paragraph)) / 2 - cap_offset(paragraph);
    return item;
}

Result<ModelPanels> set_panels(const Stage& stage, const Model::Words& words, Rect box)
{
    const bool tall = stage.canvas.shape() == Shape::Portrait;
    const auto air = static_cast<int>(std::lround(stage.sizes.text_min * (tall ? 1.2 : 1.9)));
    const int length = ((tall ? box.height : box.width) - 2 * air) / 3;
    ModelPanels panels;
    for (int at = 0; at < 3; ++at) {
        const int start = at * (length + air);
        const Rect rect = tall ? Rect{box.x, box.y + start, box.width, length}
                               : Rect{box.x + start, box.y, length, box.height};
        auto set = panel(stage, words.columns[static_cast<std::size_t>(at)], rect);
        if (!set) {
            return tl::unexpected(set.error());
        }
        panels.columns.push_back(std::move(*set));
        if (at == 0) {
            continue;
        }
        const Rect gap = tall ? Rect{box.x, rect.y - air, box.width, air}
                              : Rect{rect.x - air, box.y, air, box.height};
        auto word = join(stage, words.joins[static_cast<std::size_t>(at - 1)], gap);
        if (!word) {
            return tl::unexpected(word.error());
        }
        panels.joins.push_back(std::move(*word));
    }
    return panels;
}

/// Fills from the first column to the last, a beat each.
Frames panel_frames(const Stage& stage,
                    const Slide& slide,
                    const Flow& title,
                    const ModelPanels& panels)
{
    std::vector<Frame> frames;
    for (std::size_t shown = 1; shown <= panels.columns.size(); ++shown) {
        Frame frame = begin_frame(stage, slide);
        frame.items.insert(frame.items.end(), title.items.begin(), title.items.end());
        for (std::size_t at = 0; at < shown; ++at) {
            if (at > 0) {
                frame.items.push_back(panels.joins[at - 1]);
            }
            const ModelPanel& column = panels.columns[at];
            frame.items.insert(frame.items.end(), column.items.begin(), column.items.end());
        }
        if (auto done = finish_frame(frame, stage, slide); !done) {
            return tl::unexpected(done.error());
        }
        frames.push_back(std::move(frame));
    }
    return frames;
}

/// Where three panels have no room: a page for each column, joined by its word.
Frames column_pages(const Stage& stage, const Slide& slide, const Model::Words& words)
{
    std::vector<Frame> frames;
    for (std::size_t at = 0; at < words.columns.size(); ++at) {
        std::string title = words.columns[at].title;
        if (at > 0) {
            title = fmt::format("{} {}", words.joins[at - 1], title);
        }
        const std::string items =
            list_text(words.columns[at].items, stage.language, stage.words.comma);
        auto page = text_pages(
            stage,
            slide,
            {{.text = words.headline, .role = Role::Label, .colour = stage.theme.palette.good},
             {.text = title,
              .role = Role::Headline,
              .colour = stage.theme.palette.light,
              .gap = 0.5},
             {.text = items, .role = Role::Text, .colour = stage.theme.palette.ink, .gap = 0.7}},
            {});
        if (!page) {
            return page;
        }
        std::move(page->begin(), page->end(), std::back_inserter(frames));
    }
    return frames;
}

} // namespace

Frames compose_model(const Stage& stage, const Slide& slide, const Model::Words& words)
{
    const Palette& palette = stage.theme.palette;
    const Rect box = content_above_source(stage, slide);
    auto title =
        flow({{.text = words.headline, .role = Role::Label, .colour = palette.good}}, stage, box);
    if (!title) {
        return tl::unexpected(title.error());
    }
    const int used = title->height + title->hanging + stage.sizes.label;
    const auto panels =
        set_panels(stage, words, {box.x, box.y + used, box.width, box.height - used});
    Frames frames =
        panels ? panel_frames(stage, slide, *title, *panels) : column_pages(stage, slide, words);
    if (!frames) {
        return frames;
    }
    auto exception =
        text_pages(stage,
                   slide,
                   {{.text = words.exception, .role = Role::Headline, .colour = palette.ink}},
                   motif_of(slide));
    if (!exception) {
        return exception;
    }
    std::move(exception->begin(), exception->end(), std::back_inserter(*frames));
    return frames;
}

} // namespace wayside
