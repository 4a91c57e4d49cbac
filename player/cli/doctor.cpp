#include "app/builtin.hpp"
#include "app/picture_room.hpp"
#include "cli/commands.hpp"
#include "cli/examine_speech.hpp"
#include "cli/machine_report.hpp"
#include "cli/show_keys.hpp"
#include "platform/clock.hpp"
#include "platform/event_wait.hpp"
#include "platform/file_tree.hpp"
#include "platform/key_map.hpp"
#include "platform/machine_zone.hpp"
#include "platform/state_folder.hpp"
#include "platform/window.hpp"
#include "programme/read_programme.hpp"
#include "render/glass.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>

namespace wayside
{

namespace
{

struct DoctorOptions {
    std::string state_folder;
    std::string programme; ///< empty: none
    std::string display_file;
    bool keys = false;
    bool is_windowed = false;
};

void examine_display(MachineReport& report)
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
    // On a console each window has the whole screen, in the mode nearest to its size: there the
    // player's own is looked at.
    const auto size = facts->driver == "KMSDRM" ? std::nullopt : std::optional(Size{640, 360});
    const auto window = PlayerWindow::open({.windowed = size, .display = 0});
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

void examine_fonts(MachineReport& report)
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

void examine_clock(MachineReport& report)
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
void examine_storage(MachineReport& report, const std::string& folder)
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

void examine_control(MachineReport& report)
{
    const auto path = control_path(process_environment());
    report.say(Finding::Good, "takeovers", "by hand at " + path.string());
}

/// A kiosk's program has nothing that could write a visit down; whoever is responsible for it can
/// see that here.
void examine_recorder(MachineReport& report)
{
#ifdef WAYSIDE_RECORDER
    report.say(Finding::Note,
               "recorder",
               "in this program (wayside record): it is a build for tests, not for a kiosk");
#else
    report.say(Finding::Good, "recorder", "not in this program: no visit can be written down");
#endif
}

Exit run_keys(const DoctorOptions& options)
{
    Display display;
    if (!options.display_file.empty()) {
        auto reading =
            read_display(file_tree(std::filesystem::current_path()), options.display_file);
        print(reading.diagnostics, std::cerr);
        if (!reading.display) {
            return Exit::Content;
        }
        display = std::move(*reading.display);
    }
    for (const std::string& name : unknown_keys(display.touch)) {
        std::cerr << "wayside doctor: there is no key `" << name << "`\n";
    }
    return show_keys(display, options.is_windowed);
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
    command->add_flag(
        "--keys", options->keys, "Show instead what a keypad, a headset or a touch screen sends");
    command->add_option(
        "--display-file", options->display_file, "The display whose keys are remapped (TOML)");
    command->add_flag("--windowed", options->is_windowed, "With --keys: in a window");
    add_examples(*command,
                 "  wayside doctor\n  wayside doctor playlists/transit-station.toml\n"
                 "  wayside doctor --keys --display-file playlists/kiosk-display.toml");
    command->callback([options, &exit] {
        if (options->keys) {
            exit = run_keys(*options);
            return;
        }
        MachineReport report;
        examine_display(report);
        examine_fonts(report);
        examine_clock(report);
        examine_storage(report, options->state_folder);
        examine_control(report);
        examine_recorder(report);
        examine_speech(report, options->programme);
        exit = report.broken() ? Exit::Machine : Exit::Done;
    });
}

} // namespace wayside
