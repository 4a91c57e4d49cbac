#pragma once
/// Which voice speaks which language, and how fast and how loud a voice can be asked to speak.

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace wayside
{

/// A language as campaigns name it, and espeak-ng's voice for it.
struct LanguageVoice {
    std::string_view language; ///< BCP 47: a language, or one with a script or region
    std::string_view voice;    ///< as `espeak-ng --voices` names it
};

/// Every language that is spoken. Not in it, so that nobody has to listen to noise: languages
/// without a voice (tl, km, lo, so, ti), Japanese (kanji are read as "Chinese letter") and Hebrew
/// (nothing is heard of text without vowels).
[[nodiscard]] std::span<const LanguageVoice> voice_table();

/// The voice of a BCP 47 tag: that of the longest part of the tag which the table has (es-MX as es,
/// zh-Hans-CN as zh-Hans), capitals or not. Nothing: this language is not spoken, and the visitor
/// has to be told.
[[nodiscard]] std::optional<std::string> voice_of(std::string_view language);

/// Steps of speed, in words a minute; the default is a little slower than people read aloud.
inline constexpr std::array<int, 5> rate_steps{110, 130, 150, 180, 220};
inline constexpr int default_rate_step = 2;

/// Steps of loudness, in decibels below the loudest: 21 dB in all, and a step 12 dB above the
/// lowest (EN 301 549 8.2.1.1 asks for 18, 8.2.1.2 for that step).
inline constexpr std::array<int, 8> volume_steps_db{-21, -18, -15, -12, -9, -6, -3, 0};
inline constexpr int default_volume_step = 4;

/// What samples are multiplied with at a step of volume_steps_db; a step outside is the nearest.
[[nodiscard]] float gain_of(int volume_step);

/// Words a minute at a step of rate_steps; a step outside is the nearest.
[[nodiscard]] int words_per_minute_of(int rate_step);

} // namespace wayside
