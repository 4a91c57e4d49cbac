#include "schedule/zone.hpp"

#include <gtest/gtest.h>

#include <string>

namespace wayside
{
namespace
{

using namespace std::chrono_literals;

Instant at(const char* text)
{
    return parse_instant(text).value();
}

CivilTime civil(const char* text)
{
    return parse_civil(text).value();
}

Zone zone(const char* name)
{
    return Zone::load(name).value();
}

TEST(ZoneLoad, KnowsIanaNames)
{
    EXPECT_EQ(zone("America/New_York").name(), "America/New_York");
    EXPECT_EQ(zone("UTC").name(), "UTC");
    EXPECT_EQ(zone("Etc/GMT+5").name(), "Etc/GMT+5");
}

class NotAZone : public testing::TestWithParam<const char*>
{
};

TEST_P(NotAZone, IsAnErrorAndNotSilentlyUtc)
{
    const auto loaded = Zone::load(GetParam());
    ASSERT_FALSE(loaded.has_value());
    EXPECT_NE(loaded.error().message.find(GetParam()), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Zone,
                         NotAZone,
                         testing::Values("",
                                         "America/Springfield",
                                         "display",
                                         "+02:00",
                                         "Fixed/UTC+02:00:00",
                                         "/usr/share/zoneinfo/UTC",
                                         "../zoneinfo/UTC",
                                         "file:/usr/share/zoneinfo/UTC"));

TEST(ZoneCivil, FollowsSummerTime)
{
    const Zone new_york = zone("America/New_York");
    EXPECT_EQ(new_york.civil(at("2026-01-15T12:00:00.250Z")), civil("2026-01-15T07:00:00.250"));
    EXPECT_EQ(new_york.civil(at("2026-07-15T12:00:00Z")), civil("2026-07-15T08:00"));
}

TEST(ZoneCivil, IsRightWhereOtherSourcesAreStale)
{
    // Mexico City gave up summer time in October 2022; ICU 72 has not heard of it.
    EXPECT_EQ(zone("America/Mexico_City").civil(at("2026-07-15T12:00:00Z")),
              civil("2026-07-15T06:00"));
    // Readers that ignore the footer of a zone file know no summer time after 2037.
    EXPECT_EQ(zone("Europe/Berlin").civil(at("2050-07-15T12:00:00Z")), civil("2050-07-15T14:00"));
}

TEST(ZoneInstants, OfAnOrdinaryTimeAreOneAndTheSame)
{
    const CivilLookup found = zone("America/New_York").instants(civil("2026-07-15T08:00:00.125"));
    EXPECT_EQ(found.kind, CivilKind::Unique);
    EXPECT_EQ(found.first, at("2026-07-15T12:00:00.125Z"));
    EXPECT_EQ(found.last, found.first);
}

TEST(ZoneInstants, OfASkippedTimeAreTheEndOfTheGap)
{
    const CivilLookup found = zone("America/New_York").instants(civil("2026-03-08T02:30"));
    EXPECT_EQ(found.kind, CivilKind::Skipped);
    EXPECT_EQ(found.first, at("2026-03-08T07:00:00Z"));
    EXPECT_EQ(found.last, found.first);
}

TEST(ZoneInstants, OfARepeatedTimeAreBoth)
{
    const CivilLookup found = zone("America/New_York").instants(civil("2026-11-01T01:30:00.5"));
    EXPECT_EQ(found.kind, CivilKind::Repeated);
    EXPECT_EQ(found.first, at("2026-11-01T05:30:00.500Z"));
    EXPECT_EQ(found.last, at("2026-11-01T06:30:00.500Z"));
}

TEST(ZoneInstants, KnowLordHoweWhereTheClockMovesHalfAnHour)
{
    const CivilLookup found = zone("Australia/Lord_Howe").instants(civil("2026-04-05T01:45"));
    EXPECT_EQ(found.kind, CivilKind::Repeated);
    EXPECT_EQ(found.last - found.first, 30min);
}

TEST(ZoneInstants, BeforeTheEpochKeepTheirMilliseconds)
{
    const CivilLookup found = Zone::utc().instants(civil("1969-12-31T23:59:59.750"));
    EXPECT_EQ(found.first, at("1969-12-31T23:59:59.750Z"));
}

TEST(ZoneTransitions, AreFoundInBothDirections)
{
    const Zone new_york = zone("America/New_York");
    const Instant spring = at("2026-03-08T07:00:00Z");
    const Instant autumn = at("2026-11-01T06:00:00Z");
    EXPECT_EQ(new_york.next_transition(spring - 1ms), spring);
    EXPECT_EQ(new_york.next_transition(spring), autumn);
    EXPECT_EQ(new_york.last_transition(autumn), autumn);
    EXPECT_EQ(new_york.last_transition(autumn - 1ms), spring);
}

TEST(ZoneTransitions, EndWhereTheZoneStaysAsItIs)
{
    EXPECT_EQ(zone("Asia/Tokyo").next_transition(at("2026-01-01T00:00:00Z")), std::nullopt);
    EXPECT_EQ(Zone::utc().next_transition(at("2026-01-01T00:00:00Z")), std::nullopt);
    EXPECT_EQ(Zone::utc().last_transition(at("2026-01-01T00:00:00Z")), std::nullopt);
}

TEST(ZoneTransitions, AreNotMereChangesOfName)
{
    // In 1945 New York's war time became peace time: another name, the same offset.
    const Zone new_york = zone("America/New_York");
    EXPECT_EQ(new_york.next_transition(at("1945-08-01T00:00:00Z")), at("1945-09-30T06:00:00Z"));
    EXPECT_EQ(new_york.last_transition(at("1945-08-31T00:00:00Z")), at("1942-02-09T07:00:00Z"));
}

} // namespace
} // namespace wayside
