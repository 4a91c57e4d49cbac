#include "scene/hanging_mark.hpp"
#include "support/fake_fonts.hpp"
#include "support/programme_builder.hpp"

#include <gtest/gtest.h>

namespace wayside
{
namespace
{

using test::FakeFonts;
using test::ProgrammeBuilder;

// Every letter is half its size wide.
constexpr int size_px = 20;
constexpr int letter_px = size_px / 2;

class HangingMark : public ::testing::Test
{
protected:
    Paragraph paragraph(const char* text, Align align = Align::Start)
    {
        const TextStyle style{.voice = FontVoice::Headline,
                              .font_px = size_px,
                              .line_height = 1.2,
                              .colour = {},
                              .emphasis = {},
                              .wrap = Wrap::Ragged,
                              .align = align};
        return lay_out(text, "en", style, 100, fonts_).value();
    }

    int width_of(const Paragraph& paragraph)
    {
        ProgrammeBuilder builder;
        builder.slide("a").playlist("list", {{.slide = "a"}}).entry({.playlist = "list"});
        const auto programme = builder.build();
        const Stage stage = make_stage(*programme, Canvas{.px = {1920, 1080}}, "en", fonts_);
        return opening_mark_width(paragraph, stage);
    }

    FakeFonts fonts_;
};

TEST_F(HangingMark, IsTheQuotationMarkThatSeveralLinesBeginWith)
{
    EXPECT_EQ(width_of(paragraph("“one two three four”")), letter_px);
    EXPECT_EQ(width_of(paragraph("«one two three four»")), letter_px);
    EXPECT_EQ(width_of(paragraph("«\u00A0one two three four\u00A0»")), 2 * letter_px)
        << "French ties it to its word with a space";
    EXPECT_EQ(width_of(paragraph("„one two three four“")), letter_px);
}

TEST_F(HangingMark, IsNothingElse)
{
    EXPECT_EQ(width_of(paragraph("“one”")), 0) << "one line has nothing to stand out from";
    EXPECT_EQ(width_of(paragraph("one “two” three four")), 0);
    EXPECT_EQ(width_of(paragraph("(one two three four)")), 0);
    EXPECT_EQ(width_of(paragraph("“one two three four”", Align::Centre)), 0);
    EXPECT_EQ(width_of(paragraph("")), 0);
}

TEST_F(HangingMark, StandsOutOnTheSideWhereReadingBegins)
{
    Paragraph leftwards = paragraph("“one two three four”");
    hang_opening_mark(leftwards, letter_px);
    ASSERT_GE(leftwards.lines.size(), 2U);
    EXPECT_EQ(leftwards.lines[0].x, 0);
    EXPECT_EQ(leftwards.lines[0].runs.front().x, 0);
    EXPECT_EQ(leftwards.lines[1].x, letter_px);
    EXPECT_EQ(leftwards.lines[1].runs.front().x, letter_px);
    EXPECT_EQ(leftwards.size.width, 100 + letter_px);

    Paragraph rightwards = paragraph("“אחת שתים שלוש ארבע”");
    ASSERT_EQ(rightwards.direction, Direction::LeftToRight) << "by its language";
    rightwards.direction = Direction::RightToLeft;
    const int first = rightwards.lines[0].x;
    const int second = rightwards.lines[1].x;
    hang_opening_mark(rightwards, letter_px);
    EXPECT_EQ(rightwards.lines[0].x, first + letter_px);
    EXPECT_EQ(rightwards.lines[1].x, second);
}

} // namespace
} // namespace wayside
