#include "text/laid_out.hpp"
#include "text/paragraph.hpp"

#include <gtest/gtest.h>

namespace wayside::test
{

namespace
{

constexpr const char* sentence = "Human trafficking is a crime against a person, not a place";

Result<Paragraph> fitted(const char* text, Size box, int smallest, int largest, FakeFonts& fonts)
{
    return lay_out_to_fit(text, "en", style_of(Wrap::Balanced), box, smallest, largest, fonts);
}

TEST(Fits, LooksAtEveryLineAndAtTheWholeHeight)
{
    FakeFonts fonts;
    const auto paragraph = set("aaaa\nbb", "en", 300, fonts);
    EXPECT_TRUE(fits(paragraph, {40, 60}));
    EXPECT_FALSE(fits(paragraph, {39, 60}));
    EXPECT_FALSE(fits(paragraph, {40, 59}));
}

TEST(LayOutToFit, TakesTheLargestSizeWhereThereIsRoom)
{
    FakeFonts fonts;
    const auto paragraph = fitted("Hi", {1000, 1000}, 20, 100, fonts);
    ASSERT_TRUE(paragraph);
    EXPECT_EQ(paragraph->style.font_px, 100);
    EXPECT_EQ(paragraph->lines[0].runs[0].font_px, 100);
}

TEST(LayOutToFit, ShrinksToTheLargestSizeThatFits)
{
    FakeFonts fonts;
    for (const Size box : {Size{400, 200}, Size{300, 400}, Size{900, 90}, Size{250, 250}}) {
        const auto paragraph = fitted(sentence, box, 10, 200, fonts);
        ASSERT_TRUE(paragraph) << paragraph.error().message;
        EXPECT_TRUE(fits(*paragraph, box));
        TextStyle larger = paragraph->style;
        larger.font_px = std::max(larger.font_px + 1, static_cast<int>(larger.font_px * 1.045));
        EXPECT_FALSE(fits(set(sentence, "en", box.width, fonts, larger), box))
            << paragraph->style.font_px;
    }
}

TEST(LayOutToFit, IsWhatLayOutGivesAtThatSize)
{
    FakeFonts fonts;
    const auto paragraph = fitted(sentence, {400, 200}, 10, 200, fonts);
    ASSERT_TRUE(paragraph);
    EXPECT_EQ(*paragraph, set(sentence, "en", 400, fonts, paragraph->style));
}

TEST(LayOutToFit, TriesTheSmallestSizeItself)
{
    FakeFonts fonts;
    const auto paragraph = fitted("abcdefgh", {92, 100}, 23, 200, fonts);
    ASSERT_TRUE(paragraph) << paragraph.error().message;
    EXPECT_EQ(paragraph->style.font_px, 23);
}

TEST(LayOutToFit, SaysWhatIsNeededWhenTheSmallestDoesNotFit)
{
    FakeFonts fonts;
    const auto paragraph = fitted("abcdefgh", {60, 100}, 20, 40, fonts);
    ASSERT_FALSE(paragraph);
    EXPECT_EQ(paragraph.error().message,
              "\"abcdefgh\" needs 80 x 30 px at its least size of 20 px and has 60 x 100 px");
}

TEST(LayOutToFit, OneSizeIsAllowed)
{
    FakeFonts fonts;
    EXPECT_TRUE(fitted("Hi", {20, 30}, 20, 20, fonts));
    EXPECT_FALSE(fitted("Hi", {19, 30}, 20, 20, fonts));
}

TEST(LayOutToFit, MeasuresAFewSizesOnly)
{
    FakeFonts fonts;
    ASSERT_TRUE(fitted(sentence, {400, 200}, 10, 400, fonts));
    // 120 sizes lie between; each try asks for 11 words, the spaces behind them and the lines.
    EXPECT_LT(fonts.asked.size(), 9U * 32U);
}

} // namespace

} // namespace wayside::test
