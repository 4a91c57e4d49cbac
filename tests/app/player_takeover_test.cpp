// Takeovers by hand and clocks that change, through the real loop.

#include "platform/ask_player.hpp"
#include "platform/state_folder.hpp"
#include "player_on_dummy.hpp"
#include "schedule/clock_trust.hpp"

#include <gmock/gmock.h>

#include <future>
#include <semaphore>

namespace wayside
{

namespace
{

using namespace std::chrono_literals;
using test::luma;
using test::PlayerOnDummy;
using ::testing::HasSubstr;

class PlayerByHand : public PlayerOnDummy
{
protected:
    void SetUp() override
    {
        // As in the program: signals are blocked before the first thread is there.
        wake_ = Wake::create().value();
        auto control =
            ControlSocket::listen(folder_.path() / "control.sock", [this] { woken_.release(); });
        ASSERT_TRUE(control) << control.error().message;
        control_ = std::move(*control);
        settings_.caretaker.control = control_.get();
        settings_.caretaker.takeover_file = folder_.path() / "takeover.json";
    }

    /// Asks as the command does, and plays until there is an answer.
    ControlAnswer ask(const ControlQuestion& question)
    {
        auto client = std::async(std::launch::async, [&] {
            return ask_player(folder_.path() / "control.sock", to_line(question));
        });
        woken_.acquire();
        turn();
        const auto line = client.get();
        EXPECT_TRUE(line);
        return parse_answer(line.value_or("")).value_or(ControlAnswer{.done = false});
    }

    /// A takeover of a minute that a restart finds half over.
    void keep_takeover_of(const std::string& playlist)
    {
        const Instant now = clock_.now().instant;
        settings_.takeover =
            HandTakeover{.playlist = playlist, .from = now - 30s, .until = now + 30s};
    }

    void play_until(Instant end)
    {
        while (clock_.now().instant < end) {
            turn();
            ASSERT_GT(luma(window_.get()), 20) << "nearly black";
        }
    }

    std::string shown() const { return player_->shown()->frame->slide; }

