#include "schedule/clock_trust.hpp"

#include <gtest/gtest.h>

namespace wayside
{
namespace
{

using namespace std::chrono_literals;

const Instant built = parse_instant("2026-11-01T00:00:00Z").value();

TEST(ClockTrust, BelievesTheKernelWhateverTheTime)
{
    EXPECT_EQ(
        judge_clock({.is_synchronised = true, .built = built, .saved = built + 24h}, Instant{}),
        ClockTrust::Trusted);
}

TEST(ClockTrust, ATimeBeforeTheProgramWasBuiltCannotBeRight)
{
    EXPECT_EQ(judge_clock({.built = built}, built), ClockTrust::Untrusted);
    EXPECT_EQ(judge_clock({.built = built}, built + 1ms), ClockTrust::Trusted);
}

TEST(ClockTrust, TimeDoesNotGoBackOverARestart)
{
    const ClockEvidence evidence{.built = built, .saved = built + 24h};
    EXPECT_EQ(judge_clock(evidence, built + 1h), ClockTrust::Untrusted);
    EXPECT_EQ(judge_clock(evidence, built + 25h), ClockTrust::Trusted);
}

TEST(ClockTrust, WhoSetsTheClockKnowsBetterThanWhatWasKept)
{
    const ClockEvidence evidence{.built = built, .saved = built + 24h, .was_set = true};
    EXPECT_EQ(judge_clock(evidence, built + 1h), ClockTrust::Trusted);
    EXPECT_EQ(judge_clock(evidence, built - 1h), ClockTrust::Untrusted);
}

TEST(SavedTime, IsReadBackAsItWasWrittenAndNothingElseIs)
{
    EXPECT_EQ(parse_saved_time(saved_time_text(built)), built);
    EXPECT_EQ(parse_saved_time(""), std::nullopt);
    EXPECT_EQ(parse_saved_time("yesterday"), std::nullopt);
}

} // namespace
} // namespace wayside
