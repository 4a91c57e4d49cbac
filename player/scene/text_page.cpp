#include "scene/text_page.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace wayside
{

namespace
{

// Columns of text to try, narrowest first: the fewer it needs, the more room the motif has.
constexpr std::array<int, 5> landscape_columns{7, 8, 9, 10, 12};

// The least share of the canvas that a motif needs to stand in the clear.
constexpr double clear_share = 0.24;

Result<std::vector<Flow>> place(const Stage& stage,
                                const std::vector<Block>& blocks,
                                Rect box,
                                bool has_motif)
{
    if (has_motif && stage.canvas.shape() != Shape::Portrait) {
        for (const int columns : landscape_columns) {
            Rect narrow = box;
            narrow.width = stage.grid.span(columns);
            if (auto whole = flow(blocks, stage, narrow)) {
                return std::vector<Flow>{std::move(*whole)};
            }
        }
    }
    if (auto whole = flow(blocks, stage, box)) {
        return std::vector<Flow>{std::move(*whole)};
    }
    return flow_in_pages(blocks, stage, box);
}

/// Where the motif stands in the clear beside or below the text; empty when there is no room for
/// it.
Rect free_side(const Stage& stage, const Slide& slide, int text_right, int text_bottom)
{
    const Size px = stage.canvas.px;
    const Rect strip = stage.grid.strip;
    const int foot = stage.grid.strip_at_side ? px.height : px.height - strip.height;
    const int end = stage.grid.strip_at_side ? strip.x : px.width;
    if (stage.canvas.shape() == Shape::Portrait) {
        const int top = text_bottom + stage.grid.margin;
        const int source = source_height(stage, slide);
        const int bottom = source == 0 ? foot : stage.grid.content.bottom() - source;
        const Rect below{0, top, px.width, bottom - top};
        return below.height >= clear_share * px.height ? below : Rect{};
    }
    const int left = text_right + stage.grid.gutter;
    const Rect beside{left, 0, end - left, foot};
    return beside.width >= clear_share * px.width ? beside : Rect{};
}

/// Short text stands a little below the top margin, on the upper third; long text starts at the
/// margin.
int rest_above(const Stage& stage, const Flow& flow, Rect box)
{
    const int spare = box.height - flow.height;
    if (stage.canvas.shape() == Shape::Portrait) {
        return std::clamp(spare / 8, 0, stage.canvas.px.height / 16);
    }
    return std::clamp(spare * 2 / 5, 0, stage.canvas.px.height / 6);
}

/// An icon's share of the shorter side of its region.
constexpr double icon_share = 0.54;

void add_art(Frame& frame, const Stage& stage, const Art& art, Rect clear)
{
    if (art.kind == Art::Kind::Icon) {
        if (!art.picture.empty() && !clear.empty()) {
            const int side =
                static_cast<int>(std::lround(std::min(clear.width, clear.height) * icon_share));
            const Rect middle{clear.x + (clear.width - side) / 2,
                              clear.y + (clear.height - side) / 2,
                              side,
                              side};
            frame.items.push_back(picture_item(stage, art.picture, middle, Fit::Contain));
        }
        return;
    }
    // No free side, no motif: faint behind text it looks like a fault of the panel.
    add_motif(frame, stage, art.picture, clear, MotifTone::Clear);
}

} // namespace

Art motif_of(const Slide& slide)
{
    return {.picture = slide.motif, .kind = Art::Kind::Motif};
}

Result<std::vector<Frame>> text_pages(const Stage& stage,
                                      const Slide& slide,
                                      const std::vector<Block>& blocks,
                                      const Art& art)
{
    const Rect box = content_above_source(stage, slide);
    auto flows = place(stage, blocks, box, !art.picture.empty());
    if (!flows) {
        return tl::unexpected(flows.error());
    }
    const auto source = source_item(stage, slide);
    if (!source) {
        return tl::unexpected(source.error());
    }
    const int source_right =
        source->has_value()
            ? (*source)->rect.x + widest_line(std::get<TextItem>((*source)->what).paragraph)
            : 0;
    std::vector<Frame> frames;
    for (Flow& page : *flows) {
        Frame frame = begin_frame(stage, slide);
        shift(page, 0, rest_above(stage, page, box));
        const int bottom = page.items.empty() ? box.y : page.items.back().rect.bottom();
        const Rect clear = free_side(stage, slide, std::max(page.right, source_right), bottom);
        add_art(frame, stage, art, clear);
        std::move(page.items.begin(), page.items.end(), std::back_inserter(frame.items));
        if (auto done = finish_frame(frame, stage, slide); !done) {
            return tl::unexpected(done.error());
        }
        frames.push_back(std::move(frame));
    }
    return frames;
}

} // namespace wayside
