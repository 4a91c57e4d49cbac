#include "player_on_dummy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace wayside
{
namespace
{

using ::testing::HasSubstr;

class LostDisplay : public test::PlayerOnDummy
{
protected:
    static SDL_Event closing()
    {
        SDL_Event event{};
        event.type = SDL_WINDOWEVENT;
        event.window.event = SDL_WINDOWEVENT_CLOSE;
        return event;
    }

    static SDL_Event quitting()
    {
        SDL_Event event{};
        event.type = SDL_QUIT;
        return event;
    }
};

TEST_F(LostDisplay, EndsTheLoopWithAnErrorSoThatTheServiceManagerStartsAgain)
{
    start(test::shipped_site("transit-station.toml"));
    SDL_Event quit = quitting();
    ASSERT_EQ(SDL_PushEvent(&quit), 1);

    const auto played = player_->run();

    ASSERT_FALSE(played);
    EXPECT_THAT(played.error().message, HasSubstr("display is lost"));
}

TEST_F(LostDisplay, IsNotAWindowThatSomebodyTriedToClose)
{
    start(test::shipped_site("transit-station.toml"));

    EXPECT_TRUE(player_->handle(closing()));
    EXPECT_TRUE(player_->handle(quitting())) << "fullscreen it cannot be closed";
    EXPECT_FALSE(player_->handle(quitting())) << "nobody closed it this time";
}

TEST_F(LostDisplay, IsNotAWindowThatAPersonMayClose)
{
    settings_.may_be_closed = true;
    start(test::shipped_site("transit-station.toml"));
    SDL_Event close = closing();
    SDL_Event quit = quitting();
    ASSERT_EQ(SDL_PushEvent(&close), 1);
    ASSERT_EQ(SDL_PushEvent(&quit), 1);

    EXPECT_TRUE(player_->run());
}

} // namespace
} // namespace wayside
