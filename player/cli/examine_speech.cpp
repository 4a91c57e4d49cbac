#include "cli/examine_speech.hpp"

#include "cli/options.hpp"
#include "sdl/audio_device.hpp"
#include "sdl/guards.hpp"
#include "speech/engine.hpp"
#include "speech/voice_table.hpp"

#include <SDL.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <span>
#include <vector>

namespace wayside
{

namespace
{

void examine_audio(MachineReport& report)
{
    const auto silence = [](std::span<std::int16_t> samples) {
        std::fill(samples.begin(), samples.end(), std::int16_t{0});
    };
    const auto audio = sdl::Subsystems::create(SDL_INIT_AUDIO);
    if (!audio) {
        report.say(Finding::Note, "audio", audio.error().message + "; nothing can be read aloud");
        return;
    }
    const auto device = sdl::AudioDevice::open(samples_per_second, silence);
    report.say(device ? Finding::Good : Finding::Note,
               "audio",
               device ? fmt::format("{} opens a device", SDL_GetCurrentAudioDriver())
                      : device.error().message + "; nothing can be read aloud");
}

bool speaks(const SpeechEngine& engine, const std::string& voice)
{
    const auto sound = engine.synthesise({.text = "1", .voice = voice}, -1);
    return sound && *sound && !(*sound)->samples.empty();
}

/// The languages of the programme; without one, all that are spoken.
void examine_voices(MachineReport& report,
                    const SpeechEngine& engine,
                    const std::vector<std::string>& languages)
{
    std::vector<std::string> spoken;
    std::vector<std::string> missing;
    for (const std::string& language : languages) {
        const auto voice = voice_of(language);
        (voice && speaks(engine, *voice) ? spoken : missing).push_back(language);
    }
    if (!spoken.empty()) {
        report.say(Finding::Good, "voices", fmt::format("{}", fmt::join(spoken, ", ")));
    }
    if (!missing.empty()) {
        report.say(Finding::Note,
                   "voices",
                   fmt::format("none for {}: not read aloud", fmt::join(missing, ", ")));
    }
}

std::vector<std::string> languages_to_speak(const std::string& programme)
{
    std::vector<std::string> languages;
    if (!programme.empty()) {
        const Site site =
            load_or_explain({.programme = programme, .display_file = {}, .fonts_file = {}});
        return site.schedule ? site.programme->languages : languages;
    }
    for (const LanguageVoice& entry : voice_table()) {
        languages.emplace_back(entry.language);
    }
    return languages;
}

} // namespace

void examine_speech(MachineReport& report, const std::string& programme)
{
    examine_audio(report);
    const auto engine = SpeechEngine::find();
    report.say(engine ? Finding::Good : Finding::Note,
               "speech",
               engine ? engine->program() : engine.error().message);
    if (engine) {
        examine_voices(report, *engine, languages_to_speak(programme));
    }
}

} // namespace wayside
