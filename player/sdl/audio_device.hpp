#pragma once
/// The loudspeaker or headset, as SDL opens it.

#include "base/result.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>

namespace wayside::sdl
{

/// Asked for the next samples, all of which it sets: mono, signed 16 bit. Called on SDL's audio
/// thread, which nothing may hold up for longer than a few milliseconds.
using FillFn = std::function<void(std::span<std::int16_t>)>;

/// An open device that plays what `fill` gives. SDL's audio subsystem must be on while it lives.
/// *Thread safety:* one thread at a time; no other AudioDevice may be opened or closed meanwhile.
class AudioDevice
{
public:
    /// The system's usual device. SDL converts to what it can play. It is asked for pieces of 512
    /// samples (23 ms at 22050 Hz): that is how long what was given before is still heard, once or
    /// twice. Errors: SDL's; no device.
    [[nodiscard]] static Result<std::unique_ptr<AudioDevice>> open(int samples_per_second,
                                                                   FillFn fill);

    AudioDevice(const AudioDevice&) = delete;
    AudioDevice& operator=(const AudioDevice&) = delete;
    AudioDevice(AudioDevice&&) = delete;
    AudioDevice& operator=(AudioDevice&&) = delete;
    ~AudioDevice(); ///< waits until SDL's thread has ended: up to 0.1 s

private:
    explicit AudioDevice(FillFn fill) : fill_(std::move(fill)) {}

    static void give(void* self, std::uint8_t* bytes, int count);

    FillFn fill_;
    std::uint32_t id_ = 0; ///< SDL_AudioDeviceID; 0: not open
};

} // namespace wayside::sdl
