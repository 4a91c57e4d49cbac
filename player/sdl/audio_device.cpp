#include "sdl/audio_device.hpp"

#include "sdl/error.hpp"

#include <SDL.h>

#include <cstddef>
#include <utility>

namespace wayside::sdl
{

namespace
{

constexpr Uint16 piece_samples = 512;

} // namespace

Result<std::unique_ptr<AudioDevice>> AudioDevice::open(int samples_per_second, FillFn fill)
{
    // The constructor is private: std::make_unique cannot reach it.
    std::unique_ptr<AudioDevice> device(
        new AudioDevice(std::move(fill))); // NOLINT(cppcoreguidelines-owning-memory)
    SDL_AudioSpec wanted{};
    wanted.freq = samples_per_second;
    wanted.format = AUDIO_S16SYS;
    wanted.channels = 1;
    wanted.samples = piece_samples;
    wanted.callback = &AudioDevice::give;
    wanted.userdata = device.get();
    SDL_AudioSpec got{};
    device->id_ = SDL_OpenAudioDevice(nullptr, 0, &wanted, &got, 0);
    if (device->id_ == 0) {
        return last_error("cannot open the audio device");
    }
    SDL_PauseAudioDevice(device->id_, 0);
    return device;
}

AudioDevice::~AudioDevice()
{
    if (id_ != 0) {
        SDL_CloseAudioDevice(id_);
    }
}

void AudioDevice::give(void* self, std::uint8_t* bytes, int count)
{
    const auto samples = static_cast<std::size_t>(count) / sizeof(std::int16_t);
    static_cast<AudioDevice*>(self)->fill_({reinterpret_cast<std::int16_t*>(bytes), samples});
}

} // namespace wayside::sdl
