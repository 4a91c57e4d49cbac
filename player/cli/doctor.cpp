#include "app/builtin.hpp"
#include "app/picture_room.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "platform/clock.hpp"
#include "platform/event_wait.hpp"
#include "platform/machine_zone.hpp"
#include "platform/state_folder.hpp"
#include "platform/window.hpp"
#include "render/glass.hpp"
#include "sdl/audio_device.hpp"
#include "sdl/guards.hpp"
#include "speech/engine.hpp"
#include "speech/voice_table.hpp"

#include <SDL.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <span>
#include <vector>

namespace wayside
{

namespace
{

struct DoctorOptions {
    std::string state_folder;
    std::string programme; ///< empty: none
};

/// One line of the report. A machine with a Broken line cannot play.
enum class Finding { Good, Note, Broken };

class Report
{
public:
    void say(Finding finding, const std::string& subject, const std::string& text)
    {
        const char* mark =
            finding == Finding::Good ? "ok  " : (finding == Finding::Note ? "note" : "FAIL");
        std::cout << fmt::format("{}  {:<10} {}\n", mark, subject, text);
        broken_ = broken_ || finding == Finding::Broken;
    }

    [[nodiscard]] bool broken() const { return broken_; }

private:
    bool broken_ = false;
};

void examine_display(Report& report)
{
    const auto facts = video_facts();
    if (!facts) {
        report.say(Finding::Broken, "display", facts.error().message);
        return;
    }
    report.say(Finding::Good,
               "video",
               fmt::format("{} (SDL can: {})", facts->driver, fmt::join(facts->drivers, ", ")));
    for (const DisplayFacts& display : facts->displays) {
        report.say(Finding::Good,
                   "display",
                   fmt::format("{}: {}, {} x {} at {} Hz",
                               display.index,
                               display.name,
                               display.bounds.width,
                               display.bounds.height,
                               display.refresh_hz));
    }
    const auto window = PlayerWindow::open({.windowed = Size{640, 360}, .display = 0});
    if (!window) {
        report.say(Finding::Broken, "window", window.error().message);
        return;
    }
    const auto glass = open_glass(window->get(), Rotation::None, GlassChoice::Auto);
    report.say(glass ? Finding::Good : Finding::Broken,
               "glass",
               glass ? (*glass)->description() : glass.error().message);
    const auto events = EventWait::create();
    report.say(events ? Finding::Good : Finding::Broken,
               "input",
               events ? "woken " + (*events)->description() : events.error().message);
}

void examine_fonts(Report& report)
{
    const auto room = PictureRoom::create(
        {}, {}, [] {}, 0);
    if (!room) {
        report.say(Finding::Broken, "fonts", room.error().message);
        return;
    }
    const auto missing = (*room)->fonts().missing_faces();
    if (missing.empty()) {
        report.say(Finding::Good, "fonts", "every face of fonts.toml is there");
    }
    for (const FontFace& face : missing) {
        report.say(Finding::Note,
                   "fonts",
                   fmt::format("{} is missing: apt-get install {}", face.family, face.package));
    }
    const auto card = builtin_programme({});
    report.say(card ? Finding::Good : Finding::Broken,
               "help card",
               card ? "compiled in and readable" : card.error().message);
}

void examine_clock(Report& report)
{
    const bool synchronised = kernel_clock_is_synchronised();
    report.say(synchronised ? Finding::Good : Finding::Note,
               "clock",
               fmt::format("{}, zone {}{}",
                           to_rfc3339(system_now()),
                           machine_zone(),
                           synchronised ? ", synchronised"
                                        : "; the kernel does not call it synchronised"));
}

/// A file system can refuse to write while it is mounted to write: only writing and reading back
/// tells.
void examine_storage(Report& report, const std::string& folder)
{
    const std::filesystem::path path = std::filesystem::path(folder) / ".wayside-probe";
    const std::string text = "written and read back";
    const auto written = write_state(path, text);
    const bool is_back = written && read_state(path) == text;
    static_cast<void>(remove_state(path));
    report.say(is_back ? Finding::Good : Finding::Note,
               "storage",
               is_back ? folder + ": " + text
                       : folder + ": cannot be written; a restart would forget takeovers and the "
                                  "time (playing needs no storage)");
}

void examine_control(Report& report)
{
    const auto path = control_path(process_environment());
    report.say(Finding::Good, "takeovers", "by hand at " + path.string());
}

void examine_audio(Report& report)
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
void examine_voices(Report& report,
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

std::vector<std::string> languages_to_speak(const DoctorOptions& options)
{
    std::vector<std::string> languages;
    if (!options.programme.empty()) {
        const Site site =
            load_or_explain({.programme = options.programme, .display_file = {}, .fonts_file = {}});
        return site.schedule ? site.programme->languages : languages;
    }
    for (const LanguageVoice& entry : voice_table()) {
        languages.emplace_back(entry.language);
    }
    return languages;
}

void examine_speech(Report& report, const DoctorOptions& options)
{
    examine_audio(report);
    const auto engine = SpeechEngine::find();
    report.say(engine ? Finding::Good : Finding::Note,
               "speech",
               engine ? engine->program() : engine.error().message);
    if (engine) {
        examine_voices(report, *engine, languages_to_speak(options));
    }
}

/// The folder that `play` would take.
std::string usual_state_folder()
{
    return state_path(process_environment()).value_or(".").string();
}

} // namespace

void add_doctor(CLI::App& app, Exit& exit)
{
    auto* command =
        app.add_subcommand("doctor", "Says what this machine has and lacks for playing");
    const auto options = std::make_shared<DoctorOptions>();
    options->state_folder = usual_state_folder();
    command->add_option("--state", options->state_folder, "Folder to write to and read back")
        ->capture_default_str();
    command->add_option(
        "programme", options->programme, "Programme file (TOML) whose languages are to be spoken");
    add_examples(*command, "  wayside doctor\n  wayside doctor playlists/transit-station.toml");
    command->callback([options, &exit] {
        Report report;
        examine_display(report);
        examine_fonts(report);
        examine_clock(report);
        examine_storage(report, options->state_folder);
        examine_control(report);
        examine_speech(report, *options);
        exit = report.broken() ? Exit::Machine : Exit::Done;
    });
}

} // namespace wayside
