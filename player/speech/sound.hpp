#pragma once
/// Speech as sound, and the question that it answers.

#include "base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace wayside
{

/// What an engine is asked to say. Equal requests sound the same.
struct SpeechRequest {
    std::string text;  ///< UTF-8
    std::string voice; ///< as voice_table names it
    int words_per_minute = 150;

    bool operator==(const SpeechRequest&) const = default;
};

/// Of every Sound: espeak-ng's voices speak with it.
inline constexpr int samples_per_second = 22'050;

/// Mono, signed 16 bit, samples_per_second; silence at its end parts it from what is said next.
struct Sound {
    std::vector<std::int16_t> samples;

    bool operator==(const Sound&) const = default;
};

/// Bytes that a sound keeps.
[[nodiscard]] inline std::size_t bytes_of(const Sound& sound)
{
    return sound.samples.size() * sizeof(std::int16_t);
}

/// Reads a WAV stream as espeak-ng writes it: its header says nothing true about the length, so the
/// samples go on to the end. Errors: no WAV, or not mono, 16 bit and samples_per_second.
[[nodiscard]] Result<Sound> sound_of_wav(std::span<const std::byte> wav);

} // namespace wayside