    wayside::testing::TemporaryFolder folder_;
    std::counting_semaphore<> woken_{0};
    std::unique_ptr<ControlSocket> control_;
};

/// The clinic's programme with a playlist for the hand that shows one slide.
Site clinic()
{
    Site site = test::shipped_site("clinic-waiting.toml");
    Programme programme = *site.programme;
    const auto help = std::find_if(programme.slides.begin(),
                                   programme.slides.end(),
                                   [](const Slide& slide) { return slide.id == "help/call"; });
    EXPECT_NE(help, programme.slides.end());
    Playlist closed;
    closed.id = "closed";
    closed.items = {
        {.slide = static_cast<std::size_t>(help - programme.slides.begin()), .dwell = 10s}};
    programme.playlists.push_back(closed);
    site.programme = std::make_shared<const Programme>(std::move(programme));
    site.schedule = Schedule::compile(site.programme, site.schedule->zone()).value();
    return site;
}

TEST_F(PlayerByHand, ATakeoverHasTheScreenIsKeptAndEndsByItself)
{
    start(clinic());
    turn();
    const Instant begin = clock_.now().instant;
    const ControlAnswer answer =
        ask(TakeoverStart{.playlist = "closed", .change = ChangeOver::Now, .length = 60s});
    EXPECT_TRUE(answer.done) << answer.message;
    EXPECT_EQ(answer.warning, "");
    const auto kept = read_state(folder_.path() / "takeover.json");
    ASSERT_TRUE(kept) << "kept before the answer";
    EXPECT_EQ(parse_takeover(*kept).value().until, begin + 60s);
    play_until(begin + 40s);
    EXPECT_EQ(shown(), "help/call");
    EXPECT_EQ(ask(StatusQuestion{}).status->schedule, "by hand");
    play_until(begin + 90s);
    EXPECT_EQ(ask(StatusQuestion{}).status->takeover, std::nullopt);
}

TEST_F(PlayerByHand, TheSlideOnTheScreenFadesWhenATakeoverComesAtOnce)
{
    start(clinic());
    for (int turns = 0; turns < 100; ++turns) {
        turn();
    }
    const std::string before = shown();
    static_cast<void>(
        ask(TakeoverStart{.playlist = "closed", .change = ChangeOver::Now, .length = 60s}));
    ASSERT_NE(player_->shown()->from, nullptr);
    EXPECT_EQ(player_->shown()->from->slide, before);
    EXPECT_TRUE(player_->shown()->moving);
}

TEST_F(PlayerByHand, ARestartGoesOnWithIt)
{
    keep_takeover_of("closed");
    start(clinic());
    turn();
    EXPECT_EQ(shown(), "help/call");
    EXPECT_TRUE(ask(StatusQuestion{}).status->takeover);
}

TEST_F(PlayerByHand, ARestartWithAnotherProgrammeSaysThatItWaits)
{
    keep_takeover_of("gone");
    start(clinic());
    turn();
    ASSERT_EQ(log_.size(), 1U);
    EXPECT_THAT(log_[0], HasSubstr("can show it: the programme has no playlist `gone`"));
    const ControlAnswer answer = ask(StatusQuestion{});
    EXPECT_TRUE(answer.status->takeover);
    EXPECT_THAT(answer.warning, HasSubstr("waits for a programme"));
    EXPECT_TRUE(ask(TakeoverStop{}).done);
    EXPECT_FALSE(ask(StatusQuestion{}).status->takeover);
}

TEST_F(PlayerByHand, ARestartOnABrokenProgrammeGoesOnWithItOnceItIsMended)
{
    keep_takeover_of("closed");
    const auto card = builtin_programme("US").value();
    Site broken;
    broken.programme = card;
    broken.schedule = Schedule::compile(card, Zone::utc()).value();
    start(std::move(broken));
    turn();
    EXPECT_THAT(log_, ::testing::ElementsAre(HasSubstr("can show it")));
    reloaded_ = clinic;
    until_reload();
    for (int turns = 0; turns < 60; ++turns) {
        turn();
    }
    EXPECT_EQ(shown(), "help/call");
    const ControlAnswer answer = ask(StatusQuestion{});
    EXPECT_EQ(answer.status->schedule, "by hand");
    EXPECT_EQ(answer.warning, "");
}

TEST_F(PlayerByHand, ANewProgrammeWithoutItsPlaylistWaitsForItsEnd)
{
    start(clinic());
    turn();
    const Instant begin = clock_.now().instant;
    static_cast<void>(
        ask(TakeoverStart{.playlist = "closed", .change = ChangeOver::Now, .length = 60s}));
    reloaded_ = [] {
        return test::shipped_site("transit-station.toml");
    };
    until_reload();
    play_until(begin + 40s);
    EXPECT_EQ(shown(), "help/call");
    EXPECT_THAT(log_,
                ::testing::Contains("the new programme waits for the end of the takeover by hand"));
    play_until(begin + 90s);
    EXPECT_EQ(ask(StatusQuestion{}).status->programme, "transit-station");
}

TEST_F(PlayerByHand, ANewProgrammeWithoutItsPlaylistComesWhenItIsStopped)
{
    start(clinic());
    turn();
    const Instant begin = clock_.now().instant;
    static_cast<void>(
        ask(TakeoverStart{.playlist = "closed", .change = ChangeOver::Now, .length = 24h}));
    reloaded_ = [] {
        return test::shipped_site("transit-station.toml");
    };
    until_reload();
    play_until(begin + 40s);
    ASSERT_THAT(log_,
                ::testing::Contains("the new programme waits for the end of the takeover by hand"));
    EXPECT_TRUE(ask(TakeoverStop{}).done);
    play_until(clock_.now().instant + 120s);
    EXPECT_EQ(ask(StatusQuestion{}).status->programme, "transit-station");
}

TEST_F(PlayerByHand, NonsenseIsAnsweredAndChangesNothing)
{
    start(clinic());
    turn();
    auto client = std::async(std::launch::async, [&] {
        return ask_player(folder_.path() / "control.sock", "open sesame");
    });
    woken_.acquire();
    turn();
    EXPECT_THAT(client.get().value_or(""), HasSubstr(R"("done":false)"));
}

TEST_F(PlayerByHand, WhatCannotBeKeptIsStartedWithAWarning)
{
    folder_.write("file", "");
    settings_.caretaker.takeover_file = folder_.path() / "file" / "takeover.json";
    start(clinic());
    turn();
    const ControlAnswer answer = ask(TakeoverStart{.playlist = "closed", .length = 60s});
    EXPECT_TRUE(answer.done);
    EXPECT_THAT(answer.warning, HasSubstr("a restart will not know of it"));
}

/// A clock that a test believes or not.
class PlayerInDoubt : public PlayerOnDummy
{
protected:
    void SetUp() override
    {
        settings_.caretaker.judge_clock = [this](Instant wall, bool was_set) {
            return judge_clock(
                {.is_synchronised = is_synchronised_, .built = built_, .was_set = was_set}, wall);
        };
    }

