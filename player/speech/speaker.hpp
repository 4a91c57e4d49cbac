#pragma once
/// Speaks utterances aloud.

#include "base/limits.hpp"
#include "base/result.hpp"
#include "sdl/guards.hpp"
#include "speech/engine.hpp"
#include "speech/interrupt.hpp"
#include "speech/recital.hpp"
#include "speech/spoken.hpp"
#include "speech/voice_table.hpp"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <thread>
#include <vector>

namespace wayside
{

namespace sdl
{
class AudioDevice;
}

/// What speak() comes to.
struct SpeakAnswer {
    enum class Kind {
        Begun,        ///< it is speaking, or will in a moment
        NothingToSay, ///< no utterances
        NoVoice,      ///< none of them is in a language with a voice: tell the visitor
        NoSpeech,     ///< this machine cannot speak: see Speaker::mute
    };

    Kind kind = Kind::NothingToSay;
    /// Languages (BCP 47) of utterances that are left out for want of a voice, each once.
    std::vector<std::string> unspoken = {};

    bool operator==(const SpeakAnswer&) const = default;
};

struct SpeakerOptions {
    SynthesiseFn synthesise = {}; ///< empty: espeak-ng, of Debian
    std::size_t cache_bytes = limits::speech_cache_bytes;
    std::chrono::milliseconds linger = limits::audio_linger;
};

/// One thread runs the engine, the utterance after the current one while that plays, and opens and
/// closes the audio device; SDL's audio thread takes the samples. What is spoken stays in memory,
/// within a budget, up to forget(); nothing is written anywhere.
/// *Thread safety:* public functions belong to the main thread; none of them waits for the engine
/// or the device. SDL must be initialised on the main thread.
class Speaker
{
public:
    /// `wake` is called, on a thread of the speaker, whenever another item is spoken or speech has
    /// ended by itself: ask status(). It carries nothing, must not call back, and is not called for
    /// what the main thread has just asked for. Errors: no engine; SDL's: no audio device.
    [[nodiscard]] static Result<std::unique_ptr<Speaker>> create(std::function<void()> wake,
                                                                 SpeakerOptions options = {});

    /// For machines without engine or device: every function does nothing, speak() says so.
    [[nodiscard]] static std::unique_ptr<Speaker> mute();

    Speaker(const Speaker&) = delete;
    Speaker& operator=(const Speaker&) = delete;
    Speaker(Speaker&&) = delete;
    Speaker& operator=(Speaker&&) = delete;
    /// Silent at once; waits for the threads: up to 0.1 s.
    ~Speaker();

    [[nodiscard]] bool can_speak() const { return thread_.joinable(); }

    /// Speaks these in order instead of what was spoken. Utterances in a language without a voice
    /// are left out. A request for which there is nothing to speak ends what was spoken.
    SpeakAnswer speak(const std::vector<Utterance>& utterances);

    /// From the next piece of samples on (audio_device.hpp) there is silence; the engine is killed.
    /// Nothing can be repeated.
    void stop();

    void pause();  ///< while speaking: silence, from the next piece of samples on
    void resume(); ///< while paused: goes on where it paused

    /// The item that is spoken or paused, or was the last one before the end, from its beginning.
    void repeat();

    /// A step of rate_steps; one outside is the nearest. The current item begins again.
    void set_rate(int step);

    /// A step of volume_steps_db; one outside is the nearest. At once.
    void set_volume(int step);

    [[nodiscard]] int rate() const { return rate_; }

    [[nodiscard]] int volume() const { return volume_; }

    /// The session has ended: as stop(); no text and no sound is kept, rate and volume are the
    /// usual ones again.
    void forget();

    [[nodiscard]] SpeechStatus status() const;

    /// Bytes of the sounds kept.
    [[nodiscard]] std::size_t cached_bytes() const;

private:
    struct Parts {
        SpeakerOptions options;
        std::function<void()> wake;
        std::optional<sdl::Subsystems> audio;
        std::optional<Interrupt> interrupt;
    };

    explicit Speaker(Parts parts);

    [[nodiscard]] Result<std::unique_ptr<sdl::AudioDevice>> open_device();

    /// Of what the engine makes just now.
    enum class Made { Wanted, Dropped };

    template <typename Change> void request(Made made, const Change& change);
    void fill(std::span<std::int16_t> samples);

    // Of the worker; they are called and return with mutex_ held.
    using Lock = std::unique_lock<std::mutex>;
    void work(std::unique_ptr<sdl::AudioDevice> device);
    void wait_for_work(Lock& lock, std::unique_ptr<sdl::AudioDevice>& device);
    [[nodiscard]] bool has_work(bool has_device) const;
    [[nodiscard]] bool is_speaking() const;
    void need_device(Lock& lock, std::unique_ptr<sdl::AudioDevice>& device);
    void make_next(Lock& lock);
    void tell_main_thread(Lock& lock) const;

    // Written only before the thread begins.
    Parts parts_;

    // Written only by the main thread.
    int rate_ = default_rate_step;
    int volume_ = default_volume_step;

    // Shared, guarded by mutex_.
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    Recital recital_;
    std::uint64_t generation_ =
        0; ///< of what the main thread wants; a sound of an older one is late
    bool ending_ = false;

    std::thread thread_;
};

} // namespace wayside
