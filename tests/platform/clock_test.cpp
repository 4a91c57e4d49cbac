#include "platform/clock.hpp"

#include <gtest/gtest.h>

namespace wayside
{
namespace
{

using namespace std::chrono_literals;

const Now start{Instant(1000s), Ticks(50s)};

TEST(FakeClock, MovesOnlyWhenToldTo)
{
    FakeClock clock(start);
    EXPECT_EQ(clock.now().ticks, start.ticks);
    EXPECT_EQ(clock.now().instant, start.instant);
    clock.advance(1500ms);
    EXPECT_EQ(clock.now().ticks, Ticks(51'500ms));
    EXPECT_EQ(clock.now().instant, Instant(1'001'500ms));
}

TEST(FakeClock, SleepsToTheTimeThatIsDueAndNeverBack)
{
    FakeClock clock(start);
    clock.sleep_until(Ticks(60s));
    EXPECT_EQ(clock.now().ticks, Ticks(60s));
    EXPECT_EQ(clock.now().instant, Instant(1010s));
    clock.sleep_until(Ticks(1s));
    EXPECT_EQ(clock.now().ticks, Ticks(60s));
}

TEST(FakeClock, AStepLeavesSteadyTimeAlone)
{
    FakeClock clock(start);
    clock.step(-1h);
    EXPECT_EQ(clock.now().instant, start.instant - 1h);
    EXPECT_EQ(clock.now().ticks, start.ticks);
}

TEST(SystemClock, DoesNotWakeBeforeTheTimeThatIsDue)
{
    SystemClock clock;
    const Ticks due = clock.now().ticks + 1ms;
    clock.sleep_until(due);
    EXPECT_GE(clock.now().ticks, due);
    clock.sleep_until(Ticks{}); // long past: comes back
}

} // namespace
} // namespace wayside
