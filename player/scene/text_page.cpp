#include "scene/text_page.hpp"

#include "scene/qr_code.hpp"

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

/// Pages of text, and what stands at their foot.
struct Pages {
    std::vector<Flow> flows;
    std::string foot;
};

/// Parts of `box` that leave the motif a place in the clear, the smallest first; at the end of a
/// landscape's come those that do not.
std::vector<Rect> boxes_beside_motif(const Stage& stage, Rect box)
{
    if (stage.canvas.shape() == Shape::Portrait) {
        const auto below = static_cast<int>(std::lround(clear_share * stage.canvas.px.height));
        return {{box.x, box.y, box.width, box.height - below - stage.grid.margin}};
    }
    std::vector<Rect> boxes;
    boxes.reserve(landscape_columns.size());
    for (const int columns : landscape_columns) {
        boxes.push_back({box.x, box.y, stage.grid.span(columns), box.height});
    }
    return boxes;
}

Result<std::vector<Flow>> place(const Stage& stage,
                                const std::vector<Block>& blocks,
                                Rect box,
                                bool has_motif)
{
    std::vector<Flow> broken;
    for (const Rect beside : has_motif ? boxes_beside_motif(stage, box) : std::vector<Rect>{}) {
        auto whole = flow(blocks, stage, beside);
        const bool leaves_room = whole && whole->right < stage.canvas.px.width * (1 - clear_share);
        if (whole && !whole->broken && (broken.empty() || leaves_room)) {
            return std::vector<Flow>{std::move(*whole)};
        }
        if (whole && broken.empty()) {
            broken.push_back(std::move(*whole));
        }
    }
    // A narrow column with lines that look broken is still better than no place for the motif.
    return broken.empty() ? flow_in_pages(blocks, stage, box) : std::move(broken);
}

bool is_aside(Role role)
{
    return role == Role::Label || role == Role::Source;
}

/// Whether some page says nothing: it holds a label without what it names, or a citation without
/// what it proves.
bool has_empty_page(const std::vector<Flow>& flows)
{
    return std::any_of(flows.begin(), flows.end(), [](const Flow& flow) {
        return std::none_of(flow.items.begin(), flow.items.end(), [](const Item& item) {
            const auto& role = std::get<TextItem>(item.what).role;
            return role != name_of(Role::Label) && role != name_of(Role::Source);
        });
    });
}

/// How much goes to the foot.
enum class Foot {
    All,
    Least, ///< without labels that the source says, too
};

/// Labels and citations, then the source: in one line where it fits, else in two.
std::string joined_foot(const Stage& stage,
                        const std::vector<Block>& blocks,
                        const std::string& source,
                        Foot what)
{
    std::string foot;
    for (const Block& block : blocks) {
        if (is_aside(block.role) && !(block.in_source && what == Foot::Least)) {
            foot +=
                (foot.empty() ? "" : " \u00B7 ") + (block.foot.empty() ? block.text : block.foot);
        }
    }
    if (source.empty() || foot.empty()) {
        return foot + source;
    }
    std::string line = foot + " \u00B7 " + source;
    return foot_item(stage, line) ? line : foot + "\n" + source;
}

/// Labels as headlines, and citations as text.
std::vector<Block> promoted(std::vector<Block> blocks)
{
    for (Block& block : blocks) {
        if (is_aside(block.role)) {
            block.role = block.role == Role::Label ? Role::Headline : Role::Text;
        }
    }
    return blocks;
}

