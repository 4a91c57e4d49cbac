#include "scene/reading_column.hpp"

#include "interaction/touch_rules.hpp"
#include "scene/frame_parts.hpp"
#include "scene/qr_code.hpp"
#include "scene/svg.hpp"
#include "scene/text_item.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace wayside
{

namespace
{

constexpr double number_ratio = 3.2; ///< of a figure to text, where there is air
constexpr double bar_height = 0.5;   ///< in text sizes

struct ToneLook {
    Colour colour;
    int font_px = 0;
    FontVoice voice = FontVoice::Text;
    Wrap wrap = Wrap::Ragged;
    double line_height = 1.35;
    Role role = Role::Text;
};

ToneLook look_of(const TouchRoom& room, const ReadingBlock& block)
{
    const Palette& palette = room.stage.theme.palette;
    const double headline_line = room.stage.headline_line();
    switch (block.tone) {
    case Tone::Heading:
        return {palette.ink,
                room.heading_px,
                FontVoice::Headline,
                Wrap::Balanced,
                headline_line,
                Role::Headline};
    case Tone::Answer:
        return {palette.good,
                room.heading_px,
                FontVoice::Headline,
                Wrap::Balanced,
                headline_line,
                Role::Headline};
    case Tone::Number:
        return {palette.light,
                static_cast<int>(
                    std::lround(room.text_px * (1 + (number_ratio - 1) * std::min(room.air, 1.0)))),
                FontVoice::Headline,
                Wrap::Balanced,
                headline_line,
                Role::Number};
    case Tone::Quiet:
        return {palette.ink_quiet,
                room.text_px,
                FontVoice::Text,
                Wrap::Ragged,
                room.stage.text_line(),
                Role::Source};
    case Tone::Text:
        break;
    }
    return {palette.ink,
            room.text_px,
            FontVoice::Text,
            Wrap::Ragged,
            room.stage.text_line(),
            Role::Text};
}

/// The block's words at its size; figures get smaller until they stand on one line.
Result<Paragraph> words_of(const TouchRoom& room, const ReadingBlock& block, int width)
{
    const ToneLook look = look_of(room, block);
    TextStyle style = style_of({.text = {},
                                .role = look.role,
                                .colour = look.colour,
                                .font_px = look.font_px,
                                .voice = look.voice,
                                .wrap = look.wrap,
                                .align = Align::Start,
                                .line_height = look.line_height},
                               room.stage);
    const bool is_figure = block.tone == Tone::Number;
    for (; is_figure && style.font_px > room.text_px;
         style.font_px = smaller_letters(room, style.font_px)) {
        auto line = lay_out(block.text, room.stage.language, style, width, room.stage.fonts);
        if (!line || (line->lines.size() == 1 && widest_line(*line) <= width)) {
            return line;
        }
    }
    auto paragraph = lay_out(block.text, room.stage.language, style, width, room.stage.fonts);
    while (paragraph && widest_line(*paragraph) > width && style.font_px > room.label_min) {
        // One long word: better smaller than cut.
        style.font_px = smaller_letters(room, style.font_px);
        paragraph = lay_out(block.text, room.stage.language, style, width, room.stage.fonts);
    }
    if (paragraph && widest_line(*paragraph) > width) {
        return failure(fmt::format("a word of \"{}\" is wider than the page", block.text));
    }
    return paragraph;
}

/// The circle with a station's number.
Result<Item> circled(const TouchRoom& room, const std::string& mark, Rect rect)
{
    const Palette& palette = room.stage.theme.palette;
    auto item = text_item({.text = mark,
                           .role = Role::Label,
                           .colour = palette.on_light,
                           .font_px = std::min(room.text_px, rect.height * 6 / 10),
                           .voice = FontVoice::Headline,
                           .wrap = Wrap::Ragged,
                           .align = Align::Centre,
                           .line_height = 1.0},
                          room.stage,
                          {rect.x, rect.y},
                          rect.width);
    if (item) {
        const Paragraph& number = std::get<TextItem>(item->what).paragraph;
        item->rect.y = rect.y + (rect.height - optical_height(number)) / 2 - cap_offset(number);
    }
    return item;
}

Item drawn(Rect rect, const SvgDrawing& drawing)
{
    return {.rect = rect,
            .what = VectorItem{.svg = drawing.text(), .alternative = {}},
            .entrance = std::nullopt};
}

/// What stands before the words: nothing, an icon, a number in a circle.
Result<void> add_head(Placed& placed, const TouchRoom& room, const ReadingBlock& block, Rect rect)
{
    if (!block.icon.empty()) {
        Item icon = picture_item(room.stage, block.icon, rect, Fit::Contain);
        std::get<PictureItem>(icon.what).alternative.clear();
        placed.items.push_back(std::move(icon));
        return {};
    }
    SvgDrawing circle(rect.size());
    circle.circle(
        rect.width / 2.0, rect.height / 2.0, rect.width / 2.0, room.stage.theme.palette.light);
    placed.items.push_back(drawn(rect, circle));
    auto number = circled(room, block.mark, rect);
    if (!number) {
        return tl::unexpected(number.error());
    }
    placed.items.push_back(std::move(*number));
    return {};
}

void add_bar(Placed& placed, const TouchRoom& room, const ReadingBlock& block, Rect rect)
{
    const Palette& palette = room.stage.theme.palette;
    const double radius = rect.height / 2.0;
    SvgDrawing bar(rect.size());
    bar.box(0, 0, rect.width, rect.height, radius, palette.ground_raised);
    const double length = std::max<double>(rect.height, rect.width * *block.share);
    bar.box(0, 0, length, rect.height, radius, block.is_lit ? palette.light : palette.art_4);
    placed.items.push_back(drawn(rect, bar));
}

/// A code to scan, and its words at its side. Returns how high both are.
Result<int> add_code(
    Placed& placed, const TouchRoom& room, const ReadingBlock& block, Point at, int width)
{
    const auto side = static_cast<int>(std::ceil(touch::code_mm / room.stage.canvas.mm_per_px));
    auto code = qr_item(block.scanned, {at.x, at.y, side, side});
    if (!code) {
        return tl::unexpected(code.error());
    }
    const int indent = side + room.text_px * 6 / 10;
    auto words = words_of(room, block, width - indent);
    if (!words) {
        return tl::unexpected(words.error());
    }
    const int height = optical_height(*words);
    const int drop = std::max(0, (side - height) / 2);
    Item item = as_item(std::move(*words),
                        look_of(room, block).role,
                        room.stage,
                        {at.x + indent, at.y + drop - cap_offset(*words)});
    placed.items.push_back(std::move(*code));
    placed.items.push_back(std::move(item));
    return std::max(side, height + room.text_px * 3 / 10);
}

} // namespace

Result<Placed> set_column(const TouchRoom& room,
                          const std::vector<ReadingBlock>& blocks,
                          Point at,
                          int width)
{
    Placed placed;
    int y = at.y;
    const int head = room.text_px * 17 / 10;
    for (const ReadingBlock& block : blocks) {
        if (&block != &blocks.front()) {
            y += static_cast<int>(std::lround(block.gap * room.air * room.text_px));
        }
        if (!block.scanned.empty()) {
            auto height = add_code(placed, room, block, {at.x, y}, width);
            if (!height) {
                return tl::unexpected(height.error());
            }
            y += *height;
            continue;
        }
        const bool has_head = !block.icon.empty() || !block.mark.empty();
        const int indent = has_head ? head + room.text_px * 6 / 10 : 0;
        auto words = words_of(room, block, width - indent);
        if (!words) {
            return tl::unexpected(words.error());
        }
        y += ink_above(*words);
        const int hanging = ink_below(*words);
        const int offset = cap_offset(*words);
        int bottom = y + optical_height(*words);
        const int cap = static_cast<int>(std::lround(words->cap_height_px));
        if (has_head) {
            // The icon stands beside the first line.
            const int above = std::max(0, (head - cap) / 2);
            y += above;
            bottom = std::max(y + optical_height(*words), y - above + head);
            const Rect icon{at.x, y - above, head, head};
            if (auto added = add_head(placed, room, block, icon); !added) {
                return tl::unexpected(added.error());
            }
        }
        Item item = as_item(
            std::move(*words), look_of(room, block).role, room.stage, {at.x + indent, y - offset});
        std::get<TextItem>(item.what).spoken = block.spoken;
        placed.items.push_back(std::move(item));
        y = bottom + hanging;
        if (block.share) {
            y += room.text_px * 4 / 10;
            const int height = static_cast<int>(std::lround(room.text_px * bar_height));
            add_bar(placed, room, block, {at.x, y, width, height});
            y += height;
        }
        // Below a baseline letters go on.
        y += static_cast<int>(std::lround(room.text_px * room.air * 0.3));
    }
    placed.height = y - at.y;
    return placed;
}

} // namespace wayside
