#include "frames.hpp"
#include "render/damage.hpp"

#include <gmock/gmock.h>

#include <random>

namespace wayside
{
namespace
{

using namespace std::chrono_literals;
using testing::box_at;
using ::testing::ElementsAre;
using testing::frame_of;
using testing::green;
using ::testing::IsEmpty;
using testing::red;

constexpr Size canvas{100, 100};

std::vector<Rect> damage_of(const Frame& before, const Frame& after)
{
    return damage(before, 0ms, after, 0ms);
}

TEST(Damage, IsNothingBetweenEqualFrames)
{
    const Frame frame = frame_of(canvas, {box_at({1, 2, 3, 4}, red)});
    EXPECT_THAT(damage_of(frame, frame), IsEmpty());
}

TEST(Damage, IsTheItemThatChanged)
{
    const Item strip = box_at({0, 80, 100, 20}, green);
    const Frame before = frame_of(canvas, {strip, box_at({10, 10, 5, 5}, red)});
    const Frame after = frame_of(canvas, {strip, box_at({10, 10, 5, 5}, green)});
    EXPECT_THAT(damage_of(before, after), ElementsAre(Rect{10, 10, 5, 5}));
}

TEST(Damage, CoversWhereAnItemWasAndWhereItIs)
{
    const Frame before = frame_of(canvas, {box_at({0, 0, 10, 10}, red)});
    const Frame after = frame_of(canvas, {box_at({5, 0, 10, 10}, red)});
    EXPECT_THAT(damage_of(before, after), ElementsAre(Rect{0, 0, 15, 10}));
}

TEST(Damage, CoversItemsThatOnlyOneFrameHas)
{
    const Frame before = frame_of(canvas, {});
    const Frame after = frame_of(canvas, {box_at({40, 40, 10, 10}, red)});
    EXPECT_THAT(damage_of(before, after), ElementsAre(Rect{40, 40, 10, 10}));
    EXPECT_THAT(damage_of(after, before), ElementsAre(Rect{40, 40, 10, 10}));
}

TEST(Damage, IsTheWholeCanvasWhenTheGroundOrTheCanvasDiffers)
{
    Frame after = frame_of(canvas);
    after.ground = red;
    EXPECT_THAT(damage_of(frame_of(canvas), after), ElementsAre(Rect{0, 0, 100, 100}));
    EXPECT_THAT(damage_of(frame_of({50, 50}), frame_of(canvas)), ElementsAre(Rect{0, 0, 100, 100}));
}

TEST(Damage, StaysInsideTheCanvas)
{
    const Frame after = frame_of(canvas, {box_at({90, 90, 50, 50}, red)});
    EXPECT_THAT(damage_of(frame_of(canvas), after), ElementsAre(Rect{90, 90, 10, 10}));
}

TEST(Damage, OfAWipeIsTheStripThatItUncovers)
{
    const auto frame = [](WipeFrom from) {
        return frame_of(canvas, {testing::wiped(box_at({0, 0, 100, 100}, red), from, 0ms, 1000ms)});
    };
    const auto at = [&](WipeFrom from, Milliseconds a, Milliseconds b) {
        return damage(frame(from), a, frame(from), b);
    };
    // Ease-out: after half of the time 7/8 of the way is done (88 of 100 pixels, rounded).
    EXPECT_THAT(at(WipeFrom::Left, 500ms, 1000ms), ElementsAre(Rect{88, 0, 12, 100}));
    EXPECT_THAT(at(WipeFrom::Right, 500ms, 1000ms), ElementsAre(Rect{0, 0, 12, 100}));
    EXPECT_THAT(at(WipeFrom::Bottom, 500ms, 1000ms), ElementsAre(Rect{0, 0, 100, 12}));
    EXPECT_THAT(at(WipeFrom::Left, 0ms, 500ms), ElementsAre(Rect{0, 0, 88, 100}));
    EXPECT_THAT(at(WipeFrom::Left, 1000ms, 2000ms), IsEmpty());
}

TEST(Damage, OfACountIsItsRectangleWhenTheTextChanges)
{
    Item number = testing::text_at({10, 10, 20, 5}, testing::line_of("2", red, 5));
    number.entrance = Entrance{.kind = CountUp{{testing::line_of("0", red, 5),
                                                testing::line_of("1", red, 5),
                                                testing::line_of("2", red, 5)}},
                               .start = 0ms,
                               .length = 1000ms};
    const Frame frame = frame_of(canvas, {number});
    EXPECT_THAT(damage(frame, 0ms, frame, 400ms), IsEmpty());
    EXPECT_THAT(damage(frame, 400ms, frame, 600ms), ElementsAre(Rect{10, 10, 20, 5}));
}

TEST(Merged, JoinsNeighboursAndLeavesDistantOnesApart)
{
    EXPECT_THAT(merged({{0, 0, 10, 10}, {10, 0, 10, 10}}), ElementsAre(Rect{0, 0, 20, 10}));
    EXPECT_THAT(merged({{0, 0, 10, 10}, {80, 80, 10, 10}}),
                ElementsAre(Rect{0, 0, 10, 10}, Rect{80, 80, 10, 10}));
}

TEST(Merged, NeverGivesMoreThanTheLimitAndStillCoversEverything)
{
    std::mt19937 random(11); // NOLINT(cert-msc51-cpp): the same rectangles on every run
    for (int round = 0; round < 50; ++round) {
        std::vector<Rect> rects;
        for (int i = 0; i < 30; ++i) {
            const auto next = [&random](unsigned below) {
                return static_cast<int>(random() % below);
            };
            rects.push_back({next(1800), next(1000), next(60), next(60)});
        }
        const std::vector<Rect> few = merged(rects);
        ASSERT_LE(few.size(), max_damage_rects);
        for (const Rect& rect : rects) {
            const auto holds = [&](const Rect& joined) {
                return rect.empty() || contains(joined, rect);
            };
            ASSERT_TRUE(std::any_of(few.begin(), few.end(), holds));
        }
    }
}

} // namespace
} // namespace wayside
