#include "text/laid_out.hpp"
#include "text/paragraph.hpp"

#include <gtest/gtest.h>

namespace wayside::test
{

namespace
{

using Lines = std::vector<std::string>;

TextStyle aligned(Align align)
{
    return style_of(Wrap::Ragged, align);
}

TEST(LayOut, LineIsOneRunWithItsPlaceAndStyle)
{
    FakeFonts fonts;
    const auto paragraph = set("Call now.", "en", 300, fonts);
    ASSERT_EQ(paragraph.lines.size(), 1U);
    // 1.5 * 20 px high; 19.4 above and 4.8 below the baseline leave 5.8, half of it on top: 22.3.
    const PositionedRun run{.text = "Call now.",
                            .face = {0},
                            .font_px = 20,
                            .script = "Latn",
                            .direction = Direction::LeftToRight,
                            .colour = {1, 1, 1, 255},
                            .x = 0,
                            .baseline = 22,
                            .width = 90};
    EXPECT_EQ(paragraph.lines[0], (TextLine{.x = 0, .width = 90, .baseline = 22, .runs = {run}}));
    EXPECT_EQ(paragraph.size, (Size{300, 30})) << "as wide as it was allowed to be";
    EXPECT_EQ(paragraph.text, "Call now.");
    EXPECT_EQ(paragraph.language, "en");
    EXPECT_EQ(paragraph.style, style_of());
    EXPECT_DOUBLE_EQ(paragraph.cap_height_px, 20 * .727);
}

TEST(LayOut, LinesFollowOneAnotherAtTheHeightOfTheLineBox)
{
    FakeFonts fonts;
    const auto paragraph = set("one two\nthree\n\nfour", "en", 300, fonts);
    EXPECT_EQ(lines_of(paragraph), (Lines{"one two", "three", "", "four"}));
    EXPECT_EQ(paragraph.size.height, 120);
    EXPECT_EQ(paragraph.lines[3].baseline, 22 + 3 * 30);
    EXPECT_EQ(paragraph.lines[3].runs[0].baseline, 22 + 3 * 30);
}

TEST(LayOut, EmptyTextHasNoLines)
{
    FakeFonts fonts;
    const auto paragraph = set("", "en", 300, fonts);
    EXPECT_TRUE(paragraph.lines.empty());
    EXPECT_EQ(paragraph.size, (Size{300, 0}));
}

TEST(LayOut, LinesAreAlignedWithoutTheirTrailingSpaces)
{
    FakeFonts fonts;
    const char* text = "aaaa bb   \ncc dd";
    for (const auto& [align, first, second] : {std::tuple{Align::Start, 0, 0},
                                               std::tuple{Align::Centre, 15, 25},
                                               std::tuple{Align::End, 30, 50}}) {
        const auto paragraph = set(text, "en", 100, fonts, aligned(align));
        ASSERT_EQ(lines_of(paragraph), (Lines{"aaaa bb", "cc dd"}));
        EXPECT_EQ(paragraph.lines[0].x, first);
        EXPECT_EQ(paragraph.lines[0].width, 70);
        EXPECT_EQ(paragraph.lines[1].x, second);
        EXPECT_EQ(paragraph.lines[1].runs[0].x, second);
    }
}

TEST(LayOut, RightToLeftTextStartsOnTheRight)
{
    FakeFonts fonts;
    const char* text = "\u05D0\u05D1\u05D2 \u05D3\u05D4  ";
    for (const auto& [align, x] :
         {std::pair{Align::Start, 40}, std::pair{Align::Centre, 20}, std::pair{Align::End, 0}}) {
        const auto paragraph = set(text, "he", 100, fonts, aligned(align));
        ASSERT_EQ(paragraph.lines.size(), 1U);
        EXPECT_EQ(paragraph.direction, Direction::RightToLeft);
        EXPECT_EQ(paragraph.lines[0].x, x);
        EXPECT_EQ(paragraph.lines[0].width, 60) << "the trailing spaces are not drawn on the left";
        EXPECT_EQ(drawn(paragraph.lines[0]), U"\u05D4\u05D3 \u05D2\u05D1\u05D0");
    }
}

TEST(LayOut, WrappedRightToLeftLinesReadFromTheTop)
{
    FakeFonts fonts;
    const auto paragraph =
        set("\u05D0\u05D0 \u05D1\u05D1 \u05D2\u05D2 \u05D3\u05D3", "he", 50, fonts);
    ASSERT_EQ(paragraph.lines.size(), 2U);
    EXPECT_EQ(drawn(paragraph.lines[0]), U"\u05D1\u05D1 \u05D0\u05D0");
    EXPECT_EQ(drawn(paragraph.lines[1]), U"\u05D3\u05D3 \u05D2\u05D2");
}

TEST(LayOut, FullStopEndsARightToLeftSentenceOnTheLeft)
{
    FakeFonts fonts;
    EXPECT_EQ(drawn(set("ABC \u05D0\u05D1.", "he", 200, fonts).lines.at(0)), U".\u05D1\u05D0 ABC");
    EXPECT_EQ(drawn(set("\u05D0\u05D1 ABC.", "en", 200, fonts).lines.at(0)), U"\u05D1\u05D0 ABC.");
}

TEST(LayOut, EmphasisChangesTheColourAndNothingElse)
{
    FakeFonts fonts;
    const auto plain = set("It is never your fault.", "en", 120, fonts);
    const auto paragraph = set("It is *never your* fault.", "en", 120, fonts);
    EXPECT_EQ(lines_of(paragraph), lines_of(plain));
    ASSERT_EQ(paragraph.lines.size(), 2U);
    ASSERT_EQ(paragraph.lines[0].runs.size(), 2U);
    EXPECT_EQ(paragraph.lines[0].runs[0].text, "It is ");
    EXPECT_EQ(paragraph.lines[0].runs[0].colour, style_of().colour);
    EXPECT_EQ(paragraph.lines[0].runs[1].text, "never");
    EXPECT_EQ(paragraph.lines[0].runs[1].colour, style_of().emphasis);
    EXPECT_EQ(paragraph.lines[0].runs[1].x, 60);
    EXPECT_EQ(paragraph.lines[1].runs[0].colour, style_of().emphasis);
    EXPECT_EQ(paragraph.text, plain.text);
}

TEST(LayOut, EmphasisedWordsKeepTheirPlaceInRightToLeftText)
{
    FakeFonts fonts;
    const auto paragraph = set("\u05D0 *\u05D1* \u05D2", "he", 200, fonts);
    ASSERT_EQ(paragraph.lines.at(0).runs.size(), 3U);
    EXPECT_EQ(paragraph.lines[0].runs[1].text, "\u05D1");
    EXPECT_EQ(paragraph.lines[0].runs[1].colour, style_of().emphasis);
    EXPECT_EQ(drawn(paragraph.lines[0]), U"\u05D2 \u05D1 \u05D0");
}

TEST(LayOut, RunsAreCutWhereFaceOrScriptChanges)
{
    FakeFonts fonts{{{U' ', 0x024F}}, {{0x0E00, 0x0E7F}}};
    const auto paragraph = set("Line \u0E42\u0E17\u0E23 2", "th", 300, fonts);
    ASSERT_EQ(paragraph.lines.at(0).runs.size(), 3U);
    EXPECT_EQ(paragraph.lines[0].runs[1].text, "\u0E42\u0E17\u0E23");
    EXPECT_EQ(paragraph.lines[0].runs[1].face, FaceId{1});
    EXPECT_EQ(paragraph.lines[0].runs[1].script, "Thai");
    EXPECT_EQ(paragraph.lines[0].runs[2].face, FaceId{0});
    EXPECT_EQ(paragraph.lines[0].runs[2].x, 80);
}

TEST(LayOut, OneFaceForAllScriptsIsStillToldWhichItShapes)
{
    FakeFonts fonts;
    const auto paragraph = set("Line \u0E42\u0E17\u0E23", "th", 300, fonts);
    ASSERT_EQ(paragraph.lines.at(0).runs.size(), 2U);
    EXPECT_EQ(paragraph.lines[0].runs[0].script, "Latn");
    EXPECT_EQ(paragraph.lines[0].runs[1].script, "Thai");
}

TEST(LayOut, CapitalHeightIsThatOfTheFaceThatSetsMostOfTheText)
{
    FakeFonts fonts{{{U' ', 0x024F}}, {{0x0600, 0x06FF}}};
    fonts.faces[1].em.cap_height = .5;
    EXPECT_DOUBLE_EQ(set("\u0627\u0628\u062A ab", "ar", 300, fonts).cap_height_px, 10);
    EXPECT_DOUBLE_EQ(set("\u0627\u0628 abc", "ar", 300, fonts).cap_height_px, 14.54);
}

TEST(LayOut, TallFallbackFacePushesAllLinesApart)
{
    FakeFonts fonts{{{U' ', 0x024F}}, {{0x0600, 0x06FF}}};
    fonts.faces[1].em = {.ascent = 1.6, .descent = .9, .cap_height = .5, .line_skip = 2.5};
    const auto paragraph = set("\u0627\u0628\u062A\nab", "ur", 300, fonts);
    ASSERT_EQ(paragraph.lines.size(), 2U);
    EXPECT_EQ(paragraph.lines[0].baseline, 32) << "what the fallback draws above it just fits";
    EXPECT_EQ(paragraph.lines[1].baseline, 32 + 37) << "18 px hang down, 19.4 px stand up";
    EXPECT_EQ(paragraph.size.height, 32 + 37 + 5);
    EXPECT_EQ(set("ab", "ur", 300, fonts).size.height, 30) << "only where the face is used";
}

TEST(LayOut, TallFallbackFaceNeverStandsOutOfItsLineBox)
{
    FakeFonts fonts{{{U' ', 0x024F}}, {{0x0600, 0x06FF}}};
    fonts.faces[1].em = {.ascent = 1.6, .descent = .3, .cap_height = .5, .line_skip = 1.9};
    const auto high = set("abcd \u0627", "en", 300, fonts);
    EXPECT_EQ(high.size.height, 38);
    EXPECT_EQ(high.lines.at(0).baseline, 32) << "centred Latin would have it at 26";
    fonts.faces[1].em = {.ascent = .3, .descent = 1.6, .cap_height = .2, .line_skip = 1.9};
    const auto low = set("abcd \u0627", "en", 300, fonts);
    EXPECT_EQ(low.lines.at(0).baseline, 22);
    EXPECT_EQ(low.size.height, 22 + 32);
}

TEST(LayOut, FallbackThatFitsMovesNothing)
{
    FakeFonts fonts{{{U' ', 0x024F}}, {{0x0600, 0x06FF}}};
    fonts.faces[1].em = {.ascent = 1.05, .descent = .3, .cap_height = .5, .line_skip = 1.35};
    const auto paragraph = set("abcd \u0627", "en", 300, fonts);
    EXPECT_EQ(paragraph.size.height, 30);
    EXPECT_EQ(paragraph.lines.at(0).baseline, 22);
}

TEST(LayOut, FirstFaceMayBeSetTighterThanItAsksFor)
{
    FakeFonts fonts;
    TextStyle style = style_of();
    style.line_height = 1;
    EXPECT_EQ(set("a\nb", "en", 300, fonts, style).size.height, 40);
}

TEST(LayOut, TabsAndForeignLineEndsAreSpacesAndLines)
{
    FakeFonts fonts;
    EXPECT_EQ(lines_of(set("a\tb\r\nc\u2029d", "en", 300, fonts)), (Lines{"a b", "c", "d"}));
}

TEST(LayOut, WordWiderThanTheLineStandsOut)
{
    FakeFonts fonts;
    const auto left = set("abcdefgh", "en", 50, fonts);
    EXPECT_EQ(left.lines.at(0).x, 0);
    EXPECT_EQ(left.size.width, 50);
    EXPECT_FALSE(fits(left, {50, 100}));
    EXPECT_EQ(set("\u05D0\u05D0\u05D0\u05D0\u05D0\u05D0", "he", 50, fonts).lines.at(0).x, -10);
}

TEST(LayOut, UncoveredCharacterIsNamedWithItsText)
{
    FakeFonts fonts{{{U' ', U'~'}}};
    const auto paragraph = lay_out("Call *\U00013000* now", "en", style_of(), 300, fonts);
    ASSERT_FALSE(paragraph);
    EXPECT_EQ(paragraph.error().message,
              "no font covers U+13000 (EGYPTIAN HIEROGLYPH A001) in \"Call \U00013000 now\"");
}

TEST(LayOut, InvalidUtf8IsAnError)
{
    FakeFonts fonts;
    EXPECT_FALSE(lay_out("caf\xE9", "en", style_of(), 300, fonts));
    EXPECT_FALSE(lay_out_to_fit("caf\xE9", "en", style_of(), {300, 100}, 10, 20, fonts));
}

} // namespace

} // namespace wayside::test
