#include "interaction/hands.hpp"

namespace wayside::test
{
namespace
{

class Touching : public Hands
{
protected:
    void SetUp() override
    {
        act(OpenPanel{Panel::Home});
        now_ += 1s;
    }
};

TEST_F(Touching, ATapOpensWhatItMeets)
{
    tap({150, 150});
    EXPECT_EQ(browsing().view().kind, View::Kind::Topic);
    EXPECT_EQ(browsing().view().topic, 0U);
}

TEST_F(Touching, SlidingOffCancels)
{
    input(FingerDown{1, {150, 150}});
    input(FingerMove{1, {150, 400}});
    input(FingerUp{1, {150, 400}});
    EXPECT_EQ(browsing().view(), View{});
}

TEST_F(Touching, LettingGoOverAnotherTargetIsNoTap)
{
    input(FingerDown{1, {150, 150}});
    input(FingerMove{1, {450, 150}});
    input(FingerUp{1, {450, 150}});
    EXPECT_EQ(browsing().view(), View{});
}

TEST_F(Touching, RollingInsideTheTargetIsATap)
{
    input(FingerDown{1, {110, 110}});
    input(FingerMove{1, {190, 190}});
    input(FingerUp{1, {190, 190}});
    EXPECT_EQ(browsing().view().kind, View::Kind::Topic);
}

TEST_F(Touching, ASecondFingerMakesItNoTap)
{
    input(FingerDown{1, {150, 150}});
    input(FingerDown{2, {700, 500}});
    input(FingerUp{1, {150, 150}});
    EXPECT_EQ(browsing().view(), View{});
    input(FingerUp{2, {700, 500}});
    now_ += 300ms;
    tap({150, 150});
    EXPECT_EQ(browsing().view().kind, View::Kind::Topic) << "and afterwards all is well";
}

TEST_F(Touching, APalmOfManyContactsMeansNothing)
{
    for (FingerId finger = 1; finger <= 8; ++finger) {
        input(FingerDown{finger, {150 + static_cast<int>(finger), 150}});
    }
    for (FingerId finger = 8; finger >= 1; --finger) {
        input(FingerUp{finger, {150, 150}});
    }
    EXPECT_EQ(browsing().view(), View{});
    EXPECT_EQ(visitor_.gesture, Gesture{});
}

TEST_F(Touching, AThingThatLiesOnTheScreenDoesNotLockIt)
{
    input(FingerDown{1, {700, 500}});
    pass(11s);
    input(FingerDown{2, {150, 150}});
    now_ += 60ms;
    input(FingerUp{2, {150, 150}});
    EXPECT_EQ(browsing().view(), View{}) << "a contact that others rest beside is no tap";
    input(FingerUp{1, {700, 500}});
    now_ += 1s;
    tap({150, 150});
    EXPECT_EQ(browsing().view().kind, View::Kind::Topic);
}

TEST_F(Touching, WhatADeviceHeldWhenItWentMeansNothing)
{
    input(FingerDown{1, {150, 150}});
    input(TouchLost{});
    EXPECT_EQ(visitor_.gesture, Gesture{});
    input(FingerUp{1, {150, 150}});
    EXPECT_EQ(browsing().view(), View{});
}

TEST_F(Touching, ATouchMeantForThePageBeforeIsNotHeard)
{
    tap({150, 150});
    now_ += 100ms;
    tap({850, 850});
    EXPECT_FALSE(is_cleared());
    now_ += 300ms;
    tap({850, 850});
    EXPECT_TRUE(is_cleared());
}

TEST_F(Touching, TheMouseIsOneMoreFinger)
{
    input(FingerDown{mouse_finger, {450, 150}});
    input(FingerUp{mouse_finger, {450, 150}});
    EXPECT_EQ(browsing().view().kind, View::Kind::Note);
}

TEST_F(Touching, TheRingGoesWhereTheMouseIs)
{
    input(Hover{{450, 150}});
    EXPECT_EQ(browsing().focus, "tile-1");
    input(Hover{{5, 5}});
    EXPECT_EQ(browsing().focus, "tile-1");
}

class Scrolling : public Hands
{
protected:
    void SetUp() override { read(); }

