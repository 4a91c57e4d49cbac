#include "sdl/error.hpp"
#include "sdl/guards.hpp"
#include "sdl/handles.hpp"

#include <SDL.h>
#include <SDL_ttf.h>
#include <gmock/gmock.h>

namespace wayside::sdl
{

namespace
{

TEST(Subsystems, RunWhileAnyGuardLives)
{
    {
        const auto first = Subsystems::create(SDL_INIT_TIMER);
        ASSERT_TRUE(first);
        {
            const auto second = Subsystems::create(SDL_INIT_TIMER);
            ASSERT_TRUE(second);
        }
        EXPECT_NE(SDL_WasInit(SDL_INIT_TIMER), 0U);
    }
    EXPECT_EQ(SDL_WasInit(SDL_INIT_TIMER), 0U);
}

TEST(Subsystems, MovedGuardStopsThemOnce)
{
    auto outer = Subsystems::create(SDL_INIT_TIMER);
    ASSERT_TRUE(outer);
    {
        auto first = Subsystems::create(SDL_INIT_TIMER);
        ASSERT_TRUE(first);
        const Subsystems second = std::move(*first);
    }
    EXPECT_NE(SDL_WasInit(SDL_INIT_TIMER), 0U) << "the outer guard's share was given back too";
}

TEST(TextLibrary, RunsWhileAnyGuardLives)
{
    {
        auto first = TextLibrary::create();
        ASSERT_TRUE(first);
        {
            auto second = TextLibrary::create();
            ASSERT_TRUE(second);
            const TextLibrary moved = std::move(*second);
        }
        EXPECT_EQ(TTF_WasInit(), 1);
    }
    EXPECT_EQ(TTF_WasInit(), 0);
}

TEST(LastError, PutsTheContextInFront)
{
    SDL_SetError("the cable is out");
    const Result<int> result = last_error("cannot open the window");
    EXPECT_EQ(result.error().message, "cannot open the window: the cable is out");
    SDL_ClearError();
    const Result<int> silent = last_error("cannot open the window");
    EXPECT_EQ(silent.error().message, "cannot open the window: no reason given");
}

TEST(Handles, OwnWhatTheyHold)
{
    // What is not given back is found by the address sanitizer.
    const Surface surface(SDL_CreateRGBSurfaceWithFormat(0, 4, 4, 32, SDL_PIXELFORMAT_ARGB8888));
    ASSERT_TRUE(surface);
    const Renderer renderer(SDL_CreateSoftwareRenderer(surface.get()));
    ASSERT_TRUE(renderer);
    const Texture texture(SDL_CreateTexture(
        renderer.get(), SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC, 2, 2));
    EXPECT_TRUE(texture);
    const char bytes[4] = {};
    const RwOps stream(SDL_RWFromConstMem(bytes, sizeof bytes));
    EXPECT_TRUE(stream);
    const Font none;
    EXPECT_FALSE(none);
}

} // namespace

} // namespace wayside::sdl
