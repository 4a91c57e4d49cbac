#include "scene/help_strip.hpp"

#include "scene/strip_blocks.hpp"
#include "scene/text_item.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace wayside
{

namespace
{

/// A block at its place inside the strip, before the strip is centred.
struct PlacedBlock {
    Paragraph label;
    Paragraph number;
    std::string spoken; ///< see StripBlock
};

constexpr int unlimited = 1 << 20;

Result<Paragraph> line(const Stage& stage, const std::string& text, FontVoice voice, int font_px)
{
    auto paragraph = lay_out(text,
                             stage.language,
                             {.voice = voice,
                              .font_px = font_px,
                              .line_height = 1.2,
                              .colour = stage.theme.palette.on_light,
                              .emphasis = stage.theme.palette.on_light,
                              .wrap = Wrap::Ragged,
                              .align = Align::Start},
                             unlimited,
                             stage.fonts);
    if (paragraph) {
        narrow(*paragraph);
    }
    return paragraph;
}

int block_width(const PlacedBlock& placed)
{
    return std::max(widest_line(placed.label), widest_line(placed.number));
}

Result<std::vector<PlacedBlock>> set_blocks(const Stage& stage,
                                            const std::vector<StripBlock>& blocks,
                                            int first_px,
                                            int other_px,
                                            int label_px)
{
    std::vector<PlacedBlock> set;
    for (const StripBlock& block : blocks) {
        auto label = line(stage, block.label, FontVoice::Text, label_px);
        auto number =
            line(stage, block.number, FontVoice::Headline, block.first ? first_px : other_px);
        if (!label) {
            return tl::unexpected(label.error());
        }
        if (!number) {
            return tl::unexpected(number.error());
        }
        set.push_back(
            {.label = std::move(*label), .number = std::move(*number), .spoken = block.spoken});
    }
    return set;
}

int total_width(const std::vector<PlacedBlock>& set, int gap)
{
    int width = 0;
    for (const PlacedBlock& placed : set) {
        width += block_width(placed) + (width == 0 ? 0 : gap);
    }
    return width;
}

/// Air between label and number, and above and below the whole.
int inner_gap(const Stage& stage)
{
    return static_cast<int>(std::lround(stage.sizes.label * 0.42));
}

int block_height(const Stage& stage, const PlacedBlock& placed)
{
    return optical_height(placed.label) + ink_below(placed.label) + inner_gap(stage) +
           optical_height(placed.number);
}

int pad(const Stage& stage)
{
    return static_cast<int>(std::lround(stage.sizes.label * 0.62));
}

/// Label's capitals at `top`, number's baseline at `baseline`: so all labels and all numbers of a
/// row align.
void place_block(
    std::vector<Item>& items, const Stage& stage, PlacedBlock placed, int x, int top, int baseline)
{
    const int label_y = top - cap_offset(placed.label);
    const int number_y = baseline - optical_height(placed.number) - cap_offset(placed.number);
    items.push_back(as_item(std::move(placed.label), Role::Label, stage, {x, label_y}));
    std::get<TextItem>(items.back().what).spoken = std::move(placed.spoken);
    items.push_back(as_item(std::move(placed.number), Role::Strip, stage, {x, number_y}));
}

/// How large the numbers after the first, and the words above them, are tried to be set.
std::vector<std::pair<int, int>> row_sizes(const TypeSizes& sizes)
{
    const int large = sizes.headline_min;
    const int small = sizes.text_min;
    std::vector<std::pair<int, int>> tries;
    for (const int label :
         {sizes.label, (sizes.label + sizes.label_least) / 2, sizes.label_least}) {
        for (const int other : {large, (large + small) / 2, small}) {
            tries.emplace_back(other, label);
        }
    }
    return tries;
}

/// The blocks beside one another: all large, then the others and their words smaller, then without
/// the last one.
Result<std::vector<PlacedBlock>> set_in_row(const Stage& stage,
                                            std::vector<StripBlock> blocks,
                                            int width,
                                            int& gap)
{
    const int large = stage.sizes.headline_min;
    while (true) {
        for (const auto& [other, label] : row_sizes(stage.sizes)) {
            auto set = set_blocks(stage, blocks, large, other, label);
            if (!set) {
                return set;
            }
            const int least_gap = stage.sizes.label;
            if (total_width(*set, least_gap) <= width) {
                const auto gaps = static_cast<int>(set->size()) - 1;
                const int spare = width - total_width(*set, 0);
                gap = gaps == 0 ? 0 : std::clamp(spare / gaps, least_gap, least_gap * 4);
                return set;
            }
        }
        if (blocks.size() == 1) {
            return failure(fmt::format(
                "the help number does not fit in {} px at its least size of {} px", width, large));
        }
        blocks.pop_back();
    }
}

/// Inner margin: that of the grid, or less where only so the number fits.
int strip_margin(const Stage& stage, int margin)
{
    const auto blocks = strip_blocks(stage);
    if (blocks.empty()) {
        return margin;
    }
    const auto number =
        line(stage, blocks.front().number, FontVoice::Headline, stage.sizes.headline_min);
    if (!number) {
        return margin;
    }
    const int spare = (stage.canvas.px.width - widest_line(*number)) / 2;
    return std::clamp(spare, margin / 3, margin);
}

} // namespace

StripPlace place_strip(const Stage& stage, int margin)
{
    const Size px = stage.canvas.px;
    const auto blocks = strip_blocks(stage);
    if (blocks.empty()) {
        return {.rect = {0, px.height, px.width, 0}, .at_side = false};
    }
    const auto set = set_blocks(stage,
                                {blocks.front()},
                                stage.sizes.headline_min,
                                stage.sizes.headline_min,
                                stage.sizes.label);
    if (!set) {
        return {.rect = {0, px.height, px.width, 0}, .at_side = false};
    }
    const int side = block_width(set->front()) + 2 * margin;
    if (stage.canvas.shape() == Shape::Bar && side * 3 <= px.width) {
        return {.rect = {px.width - side, 0, side, px.height}, .at_side = true};
    }
    const double share = stage.canvas.shape() == Shape::Portrait ? 1.0 / 11.0 : 1.0 / 7.0;
    const int wanted = static_cast<int>(std::lround(px.height * share));
    const int needed = block_height(stage, set->front()) + 2 * pad(stage);
    const int height = std::max(wanted, needed);
    return {.rect = {0, px.height - height, px.width, height}, .at_side = false};
}

Result<std::vector<Item>> help_strip(const Stage& stage)
{
    std::vector<Item> items;
    const auto blocks = strip_blocks(stage);
    if (blocks.empty()) {
        return items;
    }
    const Rect strip = stage.grid.strip;
    items.push_back(
        {.rect = strip, .what = BoxItem{stage.theme.palette.light}, .entrance = std::nullopt});
    const int margin = strip_margin(stage, stage.grid.margin);
    if (stage.grid.strip_at_side) {
        auto set = set_blocks(
            stage, blocks, stage.sizes.headline_min, stage.sizes.text_min, stage.sizes.label);
        if (!set) {
            return tl::unexpected(set.error());
        }
        int y = strip.y + stage.grid.margin;
        for (PlacedBlock& placed : *set) {
            const int height = block_height(stage, placed);
            place_block(items, stage, std::move(placed), strip.x + margin, y, y + height);
            y += height + stage.grid.margin;
        }
        return items;
    }
    int gap = 0;
    auto set = set_in_row(stage, blocks, strip.width - 2 * margin, gap);
    if (!set) {
        return tl::unexpected(set.error());
    }
    int tallest = 0; // tails of a label hang into its number's place
    for (const PlacedBlock& placed : *set) {
        tallest = std::max(tallest, block_height(stage, placed));
    }
    const int top = strip.y + (strip.height - tallest) / 2;
    int x = strip.x + margin;
    for (PlacedBlock& placed : *set) {
        const int width = block_width(placed);
        place_block(items, stage, std::move(placed), x, top, top + tallest);
        x += width + gap;
    }
    return items;
}

} // namespace wayside
