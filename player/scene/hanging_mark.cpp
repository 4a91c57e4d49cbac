#include "scene/hanging_mark.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <string>
#include <variant>

namespace wayside
{

namespace
{

/// Of the margin: what is left keeps the mark from the canvas's edge.
constexpr double most_of_margin = 0.8;

bool opens_quotation(UChar32 letter)
{
    constexpr UChar32 low_mark = 0x201E;
    constexpr UChar32 corner = 0x300C;
    constexpr UChar32 white_corner = 0x300E;
    return u_charType(letter) == U_INITIAL_PUNCTUATION || letter == low_mark || letter == corner ||
           letter == white_corner;
}

/// The opening mark that a text begins with; else empty.
std::string opening_mark(const std::string& text)
{
    const icu::UnicodeString letters = icu::UnicodeString::fromUTF8(text);
    std::string mark;
    if (!letters.isEmpty() && opens_quotation(letters.char32At(0))) {
        letters.tempSubString(0, letters.moveIndex32(0, 1)).toUTF8String(mark);
    }
    return mark;
}

void move(TextLine& line, int dx)
{
    line.x += dx;
    for (PositionedRun& run : line.runs) {
        run.x += dx;
    }
}

} // namespace

void hang_opening_mark(Item& item, const Stage& stage)
{
    Paragraph& paragraph = std::get<TextItem>(item.what).paragraph;
    const std::string mark = opening_mark(paragraph.text);
    if (mark.empty() || paragraph.style.align != Align::Start || paragraph.lines.empty() ||
        paragraph.lines.front().runs.empty()) {
        return;
    }
    const bool leftwards = paragraph.direction == Direction::LeftToRight;
    const auto& runs = paragraph.lines.front().runs;
    const PositionedRun& first = leftwards ? runs.front() : runs.back();
    if (opening_mark(first.text) != mark) {
        return;
    }
    const int width = stage.fonts.advance({.text = mark,
                                           .face = first.face,
                                           .font_px = first.font_px,
                                           .script = first.script,
                                           .direction = first.direction});
    if (width > most_of_margin * stage.grid.margin) {
        return;
    }
    // Where lines are read from the right, the whole slide is turned round afterwards: what is put
    // before the rectangle here stands behind it then.
    item.rect.x -= width;
    item.rect.width += width;
    paragraph.size.width += width;
    for (TextLine& line : paragraph.lines) {
        const bool is_first = &line == &paragraph.lines.front();
        if (is_first != leftwards) {
            move(line, width);
        }
    }
}

} // namespace wayside
