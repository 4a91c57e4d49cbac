// Which entries play, and from when until when: the rules of tiers, windows, days and clocks.

#include "schedule/schedule.hpp"
#include "support/programme_builder.hpp"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

namespace wayside
{
namespace
{

using namespace std::chrono_literals;
using test::ProgrammeBuilder;
using EntryOptions = ProgrammeBuilder::EntryOptions;

Instant at(const std::string& text)
{
    return parse_instant(text).value();
}

/// A programme in which each entry plays a slide of its own; the filler is last.
Schedule schedule_of(const std::vector<EntryOptions>& entries,
                     const std::string& zone = "America/New_York")
{
    ProgrammeBuilder builder;
    builder.slide("slide").playlist("playlist", {{.slide = "slide"}});
    for (EntryOptions entry : entries) {
        entry.playlist = "playlist";
        builder.entry(entry);
    }
    return Schedule::compile(builder.build(), Zone::load(zone).value()).value();
}

/// The ids of what plays, joined by blanks.
std::string playing(const Schedule& schedule,
                    Instant instant,
                    ClockTrust trust = ClockTrust::Trusted)
{
    std::string ids;
    for (const std::size_t entry : schedule.slot_at(instant, trust).entries) {
        ids += (ids.empty() ? "" : " ") + schedule.programme().schedule[entry].id;
    }
    return ids;
}

/// One line of a table: under a rule in a zone, is it due at this civil time, and why.
struct NamedMoment {
    std::string name;
    std::string zone;
    std::string days;
    std::string hours;
    std::string moment; ///< civil, the first of two when it happens twice
    bool due;

