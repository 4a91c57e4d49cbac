#include "scene/hanging_mark.hpp"

#include "text/characters.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <string>

namespace wayside
{

namespace
{

bool opens_quotation(UChar32 letter)
{
    constexpr UChar32 low_mark = 0x201E;
    constexpr UChar32 corner = 0x300C;
    constexpr UChar32 white_corner = 0x300E;
    return u_charType(letter) == U_INITIAL_PUNCTUATION || letter == low_mark || letter == corner ||
           letter == white_corner;
}

bool is_tied_space(char16_t unit)
{
    return unit == no_break_space || unit == narrow_no_break_space;
}

/// The opening mark that a text begins with, and the space that ties it to its word in French; else
/// empty.
std::string opening_mark(const std::string& text)
{
    const icu::UnicodeString letters = icu::UnicodeString::fromUTF8(text);
    std::string mark;
    if (!letters.isEmpty() && opens_quotation(letters.char32At(0))) {
        const int end = letters.moveIndex32(0, 1);
        letters.tempSubString(0, is_tied_space(letters.charAt(end)) ? end + 1 : end)
            .toUTF8String(mark);
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

int opening_mark_width(const Paragraph& paragraph, const Stage& stage)
{
    const std::string mark = opening_mark(paragraph.text);
    if (mark.empty() || paragraph.style.align != Align::Start || paragraph.lines.size() < 2 ||
        paragraph.lines.front().runs.empty()) {
        return 0;
    }
    const auto& runs = paragraph.lines.front().runs;
    const PositionedRun& first =
        paragraph.direction == Direction::LeftToRight ? runs.front() : runs.back();
    if (opening_mark(first.text) != mark) {
        return 0;
    }
    return stage.fonts.advance({.text = mark,
                                .face = first.face,
                                .font_px = first.font_px,
                                .script = first.script,
                                .direction = first.direction});
}

void hang_opening_mark(Paragraph& paragraph, int width)
{
    const bool leftwards = paragraph.direction == Direction::LeftToRight;
    paragraph.size.width += width;
    for (TextLine& line : paragraph.lines) {
        // Lines that are read from the right end at the right edge, which has moved.
        const bool is_first = &line == &paragraph.lines.front();
        if (is_first != leftwards) {
            move(line, width);
        }
    }
}

} // namespace wayside
