#pragma once
/// What is being said and how far it has come: everything of a Speaker but threads, processes and
/// SDL.

#include "base/result.hpp"
#include "speech/sound.hpp"
#include "speech/sound_cache.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace wayside
{

enum class SpeechState {
    Idle,     ///< nothing has been begun, all has been said, or it was stopped
    Speaking, ///< sound comes, or will as soon as the engine has made it
    Paused,
};

struct SpeechStatus {
    SpeechState state = SpeechState::Idle;
    std::optional<std::size_t> item; ///< what is spoken or paused, as Utterance::item; Idle: none
    /// Why speech ended before its end; for the journal: nothing in it tells what was spoken.
    std::optional<Error> fault;

    bool operator==(const SpeechStatus&) const = default;
};

/// One utterance with its voice.
struct SpokenPart {
    std::string text;
    std::string voice;
    std::size_t item = 0;
};

/// Tells what sound is wanted, takes it when it is there, and gives out samples in order. Pure: the
/// same calls give the same samples. No thread safety of its own.
class Recital
{
public:
    explicit Recital(std::size_t cache_bytes = limits::speech_cache_bytes) : cache_(cache_bytes) {}

    /// Says these from the first one on, instead of whatever was said. Not empty.
    void begin(std::vector<SpokenPart> parts);

    /// Idle, and there is nothing to repeat.
    void stop();

    void pause();  ///< only while speaking
    void resume(); ///< only while paused: goes on at the sample where it paused

    /// The part that is spoken or paused, or was the last one before the end, from its beginning.
    void repeat();

    /// From the beginning of the part that is spoken, since it must be made anew.
    void set_words_per_minute(int words);

    void set_gain(float gain) { gain_ = gain; } ///< 0 to 1, from the next sample on

    /// stop(), and no text or sound is kept.
    void forget();

    /// What an engine should make now: the part that is spoken, then the one after it.
    [[nodiscard]] std::optional<SpeechRequest> wanted() const;

    void accept(const SpeechRequest& request, Sound sound);

    /// A request that no sound comes for: speech ends where it would have been heard. Whether the
    /// status changed.
    bool refuse(const SpeechRequest& request, Error error);

    /// Ends speech at once.
    void break_off(Error error);

    /// The next samples; silence when there are none. Whether the status changed.
    bool fill(std::span<std::int16_t> samples);

    [[nodiscard]] SpeechStatus status() const;

    [[nodiscard]] std::size_t cached_bytes() const { return cache_.bytes(); }

private:
    [[nodiscard]] SpeechRequest request_of(std::size_t part) const;
    [[nodiscard]] std::vector<SpeechRequest> needed() const;
    void enter(std::size_t part);
    [[nodiscard]] std::size_t copy_to(std::span<std::int16_t> samples);

    struct Refusal {
        SpeechRequest request;
        Error error;
    };

    SoundCache cache_;
    std::vector<SpokenPart> parts_;
    SpeechState state_ = SpeechState::Idle;
    std::size_t current_ = 0;            ///< index into parts_
    std::size_t position_ = 0;           ///< sample of the current part
    std::shared_ptr<const Sound> sound_; ///< of the current part; null: not made yet
    int words_per_minute_ = SpeechRequest{}.words_per_minute;
    float gain_ = 1;
    std::optional<Refusal> refusal_;
    std::optional<Error> fault_;
};

} // namespace wayside
