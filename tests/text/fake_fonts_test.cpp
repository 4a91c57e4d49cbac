#include "support/fake_fonts.hpp"

#include <gtest/gtest.h>

namespace wayside::test
{

namespace
{

int width_of(FakeFonts& fonts, std::string_view text, int font_px)
{
    return fonts.advance({.text = text, .face = {0}, .font_px = font_px, .script = "Latn"});
}

TEST(FakeFonts, LettersAreHalfAsWideAsTheSize)
{
    FakeFonts fonts;
    EXPECT_EQ(width_of(fonts, "abc de", 20), 60);
    EXPECT_EQ(width_of(fonts, "abc", 21), 32) << "rounded up";
}

TEST(FakeFonts, AccentsJoinersAndEmptyTextAddNoWidth)
{
    FakeFonts fonts;
    EXPECT_EQ(width_of(fonts, "e\u0301", 20), 10);
    EXPECT_EQ(width_of(fonts, "\u0645\u200C\u0627", 20), 20);
    EXPECT_EQ(width_of(fonts, "", 20), 0);
}

TEST(FakeFonts, FacesCoverTheRangesTheyAreGiven)
{
    FakeFonts fonts{{{U' ', U'~'}}, {{0x0600, 0x06FF}, {U'0', U'9'}}};
    ASSERT_EQ(fonts.stack("ar", FontVoice::Text).size(), 2U);
    EXPECT_TRUE(fonts.covers({0}, U'-'));
    EXPECT_FALSE(fonts.covers({0}, 0x0645));
    EXPECT_TRUE(fonts.covers({1}, 0x0645));
    EXPECT_TRUE(fonts.covers({1}, U'7'));
    EXPECT_FALSE(fonts.covers({1}, U'-'));
}

TEST(FakeFonts, MetricsGrowWithTheSize)
{
    FakeFonts fonts;
    EXPECT_DOUBLE_EQ(fonts.metrics({0}, 100).ascent, 97);
    EXPECT_DOUBLE_EQ(fonts.metrics({0}, 200).cap_height, 145.4);
}

} // namespace

} // namespace wayside::test
