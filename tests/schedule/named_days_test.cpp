// Days on which calendars and clocks surprise people, each with what must play and until when.

#include "schedule/schedule.hpp"
#include "support/programme_builder.hpp"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace wayside
{
namespace
{

using test::ProgrammeBuilder;
using EntryOptions = ProgrammeBuilder::EntryOptions;

/// In a zone, under a rule: the slot around an instant.
struct NamedDay {
    std::string name;
    std::string zone;
    EntryOptions rule;
    std::string instant;
    bool due;
    std::string from;
    std::string until;

    friend std::ostream& operator<<(std::ostream& out, const NamedDay& row)
    {
        return out << row.zone << " at " << row.instant;
    }
};

class NamedDays : public testing::TestWithParam<NamedDay>
{
};

TEST_P(NamedDays, HaveTheirSlot)
{
    const NamedDay& row = GetParam();
    ProgrammeBuilder builder;
    builder.slide("slide").playlist("list", {{.slide = "slide"}});
    EntryOptions rule = row.rule;
    rule.playlist = "list";
    const Schedule schedule =
        Schedule::compile(builder.entry(rule).build(), Zone::load(row.zone).value()).value();
    const Slot slot = schedule.slot_at(parse_instant(row.instant).value());
    EXPECT_EQ(slot.entries.front() == 0, row.due);
    EXPECT_EQ(to_rfc3339(slot.from).substr(0, 16), row.from);
    EXPECT_EQ(to_rfc3339(slot.until).substr(0, 16), row.until);
}

INSTANTIATE_TEST_SUITE_P(
    Calendar,
    NamedDays,
    testing::Values(
        NamedDay{"LeapDay",
                 "America/New_York",
                 {.dates = {"2028-02-29"}},
                 "2028-02-29T12:00:00Z",
                 true,
                 "2028-02-29T05:00",
                 "2028-03-01T05:00"},
        NamedDay{"NoLeapDayIn2100",
                 "UTC",
                 {.hours = {"22:00-02:00"}, .first_day = "2100-02-28", .last_day = "2100-02-28"},
                 "2100-03-01T01:00:00Z",
                 true,
                 "2100-02-28T22:00",
                 "2100-03-01T02:00"},
        NamedDay{"NewYearsEve",
                 "America/New_York",
                 {.hours = {"22:00-02:00"}, .dates = {"2026-12-31"}},
                 "2027-01-01T05:30:00Z",
                 true,
                 "2027-01-01T03:00",
                 "2027-01-01T07:00"},
        NamedDay{"NewYearsDay",
                 "Asia/Kathmandu",
                 {.dates = {"2027-01-01"}},
                 "2026-12-31T18:15:00Z",
                 true,
                 "2026-12-31T18:15",
                 "2027-01-01T18:15"},
        NamedDay{"WindowIsOpenWhenSwitchedOn",
                 "UTC",
                 {.hours = {"06:00-18:00"}},
                 "2026-07-15T08:00:00Z",
                 true,
                 "2026-07-15T06:00",
                 "2026-07-15T18:00"},
        NamedDay{"EndsAtAnInstantWhateverTheClockSays",
                 "America/New_York",
                 {.from = "2026-03-08T01:30:00-05:00", .until = "2026-03-08T03:30:00-04:00"},
                 "2026-03-08T07:00:00Z",
                 true,
                 "2026-03-08T06:30",
                 "2026-03-08T07:30"},
        NamedDay{"InAHundredYears",
                 "America/New_York",
                 {.first_day = "2126-07-04", .last_day = "2126-07-04"},
                 "2026-07-15T08:00:00Z",
                 false,
                 "1970-01-01T00:00",
                 "2126-07-04T04:00"}),
    [](const auto& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Clocks,
    NamedDays,
    testing::Values(NamedDay{"NewYorkInSpringHasADayOf23Hours",
                             "America/New_York",
                             {.dates = {"2026-03-08"}},
                             "2026-03-08T12:00:00Z",
                             true,
                             "2026-03-08T05:00",
                             "2026-03-09T04:00"},
                    NamedDay{"NewYorkInAutumnHasADayOf25Hours",
                             "America/New_York",
                             {.dates = {"2026-11-01"}},
                             "2026-11-01T12:00:00Z",
                             true,
                             "2026-11-01T04:00",
                             "2026-11-02T05:00"},
                    NamedDay{"NewYorkRepeatsAnHour",
                             "America/New_York",
                             {.hours = {"00:30-01:30"}, .dates = {"2026-11-01"}},
                             "2026-11-01T06:15:00Z",
                             true,
                             "2026-11-01T06:00",
                             "2026-11-01T06:30"},
                    NamedDay{"NewYorkInJuly2040HasSummerTime",
                             "America/New_York",
                             {.hours = {"08:00-09:00"}},
                             "2040-07-04T12:30:00Z",
                             true,
                             "2040-07-04T12:00",
                             "2040-07-04T13:00"},
                    NamedDay{"LordHoweSkipsHalfAnHour",
                             "Australia/Lord_Howe",
                             {.hours = {"01:45-02:45"}, .dates = {"2026-10-04"}},
                             "2026-10-03T15:20:00Z",
                             true,
                             "2026-10-03T15:15",
                             "2026-10-03T15:45"},
                    NamedDay{"LordHoweRepeatsHalfAnHour",
                             "Australia/Lord_Howe",
                             {.hours = {"01:30-02:00"}, .dates = {"2026-04-05"}},
                             "2026-04-04T14:45:00Z",
                             true,
                             "2026-04-04T14:30",
                             "2026-04-04T15:30"},
                    NamedDay{"SantiagoHasNoMidnight",
                             "America/Santiago",
                             {.dates = {"2026-09-06"}},
                             "2026-09-06T12:00:00Z",
                             true,
                             "2026-09-06T04:00",
                             "2026-09-07T03:00"},
                    NamedDay{"SantiagoHasTheLastHourTwice",
                             "America/Santiago",
                             {.dates = {"2026-04-04"}},
                             "2026-04-05T03:30:00Z",
                             true,
                             "2026-04-04T03:00",
                             "2026-04-05T04:00"},
                    NamedDay{"CairoHasNoMidnight",
                             "Africa/Cairo",
                             {.hours = {"00:00-02:00"}, .dates = {"2026-04-24"}},
                             "2026-04-23T22:30:00Z",
                             true,
                             "2026-04-23T22:00",
                             "2026-04-23T23:00"},
                    NamedDay{"CairoHasTheLastHourTwice",
                             "Africa/Cairo",
                             {.hours = {"23:00-24:00"}, .dates = {"2026-10-29"}},
                             "2026-10-29T21:30:00Z",
                             true,
                             "2026-10-29T20:00",
                             "2026-10-29T22:00"},
                    NamedDay{"MexicoCityHasNoSummerTimeAnyMore",
                             "America/Mexico_City",
                             {.hours = {"08:00-09:00"}},
                             "2026-07-15T14:30:00Z",
                             true,
                             "2026-07-15T14:00",
                             "2026-07-15T15:00"},
                    NamedDay{"SamoaHadNoThirtiethOfDecember",
                             "Pacific/Apia",
                             {.hours = {"22:00-02:00"}, .dates = {"2011-12-29"}},
                             "2011-12-30T10:30:00Z",
                             false,
                             "2011-12-30T10:00",
                             "9999-01-01T00:00"}),
    [](const auto& row) { return row.param.name; });

} // namespace
} // namespace wayside
