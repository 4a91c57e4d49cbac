#include "scene/cell_frames.hpp"

#include "scene/flow.hpp"
#include "scene/frame_parts.hpp"
#include "scene/text_item.hpp"

#include <algorithm>
#include <cmath>

namespace wayside
{

namespace
{

Rect below(Rect box, int used)
{
    return {box.x, box.y + used, box.width, box.height - used};
}

/// The slide's motif on the free side of a narrow page.
void add_beside(Frame& frame, const Stage& stage, const Slide& slide, const CellPage& page)
{
    if (stage.canvas.shape() != Shape::Landscape || stage.grid.strip_at_side) {
        return;
    }
    int right = 0;
    for (const Item& item : page.items) {
        const auto* text = std::get_if<TextItem>(&item.what);
        right = std::max(right,
                         text == nullptr ? item.rect.right()
                                         : item.rect.x + widest_line(text->paragraph));
    }
    const int left = right + stage.grid.margin;
    const Size px = stage.canvas.px;
    if (px.width - left >= px.width / 4) {
        add_motif(frame,
                  stage,
                  slide.motif,
                  {left, 0, px.width - left, px.height - stage.grid.strip.height});
    }
}

Frames assemble(const Stage& stage,
                const Slide& slide,
                const Flow& title,
                std::vector<CellPage> pages,
                Rect cells_box)
{
    std::vector<Frame> frames;
    for (CellPage& page : pages) {
        Frame frame = begin_frame(stage, slide);
        const int drop =
            std::clamp((cells_box.height - page.height) / 3, 0, stage.canvas.px.height / 12);
        add_beside(frame, stage, slide, page);
        for (Item item : title.items) {
            item.rect.y += drop / 2;
            frame.items.push_back(std::move(item));
        }
        for (Item& item : page.items) {
            item.rect.y += drop;
            frame.items.push_back(std::move(item));
        }
        if (auto done = finish_frame(frame, stage, slide); !done) {
            return tl::unexpected(done.error());
        }
        frames.push_back(std::move(frame));
    }
    return frames;
}

} // namespace

Frames cell_frames(const Stage& stage,
                   const Slide& slide,
                   const std::string& headline,
                   const std::vector<Cell>& cells,
                   int most_columns)
{
    const Rect box = content_above_source(stage, slide);
    const Palette& palette = stage.theme.palette;
    const int gap = static_cast<int>(std::lround(stage.sizes.text_min * 0.95));
    if (auto title =
            flow({{.text = headline, .role = Role::Headline, .colour = palette.ink}}, stage, box)) {
        const Rect rest = below(box, title->height + title->hanging + gap);
        auto pages = cell_pages(stage, cells, rest, most_columns);
        if (pages && pages->size() == 1) {
            return assemble(stage, slide, *title, std::move(*pages), rest);
        }
    }
    auto title =
        flow({{.text = headline, .role = Role::Label, .colour = palette.good}}, stage, box);
    if (!title) {
        return tl::unexpected(title.error());
    }
    const Rect rest = below(box, title->height + title->hanging + stage.sizes.label);
    auto pages = cell_pages(stage, cells, rest, most_columns);
    if (!pages) {
        return tl::unexpected(pages.error());
    }
    return assemble(stage, slide, *title, std::move(*pages), rest);
}

} // namespace wayside
