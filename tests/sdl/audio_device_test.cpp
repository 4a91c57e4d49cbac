#include "sdl/audio_device.hpp"
#include "sdl/guards.hpp"

#include <SDL.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <atomic>
#include <future>

namespace wayside::sdl
{

namespace
{

using namespace std::chrono_literals;
using ::testing::HasSubstr;

constexpr int rate = 22'050;

TEST(AudioDevice, AsksForSamplesUntilItIsClosed)
{
    SDL_setenv("SDL_AUDIODRIVER", "dummy", 1);
    const auto audio = Subsystems::create(SDL_INIT_AUDIO);
    ASSERT_TRUE(audio) << audio.error().message;
    std::promise<std::size_t> asked;
    std::atomic<int> pieces = 0;
    {
        const auto device = AudioDevice::open(rate, [&](std::span<std::int16_t> samples) {
            std::fill(samples.begin(), samples.end(), std::int16_t{0});
            if (++pieces == 2) {
                asked.set_value(samples.size());
            }
        });
        ASSERT_TRUE(device) << device.error().message;
        auto size = asked.get_future();
        ASSERT_EQ(size.wait_for(20s), std::future_status::ready);
        EXPECT_LE(size.get(), rate / 20U) << "a piece is short: what is stopped is silent soon";
    }
    const int before = pieces;
    const auto other = AudioDevice::open(rate, [](std::span<std::int16_t> samples) {
        std::fill(samples.begin(), samples.end(), std::int16_t{0});
    });
    EXPECT_TRUE(other);
    EXPECT_EQ(pieces, before);
}

TEST(AudioDevice, WithoutTheSubsystemItIsAnError)
{
    const auto device = AudioDevice::open(rate, [](std::span<std::int16_t>) {});
    ASSERT_FALSE(device);
    EXPECT_THAT(device.error().message, HasSubstr("cannot open the audio device"));
}

} // namespace

} // namespace wayside::sdl