    void drag(int from, int to, Milliseconds over)
    {
        input(FingerDown{1, {500, from}});
        const int moves = static_cast<int>(over / 10ms);
        for (int move = 1; move <= moves; ++move) {
            now_ += 10ms;
            input(FingerMove{1, {500, from + (to - from) * move / moves}});
        }
    }
};

TEST_F(Scrolling, FollowsTheFingerOneToOne)
{
    drag(700, 400, 300ms);
    EXPECT_DOUBLE_EQ(scrolled(), 300);
    input(FingerMove{1, {500, 500}});
    EXPECT_DOUBLE_EQ(scrolled(), 200);
}

TEST_F(Scrolling, InsideTheSlopNothingMoves)
{
    input(FingerDown{1, {500, 500}});
    input(FingerMove{1, {500, 495}});
    EXPECT_DOUBLE_EQ(scrolled(), 0);
}

TEST_F(Scrolling, BeyondTheEdgeItYieldsLessAndLess)
{
    drag(300, 700, 400ms);
    const double first = scrolled();
    EXPECT_LT(first, 0);
    EXPECT_GT(first, -120);
    input(FingerMove{1, {500, 5000}});
    EXPECT_LT(scrolled(), first);
    EXPECT_GT(scrolled(), -120);
    input(FingerUp{1, {500, 5000}});
    pass(2s);
    EXPECT_EQ(browsing().scroll, resting_at(0, 1000)) << "and comes back";
}

TEST_F(Scrolling, AFlingRunsOutAndLiesStill)
{
    drag(700, 500, 100ms);
    input(FingerUp{1, {500, 500}});
    EXPECT_TRUE(is_moving(visitor_, around_, now_));
    const double released = scrolled();
    now_ += 200ms;
    EXPECT_GT(scrolled(), released + 50);
    pass(5s);
    EXPECT_FALSE(is_moving(visitor_, around_, now_));
    EXPECT_EQ(browsing().scroll.kind, Scroll::Kind::Rest);
    EXPECT_DOUBLE_EQ(browsing().scroll.from, std::round(browsing().scroll.from));
}

TEST_F(Scrolling, AFlingMeetsTheEdgeAndSwingsOverOnceAtMost)
{
    drag(740, 260, 60ms);
    input(FingerUp{1, {500, 260}});
    bool was_beyond = false;
    bool came_back = false;
    double last = scrolled();
    for (int frame = 0; frame < 200; ++frame) {
        now_ += 16ms;
        const double here = scrolled();
        EXPECT_FALSE(came_back && here > 1000.5) << "it went out twice";
        was_beyond = was_beyond || here > 1000.5;
        came_back = came_back || (was_beyond && here <= 1000.5);
        EXPECT_LT(std::abs(here - last), 200) << "no jump";
        EXPECT_LT(here, 1000 + 300) << "the edge holds it";
        last = here;
    }
    pass(1s);
    EXPECT_EQ(browsing().scroll, resting_at(1000, 1000));
}

TEST_F(Scrolling, ATouchCatchesAFlingAndIsNoTap)
{
    around_.hotspots.push_back({"bar", {0, 300, 1000, 400}, "Bar", Explore{1}});
    drag(700, 500, 100ms);
    input(FingerUp{1, {500, 500}});
    now_ += 100ms;
    input(FingerDown{1, {500, 500}});
    const double caught = scrolled();
    now_ += 200ms;
    EXPECT_DOUBLE_EQ(scrolled(), caught);
    input(FingerUp{1, {500, 500}});
    EXPECT_FALSE(browsing().view().explored);
}

TEST_F(Scrolling, AFingerThatStoppedLeavesItStill)
{
    drag(700, 500, 100ms);
    now_ += 500ms;
    input(FingerUp{1, {500, 500}});
    EXPECT_FALSE(is_moving(visitor_, around_, now_));
}

TEST_F(Scrolling, WithReducedMotionNothingRunsOn)
{
    act(Toggle{Switch::ReducedMotion});
    now_ += 1s;
    drag(700, 500, 100ms);
    input(FingerUp{1, {500, 500}});
    EXPECT_FALSE(is_moving(visitor_, around_, now_));
    EXPECT_DOUBLE_EQ(scrolled(), 200);
}

TEST_F(Scrolling, APageThatBecameShorterLiesAtItsEnd)
{
    std::get<Browsing>(visitor_.at).scroll = resting_at(800, 1000);
    around_.overflow = 300;
    pass(1ms);
    EXPECT_EQ(scrolled(), 300);
    around_.overflow = 0;
    pass(1ms);
    EXPECT_EQ(scrolled(), 0);
}

TEST_F(Scrolling, AFlingOrAReturnOnAPageThatBecameShorterEndsAtItsEnd)
{
    for (const Scroll& scroll : {let_go(900, -500, 1000, now_, true),
                                 let_go(900, 500, 1000, now_, true),
                                 let_go(1050, 0, 1000, now_, true)}) {
        ASSERT_NE(scroll.kind, Scroll::Kind::Rest);
        EXPECT_EQ(kept_between(scroll, 200, now_), resting_at(200, 200));
        EXPECT_EQ(kept_between(scroll, 1000, now_), scroll) << "the same length changes nothing";
    }
}

TEST_F(Scrolling, AFingerMayHoldAPageBeyondItsEdge)
{
    input(FingerDown{1, {500, 400}});
    input(FingerMove{1, {500, 600}});
    const double pulled = scrolled();
    ASSERT_LT(pulled, 0);
    pass(50ms);
    EXPECT_EQ(scrolled(), pulled);
    input(FingerUp{1, {500, 600}});
    pass(30ms);
    ASSERT_LT(scrolled(), 0);
    input(FingerDown{1, {500, 600}}); // caught on its way back
    const double caught = scrolled();
    pass(50ms);
    EXPECT_EQ(scrolled(), caught);
}

TEST_F(Scrolling, AShortPageDoesNotMove)
{
    around_.overflow = 0;
    drag(700, 400, 300ms);
    EXPECT_DOUBLE_EQ(scrolled(), 0);
}

TEST_F(Scrolling, ButtonsAndWheelDoWhatADragDoes)
{
    around_.hotspots.push_back({"down", {300, 900, 90, 90}, "Down", ScrollStep{1}});
    around_.scroll_step = 400;
    tap({320, 950});
    EXPECT_DOUBLE_EQ(scrolled(), 400);
    input(Wheel{-1});
    EXPECT_LT(scrolled(), 400);
    for (int step = 0; step < 100; ++step) {
        input(Wheel{1});
    }
    EXPECT_DOUBLE_EQ(scrolled(), 1000);
}

} // namespace
} // namespace wayside::test
