#include "platform/event_wait.hpp"
#include "platform/wake.hpp"
#include "sdl/guards.hpp"
#include "seen_file.hpp"
#include "temporary_folder.hpp"

#include <SDL.h>
#include <gtest/gtest.h>

#include <csignal>
#include <thread>
#include <unistd.h>

namespace wayside
{
namespace
{

using namespace std::chrono_literals;

// Long enough for any machine; the tests are over as soon as the event is there.
constexpr std::chrono::milliseconds patience = 20s;

class Waking : public ::testing::Test
{
protected:
    void SetUp() override
    {
        auto events = sdl::Subsystems::create(SDL_INIT_EVENTS);
        ASSERT_TRUE(events);
        events_.emplace(std::move(*events));
    }

    std::optional<sdl::Subsystems> events_;
};

TEST_F(Waking, ASignalBecomesAnEvent)
{
    const auto wake = Wake::create();
    ASSERT_TRUE(wake) << wake.error().message;
    const auto wait = EventWait::create_for("dummy", "/nowhere");
    ASSERT_TRUE(wait);
    for (const auto& [signal, meaning] : {std::pair{SIGHUP, Wakeup::Reload},
                                          std::pair{SIGTERM, Wakeup::Stop},
                                          std::pair{SIGINT, Wakeup::Stop}}) {
        ASSERT_EQ(kill(getpid(), signal), 0);
        SDL_Event event{};
        ASSERT_TRUE((*wait)->next(event, patience));
        EXPECT_EQ((*wake)->meaning_of(event), meaning);
    }
}

TEST_F(Waking, ChangedFilesBecomeOneEvent)
{
    const auto wake = Wake::create();
    ASSERT_TRUE(wake) << wake.error().message;
    const auto wait = EventWait::create_for("dummy", "/nowhere");
    ASSERT_TRUE(wait);
    const testing::TemporaryFolder folder;
    folder.write("programme.toml", "");
    (*wake)->watch({testing::seen(folder.path() / "programme.toml")});
    folder.write("programme.toml", "a");
    folder.write("programme.toml", "ab");
    SDL_Event event{};
    ASSERT_TRUE((*wait)->next(event, patience));
    EXPECT_EQ((*wake)->meaning_of(event), Wakeup::Reload);
    EXPECT_FALSE((*wait)->next(event, 0ms)) << "two changes, one reload";
}

TEST_F(Waking, OtherEventsMeanNothing)
{
    const auto wake = Wake::create();
    ASSERT_TRUE(wake) << wake.error().message;
    SDL_Event event{};
    event.type = SDL_QUIT;
    EXPECT_EQ((*wake)->meaning_of(event), std::nullopt);
    event.type = SDL_LASTEVENT;
    EXPECT_EQ((*wake)->meaning_of(event), std::nullopt);
}

TEST_F(Waking, EndsWhenItIsDestroyed)
{
    for (int i = 0; i < 20; ++i) {
        ASSERT_TRUE(Wake::create());
    }
}

TEST_F(Waking, AnEventOfAnotherThreadEndsTheWait)
{
    const auto wait = EventWait::create_for("KMSDRM", "/nowhere");
    ASSERT_TRUE(wait);
    for (int i = 0; i < 50; ++i) {
        std::thread worker([] {
            SDL_Event event{};
            event.type = SDL_USEREVENT;
            SDL_PushEvent(&event);
        });
        SDL_Event event{};
        EXPECT_TRUE((*wait)->next(event, patience));
        EXPECT_EQ(event.type, static_cast<Uint32>(SDL_USEREVENT));
        worker.join();
    }
}

TEST_F(Waking, GivesWhatIsThereWithoutWaitingAndNothingElse)
{
    const auto wait = EventWait::create_for("dummy", "/nowhere");
    ASSERT_TRUE(wait);
    SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
    SDL_Event event{};
    EXPECT_FALSE((*wait)->next(event, 0ms));
    event.type = SDL_USEREVENT;
    SDL_PushEvent(&event);
    EXPECT_TRUE((*wait)->next(event, 0ms));
}

TEST_F(Waking, SleepsOnceWhileNothingHappens)
{
    const auto wait = EventWait::create_for("KMSDRM", "/nowhere");
    ASSERT_TRUE(wait);
    SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
    SDL_Event event{};
    EXPECT_FALSE((*wait)->next(event, 20ms));
    EXPECT_FALSE((*wait)->next(event, 20ms));
    // One more for each when the kernel's timer and the clock round differently.
    EXPECT_LE((*wait)->sleeps(), 4);
    EXPECT_GE((*wait)->sleeps(), 2);
}

TEST_F(Waking, WatchesTheInputDevicesItself)
{
    const testing::TemporaryFolder folder;
    folder.write("event0", "");
    folder.write("event1", "");
    folder.write("mouse0", "");
    const auto wait = EventWait::create_for("KMSDRM", folder.path().string());
    ASSERT_TRUE(wait);
    EXPECT_EQ((*wait)->description(), "by 2 input devices");
    EXPECT_EQ((*EventWait::create_for("x11", "/nowhere"))->description(), "by the display server");
}

} // namespace
} // namespace wayside
