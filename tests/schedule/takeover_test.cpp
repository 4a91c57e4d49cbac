// A takeover by hand: who it beats, how it begins and ends, and what is refused.

#include "schedule/explain.hpp"
#include "schedule/takeover.hpp"
#include "support/programme_builder.hpp"

#include <gmock/gmock.h>

#include <string>

namespace wayside
{
namespace
{

using namespace std::chrono_literals;
using test::ProgrammeBuilder;
using testing::HasSubstr;

const Instant noon = parse_instant("2026-07-15T16:00:00Z").value();

/// "core" plays all day in turns of ten seconds; "event" has the day; "closed" is for the hand.
std::shared_ptr<const Programme> station()
{
    ProgrammeBuilder builder;
    builder.slide("a").slide("b").slide("closed").slide("event");
    builder.playlist("core", {{.slide = "a"}, {.slide = "b"}});
    builder.playlist("closed", {{.slide = "closed"}});
    builder.playlist("event", {{.slide = "event"}});
    builder.playlist("dated", {{.slide = "event", .valid_from = "2026-01-01"}});
    builder.playlist("others", {{.slide = "event", .suits = false}});
    builder.entry({.playlist = "core", .tier = Tier::Normal, .hours = {"06:00-22:00"}});
    builder.entry({.playlist = "event", .tier = Tier::Takeover, .dates = {"2026-07-16"}});
    return builder.build();
}

Schedule schedule_with(const HandTakeover& takeover)
{
    const auto programme = with_takeover(*station(), takeover);
    EXPECT_TRUE(programme) << programme.error().message;
    return Schedule::compile(*programme, Zone::load("America/New_York").value()).value();
}

std::string shown(const Schedule& schedule, Instant instant, ClockTrust trust = ClockTrust::Trusted)
{
    return schedule.programme().slides[schedule.cue_at(instant, trust).slide].id;
}

TEST(HandTakeover, HasTheScreenFromItsStartToItsEnd)
{
    const Schedule schedule = schedule_with(
        {.playlist = "closed", .change = ChangeOver::Now, .from = noon + 3s, .until = noon + 63s});
    EXPECT_NE(shown(schedule, noon + 2999ms), "closed");
    EXPECT_EQ(shown(schedule, noon + 3s), "closed");
    EXPECT_EQ(shown(schedule, noon + 62999ms), "closed");
    EXPECT_EQ(schedule.slot_at(noon + 10s).until, noon + 63s);
    EXPECT_NE(shown(schedule, noon + 83s), "closed");
}

TEST(HandTakeover, LetsTheSlideOnTheScreenEndFirst)
{
    const Schedule before =
        Schedule::compile(station(), Zone::load("America/New_York").value()).value();
    const Cue showing = before.cue_at(noon + 3s);
    const Schedule schedule =
        schedule_with({.playlist = "closed", .from = noon + 3s, .until = noon + 63s});
    EXPECT_EQ(schedule.cue_at(noon + 3s).slide, showing.slide)
        << "the same slide, until the same moment";
    EXPECT_EQ(schedule.cue_at(noon + 3s).until, showing.until);
    EXPECT_EQ(shown(schedule, showing.until), "closed");
}

TEST(HandTakeover, BeatsEveryEntryOfItsTier)
{
    const Instant day_of_event = noon + 24h;
    const Schedule schedule = schedule_with({.playlist = "closed",
                                             .change = ChangeOver::Now,
                                             .from = day_of_event,
                                             .until = day_of_event + 1h});
    EXPECT_EQ(shown(schedule, day_of_event - 1ms), "event");
    EXPECT_EQ(shown(schedule, day_of_event), "closed");
    const Explanation explanation = explain(schedule, day_of_event);
    EXPECT_THAT(explanation.rejected,
                testing::Contains(Rejection{1, "a takeover by hand has the screen"}));
}

TEST(HandTakeover, NeedsNoClock)
{
    const Schedule schedule =
        schedule_with({.playlist = "closed", .from = noon, .until = noon + 1h});
    EXPECT_EQ(shown(schedule, noon - 10h, ClockTrust::Untrusted), "closed");
}

/// Why a takeover of `playlist` is refused.
std::string refusal(const Programme& programme, const std::string& playlist)
{
    const auto changed =
        with_takeover(programme, {.playlist = playlist, .from = noon, .until = noon + 1h});
    return changed ? "" : changed.error().message;
}

TEST(HandTakeover, OfAPlaylistThatIsNotThereNamesTheNearest)
{
    EXPECT_EQ(refusal(*station(), "closd"),
              "the programme has no playlist `closd` (did you mean `closed`?)");
}

TEST(HandTakeover, OfNothingToShowIsRefused)
{
    EXPECT_EQ(refusal(*station(), "others"),
              "no item of the playlist `others` is for this display");
}

TEST(HandTakeover, OfDatedItemsHasTheScreenOnTheirDays)
{
    const HandTakeover takeover{.playlist = "dated",
                                .change = ChangeOver::Now,
                                .from = parse_instant("2026-01-01T03:00:00Z").value(),
                                .until = parse_instant("2026-01-01T07:00:00Z").value()};
    const auto zone = Zone::load("America/New_York").value();
    const auto programme = with_takeover(*station(), takeover);
    ASSERT_TRUE(programme) << programme.error().message;
    const Schedule schedule = Schedule::compile(*programme, zone).value();
    const Instant midnight = parse_instant("2026-01-01T05:00:00Z").value();
    EXPECT_NE(shown(schedule, midnight - 1min), "event");
    EXPECT_EQ(shown(schedule, midnight), "event");
    EXPECT_NE(shown(schedule, midnight, ClockTrust::Untrusted), "event");
    EXPECT_EQ(first_empty_day(*station(), takeover, zone), test::day("2025-12-31"));
    EXPECT_FALSE(shows_without_clock(*station(), takeover));
    const HandTakeover later{.playlist = "dated", .from = midnight, .until = midnight + 31 * 24h};
    EXPECT_EQ(first_empty_day(*station(), later, zone), std::nullopt);
}

TEST(HandTakeover, MustLeaveRoomForGuaranteesUnlessItIsAnEmergency)
{
    ProgrammeBuilder builder;
    builder.slide("a").slide("help").slide("long", {.dwell = 5min});
    builder.playlist("core", {{.slide = "a"}}).playlist("long", {{.slide = "long"}});
    builder.entry({.playlist = "core"}).guarantee("help", 15s, 2min);
    const auto programme = builder.build();
    EXPECT_THAT(refusal(*programme, "long"), HasSubstr("cannot be held: `long` stays for 5m"));
    EXPECT_TRUE(with_takeover(
        *programme,
        {.playlist = "long", .tier = Tier::Emergency, .from = noon, .until = noon + 1h}));
}

} // namespace
} // namespace wayside
