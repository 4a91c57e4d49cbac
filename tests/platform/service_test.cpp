#include "platform/service.hpp"

#include <gmock/gmock.h>

namespace wayside
{
namespace
{

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ServiceTest : public ::testing::Test
{
protected:
    Service service(std::optional<std::chrono::microseconds> watchdog)
    {
        return {[this](const std::string& message) { sent.push_back(message); }, watchdog};
    }

    std::vector<std::string> sent;
};

TEST_F(ServiceTest, IsReadyWithItsFirstPictureAndNotBefore)
{
    Service watched = service(20s);
    watched.status("loading");
    EXPECT_THAT(sent, ElementsAre("STATUS=loading"));
    watched.presented(Ticks(1s));
    EXPECT_THAT(sent, ElementsAre("STATUS=loading", "READY=1"));
}

TEST_F(ServiceTest, FeedsTheWatchdogWithPicturesAtMostFourTimesAnInterval)
{
    Service watched = service(20s);
    watched.presented(Ticks(0s));
    for (int frame = 1; frame <= 600; ++frame) { // ten seconds of motion
        watched.presented(Ticks(frame * 16'667us));
    }
    EXPECT_THAT(sent, ElementsAre("READY=1", "WATCHDOG=1", "WATCHDOG=1"));
}

TEST_F(ServiceTest, ItsHeartbeatIsQuickEnoughForTheWatchdog)
{
    EXPECT_EQ(service(21s).heartbeat(), 7s);
    Service watched = service(21s);
    watched.presented(Ticks(0s));
    watched.presented(Ticks(7s));
    EXPECT_THAT(sent, ElementsAre("READY=1", "WATCHDOG=1"));
}

TEST_F(ServiceTest, IsStillWhenNobodyWatches)
{
    Service free = service(std::nullopt);
    EXPECT_EQ(free.heartbeat(), std::nullopt);
    free.presented(Ticks(0s));
    free.presented(Ticks(100s));
    EXPECT_THAT(sent, ElementsAre("READY=1"));
}

TEST_F(ServiceTest, SaysAStatusOnceAndOnOneLine)
{
    Service watched = service(20s);
    watched.status("slide 3\nREADY=1");
    watched.status("slide 3");
    watched.stopping();
    EXPECT_THAT(sent, ElementsAre("STATUS=slide 3", "STOPPING=1"));
}

} // namespace
} // namespace wayside
