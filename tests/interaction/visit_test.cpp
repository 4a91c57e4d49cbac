#include "interaction/hands.hpp"
#include "interaction/staff_door.hpp"
#include "interaction/touch_rules.hpp"

namespace wayside::test
{
namespace
{

class Visiting : public Hands
{
};

TEST_F(Visiting, BeginsWithTheTouchedSlidesTopicInItsLanguage)
{
    around_.hotspots = {{"open", {0, 0, 1000, 1000}, "Begin", OpenTopic{0}}};
    around_.language = "ar";
    tap({500, 500});
    EXPECT_EQ(browsing().view().topic, 0U);
    EXPECT_EQ(browsing().settings.language, "ar");
    EXPECT_EQ(browsing().path.size(), 2U);
}

TEST_F(Visiting, AKeyOpensHomeWithTheRing)
{
    press(Key::Enter);
    EXPECT_EQ(browsing().view(), View{});
    EXPECT_EQ(browsing().focus, first_spot);
}

TEST_F(Visiting, AHeavyTopicIsBehindItsNote)
{
    act(OpenTopic{1});
    EXPECT_EQ(browsing().view().kind, View::Kind::Note);
    act(AcceptNote{});
    EXPECT_EQ(browsing().view().kind, View::Kind::Topic);
    act(GoBack{});
    EXPECT_EQ(browsing().view(), View{}) << "the note does not come twice";
}

TEST_F(Visiting, PagesTurnIntoTheNextTopic)
{
    act(OpenTopic{0});
    act(TurnPage{-1});
    EXPECT_EQ(browsing().view().page, 0U);
    act(TurnPage{1});
    act(TurnPage{1});
    EXPECT_EQ(browsing().view().page, 2U);
    act(TurnPage{1});
    EXPECT_EQ(browsing().view().kind, View::Kind::Note);
    EXPECT_EQ(browsing().view().topic, 1U);
    act(AcceptNote{});
    act(TurnPage{1});
    EXPECT_EQ(browsing().view().topic, 1U) << "after the last there is nothing";
}

TEST_F(Visiting, AGuessIsMadeOnceAndAnExploredPartClosesAgain)
{
    act(OpenTopic{0});
    act(Guess{true});
    act(Guess{false});
    EXPECT_EQ(browsing().view().guess, true);
    act(Explore{2});
    EXPECT_EQ(browsing().view().explored, 2);
    act(Explore{2});
    EXPECT_FALSE(browsing().view().explored);
}

TEST_F(Visiting, AnUnknownLanguageIsNotTaken)
{
    act(OpenPanel{Panel::Languages});
    act(ChooseLanguage{"xx"});
    EXPECT_EQ(browsing().settings.language, "en");
    act(ChooseLanguage{"ar"});
    EXPECT_EQ(browsing().settings.language, "ar");
    EXPECT_EQ(browsing().view(), View{});
}

TEST_F(Visiting, BackAtHomeEndsIt)
{
    act(OpenPanel{Panel::Home});
    act(ChooseTextStep{2});
    act(GoBack{});
    EXPECT_EQ(visitor_, Visitor{});
    EXPECT_TRUE(asked_for<Forget>());
    EXPECT_TRUE(asked_for<StopVoice>());
}

TEST_F(Visiting, HomeAsksAfter45SecondsAndClosesAfter30More)
{
    act(OpenPanel{Panel::Home});
    pass(44s);
    EXPECT_FALSE(browsing().asked);
    pass(1s);
    EXPECT_TRUE(browsing().asked);
    pass(29s);
    EXPECT_FALSE(is_attract());
    pass(1s);
    EXPECT_EQ(visitor_, Visitor{});
}

struct IdleCase {
    Milliseconds reading;
    Milliseconds limit;
};

class IdleLimit : public ::testing::TestWithParam<IdleCase>
{
};

TEST_P(IdleLimit, FollowsTheReadingTimeBetweenItsBounds)
{
    const View page{.kind = View::Kind::Topic};
    EXPECT_EQ(idle_limit(page, GetParam().reading), GetParam().limit);
}

INSTANTIATE_TEST_SUITE_P(Pages,
                         IdleLimit,
                         ::testing::Values(IdleCase{0s, 60s},
                                           IdleCase{40s, 60s},
                                           IdleCase{60s, 90s},
                                           IdleCase{120s, 180s},
                                           IdleCase{1h, 180s}));

TEST_F(Visiting, AnyPhaseOfATouchIsSomebody)
{
    read();
    pass(58s);
    input(FingerDown{1, {500, 500}});
    pass(59s);
    input(FingerMove{1, {500, 300}});
    pass(59s);
    input(FingerUp{1, {500, 300}});
    pass(59s);
    EXPECT_FALSE(browsing().asked);
}

TEST_F(Visiting, MoreTimeCanBeHadManyTimes)
{
    read();
    for (int time = 0; time < 12; ++time) {
        pass(60s);
        ASSERT_TRUE(browsing().asked);
        act(MoreTime{});
        ASSERT_FALSE(browsing().asked);
    }
    EXPECT_EQ(browsing().view().topic, 0U);
}

TEST_F(Visiting, WhoeverComesNextSeesAQuestionAndNoPage)
{
    read();
    pass(60s);
    tap({500, 500});
    press(Key::Help);
    press(Key::Back);
    EXPECT_TRUE(browsing().asked) << "only its own button answers the question";
    pass(30s);
    EXPECT_EQ(visitor_, Visitor{});
}

TEST_F(Visiting, TheIdleClockStandsWhileAVoiceReads)
{
    read();
    around_.speaking = true;
    pass(500s);
    EXPECT_FALSE(browsing().asked);
    EXPECT_FALSE(next_change(visitor_, around_, house_));
    around_.speaking = false;
    input(VoiceEnded{});
    pass(59s);
    EXPECT_FALSE(browsing().asked);
    pass(1s);
    EXPECT_TRUE(browsing().asked);
}

TEST_F(Visiting, ClearCoversEverythingAndNothingBringsThePageBack)
{
    read();
    act(ChooseTextStep{2});
    tap({850, 850});
    EXPECT_TRUE(is_cleared());
    EXPECT_TRUE(asked_for<StopVoice>());
    EXPECT_TRUE(asked_for<Forget>());
    around_.hotspots = {{"begin", {0, 0, 1000, 1000}, "Begin", OpenPanel{Panel::Home}}};
    tap({500, 500});
    EXPECT_TRUE(is_cleared()) << "the same hand does not open something else";
    press(Key::Back);
    EXPECT_TRUE(is_cleared());
    now_ += 2s;
    tap({500, 500});
    EXPECT_EQ(browsing().path.size(), 1U);
    EXPECT_EQ(browsing().settings, house_.defaults);
}

TEST_F(Visiting, TheNeutralSlideStandsForAMinute)
{
    read();
    act(ClearScreen{});
    pass(59s);
    EXPECT_TRUE(is_cleared());
    pass(1s);
    EXPECT_EQ(visitor_, Visitor{});
}

TEST_F(Visiting, ThreeShiftsAloneClear)
{
    read();
    press(Key::Shift);
    pass(4s);
    press(Key::Shift);
    pass(4s);
    EXPECT_FALSE(is_cleared());
    press(Key::Shift);
    EXPECT_TRUE(is_cleared());
}

TEST_F(Visiting, AnotherKeyOrALongWaitStartsTheShiftsOver)
{
    read();
    press(Key::Shift);
    press(Key::Shift);
    press(Key::Other);
    press(Key::Shift);
    EXPECT_FALSE(is_cleared());
    press(Key::Shift);
    pass(6s);
    press(Key::Shift);
    press(Key::Shift);
    EXPECT_FALSE(is_cleared());
    press(Key::Shift);
    EXPECT_TRUE(is_cleared());
}

TEST_F(Visiting, ALongBackClearsBeforeItIsLetGo)
{
    read();
    input(KeyDown{Key::Back});
    pass(999ms);
    EXPECT_FALSE(is_cleared());
    pass(1ms);
    EXPECT_TRUE(is_cleared());
    input(KeyUp{Key::Back});
    EXPECT_TRUE(is_cleared());
}

TEST_F(Visiting, PullingTheHeadsetClears)
{
    input(Headset{true});
    EXPECT_TRUE(browsing().aloud);
    EXPECT_TRUE(asked_for<SpeakPage>());
    act(OpenTopic{0});
    EXPECT_TRUE(asked_for<SpeakPage>()) << "pages are read as they come";
    input(Headset{false});
    EXPECT_TRUE(is_cleared());
    EXPECT_TRUE(asked_for<StopVoice>());
}

TEST_F(Visiting, NobodyReadsALoudWithoutAHeadset)
{
    act(OpenPanel{Panel::Home});
    act(UseVoice{Voice::Listen});
    EXPECT_TRUE(effects_.empty());
    EXPECT_EQ(browsing().notice, Notice::NoHeadset);
    house_.loudspeaker = true;
    act(UseVoice{Voice::Listen});
    EXPECT_EQ(browsing().notice, Notice::NoVoice);
    house_.spoken = {"en"};
    act(UseVoice{Voice::Listen});
    EXPECT_TRUE(asked_for<SpeakPage>());
    act(UseVoice{Voice::Listen});
    EXPECT_TRUE(asked_for<StopVoice>());
}

TEST_F(Visiting, KeysGoRoundThePageAndPressWhatHasTheRing)
{
    act(OpenPanel{Panel::Home});
    for (const char* expected : {"tile-0", "tile-1", "home", "clear-screen", "tile-0"}) {
        press(Key::Next);
        EXPECT_EQ(browsing().focus, expected);
    }
    press(Key::Previous);
    EXPECT_EQ(browsing().focus, "clear-screen");
    press(Key::Next);
    press(Key::Enter);
    EXPECT_EQ(browsing().view().kind, View::Kind::Topic);
    EXPECT_EQ(browsing().focus, first_spot) << "the next page begins with a ring, too";
}

class StaffDoorTest : public Hands
{
protected:
    void open()
    {
        house_.staff_door = true;
        input(FingerDown{1, {10, 10}});
        pass(5s);
        input(FingerUp{1, {10, 10}});
    }

