#include "speech/voice_table.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace wayside
{

namespace
{

TEST(VoiceOf, KnowsTheLanguagesOfTheCampaign)
{
    EXPECT_EQ(voice_of("en"), "en-us");
    EXPECT_EQ(voice_of("es"), "es-419");
    EXPECT_EQ(voice_of("zh-Hans"), "cmn-latn-pinyin");
    EXPECT_EQ(voice_of("zh-Hant"), "cmn-latn-pinyin");
    EXPECT_EQ(voice_of("fr"), "fr-fr");
    for (const char* language : {"vi",
                                 "ar",
                                 "ht",
                                 "ru",
                                 "ko",
                                 "hi",
                                 "th",
                                 "am",
                                 "fa",
                                 "ur",
                                 "uk",
                                 "pl",
                                 "my",
                                 "pa",
                                 "bn",
                                 "ne"}) {
        EXPECT_EQ(voice_of(language), language);
    }
}

TEST(VoiceOf, TakesTheLongestPartOfTheTagThatItKnows)
{
    EXPECT_EQ(voice_of("es-MX"), "es-419");
    EXPECT_EQ(voice_of("es-ES"), "es");
    EXPECT_EQ(voice_of("en-GB"), "en-gb");
    EXPECT_EQ(voice_of("EN-gb"), "en-gb");
    EXPECT_EQ(voice_of("pt-BR"), "pt-br");
    EXPECT_EQ(voice_of("pt-PT"), "pt");
    EXPECT_EQ(voice_of("zh-Hans-CN"), "cmn-latn-pinyin");
}

TEST(VoiceOf, SaysThatALanguageIsNotSpoken)
{
    for (const char* language :
         {"tl", "fil", "km", "lo", "so", "ti", "ja", "he", "", "x", "english", "enx-US"}) {
        EXPECT_EQ(voice_of(language), std::nullopt) << language;
    }
}

TEST(VoiceTable, NamesEachLanguageOnce)
{
    std::set<std::string_view> seen;
    for (const LanguageVoice& entry : voice_table()) {
        EXPECT_TRUE(seen.insert(entry.language).second) << entry.language;
        EXPECT_EQ(voice_of(entry.language), entry.voice);
    }
}

TEST(VolumeSteps, CoverEighteenDecibelsWithOneStepTwelveAboveTheLowest)
{
    const auto db = [](int step) {
        return 20 * std::log10(gain_of(step));
    };
    const int loudest = static_cast<int>(volume_steps_db.size()) - 1;
    EXPECT_GE(db(loudest) - db(0), 18);
    EXPECT_NEAR(db(4) - db(0), 12, 0.01);
    EXPECT_EQ(gain_of(loudest), 1.0F);
    EXPECT_EQ(gain_of(loudest + 5), 1.0F);
    EXPECT_EQ(gain_of(-1), gain_of(0));
    for (int step = 1; step <= loudest; ++step) {
        EXPECT_GT(gain_of(step), gain_of(step - 1));
    }
    EXPECT_GT(default_volume_step, 0);
    EXPECT_LT(default_volume_step, loudest);
}

TEST(RateSteps, BeginAtAboutOneHundredAndFiftyWordsAMinute)
{
    EXPECT_EQ(words_per_minute_of(default_rate_step), 150);
    EXPECT_EQ(words_per_minute_of(-3), 110);
    EXPECT_EQ(words_per_minute_of(99), 220);
}

} // namespace

} // namespace wayside
