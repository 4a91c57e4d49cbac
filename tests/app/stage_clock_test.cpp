#include "app/stage_clock.hpp"

#include <gtest/gtest.h>

namespace wayside
{

namespace
{

using namespace std::chrono_literals;

Now now(Milliseconds wall, Milliseconds steady)
{
    return {.instant = Instant{wall}, .ticks = Ticks{steady}};
}

TEST(StageClock, IsTheWallClockWhileNothingMoves)
{
    StageClock clock(now(100s, 1s), {}, 1);
    EXPECT_EQ(clock.at(now(200s, 2s), false), Instant{200s}) << "somebody set the clock";
}

TEST(StageClock, AStepOfTheWallClockDoesNotJerkAFade)
{
    StageClock clock(now(100s, 1s), {}, 1);
    EXPECT_EQ(clock.at(now(100s, 1s), false), Instant{100s});
    EXPECT_EQ(clock.at(now(3700s, 1100ms), true), Instant{100100ms});
    EXPECT_EQ(clock.at(now(3701s, 2s), false), Instant{3701s})
        << "the fade is over: the wall clock counts again";
}

TEST(StageClock, WithAStartOfItsOwnItNeverLooksAtTheWallClock)
{
    StageClock clock(now(100s, 1s), Instant{5s}, 10);
    EXPECT_EQ(clock.at(now(9999s, 2s), false), Instant{15s});
    EXPECT_EQ(clock.until(Instant{25s}, now(9999s, 2s)), 1s);
    EXPECT_EQ(clock.until(Instant{5s}, now(9999s, 2s)), 0s);
}

} // namespace

} // namespace wayside
