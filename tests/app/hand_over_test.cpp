#include "app/hand_over.hpp"

#include <gtest/gtest.h>

namespace wayside
{
namespace
{

using namespace std::chrono_literals;

constexpr Ticks start{1000s};
const Transition fade{.kind = TransitionKind::Crossfade, .length = 600ms};

std::shared_ptr<const Frame> frame(const std::string& slide, Size canvas = {640, 360})
{
    auto made = std::make_shared<Frame>();
    made->canvas = canvas;
    made->slide = slide;
    return made;
}

Scene still(std::shared_ptr<const Frame> frame)
{
    Scene scene;
    scene.frame = std::move(frame);
    return scene;
}

TEST(HandOver, FadesToASceneThatIsInItsMiddle)
{
    const auto old = frame("old");
    const auto fresh = frame("fresh");
    HandOver hand_over;
    hand_over.leave(old);
    const Scene first = hand_over.bridge(still(fresh), fade, start);
    EXPECT_EQ(first.from, old);
    EXPECT_TRUE(first.moving);
    EXPECT_EQ(first.progress, 0);
    const Scene middle = hand_over.bridge(still(fresh), fade, start + 300ms);
    EXPECT_EQ(middle.from, old);
    EXPECT_GT(middle.progress, first.progress);
    EXPECT_LT(middle.progress, 1);
    const Scene last = hand_over.bridge(still(fresh), fade, start + 600ms);
    EXPECT_EQ(last.from, nullptr);
    EXPECT_FALSE(last.moving);
    EXPECT_EQ(hand_over.bridge(still(fresh), fade, start + 700ms).from, nullptr);
}

TEST(HandOver, LetsASceneThatBeginsBeginOverWhatWasThere)
{
    const auto old = frame("old");
    Scene beginning = still(frame("fresh"));
    beginning.from = frame("what the plan believes was there");
    beginning.progress = 0.25;
    HandOver hand_over;
    hand_over.leave(old);
    const Scene scene = hand_over.bridge(beginning, fade, start);
    EXPECT_EQ(scene.from, old);
    EXPECT_EQ(scene.progress, 0.25);
    EXPECT_EQ(hand_over.bridge(still(beginning.frame), fade, start + 600ms).from, nullptr)
        << "no second fade behind the scene's own";
}

TEST(HandOver, GivesWayToTheNextSceneThatBegins)
{
    HandOver hand_over;
    hand_over.leave(frame("old"));
    const Scene first = hand_over.bridge(still(frame("fresh")), fade, start);
    ASSERT_TRUE(first.moving);
    Scene next = still(frame("next"));
    next.from = first.frame;
    EXPECT_EQ(hand_over.bridge(next, fade, start + 100ms).from, first.frame);
}

TEST(HandOver, HasNothingToDoForTheSamePictureACutOrAnotherCanvas)
{
    HandOver hand_over;
    hand_over.leave(frame("same"));
    EXPECT_EQ(hand_over.bridge(still(frame("same")), fade, start).from, nullptr);
    hand_over.leave(frame("old"));
    EXPECT_EQ(hand_over.bridge(still(frame("fresh")), {TransitionKind::Cut, 0ms}, start).from,
              nullptr);
    hand_over.leave(frame("old", {360, 640}));
    EXPECT_EQ(hand_over.bridge(still(frame("fresh")), fade, start).from, nullptr);
    hand_over.leave(nullptr);
    EXPECT_EQ(hand_over.bridge(still(frame("fresh")), fade, start).from, nullptr);
}

} // namespace
} // namespace wayside