/// Labels stand above and citations below the text they belong to. On a page that is too low for
/// that, they go to the foot, to the source: there they are seen with every part of the text. Where
/// they do not fit there either, they have pages of their own.
Result<Pages> pages_of(const Stage& stage,
                       const Slide& slide,
                       const std::vector<Block>& blocks,
                       bool has_motif)
{
    const std::string source = source_line(stage, slide);
    auto flows = place(stage, blocks, content_above(stage, source), has_motif);
    if (flows && !has_empty_page(*flows)) {
        return Pages{.flows = std::move(*flows), .foot = source};
    }
    std::vector<Block> said;
    std::copy_if(blocks.begin(), blocks.end(), std::back_inserter(said), [](const Block& block) {
        return !is_aside(block.role);
    });
    for (const Foot what : {Foot::All, Foot::Least}) {
        const std::string foot = joined_foot(stage, blocks, source, what);
        auto lower = place(stage, said, content_above(stage, foot), has_motif);
        if (lower && foot_item(stage, foot)) {
            return Pages{.flows = std::move(*lower), .foot = foot};
        }
    }
    // There is room for them nowhere beside the text: then they are pages to be read like others.
    auto loud = place(stage, promoted(blocks), content_above(stage, source), has_motif);
    if (!loud) {
        loud = std::move(flows);
    }
    return loud.map(
        [&](std::vector<Flow>& kept) { return Pages{.flows = std::move(kept), .foot = source}; });
}

/// Where the motif stands in the clear beside or below the text; empty when there is no room for
/// it.
Rect free_side(const Stage& stage, const std::string& foot_line, int text_right, int text_bottom)
{
    const Size px = stage.canvas.px;
    const Rect strip = stage.grid.strip;
    const int foot = stage.grid.strip_at_side ? px.height : px.height - strip.height;
    const int end = stage.grid.strip_at_side ? strip.x : px.width;
    if (stage.canvas.shape() == Shape::Portrait) {
        const int top = text_bottom + stage.grid.margin;
        const int bottom = foot_line.empty() ? foot : content_above(stage, foot_line).bottom();
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

/// Shares of the shorter side of the region.
constexpr double icon_share = 0.54;
constexpr double code_share = 0.72;

Rect middle_of(Rect region, double share)
{
    const int side = static_cast<int>(std::lround(std::min(region.width, region.height) * share));
    return {
        region.x + (region.width - side) / 2, region.y + (region.height - side) / 2, side, side};
}

void add_art(Frame& frame, const Stage& stage, const Art& art, Rect clear)
{
    const bool has_art = !art.picture.empty() && !clear.empty();
    if (art.kind == Art::Kind::Icon) {
        if (has_art) {
            frame.items.push_back(
                picture_item(stage, art.picture, middle_of(clear, icon_share), Fit::Contain));
        }
        return;
    }
    if (art.kind == Art::Kind::Code) {
        if (auto code = qr_item(art.picture, middle_of(clear, code_share)); has_art && code) {
            frame.items.push_back(std::move(*code));
        }
        return;
    }
    // No free side, no motif: faint behind text it looks like a fault of the panel.
    add_motif(frame, stage, art.picture, clear);
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
    auto pages = pages_of(stage, slide, blocks, !art.picture.empty());
    if (!pages) {
        return tl::unexpected(pages.error());
    }
    const auto foot = foot_item(stage, pages->foot);
    if (!foot) {
        return tl::unexpected(foot.error());
    }
    const int foot_right =
        foot->has_value()
            ? (*foot)->rect.x + widest_line(std::get<TextItem>((*foot)->what).paragraph)
            : 0;
    const Rect box = content_above(stage, pages->foot);
    std::vector<Frame> frames;
    for (Flow& page : pages->flows) {
        Frame frame = begin_frame(stage, slide);
        shift(page, 0, rest_above(stage, page, box));
        const int bottom = page.items.empty() ? box.y : page.items.back().rect.bottom();
        const Rect clear = free_side(stage, pages->foot, std::max(page.right, foot_right), bottom);
        add_art(frame, stage, art, clear);
        std::move(page.items.begin(), page.items.end(), std::back_inserter(frame.items));
        if (auto done = finish_frame(frame, stage, pages->foot); !done) {
            return tl::unexpected(done.error());
        }
        frames.push_back(std::move(frame));
    }
    return frames;
}

} // namespace wayside
