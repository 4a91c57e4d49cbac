// How one slot gives way to the next: after the item, at a page point, or at once.

#include "schedule/schedule.hpp"
#include "schedule/stage.hpp"
#include "support/programme_builder.hpp"

#include <gtest/gtest.h>

#include <string>

namespace wayside
{
namespace
{

using namespace std::chrono_literals;
using test::ProgrammeBuilder;

Instant at(const std::string& text)
{
    return parse_instant("2026-07-15T" + text + "Z").value();
}

TEST(LeavePoint, OfAShortItemIsItsEnd)
{
    EXPECT_EQ(leave_point(at("08:00:00"), at("08:00:20"), at("08:00:01")), at("08:00:20"));
}

TEST(LeavePoint, OfALongItemIsTheEndOfOneOfItsEqualPages)
{
    // 50 s are three pages of 16.666 s.
    const auto leave = [](const char* asked) {
        return leave_point(at("08:00:00"), at("08:00:50"), at(asked));
    };
    EXPECT_EQ(leave("08:00:01"), at("08:00:16.666"));
    EXPECT_EQ(leave("08:00:16.666"), at("08:00:16.666"));
    EXPECT_EQ(leave("08:00:16.667"), at("08:00:33.333"));
    EXPECT_EQ(leave("08:00:34"), at("08:00:50"));
}

TEST(LeavePoint, IsNeverMoreThanTwentySecondsAway)
{
    for (int length = 1; length < 600; ++length) {
        for (int asked = 1; asked < length; asked += 7) {
            const Instant from = at("08:00:00");
            const Instant moment = from + std::chrono::seconds(asked);
            const Instant left = leave_point(from, from + std::chrono::seconds(length), moment);
            EXPECT_LE(moment, left);
            EXPECT_LE(left - moment, 20s) << length << " " << asked;
        }
    }
}

/// The filler's items take `dwell`; at noon an entry with two slides of ten seconds begins.
Schedule noon(Milliseconds dwell, ChangeOver change, const std::string& hours = "12:00-13:00")
{
    ProgrammeBuilder builder;
    builder.slide("old", {.dwell = dwell}).slide("a").slide("b");
    builder.playlist("old", {{.slide = "old"}});
    builder.playlist("new", {{.slide = "a"}, {.slide = "b"}});
    builder.entry({.playlist = "new", .tier = Tier::Takeover, .hours = {hours}, .change = change});
    builder.entry({.playlist = "old", .tier = Tier::Filler, .change = ChangeOver::AfterItem});
    return Schedule::compile(builder.build(), Zone::utc()).value();
}

std::string slide_at(const Schedule& schedule, const char* time)
{
    return schedule.programme().slides[schedule.cue_at(at(time)).slide].id;
}

TEST(AfterItem, LetsTheItemEndAndGivesTheRestToTheFirst)
{
    const Schedule schedule = noon(13s, ChangeOver::AfterItem);
    const Cue old = schedule.cue_at(at("12:00:00"));
    ASSERT_EQ(schedule.programme().slides[old.slide].id, "old");
    EXPECT_LT(old.from, at("12:00:00"));
    EXPECT_EQ(old.until - old.from, 13s);
    const Cue first = schedule.after(old);
    EXPECT_EQ(schedule.programme().slides[first.slide].id, "a");
    EXPECT_EQ(first.from, old.until);
    EXPECT_EQ(first.until, at("12:00:23")) << "the filler could have reached until 12:00:13";
    EXPECT_EQ(slide_at(schedule, "12:00:23"), "b");
}

TEST(AfterItem, LeavesALongItemAtAPagePoint)
{
    const Schedule schedule = noon(10min, ChangeOver::AfterItem);
    const Cue old = schedule.cue_at(at("12:00:00"));
    EXPECT_LE(old.until, at("12:00:20"));
    EXPECT_EQ((old.until - old.from) % 20s, 0s);
}

TEST(AfterItem, OfAnItemThatOutlastsAWholeSlotSkipsTheSlot)
{
    ProgrammeBuilder builder;
    builder.slide("old", {.dwell = 20s}).slide("a");
    builder.playlist("old", {{.slide = "old"}}).playlist("new", {{.slide = "a"}});
    builder.entry({.playlist = "new",
                   .tier = Tier::Takeover,
                   .from = "2026-07-15T12:00:01Z",
                   .until = "2026-07-15T12:00:02Z",
                   .change = ChangeOver::AfterItem});
    builder.entry({.playlist = "old", .tier = Tier::Filler, .change = ChangeOver::AfterItem});
    const Schedule schedule = Schedule::compile(builder.build(), Zone::utc()).value();
    const Cue cue = schedule.cue_at(at("12:00:01.500"));
    EXPECT_EQ(schedule.programme().slides[cue.slide].id, "old");
    EXPECT_GT(cue.until, at("12:00:02"));
    EXPECT_EQ(schedule.after(cue).from, cue.until);
}

/// The same cue from its first to its last millisecond, and the next one right after it.
void expect_tile(const Schedule& schedule, const Cue& cue)
{
    EXPECT_LT(cue.from, cue.until);
    EXPECT_EQ(schedule.cue_at(cue.from), cue);
    EXPECT_EQ(schedule.cue_at(cue.until - 1ms), cue);
    EXPECT_EQ(schedule.cue_at(cue.from + (cue.until - cue.from) / 2), cue);
    EXPECT_EQ(schedule.after(cue).from, cue.until);
}

TEST(AfterItem, TilesTimeOverSlotsThatAreShorterThanAnything)
{
    ProgrammeBuilder builder;
    builder.slide("old", {.dwell = 57s}).slide("a", {.dwell = 4s}).slide("b", {.dwell = 33s});
    builder.playlist("old", {{.slide = "old"}});
    builder.playlist("a", {{.slide = "a"}}).playlist("b", {{.slide = "b"}, {.slide = "a"}});
    for (int second = 10; second < 50; second += 3) {
        builder.entry({.id = "e" + std::to_string(second),
                       .playlist = second % 2 == 0 ? "a" : "b",
                       .tier = Tier::Takeover,
                       .from = "2026-07-15T12:00:" + std::to_string(second) + "Z",
                       .until = "2026-07-15T12:00:" + std::to_string(second + 1) + "Z",
                       .change = ChangeOver::AfterItem});
    }
    builder.entry({.playlist = "old", .tier = Tier::Filler, .change = ChangeOver::AfterItem});
    const Schedule schedule = Schedule::compile(builder.build(), Zone::utc()).value();
    for (Cue cue = schedule.cue_at(at("11:58:00")); cue.from < at("12:05:00");
         cue = schedule.after(cue)) {
        expect_tile(schedule, cue);
    }
}

TEST(Now, CutsTheItemOff)
{
    const Schedule schedule = noon(13s, ChangeOver::Now);
    EXPECT_EQ(slide_at(schedule, "11:59:59.999"), "old");
    EXPECT_EQ(schedule.cue_at(at("11:59:59.999")).until, at("12:00:00"));
    const Cue first = schedule.cue_at(at("12:00:00"));
    EXPECT_EQ(schedule.programme().slides[first.slide].id, "a");
    EXPECT_EQ(first.until, at("12:00:10"));
}

TEST(ChangeOver, OfTheEntryThatBeginsDecides)
{
    const Schedule schedule = noon(13s, ChangeOver::Now);
    const Cue last = schedule.cue_at(at("12:59:59.999"));
    EXPECT_EQ(last.until - last.from, 10s) << "the filler, which begins again, waits for the item";
}

TEST(ChangeOver, IsAFunctionOfTheInstantAlone)
{
    for (const auto change : {ChangeOver::AfterItem, ChangeOver::Now}) {
        const Schedule asked = noon(47s, change);
        for (int second = -60; second < 120; ++second) {
            const Instant instant = at("12:00:00") + std::chrono::seconds(second);
            (void)asked.cue_at(instant - 1h);
            EXPECT_EQ(asked.cue_at(instant), noon(47s, change).cue_at(instant)) << second;
        }
    }
}

TEST(ChangeOver, DoesNotMissAClockThatIsPutBack)
{
    // A display whose clock was wrong asks about times in any order.
    const Schedule schedule = noon(13s, ChangeOver::AfterItem);
    const Cue before = schedule.cue_at(at("12:30:00"));
    const Cue back = schedule.cue_at(at("11:30:00"));
    EXPECT_EQ(schedule.programme().slides[back.slide].id, "old");
    const Cue forward = schedule.cue_at(at("12:30:00") + 24h);
    EXPECT_EQ(forward.slide, before.slide);
    EXPECT_EQ(forward.from - before.from, 24h);
    EXPECT_EQ(schedule.cue_at(at("12:30:00")), before);
}

TEST(Guarantees, HoldOverEveryChange)
{
    ProgrammeBuilder builder;
    builder.slide("long", {.dwell = 70s}).slide("short", {.dwell = 9s}).slide("help");
    builder.playlist("core", {{.slide = "long"}, {.slide = "short"}});
    builder.guarantee("help", 15s, 90s);
    for (int minute = 0; minute < 20; ++minute) {
        const std::string a =
            "12:" + std::to_string(10 + minute * 2) + "-12:" + std::to_string(11 + minute * 2);
        builder.entry({.id = "e" + std::to_string(minute),
                       .playlist = "core",
                       .tier = Tier::Takeover,
                       .hours = {a},
                       .change = minute % 2 == 0 ? ChangeOver::Now : ChangeOver::AfterItem});
    }
    builder.filler_change(ChangeOver::AfterItem);
    const Schedule schedule = Schedule::compile(builder.build(), Zone::utc()).value();
    Milliseconds pause{0};
    for (Cue cue = schedule.cue_at(at("12:00:00")); cue.from < at("13:00:00");
         cue = schedule.after(cue)) {
        pause = schedule.programme().slides[cue.slide].id == "help"
                    ? 0ms
                    : pause + (cue.until - cue.from);
        EXPECT_LE(pause, 75s) << to_rfc3339(cue.from);
    }
}

} // namespace
} // namespace wayside
