#include "scene/mark_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wayside
{

namespace
{

constexpr Milliseconds grow{900};

} // namespace

TextSpec label_spec(const Stage& stage, const std::string& text, Colour colour, Align align)
{
    return {.text = text,
            .role = Role::Text,
            .colour = colour,
            .font_px = stage.sizes.text_min,
            .voice = FontVoice::Text,
            .wrap = Wrap::Balanced,
            .align = align,
            .line_height = std::min(1.15, stage.text_line())};
}

TextSpec value_spec(const Stage& stage, const std::string& text, Colour colour, Align align)
{
    TextSpec spec = label_spec(stage, text, colour, align);
    spec.role = Role::Number;
    spec.voice = FontVoice::Headline;
    return spec;
}

const Paragraph& paragraph_of(const Item& item)
{
    return std::get<TextItem>(item.what).paragraph;
}

Result<Item> at_caps(const TextSpec& spec, const Stage& stage, Point at, int width)
{
    auto item = text_item(spec, stage, at, width);
    if (!item) {
        return item;
    }
    if (widest_line(paragraph_of(*item)) > width) {
        return failure(fmt::format("\"{}\" is wider than {} px", spec.text, width));
    }
    item->rect.y = at.y - cap_offset(paragraph_of(*item));
    return item;
}

double largest(const Chart& chart)
{
    double most = 0;
    for (const Chart::Mark& mark : chart.marks) {
        most = std::max(most, mark.value);
    }
    return most;
}

Colour text_colour(const Stage& stage, const Chart& chart, std::size_t mark)
{
    return chart.marks[mark].marked ? stage.theme.palette.light : stage.theme.palette.ink;
}

Item drawing_item(const SvgDrawing& drawing, Rect rect, WipeFrom from)
{
    return {.rect = rect,
            .what = VectorItem{.svg = drawing.text(), .alternative = {}},
            .entrance = Entrance{.kind = Wipe{from}, .start = Milliseconds{0}, .length = grow}};
}

} // namespace wayside