    friend std::ostream& operator<<(std::ostream& out, const NamedMoment& row)
    {
        return out << row.days << " " << row.hours << " at " << row.moment;
    }
};

class Window : public testing::TestWithParam<NamedMoment>
{
};

TEST_P(Window, IsOpenExactlyWhenTheRuleSaysSo)
{
    const NamedMoment& row = GetParam();
    EntryOptions entry{.id = "rule", .days = row.days};
    if (!row.hours.empty()) {
        entry.hours = {row.hours};
    }
    const Schedule schedule = schedule_of({entry}, row.zone);
    const CivilLookup lookup = schedule.zone().instants(parse_civil(row.moment).value());
    ASSERT_NE(lookup.kind, CivilKind::Skipped) << "the table names a time that does not happen";
    EXPECT_EQ(playing(schedule, lookup.first), row.due ? "rule" : "filler");
}

const std::string new_york = "America/New_York";
const std::string lord_howe = "Australia/Lord_Howe";

INSTANTIATE_TEST_SUITE_P(
    OrdinaryDays,
    Window,
    testing::Values(
        NamedMoment{
            "FirstMillisecondIsIn", new_york, "", "06:30-10:00", "2026-07-15T06:30:00.000", true},
        NamedMoment{"MillisecondBeforeIsOut",
                    new_york,
                    "",
                    "06:30-10:00",
                    "2026-07-15T06:29:59.999",
                    false},
        NamedMoment{
            "LastMillisecondIsIn", new_york, "", "06:30-10:00", "2026-07-15T09:59:59.999", true},
        NamedMoment{"EndIsOut", new_york, "", "06:30-10:00", "2026-07-15T10:00:00.000", false},
        NamedMoment{"TwentyFourIsTheEndOfTheDay",
                    new_york,
                    "fri",
                    "20:00-24:00",
                    "2026-07-17T23:59:59.999",
                    true},
        NamedMoment{"TwentyFourDoesNotReachTheNextDay",
                    new_york,
                    "fri",
                    "20:00-24:00",
                    "2026-07-18T00:00",
                    false},
        NamedMoment{"WholeDayBegins", new_york, "sat", "", "2026-07-18T00:00", true},
        NamedMoment{"WholeDayEnds", new_york, "sat", "", "2026-07-19T00:00", false},
        NamedMoment{"MondayToFridayHasMonday", new_york, "mon..fri", "", "2026-07-13T12:00", true},
        NamedMoment{"MondayToFridayHasFriday", new_york, "mon..fri", "", "2026-07-17T12:00", true},
        NamedMoment{
            "MondayToFridayHasNoSaturday", new_york, "mon..fri", "", "2026-07-18T12:00", false},
        NamedMoment{
            "MondayToFridayHasNoSunday", new_york, "mon..fri", "", "2026-07-19T12:00", false}),
    [](const auto& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    OvernightWindows,
    Window,
    testing::Values(
        NamedMoment{"BeginOnTheirDay", new_york, "sun", "22:00-02:00", "2026-07-19T23:00", true},
        NamedMoment{"BelongToTheDayTheyStartOn",
                    new_york,
                    "sun",
                    "22:00-02:00",
                    "2026-07-20T01:59:59.999",
                    true},
        NamedMoment{"EndOnTheNextDay", new_york, "sun", "22:00-02:00", "2026-07-20T02:00", false},
        NamedMoment{"AreNotThereOnTheMorningOfTheirDay",
                    new_york,
                    "sun",
                    "22:00-02:00",
                    "2026-07-19T01:00",
                    false},
        NamedMoment{"CrossNewYear", new_york, "thu", "22:00-02:00", "2027-01-01T01:00", true},
        NamedMoment{"CrossNewYearFromTheRightDayOnly",
                    new_york,
                    "fri",
                    "22:00-02:00",
                    "2027-01-01T01:00",
                    false},
        NamedMoment{"CrossALeapDay", new_york, "tue", "22:00-02:00", "2028-03-01T01:00", true}),
    [](const auto& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(ChangesOfClock,
                         Window,
                         testing::Values(NamedMoment{"WindowInsideTheGapNeverOpens",
                                                     new_york,
                                                     "sun",
                                                     "02:00-03:00",
                                                     "2026-03-08T03:00",
                                                     false},
                                         NamedMoment{"WindowThatBeginsInTheGapOpensAfterIt",
                                                     new_york,
                                                     "sun",
                                                     "02:30-04:00",
                                                     "2026-03-08T03:00",
                                                     true},
                                         NamedMoment{"WindowThatEndsInTheGapIsOpenBefore",
                                                     new_york,
                                                     "sun",
                                                     "01:00-02:30",
                                                     "2026-03-08T01:59:59.999",
                                                     true},
                                         NamedMoment{"WindowThatEndsInTheGapIsShutAfter",
                                                     new_york,
                                                     "sun",
                                                     "01:00-02:30",
                                                     "2026-03-08T03:00",
                                                     false},
                                         NamedMoment{"RepeatedHourIsInTheFirstTime",
                                                     new_york,
                                                     "sun",
                                                     "01:00-02:00",
                                                     "2026-11-01T01:30",
                                                     true},
                                         NamedMoment{"LordHoweGapIsHalfAnHour",
                                                     lord_howe,
                                                     "sun",
                                                     "02:00-02:45",
                                                     "2026-10-04T02:30",
                                                     true},
                                         NamedMoment{"LordHoweRepeatsHalfAnHour",
                                                     lord_howe,
                                                     "sun",
                                                     "01:30-02:00",
                                                     "2026-04-05T01:45",
                                                     true}),
                         [](const auto& row) { return row.param.name; });

TEST(Slot, RepeatedWindowHappensTwice)
{
    const Schedule schedule = schedule_of({{.id = "rule", .hours = {"01:15-01:45"}}});
    const Slot first = schedule.slot_at(at("2026-11-01T05:30:00Z"));
    const Slot second = schedule.slot_at(at("2026-11-01T06:30:00Z"));
    EXPECT_EQ(first.from, at("2026-11-01T05:15:00Z"));
    EXPECT_EQ(first.until, at("2026-11-01T05:45:00Z"));
    EXPECT_EQ(second.from, at("2026-11-01T06:15:00Z"));
    EXPECT_EQ(second.until, at("2026-11-01T06:45:00Z"));
}

TEST(Slot, WindowThatBeginsInTheGapBeginsWithTheJump)
{
    const Schedule schedule = schedule_of({{.id = "rule", .hours = {"02:30-04:00"}}});
    const Slot slot = schedule.slot_at(at("2026-03-08T07:20:00Z"));
    EXPECT_EQ(slot.from, at("2026-03-08T07:00:00Z"));
    EXPECT_EQ(slot.until, at("2026-03-08T08:00:00Z"));
}

TEST(Slot, ChangeOfClockInsideAWindowDoesNotCutIt)
{
    const Schedule schedule = schedule_of({{.id = "rule", .hours = {"00:30-05:00"}}});
    const Slot slot = schedule.slot_at(at("2026-03-08T07:30:00Z"));
    EXPECT_EQ(slot.from, at("2026-03-08T05:30:00Z"));
    EXPECT_EQ(slot.until - slot.from, 3h + 30min);
}

TEST(Slot, WindowThatFallsWhollyIntoTheGapLeavesNoTrace)
{
    const Schedule schedule =
        schedule_of({{.id = "rule", .days = "sun", .hours = {"02:10-02:50"}}});
    const Slot slot = schedule.slot_at(at("2026-03-08T12:00:00Z"));
    EXPECT_EQ(slot.from, at("2026-03-01T07:50:00Z"));
    EXPECT_EQ(slot.until, at("2026-03-15T06:10:00Z"));
}

TEST(Slot, DayThatNeverHappenedHasNoWindows)
{
    // Samoa crossed the date line: there was no Friday 30 December 2011.
    const Schedule schedule = schedule_of({{.id = "rule", .days = "fri"}}, "Pacific/Apia");
    const Slot slot = schedule.slot_at(at("2011-12-30T12:00:00Z"));
    EXPECT_EQ(playing(schedule, at("2011-12-30T12:00:00Z")), "filler");
    EXPECT_EQ(schedule.zone().civil(slot.from), parse_civil("2011-12-24T00:00").value());
    EXPECT_EQ(schedule.zone().civil(slot.until), parse_civil("2012-01-06T00:00").value());
}

TEST(Slot, OfAnEvenProgrammeIsAllOfTime)
{
    const Slot slot = schedule_of({}).slot_at(at("2026-07-15T12:00:00Z"));
    EXPECT_EQ(slot.from, at("1970-01-01T00:00:00Z"));
    EXPECT_EQ(slot.until, at("9999-01-01T00:00:00Z"));
    EXPECT_EQ(slot.tier, Tier::Filler);
}

TEST(Slot, IgnoresEntriesThatAreAlwaysHidden)
{
    const Schedule schedule = schedule_of(
        {{.id = "hidden", .hours = {"06:00-10:00"}}, {.id = "shown", .tier = Tier::Takeover}});
    const Slot slot = schedule.slot_at(at("2026-07-15T12:00:00Z"));
    EXPECT_EQ(slot.from, at("1970-01-01T00:00:00Z"));
    EXPECT_EQ(slot.until, at("9999-01-01T00:00:00Z"));
}

TEST(Slot, SpansMidnightWhenTheSameEntriesGoOn)
{
    const Schedule schedule = schedule_of({{.id = "rule", .days = "sat sun"}});
    const Slot slot = schedule.slot_at(at("2026-07-19T02:00:00Z"));
    EXPECT_EQ(slot.until - slot.from, 48h);
}

TEST(Slot, ReachesBackOverWindowsThatHappenElsewhereInTheWeek)
{
    const Schedule schedule =
        schedule_of({{.id = "rule", .days = "mon", .hours = {"09:00-10:00"}}}, "UTC");
    const Slot slot = schedule.slot_at(at("2026-07-19T12:00:00Z"));
    EXPECT_EQ(slot.from, at("2026-07-13T10:00:00Z"));
    EXPECT_EQ(slot.until, at("2026-07-20T09:00:00Z"));
}

TEST(Tiers, HighestThatIsDueWins)
{
    const Schedule schedule =
        schedule_of({{.id = "normal", .hours = {"08:00-20:00"}},
                     {.id = "takeover", .tier = Tier::Takeover, .hours = {"10:00-12:00"}},
                     {.id = "emergency", .tier = Tier::Emergency, .hours = {"11:00-11:30"}}},
                    "UTC");
    EXPECT_EQ(playing(schedule, at("2026-07-15T07:00:00Z")), "filler");
    EXPECT_EQ(playing(schedule, at("2026-07-15T09:00:00Z")), "normal");
    EXPECT_EQ(playing(schedule, at("2026-07-15T10:00:00Z")), "takeover");
    EXPECT_EQ(playing(schedule, at("2026-07-15T11:00:00Z")), "emergency");
    EXPECT_EQ(playing(schedule, at("2026-07-15T11:30:00Z")), "takeover");
}

TEST(Tiers, NormalAndFillerMergeAllThatAreDue)
{
    const Schedule normal =
        schedule_of({{.id = "one"}, {.id = "two", .hours = {"08:00-20:00"}}}, "UTC");
    EXPECT_EQ(playing(normal, at("2026-07-15T12:00:00Z")), "one two");
    EXPECT_EQ(playing(normal, at("2026-07-15T21:00:00Z")), "one");
    const Schedule filler = schedule_of(
        {{.id = "one", .tier = Tier::Filler}, {.id = "two", .tier = Tier::Filler}}, "UTC");
    EXPECT_EQ(playing(filler, at("2026-07-15T12:00:00Z")), "one two");
}

class SingleWinnerTier : public testing::TestWithParam<Tier>
{
};

TEST_P(SingleWinnerTier, LetsHoursAndDaysBeatAlways)
{
    const Schedule schedule =
        schedule_of({{.id = "always", .tier = GetParam()},
                     {.id = "hours", .tier = GetParam(), .hours = {"08:00-20:00"}}},
                    "UTC");
    EXPECT_EQ(playing(schedule, at("2026-07-15T12:00:00Z")), "hours");
    EXPECT_EQ(playing(schedule, at("2026-07-15T21:00:00Z")), "always");
}

TEST_P(SingleWinnerTier, OtherwiseFollowsTheFile)
{
    const Schedule schedule =
        schedule_of({{.id = "days", .tier = GetParam(), .days = "mon..sat"},
                     {.id = "hours", .tier = GetParam(), .hours = {"08:00-20:00"}}},
                    "UTC");
    EXPECT_EQ(playing(schedule, at("2026-07-15T12:00:00Z")), "days");
    EXPECT_EQ(playing(schedule, at("2026-07-19T12:00:00Z")), "hours");
}

INSTANTIATE_TEST_SUITE_P(Tiers, SingleWinnerTier, testing::Values(Tier::Takeover, Tier::Emergency));

TEST(UntrustedClock, PlaysWhatNeedsNoClock)
{
    const Schedule schedule =
        schedule_of({{.id = "hours", .hours = {"00:00-23:59"}},
                     {.id = "days", .days = "mon..sat"},
                     {.id = "always"},
                     {.id = "event", .tier = Tier::Takeover, .hours = {"00:00-24:00"}}});
    const Slot slot = schedule.slot_at(at("2026-07-15T12:00:00Z"), ClockTrust::Untrusted);
    EXPECT_EQ(playing(schedule, at("2026-07-15T12:00:00Z"), ClockTrust::Untrusted), "always");
    EXPECT_EQ(slot.until, at("9999-01-01T00:00:00Z"));
    EXPECT_EQ(playing(schedule, at("2026-07-15T12:00:00Z"), ClockTrust::Trusted), "event");
}

TEST(UntrustedClock, ShowsOnlyItemsWithoutDates)
{
    ProgrammeBuilder builder;
    builder.slide("dated").slide("plain");
    builder.playlist("list", {{.slide = "dated", .valid_until = "2030-01-01"}, {.slide = "plain"}});
    builder.playlist("dated", {{.slide = "dated", .valid_from = "2020-01-01"}});
    builder.entry({.playlist = "list"}).entry({.playlist = "dated", .tier = Tier::Takeover});
    const Schedule schedule = Schedule::compile(builder.build(), Zone::utc()).value();
    const Instant instant = at("2026-07-15T12:00:00Z");
    EXPECT_EQ(playing(schedule, instant), "dated");
    EXPECT_EQ(playing(schedule, instant, ClockTrust::Untrusted), "list");
    for (auto cue = schedule.cue_at(instant, ClockTrust::Untrusted); cue.from < instant + 1min;
         cue = schedule.after(cue, ClockTrust::Untrusted)) {
        EXPECT_EQ(schedule.programme().slides[cue.slide].id, "plain");
    }
}

TEST(ItemDates, EndTheSlotAndEmptyEntriesAreNotDue)
{
    ProgrammeBuilder builder;
    builder.slide("old").slide("new");
    builder.playlist("news",
                     {{.slide = "old", .valid_until = "2026-07-15"},
                      {.slide = "new", .valid_from = "2026-07-14", .valid_until = "2026-07-16"}});
    builder.entry({.playlist = "news"});
    const Schedule schedule = Schedule::compile(builder.build(), Zone::utc()).value();
    const auto ends = [&](const char* instant) {
        return to_rfc3339(schedule.slot_at(at(instant)).until).substr(0, 10);
    };
    EXPECT_EQ(ends("2026-07-13T12:00:00Z"), "2026-07-14");
    EXPECT_EQ(ends("2026-07-15T12:00:00Z"), "2026-07-16");
    EXPECT_EQ(ends("2026-07-16T12:00:00Z"), "2026-07-17");
    EXPECT_EQ(playing(schedule, at("2026-07-16T12:00:00Z")), "news");
    EXPECT_EQ(playing(schedule, at("2026-07-17T00:00:00Z")), "filler");
}

TEST(Shuffle, BeginsAnewAtMidnight)
{
    ProgrammeBuilder builder;
    builder.slide("a").slide("b").playlist(
        "list", {{.slide = "a"}, {.slide = "b"}}, Order::Shuffle);
    const Schedule schedule =
        Schedule::compile(builder.entry({.playlist = "list"}).build(), Zone::utc()).value();
    const Slot slot = schedule.slot_at(at("2026-07-15T12:00:00Z"));
    EXPECT_EQ(slot.from, at("2026-07-15T00:00:00Z"));
    EXPECT_EQ(slot.until, at("2026-07-16T00:00:00Z"));
}

class ImpossibleClock : public testing::TestWithParam<Instant>
{
};

TEST_P(ImpossibleClock, PlaysWhatNeedsNoClockAndStillHasAnInterval)
{
    const Schedule schedule = schedule_of({{.id = "hours", .hours = {"00:00-23:59"}}});
    const Slot slot = schedule.slot_at(GetParam());
    EXPECT_EQ(playing(schedule, GetParam()), "filler");
    EXPECT_LE(slot.from, GetParam());
    EXPECT_LT(GetParam(), slot.until);
    const Cue cue = schedule.cue_at(GetParam());
    EXPECT_LE(cue.from, GetParam());
    EXPECT_LT(GetParam(), cue.until);
}

INSTANTIATE_TEST_SUITE_P(Clock,
                         ImpossibleClock,
                         testing::Values(Instant::min(),
                                         Instant(-1ms),
                                         at("9999-01-01T00:00:00Z"),
                                         Instant::max() - 1ms));

TEST(Compile, RefusesAProgrammeThatCouldHaveNothingToShow)
{
    Programme programme = *ProgrammeBuilder().build();
    programme.schedule.front().hours = {test::window("08:00-20:00")};
    EXPECT_FALSE(
        Schedule::compile(std::make_shared<const Programme>(programme), Zone::utc()).has_value());
}

TEST(Compile, RefusesNamesOfThingsThatAreNotThere)
{
    Programme empty = *ProgrammeBuilder().build();
    empty.playlists.front().items.clear();
    EXPECT_FALSE(
        Schedule::compile(std::make_shared<const Programme>(empty), Zone::utc()).has_value());
    Programme dangling = *ProgrammeBuilder().build();
    dangling.playlists.front().items.front().slide = 7;
    EXPECT_FALSE(
        Schedule::compile(std::make_shared<const Programme>(dangling), Zone::utc()).has_value());
    Programme timeless = *ProgrammeBuilder().build();
    timeless.slides.front().dwell = 0ms;
    EXPECT_FALSE(
        Schedule::compile(std::make_shared<const Programme>(timeless), Zone::utc()).has_value());
}

} // namespace
} // namespace wayside
