#include "platform/window.hpp"

#include <SDL.h>
#include <gmock/gmock.h>

namespace wayside
{
namespace
{

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::StartsWith;

/// SDL's dummy video, whatever the environment says.
class DummyVideo : public ::testing::Test
{
protected:
    void SetUp() override
    {
        SDL_SetHintWithPriority(SDL_HINT_VIDEODRIVER, "dummy", SDL_HINT_OVERRIDE);
    }

    void TearDown() override { SDL_ResetHint(SDL_HINT_VIDEODRIVER); }
};

TEST_F(DummyVideo, OpensAWindowOfTheWantedSizeWithoutAPointer)
{
    const auto window = PlayerWindow::open({.windowed = Size{640, 360}, .display = 0});
    ASSERT_TRUE(window) << window.error().message;
    Size size;
    SDL_GetWindowSize(&window->get(), &size.width, &size.height);
    EXPECT_EQ(size, (Size{640, 360}));
    EXPECT_EQ(SDL_ShowCursor(SDL_QUERY), SDL_DISABLE);
    EXPECT_EQ(SDL_IsScreenSaverEnabled(), SDL_FALSE);
    EXPECT_EQ(SDL_GetWindowFlags(&window->get()) & SDL_WINDOW_FULLSCREEN_DESKTOP, 0U);
}

TEST_F(DummyVideo, StartsNothingOfSdlButVideo)
{
    const auto window = PlayerWindow::open({});
    ASSERT_TRUE(window) << window.error().message;
    EXPECT_EQ(SDL_WasInit(SDL_INIT_JOYSTICK | SDL_INIT_AUDIO | SDL_INIT_HAPTIC | SDL_INIT_SENSOR),
              0U);
    EXPECT_STREQ(SDL_GetHint(SDL_HINT_TOUCH_MOUSE_EVENTS), "0");
    EXPECT_STREQ(SDL_GetHint(SDL_HINT_MOUSE_TOUCH_EVENTS), "0");
}

TEST_F(DummyVideo, FillsTheDisplayUnlessAskedForAWindow)
{
    const auto window = PlayerWindow::open({});
    ASSERT_TRUE(window) << window.error().message;
    SDL_Rect display{};
    SDL_GetDisplayBounds(0, &display);
    Size size;
    SDL_GetWindowSize(&window->get(), &size.width, &size.height);
    EXPECT_EQ(size, (Size{display.w, display.h}));
}

TEST_F(DummyVideo, SaysWhichDisplayIsNotThere)
{
    const auto window = PlayerWindow::open({.windowed = std::nullopt, .display = 7});
    ASSERT_FALSE(window);
    EXPECT_THAT(window.error().message, StartsWith("no display 7: this machine has 1"));
    EXPECT_FALSE(PlayerWindow::open({.windowed = std::nullopt, .display = -1}));
}

TEST_F(DummyVideo, KnowsItsDriverAndItsDisplays)
{
    const auto facts = video_facts();
    ASSERT_TRUE(facts) << facts.error().message;
    EXPECT_EQ(facts->driver, "dummy");
    EXPECT_THAT(facts->drivers, Contains("dummy"));
    ASSERT_EQ(facts->displays.size(), 1U);
    EXPECT_GT(facts->displays.front().bounds.width, 0);
}

TEST(PlayerWindow, SaysThatThereIsNoDisplay)
{
    SDL_SetHintWithPriority(SDL_HINT_VIDEODRIVER, "no-such-driver", SDL_HINT_OVERRIDE);
    const auto window = PlayerWindow::open({});
    const auto facts = video_facts();
    SDL_ResetHint(SDL_HINT_VIDEODRIVER);
    ASSERT_FALSE(window);
    ASSERT_FALSE(facts);
    EXPECT_THAT(window.error().message, StartsWith("no display: "));
    EXPECT_THAT(facts.error().message, HasSubstr("no-such-driver"));
}

TEST(AdviceOn, SaysWhatMayBeWrongWithAConsoleDisplay)
{
    EXPECT_THAT(advice_on("no display: cannot start SDL: KMSDRM not available"),
                HasSubstr("another program has it"));
    EXPECT_THAT(advice_on("opening the window: EGL not initialized"),
                HasSubstr("libegl1 libgles2 libgl1-mesa-dri"));
    EXPECT_EQ(advice_on("no display: neither X11 nor Wayland"), "");
}

} // namespace
} // namespace wayside
