// What plays: the files' schedule, a takeover by hand in it, and clocks that are set or doubted.

#include "app/playing.hpp"
#include "support/programme_builder.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace wayside
{
namespace
{

using namespace std::chrono_literals;
using test::ProgrammeBuilder;
using ::testing::HasSubstr;

const Instant play_noon = parse_instant("2026-07-15T16:00:00Z").value();
constexpr Ticks play_start{1000s};

/// "core" all day, "closed" for the hand, a filler that needs no clock.
Site site(const std::string& hand = "closed")
{
    ProgrammeBuilder builder;
    builder.slide("a").slide("b").slide("closed");
    builder.playlist("core", {{.slide = "a"}, {.slide = "b"}});
    builder.playlist(hand, {{.slide = "closed"}});
    builder.entry({.playlist = "core", .hours = {"06:00-22:00"}});
    const auto programme = builder.build();
    return {.display = {},
            .programme = programme,
            .schedule =
                Schedule::compile(programme, Zone::load("America/New_York").value()).value(),
            .diagnostics = {}};
}

/// A stage whose wall clock and steady clock can be moved apart.
class PlayingTest : public ::testing::Test
{
protected:
    DeskDecision ask(const ControlQuestion& question) { return playing_.ask(question, time()); }

    DeskDecision begin(ChangeOver change = ChangeOver::Now)
    {
        return ask(TakeoverStart{.playlist = "closed", .change = change, .length = 30min});
    }

    StageTime time() const { return {.instant = wall_, .ticks = ticks_}; }

    void pass(Milliseconds length)
    {
        wall_ += length;
        ticks_ += length;
        static_cast<void>(playing_.end_if_over(ticks_));
    }

    void set_clock(Milliseconds by)
    {
        wall_ += by;
        playing_.step(time());
    }

    std::string shown() const
    {
        const Schedule& schedule = playing_.schedule();
        return schedule.programme().slides[schedule.cue_at(wall_, playing_.trust()).slide].id;
    }

    Instant wall_ = play_noon;
    Ticks ticks_ = play_start;
    Playing playing_ = Playing::create(site(), std::nullopt, ClockTrust::Trusted).value();
};

TEST_F(PlayingTest, ATakeoverBeginsEndsAndSaysSo)
{
    const DeskDecision decision = begin();
    EXPECT_TRUE(decision.answer.done);
    EXPECT_EQ(decision.answer.message, "closed has the screen until 2026-07-15T12:30:00");
    EXPECT_EQ(parse_takeover(*decision.kept).value().until, play_noon + 30min);
    EXPECT_EQ(shown(), "closed");
    EXPECT_EQ(decision.answer.status->schedule, "by hand");
    pass(29min + 59s);
    EXPECT_EQ(shown(), "closed");
    pass(21s);
    EXPECT_NE(shown(), "closed");
    EXPECT_EQ(ask(StatusQuestion{}).answer.status->takeover, std::nullopt);
}

TEST_F(PlayingTest, AnotherTakeoverReplacesTheFirst)
{
    static_cast<void>(begin());
    const auto again =
        ask(TakeoverStart{.playlist = "core", .change = ChangeOver::Now, .length = 1h});
    ASSERT_TRUE(again.answer.done);
    EXPECT_NE(shown(), "closed");
    EXPECT_EQ(playing_.schedule().programme().schedule.size(), 3U);
}

TEST_F(PlayingTest, OneThatCameAtOnceIsStoppedAtOnce)
{
    static_cast<void>(begin());
    pass(3s);
    const DeskDecision stopped = ask(TakeoverStop{});
    EXPECT_TRUE(stopped.answer.done);
    EXPECT_EQ(stopped.kept, "");
    EXPECT_NE(shown(), "closed");
    EXPECT_FALSE(ask(TakeoverStop{}).answer.done);
}

TEST_F(PlayingTest, OneThatWaitedForASlideLetsItsOwnComeToAnEnd)
{
    static_cast<void>(begin(ChangeOver::AfterItem));
    while (shown() != "closed") {
        pass(1s);
    }
    const Instant end = playing_.schedule().cue_at(wall_, ClockTrust::Trusted).until;
    static_cast<void>(ask(TakeoverStop{}));
    EXPECT_EQ(shown(), "closed");
    EXPECT_LE(playing_.schedule().cue_at(wall_, ClockTrust::Trusted).until, end);
    pass(20s);
    EXPECT_NE(shown(), "closed");
}

TEST_F(PlayingTest, WhatCannotBeIsSaidAndChangesNothing)
{
    const auto refusal = [this](const TakeoverStart& takeover) {
        const DeskDecision decision = ask(takeover);
        EXPECT_FALSE(decision.answer.done);
        EXPECT_EQ(decision.kept, std::nullopt);
        return decision.answer.message;
    };
    EXPECT_THAT(refusal({.playlist = "closd", .length = 1h}), HasSubstr("did you mean `closed`?"));
    EXPECT_THAT(refusal({.playlist = "closed", .length = 0s}), HasSubstr("would end at"));
    EXPECT_THAT(refusal({.playlist = "closed", .length = 40 * 24h}), HasSubstr("within 31 days"));
    EXPECT_THAT(refusal({.playlist = "closed", .until = "2026-07-15T11:00"}),
                HasSubstr("would end at 2026-07-15T15:00:00.000Z"));
    EXPECT_THAT(refusal({.playlist = "closed", .until = "tomorrow"}), HasSubstr("is not a time"));
    EXPECT_EQ(playing_.held(), std::nullopt);
}

TEST_F(PlayingTest, AClockThatIsSetNeitherCutsATakeoverShortNorProlongsIt)
{
    static_cast<void>(begin());
    pass(10min);
    set_clock(24h);
    EXPECT_EQ(shown(), "closed");
    EXPECT_EQ(playing_.held()->takeover.until, wall_ + 20min);
    set_clock(-48h);
    EXPECT_EQ(shown(), "closed");
    pass(20min + 20s);
    EXPECT_NE(shown(), "closed");
    set_clock(-15min);
    EXPECT_NE(shown(), "closed") << "what is over does not come again";
}

TEST_F(PlayingTest, WithoutAClockItEndsAfterItsLength)
{
    playing_ = Playing::create(site(), std::nullopt, ClockTrust::Untrusted).value();
    EXPECT_EQ(shown(), "filler");
    EXPECT_THAT(
        ask(TakeoverStart{.playlist = "closed", .until = "2026-07-15T18:00"}).answer.message,
        HasSubstr("say how long"));
    static_cast<void>(begin());
    EXPECT_EQ(shown(), "closed");
    EXPECT_EQ(playing_.ends_at(), play_start + 30min);
    pass(30min - 1ms);
    EXPECT_EQ(shown(), "closed");
    pass(1ms);
    EXPECT_EQ(shown(), "filler");
}

TEST_F(PlayingTest, AClockThatBecomesBelievedLeavesATakeoverAlone)
{
    playing_ = Playing::create(site(), std::nullopt, ClockTrust::Untrusted).value();
    wall_ = Instant{} + 24h;
    static_cast<void>(begin());
    pass(10min);
    set_clock(play_noon - wall_);
    EXPECT_TRUE(playing_.believe(ClockTrust::Trusted));
    EXPECT_FALSE(playing_.believe(ClockTrust::Trusted));
    EXPECT_EQ(shown(), "closed");
    pass(20min + 20s);
    EXPECT_NE(shown(), "closed");
    EXPECT_NE(shown(), "filler");
}

TEST_F(PlayingTest, OtherFilesKeepTheTakeoverOrAreRefusedWhileItLasts)
{
    static_cast<void>(begin());
    EXPECT_TRUE(playing_.replace(site(), ticks_));
    EXPECT_EQ(shown(), "closed");
    const auto refused = playing_.replace(site("shut"), ticks_);
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().message, HasSubstr("no playlist `closed`"));
    EXPECT_EQ(shown(), "closed");
    pass(30min);
    EXPECT_TRUE(playing_.replace(site("shut"), ticks_));
}

TEST_F(PlayingTest, OneThatWaitsIsShownAsSoonAsAProgrammeHasItAndEndsAtItsOwnTime)
{
    const HandTakeover kept{.playlist = "closed",
                            .change = ChangeOver::Now,
                            .from = play_noon,
                            .until = play_noon + 1h};
    std::vector<std::string> log;
    playing_ = Playing::resume(site("shut"),
                               kept,
                               ClockTrust::Trusted,
                               {.instant = wall_, .ticks = ticks_},
                               [&](const std::string& line) { log.push_back(line); })
                   .value();
    EXPECT_THAT(log, ::testing::ElementsAre(HasSubstr("no playlist `closed`")));
    EXPECT_NE(shown(), "closed");
    pass(10min);
    set_clock(24h);
    EXPECT_TRUE(playing_.replace(site("shut"), ticks_)) << "it holds up no programme";
    EXPECT_THAT(ask(StatusQuestion{}).answer.warning, HasSubstr("waits"));
    EXPECT_TRUE(playing_.replace(site(), ticks_));
    EXPECT_EQ(playing_.waits(), "");
    EXPECT_EQ(shown(), "closed");
    pass(50min + 20s);
    EXPECT_NE(shown(), "closed");
}

TEST_F(PlayingTest, OneThatWaitedTooLongDoesNotCome)
{
    const HandTakeover kept{.playlist = "closed", .from = play_noon, .until = play_noon + 1h};
    playing_ = Playing::resume(site("shut"),
                               kept,
                               ClockTrust::Trusted,
                               {.instant = wall_, .ticks = ticks_},
                               [](const std::string&) {})
                   .value();
    pass(1h);
    EXPECT_TRUE(playing_.replace(site(), ticks_));
    EXPECT_EQ(playing_.held(), std::nullopt);
    EXPECT_NE(shown(), "closed");
}

TEST_F(PlayingTest, OneThatWaitsGivesWayToAnother)
{
    const HandTakeover kept{.playlist = "closed", .from = play_noon, .until = play_noon + 1h};
    playing_ = Playing::resume(site("shut"),
                               kept,
                               ClockTrust::Trusted,
                               {.instant = wall_, .ticks = ticks_},
                               [](const std::string&) {})
                   .value();
    EXPECT_TRUE(ask(TakeoverStart{.playlist = "shut", .change = ChangeOver::Now, .length = 1h})
                    .answer.done);
    EXPECT_EQ(shown(), "closed") << "the slide of both playlists";
    EXPECT_EQ(playing_.waits(), "");
    EXPECT_EQ(playing_.held()->takeover.playlist, "shut");
}

/// A site whose playlist for the hand has a day each side of noon: "closed" is valid on these only.
Site dated(const std::string& from, const std::string& until)
{
    ProgrammeBuilder builder;
    builder.slide("a").slide("closed");
    builder.playlist("core", {{.slide = "a"}});
    builder.playlist("closed", {{.slide = "closed", .valid_from = from, .valid_until = until}});
    builder.entry({.playlist = "core"});
    const auto programme = builder.build();
    return {.display = {},
            .programme = programme,
            .schedule =
                Schedule::compile(programme, Zone::load("America/New_York").value()).value(),
            .diagnostics = {}};
}

TEST_F(PlayingTest, APlaylistOfDatedItemsIsTakenOnItsDays)
{
    playing_ = Playing::create(dated("2026-07-15", "2026-07-15"), {}, ClockTrust::Trusted).value();
    const auto day = begin();
    EXPECT_TRUE(day.answer.done) << day.answer.message;
    EXPECT_EQ(day.answer.warning, "");
    EXPECT_EQ(shown(), "closed");
    const auto longer =
        ask(TakeoverStart{.playlist = "closed", .change = ChangeOver::Now, .length = 48h});
    EXPECT_TRUE(longer.answer.done);
    EXPECT_EQ(longer.answer.warning,
              "on 2026-07-16 no item of the playlist `closed` is valid: the programme has the "
              "screen then");
    pass(12h + 20s);
    EXPECT_EQ(shown(), "a");
}

TEST_F(PlayingTest, APlaylistOfDatedItemsIsRefusedOnOtherDaysAndWithoutAClock)
{
    playing_ = Playing::create(dated("2026-07-16", ""), {}, ClockTrust::Trusted).value();
    EXPECT_THAT(begin().answer.message, HasSubstr("is valid today, on 2026-07-15"));
    playing_ = Playing::create(dated("2026-07-15", ""), {}, ClockTrust::Untrusted).value();
    EXPECT_THAT(begin().answer.message, HasSubstr("not known to be right"));
    EXPECT_EQ(playing_.held(), std::nullopt);
}

TEST(AfterStep, CountsInTheStagesTime)
{
    const HeldTakeover held{
        .takeover = {.playlist = "closed", .from = play_noon, .until = play_noon + 1h},
        .ends = play_start + 1min};
    EXPECT_EQ(after_step(held, play_noon + 24h, play_start, 60)->takeover.until, play_noon + 25h);
    EXPECT_EQ(after_step(held, play_noon + 24h, play_start + 1min, 60), std::nullopt);
}

TEST(Resumed, GoesOnAfterARestartForWhatIsLeft)
{
    const HandTakeover takeover{.playlist = "closed", .from = play_noon, .until = play_noon + 1h};
    EXPECT_EQ(resumed(takeover, play_noon + 20min, play_start)->ends, play_start + 40min);
    EXPECT_EQ(resumed(takeover, play_noon + 1h, play_start), std::nullopt);
}

TEST(Resumed, IsNotProlongedByAClockThatWasPutBack)
{
    const HandTakeover takeover{.playlist = "closed", .from = play_noon, .until = play_noon + 1h};
    const auto held = resumed(takeover, play_noon - 24h, play_start);
    EXPECT_EQ(held->ends, play_start + 1h);
    EXPECT_EQ(held->takeover.from, play_noon - 24h);
    EXPECT_EQ(held->takeover.until, play_noon - 23h);
}

} // namespace
} // namespace wayside
