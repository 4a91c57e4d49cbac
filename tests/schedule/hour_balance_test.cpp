// Whether an item would spoil an hour: windows that end in it, and windows that begin in it and
// reach over the end of the cycle.

#include "schedule/hour_balance.hpp"

#include <gtest/gtest.h>

#include <string>

namespace wayside
{
namespace
{

using namespace std::chrono_literals;

/// Two lanes of so many minutes each, in items of at most ten.
HourBalance balance_of(std::chrono::minutes first,
                       std::chrono::minutes second,
                       Milliseconds surplus = 0ms)
{
    return {{{.length = first, .surplus = surplus}, {.length = second, .surplus = -surplus}},
            10min};
}

/// Deals items of ten minutes: 'a' of the first lane, 'b' of the second.
void deal(HourBalance& hours, const std::string& lanes)
{
    for (const char lane : lanes) {
        hours.add(lane == 'a' ? 0 : 1, 10min);
    }
}

TEST(HourBalance, HasNothingToSayOfNothing)
{
    EXPECT_EQ(HourBalance().excess(0, 10min), 0ms);
}

TEST(HourBalance, LeavesACycleAloneThatFillsTheHourInWholeTurns)
{
    HourBalance hours = balance_of(15min, 15min);
    deal(hours, "a");
    EXPECT_EQ(hours.excess(0, 10min), 0ms);
}

TEST(HourBalance, SaysWhatEveryHourShouldGive)
{
    // 25 and 15 minutes in each turn of 40; an hour has 22.5 of the second, 2.5 less than its due.
    const HourBalance hours(
        {{.length = 25min, .surplus = 150s}, {.length = 15min, .surplus = -150s}}, 10min);
    EXPECT_EQ(hours.dues(), (std::vector<Milliseconds>{35min, 25min}));
    EXPECT_EQ(hours.longest(), 10min);
    EXPECT_TRUE(balance_of(15min, 15min).dues().empty()) << "no hour can miss";
}

TEST(HourBalance, LetsTheFirstHourBegin)
{
    HourBalance hours = balance_of(90min, 90min);
    deal(hours, "aaaa");
    EXPECT_EQ(hours.excess(0, 10min), 0ms) << "until minute 50 no hour is over";
}

TEST(HourBalance, CountsWhatTheHourThatEndsWouldHaveTooMuch)
{
    // Half of an hour is 30 minutes; an item more may be, but for the tenth in reserve: 39.
    HourBalance hours = balance_of(90min, 90min);
    deal(hours, "aaaabb");
    EXPECT_EQ(hours.excess(0, 10min), 1min) << "40 of 60 minutes, and 1 that is beyond";
    EXPECT_EQ(hours.excess(1, 10min), 0ms);
}

TEST(HourBalance, CountsBothLanesWhenOneGetsWhatTheOtherLoses)
{
    HourBalance hours = balance_of(90min, 90min);
    deal(hours, "baaaab");
    EXPECT_EQ(hours.excess(0, 10min), (50min - 39min) + (21min - 10min));
    EXPECT_EQ(hours.excess(1, 10min), 1min)
        << "the first lane has 40 whatever is dealt: that says nothing for or against";
}

TEST(HourBalance, LooksIntoTheMiddleOfAnItem)
{
    // The lane's own item leaves the hour only in the second half of the next.
    HourBalance hours = balance_of(90min, 90min);
    hours.add(1, 5min);
    deal(hours, "aaa");
    hours.add(1, 10min);
    hours.add(1, 10min);
    hours.add(0, 5min);
    EXPECT_EQ(hours.excess(0, 10min), 1min + 1min)
        << "35 minutes now, 40 after five more, and no more after ten";
}

TEST(HourBalance, AllowsForASurplusThatTheWholeCycleHas)
{
    // 33 minutes of an hour on average, where 30 are due: 39 are the most, whatever the cycle says.
    HourBalance hours = balance_of(99min, 81min, 3min);
    deal(hours, "aaaabb");
    EXPECT_EQ(hours.excess(0, 10min), 1min);
}

TEST(HourBalance, IsNotPressedByASurplusThatCannotBeHelped)
{
    HourBalance hours = balance_of(150min, 30min, 40min);
    deal(hours, "aaaaab");
    EXPECT_EQ(hours.excess(0, 10min), 0ms) << "50 minutes are the average";
}

TEST(HourBalance, SeesTheHourThatReachesOverTheEndOfTheCycle)
{
    // 180 minutes that begin with four of the first lane, and one of each is left. If the first
    // lane's came last, an hour that begins with it would have 50 minutes of it.
    HourBalance hours = balance_of(90min, 90min);
    deal(hours, "aaaabbbbbaaaabbb");
    EXPECT_EQ(hours.excess(0, 10min), (40min - 39min) + (21min - 20min));
    EXPECT_EQ(hours.excess(1, 10min), (21min - 10min) + (40min - 39min) + (21min - 20min));
}

TEST(HourBalance, OfACycleShorterThanAnHourOnlyTheRestCounts)
{
    // 40 minutes: an hour is one turn and 20 minutes more, of which half is due.
    HourBalance hours({{.length = 20min}, {.length = 20min}}, 5min);
    for (const std::size_t lane : {0U, 0U, 0U, 1U}) {
        hours.add(lane, 5min);
    }
    EXPECT_EQ(hours.excess(0, 5min), 30s + 30s)
        << "15 of the 20 minutes before, and then only 5 of those that come";
    EXPECT_EQ(hours.excess(1, 5min), 0ms);
}

} // namespace
} // namespace wayside
