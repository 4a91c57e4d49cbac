// When one entry's rules make it due, and where the next and the last edge of its windows are.

#include "schedule/due.hpp"
#include "support/programme_builder.hpp"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace wayside
{
namespace
{

using namespace std::chrono_literals;
using test::ProgrammeBuilder;
using EntryOptions = ProgrammeBuilder::EntryOptions;

ScheduleEntry entry_of(EntryOptions options)
{
    options.playlist = "p";
    return ProgrammeBuilder()
        .slide("s")
        .playlist("p", {{.slide = "s"}})
        .entry(options)
        .build()
        ->schedule.front();
}

CivilTime civil(const std::string& text)
{
    return parse_civil(text).value();
}

/// Under a rule, is it due at this moment, and from when until when does that hold ("": for ever).
struct Row {
    std::string name;
    EntryOptions rule;
    std::string moment;
    bool due;
    std::string from;
    std::string until;

    friend std::ostream& operator<<(std::ostream& out, const Row& row)
    {
        return out << row.name << " at " << row.moment;
    }
};

class Due : public testing::TestWithParam<Row>
{
};

TEST_P(Due, HoldsFromOneEdgeToTheNext)
{
    const Row& row = GetParam();
    const DueRule rule(entry_of(row.rule));
    const CivilTime moment = civil(row.moment);
    const auto shown = [](std::optional<CivilTime> time) {
        return time ? to_text(*time).substr(0, 16) : std::string();
    };
    EXPECT_EQ(rule.is_due(moment), row.due);
    EXPECT_EQ(shown(rule.last_change(moment)), row.from);
    EXPECT_EQ(shown(rule.next_change(moment)), row.until);
}

INSTANTIATE_TEST_SUITE_P(
    Dates,
    Due,
    testing::Values(Row{"BothDaysOfARangeAreIncluded",
                        {.first_day = "2026-01-30", .last_day = "2026-01-31"},
                        "2026-01-31T23:59",
                        true,
                        "2026-01-30T00:00",
                        "2026-02-01T00:00"},
                    Row{"ARangeYearsAwayIsFoundAtOnce",
                        {.first_day = "2099-01-30", .last_day = "2099-01-31"},
                        "2026-01-31T12:00",
                        false,
                        "",
                        "2099-01-30T00:00"},
                    Row{"ARangeOfCenturiesIsLeaptOver",
                        {.first_day = "2000-01-01", .last_day = "2199-12-31"},
                        "2026-01-31T12:00",
                        true,
                        "2000-01-01T00:00",
                        "2200-01-01T00:00"},
                    Row{"ARangeWithoutAnEndHasNone",
                        {.first_day = "2026-01-01"},
                        "2026-01-31T12:00",
                        true,
                        "2026-01-01T00:00",
                        ""},
                    Row{"LongAfterARange",
                        {.hours = {"09:00-18:30"}, .last_day = "2026-01-31"},
                        "2126-01-31T12:00",
                        false,
                        "2026-01-31T18:30",
                        ""},
                    Row{"AnOvernightWindowOfTheLastDayEndsOnTheNext",
                        {.hours = {"22:00-02:00"}, .last_day = "2026-12-31"},
                        "2027-01-01T01:30",
                        true,
                        "2026-12-31T22:00",
                        "2027-01-01T02:00"},
                    Row{"ExceptionsCutARange",
                        {.first_day = "2026-01-01", .except = {"2026-01-10", "2026-01-20"}},
                        "2026-01-15T12:00",
                        true,
                        "2026-01-11T00:00",
                        "2026-01-20T00:00"},
                    Row{"OnAnException",
                        {.except = {"2026-01-10", "2026-01-11"}},
                        "2026-01-10T12:00",
                        false,
                        "2026-01-10T00:00",
                        "2026-01-12T00:00"},
                    Row{"ListedDaysThatTouchAreOne",
                        {.dates = {"2026-12-31", "2027-01-01", "2027-06-01"}},
                        "2026-12-31T12:00",
                        true,
                        "2026-12-31T00:00",
                        "2027-01-02T00:00"},
                    Row{"BetweenListedDays",
                        {.hours = {"08:00-09:00"}, .dates = {"2026-01-01", "2027-06-01"}},
                        "2026-12-31T12:00",
                        false,
                        "2026-01-01T09:00",
                        "2027-06-01T08:00"},
                    Row{"LeapDay",
                        {.dates = {"2028-02-29"}},
                        "2028-02-29T12:00",
                        true,
                        "2028-02-29T00:00",
                        "2028-03-01T00:00"}),
    [](const auto& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    DaysOfTheMonth,
    Due,
    testing::Values(Row{"FirstMonday",
                        {.month_days = {{1, 0}}},
                        "2026-06-01T12:00",
                        true,
                        "2026-06-01T00:00",
                        "2026-06-02T00:00"},
                    Row{"SecondMondayIsNotTheFirst",
                        {.month_days = {{1, 0}}},
                        "2026-06-08T12:00",
                        false,
                        "2026-06-02T00:00",
                        "2026-07-06T00:00"},
                    Row{"LastFriday",
                        {.month_days = {{0, 4}}},
                        "2026-11-25T12:00",
                        false,
                        "2026-10-31T00:00",
                        "2026-11-27T00:00"},
                    Row{"FifthSundayMayBeMonthsAway",
                        {.month_days = {{5, 6}}},
                        "2026-09-01T12:00",
                        false,
                        "2026-08-31T00:00",
                        "2026-11-29T00:00"},
                    Row{"WithOrdinaryDays",
                        {.days = "wed", .month_days = {{1, 1}}},
                        "2026-12-01T12:00",
                        true,
                        "2026-12-01T00:00",
                        "2026-12-03T00:00"},
                    Row{"AllOfThemAreEveryDay",
                        {.days = "tue..sun",
                         .month_days = {{1, 0}, {2, 0}, {3, 0}, {4, 0}, {0, 0}}},
                        "2026-12-01T12:00",
                        true,
                        "",
                        ""}),
    [](const auto& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Hours,
    Due,
    testing::Values(Row{"WindowsThatMeetAreOne",
                        {.hours = {"06:00-12:00", "12:00-18:00", "17:00-19:00"}},
                        "2026-01-31T12:00",
                        true,
                        "2026-01-31T06:00",
                        "2026-01-31T19:00"},
                    Row{"WindowsThatMeetRoundTheClockHaveNoEnd",
                        {.hours = {"06:00-18:00", "18:00-06:00"}},
                        "2026-01-31T12:00",
                        true,
                        "",
                        ""},
                    Row{"AndBeginOnTheFirstDay",
                        {.hours = {"06:00-18:00", "18:00-06:00"},
                         .first_day = "2026-01-01",
                         .last_day = "2030-12-31"},
                        "2026-01-31T12:00",
                        true,
                        "2026-01-01T06:00",
                        "2031-01-01T06:00"},
                    Row{"AGapOnTheFirstMorningIsAGap",
                        {.hours = {"00:00-01:00", "02:00-24:00", "23:00-02:00"},
                         .first_day = "2026-01-01",
                         .last_day = "2026-12-31"},
                        "2026-01-01T00:30",
                        true,
                        "2026-01-01T00:00",
                        "2026-01-01T01:00"}),
    [](const auto& row) { return row.param.name; });

TEST(Specificity, IsSingleDateThenRangeThenDaysThenAlways)
{
    EXPECT_EQ(specificity_of(entry_of({})), Specificity::Always);
    EXPECT_EQ(specificity_of(entry_of({.days = "mon"})), Specificity::WeekdayOrHours);
    EXPECT_EQ(specificity_of(entry_of({.hours = {"08:00-09:00"}})), Specificity::WeekdayOrHours);
    EXPECT_EQ(specificity_of(entry_of({.month_days = {{1, 0}}})), Specificity::WeekdayOrHours);
    EXPECT_EQ(specificity_of(entry_of({.except = {"2026-01-01"}})), Specificity::WeekdayOrHours);
    EXPECT_EQ(specificity_of(entry_of({.first_day = "2026-01-01"})), Specificity::DateRange);
    EXPECT_EQ(specificity_of(entry_of({.from = "2026-01-01T00:00:00Z"})), Specificity::DateRange);
    EXPECT_EQ(specificity_of(entry_of({.first_day = "2026-01-01", .last_day = "2026-01-01"})),
              Specificity::SingleDate);
    EXPECT_EQ(specificity_of(entry_of({.dates = {"2026-01-01"}})), Specificity::SingleDate);
    EXPECT_EQ(
        specificity_of(entry_of({.from = "2026-01-01T06:00:00Z", .until = "2026-01-02T06:00:00Z"})),
        Specificity::SingleDate);
}

} // namespace
} // namespace wayside
