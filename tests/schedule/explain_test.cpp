// Why something is on the screen, what a span of time adds up to, and calendars.

#include "schedule/calendar.hpp"
#include "schedule/explain.hpp"
#include "schedule/timeline.hpp"
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

Instant at_moment(const std::string& text)
{
    return parse_instant(text).value();
}

Schedule schedule_of(const std::vector<EntryOptions>& entries)
{
    ProgrammeBuilder builder;
    builder.slide("a").slide("help").playlist("list", {{.slide = "a"}});
    builder.playlist("old", {{.slide = "a", .valid_until = "2026-01-01"}});
    builder.playlist("others", {{.slide = "a", .suits = false}});
    for (EntryOptions entry : entries) {
        entry.playlist = entry.playlist.empty() ? "list" : entry.playlist;
        builder.entry(entry);
    }
    return Schedule::compile(builder.build(), Zone::load("America/New_York").value()).value();
}

/// Why the first of `entries` does not play at noon of Wednesday, 15 July 2026, in New York.
std::string reason(const std::vector<EntryOptions>& entries, ClockTrust trust = ClockTrust::Trusted)
{
    const Explanation explanation =
        explain(schedule_of(entries), at_moment("2026-07-15T16:00:00Z"), trust);
    return !explanation.rejected.empty() && explanation.rejected.front().entry == 0
               ? explanation.rejected.front().reason
               : "plays";
}

TEST(Explain, SaysWhichRuleIsNotMet)
{
    EXPECT_EQ(reason({{.id = "e"}}), "plays");
    EXPECT_EQ(reason({{.id = "e", .hours = {"06:30-10:00", "16:00-24:00", "22:00-02:00"}}}),
              "outside 06:30-10:00, 16:00-24:00, 22:00-02:00");
    EXPECT_EQ(reason({{.id = "e", .days = "mon tue"}}), "not on Wednesday");
    EXPECT_EQ(reason({{.id = "e", .month_days = {{1, 2}}}}), "not on this Wednesday of the month");
    EXPECT_EQ(reason({{.id = "e", .first_day = "2026-01-31", .last_day = "2026-01-31"}}),
              "outside 2026-01-31");
    EXPECT_EQ(reason({{.id = "e", .first_day = "2026-08-01"}}), "begins on 2026-08-01");
    EXPECT_EQ(reason({{.id = "e", .last_day = "2026-07-14"}}), "ended on 2026-07-14");
    EXPECT_EQ(reason({{.id = "e", .dates = {"2026-07-14"}}}), "2026-07-15 is none of its dates");
    EXPECT_EQ(reason({{.id = "e", .except = {"2026-07-15"}}}), "except 2026-07-15");
    EXPECT_EQ(reason({{.id = "e", .from = "2026-07-15T16:00:01Z"}}),
              "begins at 2026-07-15T16:00:01.000Z");
    EXPECT_EQ(reason({{.id = "e", .until = "2026-07-15T16:00:00Z"}}),
              "ended at 2026-07-15T16:00:00.000Z");
    EXPECT_EQ(reason({{.id = "e", .playlist = "old"}}), "none of its items is valid now");
    EXPECT_EQ(reason({{.id = "e", .playlist = "others"}}), "none of its items is for this display");
}

TEST(Explain, SaysWhoHasTheScreen)
{
    EXPECT_EQ(reason({{.id = "e"}, {.id = "event", .tier = Tier::Takeover}}),
              "`event` of the tier takeover has the screen");
    EXPECT_EQ(reason({{.id = "e", .tier = Tier::Takeover, .days = "wed"},
                      {.id = "day", .tier = Tier::Takeover, .dates = {"2026-07-15"}}}),
              "`day` is due on a single date, which comes before days or hours");
    const Explanation second =
        explain(schedule_of({{.id = "one", .tier = Tier::Takeover, .days = "wed"},
                             {.id = "two", .tier = Tier::Takeover, .hours = {"08:00-20:00"}}}),
                at_moment("2026-07-15T16:00:00Z"));
    EXPECT_EQ(second.rejected.front(), (Rejection{1, "`one` stands before it in the file"}));
}

TEST(Explain, SaysThatTheClockIsNotTrusted)
{
    EXPECT_EQ(reason({{.id = "e", .days = "wed"}}, ClockTrust::Untrusted),
              "the clock is not known to be right, and it has days, dates or hours");
}

TEST(Explain, AgreesWithTheSchedule)
{
    const Schedule schedule = schedule_of({{.id = "e", .hours = {"08:00-20:00"}}});
    const Instant instant = at_moment("2026-07-15T16:00:00Z");
    const Explanation explanation = explain(schedule, instant);
    EXPECT_EQ(explanation.cue, schedule.cue_at(instant));
    EXPECT_EQ(explanation.slot, schedule.slot_at(instant));
    ASSERT_EQ(explanation.rejected.size(), 1U);
    EXPECT_EQ(explanation.rejected.front().reason, "`e` of the tier normal has the screen");
}

// --- timeline ------------------------------------------------------------------------------------

/// Every cue of the span, each of which must begin where the last one ended.
void add_all(TimelineSummary& summary, const Schedule& schedule, Instant from, Instant to)
{
    Instant reached = from;
    walk_timeline(schedule, from, to, [&](const Cue& cue) {
        EXPECT_TRUE(cue.from == reached || cue.from < from);
        reached = cue.until;
        summary.add(cue);
    });
    EXPECT_GE(reached, to);
}

Milliseconds total(const TimelineSummary& summary)
{
    Milliseconds all{0};
    for (const auto& [slide, time] : summary.exposure()) {
        all += time;
    }
    return all;
}

