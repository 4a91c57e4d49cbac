#include "scene/flow.hpp"

#include "scene/hanging_mark.hpp"
#include "scene/mark_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace wayside
{

namespace
{

int between(int least, int most, double scale)
{
    return least + static_cast<int>(std::floor((most - least) * scale));
}

/// How blocks are tried.
struct Try {
    double scale = 0;
    bool is_tight = false; ///< lines as close as Latin ones: the ink of other scripts still keeps
                           ///< them apart
};

// Largest first; at last the least size that the viewing distance allows, and close lines.
constexpr std::array<Try, 6> flow_tries{{{1.0}, {0.75}, {0.5}, {0.25}, {0.0}, {0.0, true}}};

TextSpec spec_of(const Block& block, const Stage& stage, Try attempt)
{
    const double scale = attempt.scale;
    const TypeSizes& sizes = stage.sizes;
    if (block.role == Role::Headline) {
        return {.text = block.text,
                .role = block.role,
                .colour = block.colour,
                .font_px = between(sizes.headline_min, sizes.headline_max, scale),
                .voice = FontVoice::Headline,
                .wrap = Wrap::Balanced,
                .align = Align::Start,
                .line_height =
                    attempt.is_tight ? stage.theme.type.headline_line : stage.headline_line()};
    }
    const bool small = block.role == Role::Source || block.role == Role::Label;
    return {.text = block.text,
            .role = block.role,
            .colour = block.colour,
            .font_px = small ? sizes.source : between(sizes.text_min, sizes.text_max, scale),
            .voice = FontVoice::Text,
            .wrap = Wrap::Ragged,
            .align = Align::Start,
            .line_height = attempt.is_tight ? stage.theme.type.text_line : stage.text_line()};
}

/// How far marks above the first line would stand out of the canvas: the margin above the capitals
/// holds Latin accents (0.24 of a size) and some more.
int beyond_margin(const Paragraph& paragraph, const Stage& stage)
{
    constexpr double accents = 0.24;
    const double spare = 0.9 * stage.grid.margin - accents * paragraph.style.font_px;
    return ink_above(paragraph) == 0
               ? 0
               : std::max(0, ink_above(paragraph) - static_cast<int>(std::max(0.0, spare)));
}

/// How far its lines reach from the edge that they start at.
int reach_of(const Paragraph& paragraph)
{
    int reach = 0;
    for (const TextLine& line : paragraph.lines) {
        reach =
            std::max(reach,
                     paragraph.direction == Direction::LeftToRight ? line.x + line.width
                                                                   : paragraph.size.width - line.x);
    }
    return reach;
}

/// Whether text that lost some width is set as well as it was.
bool is_as_good(const Paragraph& narrower, const Paragraph& before, int width)
{
    return reach_of(narrower) <= width && narrower.lines.size() == before.lines.size() &&
           (before.looks_broken || !narrower.looks_broken);
}

/// A block's item at the box's left edge; an opening quotation mark stands out where the other
/// lines have room to come in.
Result<Item> block_item(const TextSpec& spec, const Stage& stage, Rect box)
{
    auto item = text_item(spec, stage, {box.x, 0}, box.width);
    const int mark = item ? opening_mark_width(paragraph_of(*item), stage) : 0;
    if (mark == 0) {
        return item;
    }
    auto narrower = text_item(spec, stage, {box.x, 0}, box.width - mark);
    if (!narrower) {
        return item;
    }
    hang_opening_mark(std::get<TextItem>(narrower->what).paragraph, mark);
    narrower->rect.width += mark;
    return is_as_good(paragraph_of(*narrower), paragraph_of(*item), box.width) ? narrower : item;
}

/// What is wrong with blocks at one scale.
struct Faults {
    bool too_wide = false; ///< a word is wider than the box
    bool broken = false;   ///< lines that a reader would send back
};

/// The blocks at one scale, without asking whether they fit in height.
Result<Flow> stack(
    const std::vector<Block>& blocks, const Stage& stage, Rect box, Try attempt, Faults& faults)
{
    Flow flow{.items = {}, .height = 0, .right = box.x, .scale = attempt.scale};
    const int text_px = between(stage.sizes.text_min, stage.sizes.text_max, attempt.scale);
    int cursor = box.y;
    int hanging = 0; // ink of the block before
    for (const Block& block : blocks) {
        auto item = block_item(spec_of(block, stage, attempt), stage, box);
        if (!item) {
            return tl::unexpected(item.error());
        }
        const Paragraph& paragraph = paragraph_of(*item);
        if (flow.items.empty()) {
            cursor += beyond_margin(paragraph, stage);
        } else {
            cursor +=
                static_cast<int>(std::lround(block.gap * text_px)) + hanging + ink_above(paragraph);
        }
        item->rect.y = cursor - cap_offset(paragraph);
        cursor += optical_height(paragraph);
        hanging = ink_below(paragraph);
        const int reach = reach_of(paragraph);
        faults.too_wide = faults.too_wide || reach > box.width;
        faults.broken = faults.broken || paragraph.looks_broken;
        flow.right = std::max(flow.right, box.x + reach);
        flow.items.push_back(std::move(*item));
    }
    flow.height = cursor - box.y;
    flow.hanging = hanging;
    return flow;
}

} // namespace

Result<Flow> flow(const std::vector<Block>& blocks, const Stage& stage, Rect box)
{
    Flow last;
    std::optional<Flow> largest;
    for (const Try attempt : flow_tries) {
        Faults faults;
        auto placed = stack(blocks, stage, box, attempt, faults);
        if (!placed) {
            return tl::unexpected(placed.error());
        }
        const bool fits = !faults.too_wide && placed->height <= box.height;
        if (fits && !faults.broken) {
            return placed;
        }
        if (fits && !largest) {
            largest = *placed;
            largest->broken = true;
        }
        last = std::move(*placed);
    }
    if (largest) {
        return std::move(*largest);
    }
    return failure(fmt::format(
        "\"{}\" does not fit: it needs {} x {} px at the least legible size and has {} x {} px",
        plain_text(blocks.empty() ? std::string() : blocks.front().text),
        last.right - box.x,
        last.height,
        box.width,
        box.height));
}

Result<std::vector<Flow>> flow_in_pages(const std::vector<Block>& blocks,
                                        const Stage& stage,
                                        Rect box)
{
    std::vector<Flow> pages;
    std::size_t next = 0;
    while (next < blocks.size()) {
        std::size_t count = blocks.size() - next;
        while (true) {
            const auto first = blocks.begin() + static_cast<std::ptrdiff_t>(next);
            auto page = flow({first, first + static_cast<std::ptrdiff_t>(count)}, stage, box);
            if (page) {
                pages.push_back(std::move(*page));
                break;
            }
            if (count == 1) {
                return tl::unexpected(page.error());
            }
            --count;
        }
        next += count;
    }
    return pages;
}

void shift(Flow& flow, int dx, int dy)
{
    for (Item& item : flow.items) {
        item.rect.x += dx;
        item.rect.y += dy;
    }
    flow.right += dx;
}

} // namespace wayside
