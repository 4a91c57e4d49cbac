#include "text/bidi.hpp"
#include "text/paragraph.hpp"

#include <gtest/gtest.h>

namespace wayside
{

namespace
{

constexpr auto ltr = Direction::LeftToRight;
constexpr auto rtl = Direction::RightToLeft;

/// The whole text as one line.
std::vector<VisualRun> order(const std::u16string& text, Direction base)
{
    const auto bidi = Bidi::analyse(text, base);
    return bidi ? bidi->line(0, text.size()) : std::vector<VisualRun>{};
}

TEST(DirectionOf, FollowsTheScriptOfTheLanguage)
{
    for (const char* language : {"ar",
                                 "ar-EG",
                                 "fa",
                                 "he",
                                 "ur",
                                 "ps",
                                 "ckb",
                                 "dv",
                                 "yi",
                                 "ug",
                                 "nqo",
                                 "ku-Arab",
                                 "ff-Adlm"}) {
        EXPECT_EQ(direction_of(language), rtl) << language;
    }
    for (const char* language :
         {"en", "th", "am", "zh-Hant", "ko", "ht", "ku", "uz-Latn", "ar-Latn", "", "nonsense"}) {
        EXPECT_EQ(direction_of(language), ltr) << language;
    }
}

TEST(Bidi, RunsComeInTheOrderInWhichTheyAreDrawn)
{
    EXPECT_EQ(order(u"ab \u05D0\u05D1 c", ltr),
              (std::vector<VisualRun>{{0, 3, ltr}, {3, 5, rtl}, {5, 7, ltr}}));
    EXPECT_EQ(order(u"\u05D0 ab \u05D1", rtl),
              (std::vector<VisualRun>{{4, 6, rtl}, {2, 4, ltr}, {0, 2, rtl}}));
}

TEST(Bidi, ALineIsOrderedForItself)
{
    const std::u16string text = u"\u05D0\u05D1 ab cd";
    const auto bidi = Bidi::analyse(text, rtl);
    ASSERT_TRUE(bidi);
    EXPECT_EQ(bidi->line(0, 5), (std::vector<VisualRun>{{3, 5, ltr}, {0, 3, rtl}}));
    EXPECT_EQ(bidi->line(6, 8), (std::vector<VisualRun>{{6, 8, ltr}}));
    EXPECT_TRUE(bidi->line(3, 3).empty());
}

TEST(Bidi, BaseDirectionDoesNotDependOnTheFirstLetter)
{
    EXPECT_EQ(order(u"ab.", rtl), (std::vector<VisualRun>{{2, 3, rtl}, {0, 2, ltr}}));
}

} // namespace

} // namespace wayside