/// Of the first two entries, within an item.
void expect_shares(const TimelineSummary& summary)
{
    for (const std::size_t entry : {0U, 1U}) {
        const auto& time = summary.entries().at(entry);
        EXPECT_NEAR(static_cast<double>(time.shown.count()), time.due_ms, 40'000) << entry;
    }
}

TEST(Timeline, TilesTheSpanAndAddsUp)
{
    ProgrammeBuilder builder;
    builder.slide("a", {.dwell = 12s}).slide("b", {.dwell = 40s}).slide("help", {.dwell = 15s});
    builder.playlist("a", {{.slide = "a"}}).playlist("b", {{.slide = "b"}});
    builder.guarantee("help", 15s, 2min);
    builder.entry({.playlist = "a", .hours = {"06:00-22:00"}, .share = 30});
    builder.entry({.playlist = "b", .hours = {"06:00-22:00"}, .share = 70});
    const Schedule schedule = Schedule::compile(builder.build(), Zone::utc()).value();
    const Instant from = at_moment("2026-07-15T00:00:00Z");
    const Instant to = from + 24h;
    TimelineSummary summary(schedule, from, to);
    add_all(summary, schedule, from, to);
    EXPECT_EQ(total(summary), 24h);
    EXPECT_EQ(summary.gaps(), 0ms);
    ASSERT_EQ(summary.margins().size(), 1U);
    EXPECT_GE(summary.margins().front(), 0ms);
    expect_shares(summary);
}

TEST(Timeline, SaysWhenAGuaranteeIsMissed)
{
    ProgrammeBuilder builder;
    builder.slide("a", {.dwell = 5min}).slide("help", {.dwell = 15s});
    builder.playlist("a", {{.slide = "a"}}).guarantee("help", 15s, 2min);
    builder.entry({.playlist = "a", .hours = {"06:00-22:00"}});
    const Schedule schedule = Schedule::compile(builder.build(), Zone::utc()).value();
    const Instant from = at_moment("2026-07-15T12:00:00Z");
    TimelineSummary summary(schedule, from, from + 1h);
    walk_timeline(schedule, from, from + 1h, [&](const Cue& cue) { summary.add(cue); });
    EXPECT_EQ(summary.margins().front(), 105s - 5min);
}

TEST(Timeline, OfAYearHasNoGap)
{
    const Schedule schedule =
        schedule_of({{.id = "week", .days = "mon..fri", .hours = {"22:00-06:00"}},
                     {.id = "fair",
                      .tier = Tier::Takeover,
                      .first_day = "2026-03-07",
                      .last_day = "2026-03-09",
                      .change = ChangeOver::AfterItem}});
    const Instant from = at_moment("2026-01-01T05:00:00Z");
    Instant reached = schedule.cue_at(from).from;
    int cues = 0;
    int gaps = 0;
    walk_timeline(schedule, from, at_moment("2027-01-01T05:00:00Z"), [&](const Cue& cue) {
        gaps += cue.from == reached && cue.from < cue.until ? 0 : 1;
        reached = cue.until;
        ++cues;
    });
    EXPECT_EQ(gaps, 0);
    EXPECT_GT(cues, 3'000'000);
}

// --- calendar ------------------------------------------------------------------------------------

TEST(Calendar, HoldsEachTimeOfADatedEntryAndNoOther)
{
    const Schedule schedule = schedule_of({{.id = "weekly", .days = "mon"},
                                           {.id = "fair",
                                            .hours = {"09:00-18:00"},
                                            .first_day = "2026-03-07",
                                            .last_day = "2026-03-08"}});
    const std::string calendar = to_icalendar(schedule,
                                              at_moment("2026-01-01T00:00:00Z"),
                                              at_moment("2027-01-01T00:00:00Z"),
                                              at_moment("2026-01-01T00:00:00Z"));
    EXPECT_THAT(calendar, testing::StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
    EXPECT_THAT(calendar, testing::EndsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    EXPECT_THAT(calendar,
                testing::HasSubstr("DTSTART:20260307T140000Z\r\nDTEND:20260307T230000Z\r\n"));
    EXPECT_THAT(calendar,
                testing::HasSubstr("DTSTART:20260308T130000Z\r\nDTEND:20260308T220000Z\r\n"))
        << "the clock has changed in the night";
    EXPECT_THAT(calendar, testing::Not(testing::HasSubstr("weekly")));
}

TEST(Calendar, FoldsLongLinesBetweenLetters)
{
    ProgrammeBuilder builder;
    builder.slide("a").playlist("list", {{.slide = "a"}});
    builder.entry({.playlist = "list", .dates = {"2026-03-07"}});
    Programme programme = *builder.build();
    for (int i = 0; i < 60; ++i) {
        programme.title += "\u00E9;";
    }
    const Schedule schedule =
        Schedule::compile(std::make_shared<const Programme>(programme), Zone::utc()).value();
    const std::string calendar = to_icalendar(schedule,
                                              at_moment("2026-01-01T00:00:00Z"),
                                              at_moment("2027-01-01T00:00:00Z"),
                                              at_moment("2026-01-01T00:00:00Z"));
    std::size_t begin = 0;
    std::string unfolded;
    for (std::size_t end = calendar.find("\r\n"); end != std::string::npos;
         end = calendar.find("\r\n", begin)) {
        EXPECT_LE(end - begin, 75U);
        const bool goes_on = calendar[begin] == ' ';
        unfolded += (goes_on ? "" : "\n") +
                    calendar.substr(begin + (goes_on ? 1 : 0), end - begin - (goes_on ? 1 : 0));
        begin = end + 2;
    }
    EXPECT_THAT(unfolded, testing::HasSubstr("\u00E9\\;\u00E9\\;\u00E9"));
}

} // namespace
} // namespace wayside