    void type(const std::string& pin)
    {
        for (const char digit : pin) {
            act(TypeDigit{digit - '0'});
        }
    }
};

TEST_F(StaffDoorTest, OpensAfterAHiddenHold)
{
    house_.staff_door = true;
    input(FingerDown{1, {10, 10}});
    pass(4999ms);
    EXPECT_TRUE(is_attract());
    pass(1ms);
    EXPECT_TRUE(std::holds_alternative<StaffDoor>(visitor_.at));
}

TEST_F(StaffDoorTest, DoesNotOpenWithoutAPinOrForAFingerThatMoves)
{
    input(FingerDown{1, {10, 10}});
    pass(6s);
    EXPECT_TRUE(is_attract());
    house_.staff_door = true;
    input(TouchLost{});
    input(FingerDown{1, {10, 10}});
    input(FingerMove{1, {10, 40}});
    pass(6s);
    EXPECT_TRUE(is_attract());
}

TEST_F(StaffDoorTest, TheRightPinLeaves)
{
    open();
    type("12345");
    act(TypeDigit{-1});
    type("56");
    ASSERT_TRUE(asked_for<CheckPin>());
    EXPECT_EQ(std::get<CheckPin>(effects_.front()).digits, "123456");
    act(PinAnswer{true});
    EXPECT_TRUE(asked_for<Leave>());
}

TEST_F(StaffDoorTest, WrongPinsMakeEverybodyWaitLongerAndLonger)
{
    open();
    for (int attempt = 0; attempt < 3; ++attempt) {
        type("111111");
        act(PinAnswer{false});
    }
    ASSERT_TRUE(visitor_.tries.wait_until);
    EXPECT_EQ(*visitor_.tries.wait_until - now_, 30s);
    type("111111");
    EXPECT_FALSE(asked_for<CheckPin>());
    EXPECT_EQ(pin_delay(4), 60s);
    EXPECT_EQ(pin_delay(5), 120s);
    EXPECT_EQ(pin_delay(1000), pin_delay(10));
    pass(20s);
    EXPECT_TRUE(is_attract()) << "it does not stay open";
    EXPECT_TRUE(visitor_.tries.wait_until) << "and forgets no wrong PIN";
}

} // namespace
} // namespace wayside::test
