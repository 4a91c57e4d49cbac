#include "speech/speaker.hpp"

#include "sdl/audio_device.hpp"

#include <SDL.h>

#include <algorithm>
#include <utility>

namespace wayside
{

namespace
{

template <std::size_t Count> int nearest_step(const std::array<int, Count>& /*steps*/, int step)
{
    return std::clamp(step, 0, static_cast<int>(Count) - 1);
}

/// The utterances that have a voice, with it; the languages of the others are added to `unspoken`.
std::vector<SpokenPart> voiced(const std::vector<Utterance>& utterances,
                               std::vector<std::string>& unspoken)
{
    std::vector<SpokenPart> parts;
    for (const Utterance& utterance : utterances) {
        if (auto voice = voice_of(utterance.language)) {
            parts.push_back(
                {.text = utterance.text, .voice = std::move(*voice), .item = utterance.item});
        } else if (std::find(unspoken.begin(), unspoken.end(), utterance.language) ==
                   unspoken.end()) {
            unspoken.push_back(utterance.language);
        }
    }
    return parts;
}

} // namespace

Result<std::unique_ptr<Speaker>> Speaker::create(std::function<void()> wake, SpeakerOptions options)
{
    if (!options.synthesise) {
        auto engine = SpeechEngine::find();
        if (!engine) {
            return tl::unexpected(engine.error());
        }
        options.synthesise = [engine = std::move(*engine)](const SpeechRequest& request,
                                                           int interrupt) {
            return engine.synthesise(request, interrupt);
        };
    }
    auto audio = sdl::Subsystems::create(SDL_INIT_AUDIO);
    if (!audio) {
        return failure("audio", audio.error());
    }
    auto interrupt = Interrupt::create();
    if (!interrupt) {
        return tl::unexpected(interrupt.error());
    }
    // The constructor is private: std::make_unique cannot reach it.
    std::unique_ptr<Speaker> speaker(
        new Speaker({.options = std::move(options), // NOLINT(cppcoreguidelines-owning-memory)
                     .wake = std::move(wake),
                     .audio = std::move(*audio),
                     .interrupt = std::move(*interrupt)}));
    auto device = speaker->open_device();
    if (!device) {
        return tl::unexpected(device.error());
    }
    speaker->thread_ = std::thread([self = speaker.get(), device = std::move(*device)]() mutable {
        self->work(std::move(device));
    });
    return speaker;
}

std::unique_ptr<Speaker> Speaker::mute()
{
    // The constructor is private: std::make_unique cannot reach it.
    return std::unique_ptr<Speaker>(
        new Speaker({.options = {}, // NOLINT(cppcoreguidelines-owning-memory)
                     .wake = {},
                     .audio = std::nullopt,
                     .interrupt = std::nullopt}));
}

Speaker::Speaker(Parts parts) : parts_(std::move(parts)), recital_(parts_.options.cache_bytes)
{
    recital_.set_words_per_minute(words_per_minute_of(rate_));
    recital_.set_gain(gain_of(volume_));
}

/// What the main thread asks for; a speaker that cannot speak does nothing.
template <typename Change> void Speaker::request(Made made, const Change& change)
{
    if (!can_speak()) {
        return;
    }
    {
        const std::lock_guard lock(mutex_);
        change();
        if (made == Made::Dropped) {
            ++generation_;
            parts_.interrupt->raise();
        }
    }
    changed_.notify_all();
}

Speaker::~Speaker()
{
    if (!can_speak()) {
        return;
    }
    request(Made::Dropped, [&] {
        ending_ = true;
        recital_.stop();
    });
    thread_.join();
}

SpeakAnswer Speaker::speak(const std::vector<Utterance>& utterances)
{
    using Kind = SpeakAnswer::Kind;
    if (!can_speak()) {
        return {.kind = Kind::NoSpeech};
    }
    SpeakAnswer answer;
    std::vector<SpokenPart> parts = voiced(utterances, answer.unspoken);
    if (parts.empty()) {
        stop();
        answer.kind = utterances.empty() ? Kind::NothingToSay : Kind::NoVoice;
        return answer;
    }
    request(Made::Dropped, [&] { recital_.begin(std::move(parts)); });
    answer.kind = Kind::Begun;
    return answer;
}

void Speaker::stop()
{
    request(Made::Dropped, [&] { recital_.stop(); });
}

void Speaker::pause()
{
    request(Made::Wanted, [&] { recital_.pause(); });
}

void Speaker::resume()
{
    request(Made::Wanted, [&] { recital_.resume(); });
}

void Speaker::repeat()
{
    request(Made::Wanted, [&] { recital_.repeat(); });
}

void Speaker::set_rate(int step)
{
    request(Made::Dropped, [&] {
        rate_ = nearest_step(rate_steps, step);
        recital_.set_words_per_minute(words_per_minute_of(rate_));
    });
}

void Speaker::set_volume(int step)
{
    request(Made::Wanted, [&] {
        volume_ = nearest_step(volume_steps_db, step);
        recital_.set_gain(gain_of(volume_));
    });
}

void Speaker::forget()
{
    request(Made::Dropped, [&] {
        rate_ = default_rate_step;
        volume_ = default_volume_step;
        recital_.forget();
        recital_.set_words_per_minute(words_per_minute_of(rate_));
        recital_.set_gain(gain_of(volume_));
    });
}

SpeechStatus Speaker::status() const
{
    const std::lock_guard lock(mutex_);
    return recital_.status();
}

std::size_t Speaker::cached_bytes() const
{
    const std::lock_guard lock(mutex_);
    return recital_.cached_bytes();
}

Result<std::unique_ptr<sdl::AudioDevice>> Speaker::open_device()
{
    return sdl::AudioDevice::open(samples_per_second,
                                  [this](std::span<std::int16_t> samples) { fill(samples); });
}

/// On SDL's audio thread.
void Speaker::fill(std::span<std::int16_t> samples)
{
    bool changed = false;
    {
        const std::lock_guard lock(mutex_);
        changed = recital_.fill(samples);
    }
    if (changed) {
        changed_.notify_all();
        parts_.wake();
    }
}

} // namespace wayside