    void clock_event() { until_event(Wakeup::ClockStepped); }

    /// What the kernel's timer would send.
    void until_event(Wakeup wakeup)
    {
        for (std::uint32_t type = SDL_USEREVENT; type < SDL_LASTEVENT; ++type) {
            SDL_Event event{};
            event.type = type;
            if (wake_->meaning_of(event) == wakeup) {
                EXPECT_TRUE(player_->handle(event));
                return;
            }
        }
        FAIL() << "no such event";
    }

    bool is_synchronised_ = false;
    Instant built_ = clock_.now().instant + 24h; // the clock is a day behind
};

TEST_F(PlayerInDoubt, OnlyWhatNeedsNoClockPlaysUntilTheClockIsBelievedAndThenItFades)
{
    start(test::shipped_site("transit-station.toml"));
    const Site site = test::shipped_site("transit-station.toml");
    const auto slide_at = [&](Instant instant, ClockTrust trust) {
        return site.programme->slides[site.schedule->cue_at(instant, trust).slide].id;
    };
    for (int turns = 0; turns < 100; ++turns) {
        turn();
    }
    EXPECT_EQ(player_->shown()->frame->slide,
              slide_at(player_->shown()->changes_at - 1ms, ClockTrust::Untrusted));
    // Until the picture that is due is another one.
    while (slide_at(clock_.now().instant, ClockTrust::Untrusted) ==
           slide_at(clock_.now().instant, ClockTrust::Trusted)) {
        turn();
    }
    turn();
    const std::string before = player_->shown()->frame->slide;
    is_synchronised_ = true;
    turn();
    EXPECT_THAT(log_, ::testing::Contains(HasSubstr("the clock is believed now")));
    ASSERT_NE(player_->shown()->from, nullptr);
    EXPECT_TRUE(player_->shown()->moving);
    EXPECT_EQ(player_->shown()->from->slide, before);
    for (int turns = 0; turns < 100; ++turns) {
        turn();
        ASSERT_GT(luma(window_.get()), 20);
    }
}

TEST_F(PlayerInDoubt, SomebodyWhoSetsTheClockIsBelieved)
{
    start(test::shipped_site("transit-station.toml"));
    turn();
    clock_.step(48h);
    clock_event();
    turn();
    EXPECT_THAT(log_, ::testing::Contains(HasSubstr("the clock is believed now")));
}

TEST_F(PlayerInDoubt, AClockThatIsPutBackBeforeItsTimeIsDoubtedAgain)
{
    built_ = clock_.now().instant - 24h;
    start(test::shipped_site("transit-station.toml"));
    turn();
    EXPECT_TRUE(log_.empty());
    clock_.step(-48h);
    clock_event();
    turn();
    EXPECT_THAT(log_, ::testing::Contains(HasSubstr("not believed any more")));
}

TEST_F(PlayerInDoubt, OnlyATimeThatIsBelievedIsKept)
{
    const wayside::testing::TemporaryFolder folder;
    const auto file = folder.path() / "time";
    {
        StateKeeper keeper([](const std::string&) {});
        settings_.caretaker.keeper = &keeper;
        settings_.caretaker.time_file = file;
        start(test::shipped_site("transit-station.toml"));
        turn();
    }
    EXPECT_EQ(read_state(file), std::nullopt);
    {
        StateKeeper keeper([](const std::string&) {});
        settings_.caretaker.keeper = &keeper;
        is_synchronised_ = true;
        start(test::shipped_site("transit-station.toml"));
        turn();
    }
    EXPECT_TRUE(parse_saved_time(read_state(file).value_or("")));
}

} // namespace

} // namespace wayside
