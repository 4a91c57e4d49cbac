// What check says about when things are due.

#include "schedule/plan_check.hpp"
#include "support/programme_builder.hpp"

#include <gmock/gmock.h>

#include <string>

namespace wayside
{
namespace
{

using namespace std::chrono_literals;
using test::ProgrammeBuilder;
using EntryOptions = ProgrammeBuilder::EntryOptions;
using testing::HasSubstr;

ProgrammeBuilder builder_of(const std::vector<EntryOptions>& entries)
{
    ProgrammeBuilder builder;
    builder.slide("a").slide("long", {.dwell = 110s}).slide("help", {.dwell = 15s});
    builder.playlist("list", {{.slide = "a"}});
    builder.playlist("film", {{.slide = "long"}, {.slide = "a"}});
    builder.playlist("old", {{.slide = "help", .valid_until = "2026-01-01"}, {.slide = "a"}});
    for (EntryOptions entry : entries) {
        entry.playlist = entry.playlist.empty() ? "list" : entry.playlist;
        builder.entry(entry);
    }
    return builder;
}

constexpr const char* now = "2026-07-15T12:00:00Z";

/// Findings, one on each line, as of 15 July 2026 in New York.
std::string findings(ProgrammeBuilder builder)
{
    const Schedule schedule =
        Schedule::compile(builder.build(), Zone::load("America/New_York").value()).value();
    std::string all;
    for (const Diagnostic& diagnostic : check_plan(schedule, parse_instant(now).value())) {
        all += to_text(diagnostic) + "\n";
    }
    return all;
}

std::string findings(const std::vector<EntryOptions>& entries)
{
    return findings(builder_of(entries));
}

TEST(CheckPlan, HasNothingToSayOfAGoodProgramme)
{
    EXPECT_EQ(findings({{.id = "day", .hours = {"08:00-20:00"}},
                        {.id = "fair", .tier = Tier::Takeover, .dates = {"2031-08-01"}},
                        {.id = "always", .tier = Tier::Takeover, .days = "sun"}}),
              "");
}

TEST(CheckPlan, NamesCollisionsWithTheWinnerAndADate)
{
    EXPECT_EQ(
        findings({{.id = "week",
                   .tier = Tier::Takeover,
                   .first_day = "2026-08-01",
                   .last_day = "2026-08-07"},
                  {.id = "day", .tier = Tier::Takeover, .dates = {"2026-08-03"}}}),
        "warning: `day` and `week` are due at once on 2026-08-03 at 00:00: `day` wins, because "
        "a single date comes before a range of dates\n");
    EXPECT_THAT(findings({{.id = "one", .tier = Tier::Emergency, .dates = {"2040-08-03"}},
                          {.id = "two",
                           .tier = Tier::Emergency,
                           .hours = {"10:00-11:00"},
                           .dates = {"2040-08-03"}}}),
                HasSubstr("`one` and `two` are due at once on 2040-08-03 at 10:00: `one` wins, "
                          "because it stands first in the file"))
        << "beyond the horizon, too";
}

TEST(CheckPlan, ThinksThatAnEntryForAllOtherTimesIsMeant)
{
    EXPECT_EQ(findings({{.id = "rest", .tier = Tier::Takeover},
                        {.id = "day", .tier = Tier::Takeover, .dates = {"2026-08-03"}}}),
              "");
}

TEST(CheckPlan, NamesEntriesThatNeverReachTheScreen)
{
    EXPECT_THAT(
        findings({{.id = "day", .hours = {"08:00-20:00"}}, {.id = "all", .tier = Tier::Takeover}}),
        HasSubstr("warning: `day` never reaches the screen: when it is due, `all` has it"));
}

TEST(CheckPlan, NamesWhatIsOverAndWhatCannotBe)
{
    EXPECT_THAT(findings({{.id = "fair", .last_day = "2026-07-14"}}),
                HasSubstr("warning: `fair` is over: all its dates are past"));
    EXPECT_EQ(findings({{.id = "fair", .last_day = "2026-07-15"}}), "");
    EXPECT_THAT(findings({{.id = "fair", .days = "mon", .dates = {"2026-08-04"}}}),
                HasSubstr("error: `fair` can never be due"));
    EXPECT_THAT(findings({{.id = "fair",
                           .hours = {"08:00-09:00"},
                           .from = "2026-08-04T14:00:00Z",
                           .until = "2026-08-04T15:00:00Z"}}),
                HasSubstr("error: `fair` can never be due"));
}

TEST(CheckPlan, WaitsYearsForItemsOfAnEntryThatIsDueDaily)
{
    ProgrammeBuilder builder;
    builder.slide("a").playlist("later", {{.slide = "a", .valid_from = "2060-01-01"}});
    builder.entry({.playlist = "later", .hours = {"08:00-09:00", "18:00-19:00"}});
    EXPECT_EQ(findings(builder), "");
}

TEST(CheckPlan, NamesSlidesThatAreShownNoMore)
{
    EXPECT_THAT(findings({{.id = "e", .playlist = "old"}}),
                HasSubstr("warning: `help` is shown no more"));
}

TEST(CheckPlan, NamesADateOnWhichSharesAreTooMany)
{
    EXPECT_THAT(
        findings({{.id = "night", .hours = {"22:00-02:00"}, .share = 60},
                  {.id = "fair", .share = 50, .dates = {"2026-12-24"}}}),
        HasSubstr("error: shares of more than 100 % at once: `night` 60 %, `fair` 50 % make "
                  "110 % on 2026-12-24 at 00:00"));
    EXPECT_EQ(findings({{.id = "a", .share = 60, .dates = {"2026-12-24"}},
                        {.id = "b", .share = 60, .dates = {"2026-12-25"}}}),
              "");
}

TEST(CheckPlan, RefusesAGuaranteeThatCannotBeHeldWithTheNumbers)
{
    auto builder = builder_of({{.id = "e", .playlist = "film"}});
    builder.guarantee("help", 15s, 2min);
    EXPECT_THAT(findings(builder),
                HasSubstr("error: the guarantee of `help`, 15s in every 2m, cannot be held: `long` "
                          "stays for 1m50s, and no slide may stay longer than 1m45s (shorten or "
                          "split it, or make `every` at least 2m5s)"));
}

TEST(CheckPlan, AcceptsALongSlideInAnEmergency)
{
    auto builder =
        builder_of({{.id = "e", .playlist = "film", .tier = Tier::Emergency, .days = "mon"}});
    builder.guarantee("help", 15s, 2min);
    EXPECT_EQ(findings(builder), "");
}

TEST(PlanNotes, SayWhatAGuaranteeCostsAndWhereHoursMeetAChangeOfTheClock)
{
    auto builder = builder_of(
        {{.id = "night", .hours = {"01:30-05:00"}}, {.id = "day", .hours = {"08:00-20:00"}}});
    builder.guarantee("help", 15s, 2min);
    const Schedule schedule =
        Schedule::compile(builder.build(), Zone::load("America/New_York").value()).value();
    std::string all;
    for (const Note& note : plan_notes(schedule, parse_instant(now).value())) {
        all += note.message + "\n";
    }
    EXPECT_THAT(all, HasSubstr("the guarantee of `help`, 15s in every 2m, takes 13."));
    EXPECT_THAT(all,
                HasSubstr("the hours of `night` meet a change of the clock on 2026-11-01: 01:00 to "
                          "02:00 happens twice"));
    EXPECT_THAT(all, testing::Not(HasSubstr("`day`")));
}

TEST(CheckPlan, SeesACollisionBehindMonthsOfManyChanges)
{
    // Eighty windows a day on each day: 20,000 changes are over in four months.
    std::vector<EntryOptions> entries;
    for (int minute = 10; minute < 50; ++minute) {
        const std::string at = ":" + std::to_string(minute);
        entries.push_back({.id = "e" + std::to_string(minute),
                           .hours = {"08" + at + "-09" + at, "16" + at + "-17" + at}});
    }
    entries.push_back({.id = "fair", .tier = Tier::Takeover, .dates = {"2027-06-01"}});
    entries.push_back({.id = "feast", .tier = Tier::Takeover, .dates = {"2027-06-01"}});
    EXPECT_THAT(findings(entries), HasSubstr("`fair` and `feast` are due at once on 2027-06-01"));
}

} // namespace
} // namespace wayside
