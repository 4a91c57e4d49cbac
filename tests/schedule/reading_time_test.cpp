#include "base/limits.hpp"
#include "schedule/schedule.hpp"
#include "schedule/text_counter.hpp"
#include "support/programme_builder.hpp"

#include <gtest/gtest.h>

#include <string>

namespace wayside
{
namespace
{

using namespace std::chrono_literals;

std::string words(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += "to be ";
    }
    return text;
}

TEST(ReadingTime, OfNothingIsTheTimeToNotice)
{
    EXPECT_EQ(reading_time({}, "en"), 1500ms);
    EXPECT_EQ(reading_time({""}, "zh"), 1500ms);
}

TEST(ReadingTime, CountsShortWordsByNumber)
{
    // 16 words at 160 a minute are 6 s; twice, and a quarter more, after 1.5 s.
    EXPECT_EQ(reading_time({words(8)}, "en"), 16'500ms);
}

TEST(ReadingTime, CountsLongWordsByLetters)
{
    // 30 graphemes at 15 a second are 2 s, more than two words take.
    EXPECT_EQ(reading_time({"internationalisations", "dignities"}, "en"), 6500ms);
}

TEST(ReadingTime, AddsUpTheTexts)
{
    EXPECT_EQ(reading_time({words(4), words(4)}, "en"), reading_time({words(8)}, "en"));
}

TEST(ReadingTime, CountsGraphemesAndNotBytesOrCodePoints)
{
    // "é" from two code points, a family of five, a flag: one grapheme each.
    TextCounter counter;
    EXPECT_EQ(counter.count("e\u0301", TextCounter::Words::Counted).graphemes, 1);
    EXPECT_EQ(
        counter.count("\U0001F468\u200D\U0001F469\u200D\U0001F467", TextCounter::Words::Counted)
            .graphemes,
        1);
    EXPECT_EQ(counter.count("\U0001F1F2\U0001F1FD", TextCounter::Words::Counted).graphemes, 1);
}

TEST(ReadingTime, DoesNotCountWhatCannotBeSeen)
{
    TextCounter counter;
    EXPECT_EQ(counter.count("\u2066911\u2069", TextCounter::Words::Counted).graphemes, 3);
    EXPECT_EQ(counter.count("call, \u2066now\u2069!", TextCounter::Words::Counted).words, 2);
}

TEST(ReadingTime, CountsEachDigitAsAWord)
{
    TextCounter counter;
    EXPECT_EQ(counter.count("1-888-373-7888", TextCounter::Words::Counted).words, 11);
    EXPECT_EQ(counter.count("1\u2011888\u2011373\u20117888", TextCounter::Words::Counted).words,
              11);
    EXPECT_EQ(counter.count("27.6 million people", TextCounter::Words::Counted).words, 5);
    EXPECT_EQ(counter.count("the 2nd time", TextCounter::Words::Counted).words, 3);
    EXPECT_EQ(counter.count("\u0661\u0662 and 3", TextCounter::Words::Counted).digits, 3);
}

class PhoneNumber : public testing::TestWithParam<const char*>
{
};

TEST_P(PhoneNumber, OfElevenDigitsHasAtLeastFiveSeconds)
{
    EXPECT_GE(reading_time({"1-888-373-7888"}, GetParam()) - reading_time({}, GetParam()), 5s);
}

INSTANTIATE_TEST_SUITE_P(Languages, PhoneNumber, testing::Values("en", "ar", "zh-Hans", "th"));

TEST(ReadingTime, OfScriptsWithoutSpacesGoesBySigns)
{
    // Six signs a second: 12 signs are 2 s.
    const std::string signs =
        "\u4eba\u53e3\u8ca9\u904b\u4eba\u53e3\u8ca9\u904b\u4eba\u53e3\u8ca9\u904b";
    for (const char* const language :
         {"zh", "zh-Hans", "zh-Hant", "ja", "ko", "th", "lo", "km", "my"}) {
        EXPECT_EQ(reading_time({signs}, language), 6500ms) << language;
    }
    EXPECT_NE(reading_time({signs}, "en"), 6500ms);
}

TEST(ReadingTime, KnowsLanguagesByTheirFirstPartOnly)
{
    EXPECT_EQ(reading_time({words(8)}, "kok"), reading_time({words(8)}, "en"));
    EXPECT_EQ(reading_time({words(8)}, "es-MX"), reading_time({words(8)}, "en"));
}

Slide slide_with(std::string text, std::optional<Milliseconds> dwell = std::nullopt)
{
    Slide slide;
    slide.body = Fact{.words = {{"en", {.headline = std::move(text), .text = ""}}}};
    slide.dwell = dwell;
    return slide;
}

TEST(DwellOf, IsTheItemsThenTheSlidesThenReadingTime)
{
    EXPECT_EQ(dwell_of(slide_with("short", 20s), {.slide = 0, .weight = 1, .dwell = 12s}, "en"),
              12s);
    EXPECT_EQ(
        dwell_of(slide_with("short", 20s), {.slide = 0, .weight = 1, .dwell = std::nullopt}, "en"),
        20s);
    EXPECT_EQ(
        dwell_of(slide_with(words(8)), {.slide = 0, .weight = 1, .dwell = std::nullopt}, "en"),
        16'500ms);
}

TEST(DwellOf, StaysWithinTheLimitsOfAutomaticDwell)
{
    const PlaylistItem item{.slide = 0, .weight = 1, .dwell = std::nullopt};
    EXPECT_EQ(dwell_of(slide_with("short"), item, "en"), limits::min_auto_dwell);
    EXPECT_EQ(dwell_of(slide_with(words(60)), item, "en"), limits::max_auto_dwell);
}

TEST(DwellOf, LetsTheAuthorLeaveThoseLimits)
{
    const PlaylistItem item{.slide = 0, .weight = 1, .dwell = std::nullopt};
    EXPECT_EQ(dwell_of(slide_with("short", 3s), item, "en"), 3s);
    EXPECT_EQ(dwell_of(slide_with("short", 2min), item, "en"), 2min);
}

} // namespace
} // namespace wayside
