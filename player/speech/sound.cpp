#include "speech/sound.hpp"

#include <algorithm>
#include <string_view>

namespace wayside
{

namespace
{

// Multimedia Programming Interface and Data Specifications 1.0 (Microsoft, IBM 1991), "WAVE".
constexpr std::size_t riff_head_bytes = 12;
constexpr std::size_t chunk_head_bytes = 8;
constexpr std::size_t format_bytes = 16;
constexpr std::uint32_t pcm = 1;
constexpr std::uint32_t bits = 16;

std::uint32_t number_at(std::span<const std::byte> bytes, std::size_t at, std::size_t width)
{
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < width; ++i) {
        number |= std::to_integer<std::uint32_t>(bytes[at + i]) << (8 * i);
    }
    return number;
}

bool says(std::span<const std::byte> bytes, std::size_t at, std::string_view word)
{
    return std::equal(word.begin(),
                      word.end(),
                      bytes.begin() + static_cast<std::ptrdiff_t>(at),
                      [](char letter, std::byte byte) { return std::byte(letter) == byte; });
}

bool is_ours(std::span<const std::byte> format)
{
    return number_at(format, 0, 2) == pcm && number_at(format, 2, 2) == 1 &&
           number_at(format, 4, 4) == std::uint32_t{samples_per_second} &&
           number_at(format, 14, 2) == bits;
}

Sound samples_of(std::span<const std::byte> data)
{
    Sound sound;
    sound.samples.reserve(data.size() / 2);
    for (std::size_t at = 0; at + 1 < data.size(); at += 2) {
        sound.samples.push_back(static_cast<std::int16_t>(number_at(data, at, 2)));
    }
    return sound;
}

} // namespace

Result<Sound> sound_of_wav(std::span<const std::byte> wav)
{
    if (wav.size() < riff_head_bytes || !says(wav, 0, "RIFF") || !says(wav, 8, "WAVE")) {
        return failure("the speech engine wrote no WAV");
    }
    bool known = false;
    std::size_t at = riff_head_bytes;
    while (at + chunk_head_bytes <= wav.size()) {
        const std::size_t begin = at + chunk_head_bytes;
        const std::size_t size =
            std::min<std::size_t>(number_at(wav, at + 4, 4), wav.size() - begin);
        const auto chunk = wav.subspan(begin, size);
        if (says(wav, at, "fmt ") && size >= format_bytes) {
            known = is_ours(chunk);
        } else if (says(wav, at, "data")) {
            return known ? Result<Sound>(samples_of(chunk))
                         : failure("the speech engine's sound is not mono, 16 bit, 22050 Hz");
        }
        at = begin + size + size % 2;
    }
    return failure("the speech engine's WAV has no samples");
}

} // namespace wayside
