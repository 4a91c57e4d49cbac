#pragma once
/// Setting a text in a test, and reading back what was set.

#include "support/fake_fonts.hpp"
#include "text/markup.hpp"
#include "text/paragraph.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace wayside::test
{

/// 20 px: a letter of FakeFonts is 10 px wide.
[[nodiscard]] inline TextStyle style_of(Wrap wrap = Wrap::Ragged, Align align = Align::Start)
{
    return {.voice = FontVoice::Text,
            .font_px = 20,
            .line_height = 1.5,
            .colour = {1, 1, 1, 255},
            .emphasis = {2, 2, 2, 255},
            .wrap = wrap,
            .align = align};
}

/// The paragraph; a failure of the test and an empty one when it cannot be set.
[[nodiscard]] inline Paragraph set(std::string_view text,
                                   std::string_view language,
                                   int width,
                                   FontMeasure& fonts,
                                   const TextStyle& style = style_of())
{
    auto paragraph = lay_out(text, language, style, width, fonts);
    if (!paragraph) {
        ADD_FAILURE() << paragraph.error().message;
        return {};
    }
    return *paragraph;
}

/// UTF-8 into characters.
[[nodiscard]] inline std::u32string characters(std::string_view utf8)
{
    const auto text =
        icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
    std::u32string found;
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        found.push_back(static_cast<char32_t>(text.char32At(at)));
    }
    return found;
}

/// What stands on the line from left to right as the eye meets it (letter by letter: for texts
/// without marks).
[[nodiscard]] inline std::u32string drawn(const TextLine& line)
{
    std::u32string seen;
    for (const PositionedRun& run : line.runs) {
        std::u32string text = characters(run.text);
        if (run.direction == Direction::RightToLeft) {
            std::reverse(text.begin(), text.end());
        }
        seen += text;
    }
    return seen;
}

/// The runs of a line in the order in which they are drawn, for lines of left-to-right text.
[[nodiscard]] inline std::string text_of(const TextLine& line)
{
    std::string text;
    for (const PositionedRun& run : line.runs) {
        text += run.text;
    }
    return text;
}

[[nodiscard]] inline std::vector<std::string> lines_of(const Paragraph& paragraph)
{
    std::vector<std::string> lines;
    for (const TextLine& line : paragraph.lines) {
        lines.push_back(text_of(line));
    }
    return lines;
}

} // namespace wayside::test
