#include "speech/recital.hpp"

#include <gmock/gmock.h>

namespace wayside
{

namespace
{

using ::testing::Each;
using ::testing::ElementsAre;

std::vector<SpokenPart> parts(const std::vector<std::string>& texts)
{
    std::vector<SpokenPart> made;
    for (const std::string& text : texts) {
        made.push_back({.text = text, .voice = "en-us", .item = 10 + made.size()});
    }
    return made;
}

/// A sound as long as its text, of its first letter; every wish is granted.
void grant_wishes(Recital& recital)
{
    while (const auto request = recital.wanted()) {
        const auto level = static_cast<std::int16_t>(request->text.front());
        recital.accept(*request, {.samples = std::vector(request->text.size(), level)});
    }
}

std::vector<std::int16_t> heard(Recital& recital, std::size_t count)
{
    std::vector<std::int16_t> samples(count, 1234);
    recital.fill(samples);
    grant_wishes(recital);
    return samples;
}

SpeechStatus speaking(std::size_t item)
{
    return {.state = SpeechState::Speaking, .item = item, .fault = std::nullopt};
}

const SpeechStatus idle{};

TEST(Recital, SaysPartAfterPart)
{
    Recital recital;
    EXPECT_EQ(recital.status(), idle);
    recital.begin(parts({"aaa", "bb"}));
    EXPECT_EQ(recital.status(), speaking(10));
    grant_wishes(recital);
    EXPECT_THAT(heard(recital, 2), ElementsAre('a', 'a'));
    EXPECT_EQ(recital.status(), speaking(10));
    EXPECT_THAT(heard(recital, 2), ElementsAre('a', 'b'));
    EXPECT_EQ(recital.status(), speaking(11));
    EXPECT_THAT(heard(recital, 3), ElementsAre('b', 0, 0));
    EXPECT_EQ(recital.status(), idle);
}

TEST(Recital, TellsWhenItsStatusChanges)
{
    Recital recital;
    recital.begin(parts({"aa", "b"}));
    grant_wishes(recital);
    std::vector<std::int16_t> one(1);
    EXPECT_FALSE(recital.fill(one));
    EXPECT_TRUE(recital.fill(one)) << "the next part is spoken from now on";
    EXPECT_TRUE(recital.fill(one)) << "it has come to its end";
    EXPECT_FALSE(recital.fill(one));
}

TEST(Recital, WantsTheCurrentPartAndTheNextOne)
{
    Recital recital;
    recital.begin(parts({"a", "b", "c"}));
    ASSERT_TRUE(recital.wanted());
    EXPECT_EQ(recital.wanted()->text, "a");
    recital.accept(*recital.wanted(), {.samples = {1, 1}});
    ASSERT_TRUE(recital.wanted());
    EXPECT_EQ(recital.wanted()->text, "b");
    recital.accept(*recital.wanted(), {.samples = {2}});
    EXPECT_FALSE(recital.wanted()) << "c can wait";
    std::vector<std::int16_t> samples(2);
    recital.fill(samples);
    ASSERT_TRUE(recital.wanted());
    EXPECT_EQ(recital.wanted()->text, "c");
}

TEST(Recital, IsSilentUntilTheSoundIsThere)
{
    Recital recital;
    recital.begin(parts({"a"}));
    std::vector<std::int16_t> samples(3, 9);
    EXPECT_FALSE(recital.fill(samples));
    EXPECT_THAT(samples, Each(0));
    EXPECT_EQ(recital.status(), speaking(10));
    grant_wishes(recital);
    EXPECT_THAT(heard(recital, 1), ElementsAre('a'));
}

TEST(Recital, StoppedItIsSilentAndHasNothingToRepeat)
{
    Recital recital;
    recital.begin(parts({"aaaa"}));
    grant_wishes(recital);
    EXPECT_THAT(heard(recital, 1), ElementsAre('a'));
    recital.stop();
    EXPECT_EQ(recital.status(), idle);
    EXPECT_THAT(heard(recital, 2), Each(0));
    recital.repeat();
    recital.resume();
    EXPECT_EQ(recital.status(), idle);
    EXPECT_FALSE(recital.wanted());
}

TEST(Recital, GoesOnWhereItPaused)
{
    Recital recital;
    recital.begin(parts({"a"}));
    recital.accept(*recital.wanted(), {.samples = {1, 2, 3}});
    EXPECT_THAT(heard(recital, 1), ElementsAre(1));
    recital.pause();
    EXPECT_EQ(recital.status().state, SpeechState::Paused);
    EXPECT_EQ(recital.status().item, 10U);
    EXPECT_THAT(heard(recital, 2), Each(0));
    recital.resume();
    EXPECT_THAT(heard(recital, 2), ElementsAre(2, 3));
}

TEST(Recital, RepeatsThePartThatIsSpokenOrWasTheLast)
{
    Recital recital;
    recital.begin(parts({"aa", "bb"}));
    grant_wishes(recital);
    EXPECT_THAT(heard(recital, 3), ElementsAre('a', 'a', 'b'));
    recital.repeat();
    EXPECT_THAT(heard(recital, 3), ElementsAre('b', 'b', 0));
    EXPECT_EQ(recital.status(), idle);
    recital.repeat();
    EXPECT_EQ(recital.status(), speaking(11));
    EXPECT_THAT(heard(recital, 2), ElementsAre('b', 'b'));
}

TEST(Recital, RepeatingEndsAPause)
{
    Recital recital;
    recital.begin(parts({"aa"}));
    grant_wishes(recital);
    EXPECT_THAT(heard(recital, 1), ElementsAre('a'));
    recital.pause();
    recital.repeat();
    EXPECT_THAT(heard(recital, 2), ElementsAre('a', 'a'));
}

TEST(Recital, AnotherRateBeginsThePartAgain)
{
    Recital recital;
    recital.begin(parts({"a"}));
    recital.accept(*recital.wanted(), {.samples = {1, 2, 3}});
    EXPECT_THAT(heard(recital, 1), ElementsAre(1));
    recital.set_words_per_minute(150);
    EXPECT_THAT(heard(recital, 1), ElementsAre(2)) << "that was its rate already";
    recital.set_words_per_minute(200);
    ASSERT_TRUE(recital.wanted());
    EXPECT_EQ(recital.wanted()->words_per_minute, 200);
    recital.accept(*recital.wanted(), {.samples = {7, 8}});
    EXPECT_THAT(heard(recital, 2), ElementsAre(7, 8));
}

TEST(Recital, GainIsHeardAtOnce)
{
    Recital recital;
    recital.begin(parts({"a"}));
    recital.accept(*recital.wanted(), {.samples = {1000, 1000, -1000}});
    EXPECT_THAT(heard(recital, 1), ElementsAre(1000));
    recital.set_gain(0.5F);
    EXPECT_THAT(heard(recital, 2), ElementsAre(500, -500));
}

TEST(Recital, ARefusedPartEndsSpeechWhereItWouldBeHeard)
{
    Recital recital;
    recital.begin(parts({"aa", "b"}));
    recital.accept(*recital.wanted(), {.samples = {1, 1}});
    EXPECT_FALSE(recital.refuse(*recital.wanted(), Error{"broken"}));
    EXPECT_FALSE(recital.wanted()) << "it is not asked for again";
    EXPECT_EQ(recital.status(), speaking(10));
    EXPECT_THAT(heard(recital, 3), ElementsAre(1, 1, 0));
    EXPECT_EQ(recital.status().state, SpeechState::Idle);
    EXPECT_EQ(recital.status().fault, Error{"broken"});
    recital.begin(parts({"b"}));
    EXPECT_EQ(recital.status(), speaking(10)) << "a new speech tries again";
    EXPECT_TRUE(recital.wanted());
}

TEST(Recital, ARefusedFirstPartEndsSpeechAtOnce)
{
    Recital recital;
    recital.begin(parts({"a"}));
    EXPECT_TRUE(recital.refuse(*recital.wanted(), Error{"broken"}));
    EXPECT_EQ(recital.status().state, SpeechState::Idle);
    EXPECT_EQ(recital.status().fault, Error{"broken"});
}

TEST(Recital, PassesOverPartsWithoutSound)
{
    Recital recital;
    recital.begin(parts({"a", "b", "c"}));
    recital.accept(*recital.wanted(), {});
    recital.accept(*recital.wanted(), {});
    EXPECT_THAT(heard(recital, 1), ElementsAre(0));
    EXPECT_THAT(heard(recital, 1), ElementsAre('c'));
}

TEST(Recital, WhatWasSaidIsNotMadeTwice)
{
    Recital recital;
    recital.begin(parts({"a", "b"}));
    grant_wishes(recital);
    recital.begin(parts({"b", "a"}));
    EXPECT_FALSE(recital.wanted());
    EXPECT_THAT(heard(recital, 2), ElementsAre('b', 'a'));
}

TEST(Recital, ASoundThatComesLateIsOnlyKept)
{
    Recital recital;
    recital.begin(parts({"a"}));
    const SpeechRequest late = *recital.wanted();
    recital.begin(parts({"b"}));
    recital.accept(late, {.samples = {5}});
    EXPECT_FALSE(recital.refuse(late, Error{"broken"}));
    EXPECT_EQ(recital.status(), speaking(10));
    EXPECT_THAT(heard(recital, 1), ElementsAre(0));
}

TEST(Recital, ForgetsTextsAndSounds)
{
    Recital recital;
    recital.begin(parts({"aaa"}));
    grant_wishes(recital);
    EXPECT_GT(recital.cached_bytes(), 0U);
    recital.forget();
    EXPECT_EQ(recital.cached_bytes(), 0U);
    EXPECT_EQ(recital.status(), idle);
    recital.repeat();
    EXPECT_EQ(recital.status(), idle);
}

TEST(Recital, NeverKeepsMoreThanItsBudgetAndTheTwoPartsThatItNeeds)
{
    Recital recital(40);
    recital.begin(parts({"aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc", "dddddddddd"}));
    grant_wishes(recital);
    for (int piece = 0; piece < 10; ++piece) {
        heard(recital, 4);
        EXPECT_LE(recital.cached_bytes(), 40U);
    }
    EXPECT_EQ(recital.status(), idle);
}

} // namespace

} // namespace wayside
