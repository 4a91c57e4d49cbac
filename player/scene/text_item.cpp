#include "scene/text_item.hpp"

#include <algorithm>
#include <cmath>

namespace wayside
{

std::string_view name_of(Role role)
{
    switch (role) {
    case Role::Headline:
        return "headline";
    case Role::Text:
        return "text";
    case Role::Source:
        return "source";
    case Role::Number:
        return "number";
    case Role::Label:
        return "label";
    case Role::Strip:
        return "strip";
    }
    return "text";
}

TextStyle style_of(const TextSpec& spec, const Stage& stage)
{
    return {.voice = spec.voice,
            .font_px = spec.font_px,
            .line_height = spec.line_height,
            .colour = spec.colour,
            .emphasis = stage.theme.palette.light,
            .wrap = spec.wrap,
            .align = spec.align};
}

Item as_item(Paragraph paragraph, Role role, const Stage& stage, Point at)
{
    const Rect rect{at.x, at.y, paragraph.size.width, paragraph.size.height};
    const double cap_mm = paragraph.cap_height_px * stage.canvas.mm_per_px;
    return {.rect = rect,
            .what = TextItem{.paragraph = std::move(paragraph),
                             .cap_mm = cap_mm,
                             .role = std::string(name_of(role)),
                             .spoken = {}},
            .entrance = std::nullopt};
}

Result<Item> text_item(const TextSpec& spec, const Stage& stage, Point at, int width)
{
    auto paragraph = lay_out(spec.text, stage.language, style_of(spec, stage), width, stage.fonts);
    if (!paragraph) {
        return tl::unexpected(paragraph.error());
    }
    return as_item(std::move(*paragraph), spec.role, stage, at);
}

int cap_offset(const Paragraph& paragraph)
{
    if (paragraph.lines.empty()) {
        return 0;
    }
    return paragraph.lines.front().baseline -
           static_cast<int>(std::lround(paragraph.cap_height_px));
}

int optical_height(const Paragraph& paragraph)
{
    if (paragraph.lines.empty()) {
        return 0;
    }
    return paragraph.lines.back().baseline - cap_offset(paragraph);
}

int ink_above(const Paragraph& paragraph)
{
    return static_cast<int>(std::ceil(paragraph.ink_above));
}

int ink_below(const Paragraph& paragraph)
{
    return static_cast<int>(std::ceil(paragraph.ink_below));
}

int widest_line(const Paragraph& paragraph)
{
    int widest = 0;
    for (const TextLine& line : paragraph.lines) {
        widest = std::max(widest, line.width);
    }
    return widest;
}

void narrow(Paragraph& paragraph)
{
    const int width = widest_line(paragraph);
    for (TextLine& line : paragraph.lines) {
        for (PositionedRun& run : line.runs) {
            run.x -= line.x;
        }
        line.x = 0;
    }
    paragraph.size.width = width;
}

} // namespace wayside
