#include "base/colour.hpp"

#include <gtest/gtest.h>

namespace wayside
{
namespace
{

constexpr Colour black{0, 0, 0, 255};
constexpr Colour white{255, 255, 255, 255};

TEST(ParseColour, ReadsEitherCase)
{
    EXPECT_EQ(parse_colour("#0B2545").value(), (Colour{0x0B, 0x25, 0x45, 255}));
    EXPECT_EQ(parse_colour("#ffd166").value(), (Colour{0xFF, 0xD1, 0x66, 255}));
}

TEST(ParseColour, RefusesOtherSpellings)
{
    for (const char* const text :
         {"", "#", "0B2545", "#FFF", "#0B25451", "#0B254G", " #0B2545", "red", "#-1-1-1"}) {
        EXPECT_FALSE(parse_colour(text).has_value()) << text;
    }
}

TEST(ToHex, IsReadBackByParseColour)
{
    const Colour colour{0x01, 0xAB, 0xF0, 255};
    EXPECT_EQ(to_hex(colour), "#01ABF0");
    EXPECT_EQ(parse_colour(to_hex(colour)).value(), colour);
}

TEST(Mix, GoesFromOneColourToTheOtherAndNoFurther)
{
    EXPECT_EQ(mix(black, white, 0), black);
    EXPECT_EQ(mix(black, white, 1), white);
    EXPECT_EQ(mix(black, white, -1), black);
    EXPECT_EQ(mix(black, white, 2), white);
    EXPECT_EQ(mix(black, white, 0.5), (Colour{128, 128, 128, 255}));
}

TEST(Mix, TakesAlphaAlong)
{
    EXPECT_EQ(mix({10, 20, 30, 0}, {10, 20, 30, 200}, 0.25), (Colour{10, 20, 30, 50}));
}

TEST(RelativeLuminance, WeighsChannelsAsTheEyeDoes)
{
    EXPECT_DOUBLE_EQ(relative_luminance(black), 0);
    EXPECT_DOUBLE_EQ(relative_luminance(white), 1);
    EXPECT_NEAR(relative_luminance({255, 0, 0, 255}), 0.2126, 1e-9);
    EXPECT_NEAR(relative_luminance({0, 255, 0, 255}), 0.7152, 1e-9);
    EXPECT_NEAR(relative_luminance({0, 0, 255, 255}), 0.0722, 1e-9);
}

TEST(RelativeLuminance, IsLinearNearBlack)
{
    EXPECT_NEAR(relative_luminance({10, 10, 10, 255}), 10 / 255.0 / 12.92, 1e-9);
}

TEST(ContrastRatio, IsSymmetricAndRunsFromOneToTwentyOne)
{
    EXPECT_NEAR(contrast_ratio(black, white), 21, 1e-9);
    EXPECT_NEAR(contrast_ratio(white, black), 21, 1e-9);
    EXPECT_DOUBLE_EQ(contrast_ratio(white, white), 1);
}

TEST(ContrastRatio, MatchesPublishedExample)
{
    // #767676 on white: the lightest grey that passes WCAG level AA (4.5:1).
    EXPECT_NEAR(contrast_ratio({0x76, 0x76, 0x76, 255}, white), 4.54, 0.005);
}

} // namespace
} // namespace wayside
