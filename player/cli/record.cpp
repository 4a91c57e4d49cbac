#include "cli/commands.hpp"
#include "cli/replay_room.hpp"
#include "cli/replay_run.hpp"
#include "cli/replay_text.hpp"
#include "cli/visit_recorder.hpp"
#include "platform/input_devices.hpp"

#include <SDL.h>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>

namespace wayside
{

namespace
{

using namespace std::chrono_literals;

constexpr const char* recording_window = "Wayside: this visit is being RECORDED (close to end)";
constexpr const char* recording_heading =
    "Recorded by `wayside record` for a test; `wayside replay` runs it.";
constexpr SDL_Scancode key_for_snapshots = SDL_SCANCODE_F12;
constexpr Milliseconds frame_wait = 16ms;
constexpr Milliseconds still_wait = 250ms;

struct RecordOptions {
    CommonOptions common;
    std::string script;
    std::string output;
    std::string size = "1920x1080";
    std::string start;
};

/// The window, its devices and the real time, given to the recorder.
class Recording
{
public:
    Recording(Rehearsal& rehearsal, const Display& display, std::string folder)
        : rehearsal_(rehearsal)
        , recorder_(rehearsal)
        , devices_(
              KeyMap(display.touch),
              [&rehearsal] { return window_size(rehearsal); },
              [](Point at) { return at; })
        , folder_(std::move(folder))
    {
    }

    static Size window_size(Rehearsal& rehearsal)
    {
        Size size;
        SDL_GetWindowSizeInPixels(&rehearsal.window(), &size.width, &size.height);
        return size;
    }

    /// Until the window is closed, a signal comes, staff lets itself out or the script is full.
    Result<std::vector<ReplayStep>> run()
    {
        SDL_SetWindowTitle(&rehearsal_.window(), recording_window);
        SystemClock clock;
        Ticks told = clock.now().ticks;
        SDL_Event event;
        while (!is_over_ && !recorder_.is_full() && !rehearsal_.is_over()) {
            const auto passed = std::chrono::floor<Milliseconds>(clock.now().ticks - told);
            told += passed;
            if (auto done = recorder_.pass(passed); !done) {
                return tl::unexpected(done.error());
            }
            const bool is_moving = rehearsal_.scene().moving;
            bool more = rehearsal_.events().next(event, is_moving ? frame_wait : still_wait);
            while (more && !is_over_) {
                if (auto done = take(event); !done) {
                    return tl::unexpected(done.error());
                }
                more = rehearsal_.events().next(event, 0ms);
            }
        }
        return recorder_.finish();
    }

private:
    Result<void> take(const SDL_Event& event)
    {
        const bool is_close =
            event.type == SDL_QUIT ||
            (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_CLOSE);
        if (is_close || !rehearsal_.heard(event)) {
            is_over_ = true;
            return {};
        }
        if (event.type == SDL_KEYDOWN && event.key.keysym.scancode == key_for_snapshots) {
            return event.key.repeat == 0 ? snapshot() : Result<void>();
        }
        const auto input = devices_.input_of(event);
        return input ? recorder_.handle(*input) : Result<void>();
    }

    Result<void> snapshot()
    {
        const auto name = recorder_.mark();
        if (!name) {
            return tl::unexpected(name.error());
        }
        return folder_.empty() ? Result<void>() : write_snapshot(rehearsal_, folder_, *name);
    }

    Rehearsal& rehearsal_;
    VisitRecorder recorder_;
    InputDevices devices_;
    std::string folder_;
    bool is_over_ = false;
};

/// When the rehearsal begins, as the script will say it.
Result<CivilTime> start_of(const RecordOptions& options, const Schedule& schedule)
{
    const auto instant = instant_of(options.start, schedule.zone(), system_now());
    if (!instant) {
        return tl::unexpected(instant.error());
    }
    return std::chrono::floor<std::chrono::seconds>(schedule.zone().civil(*instant));
}

/// A display whose people cannot leave without a PIN stands among strangers.
constexpr const char* refusal =
    "this display's file has a PIN: it belongs to a kiosk, and no visit to a kiosk is ever written "
    "down. Take a copy of the file without `pin_hash` for your test.";

Exit run_record(const RecordOptions& options)
{
    const auto size = parse_size(options.size);
    if (!size) {
        return fail("record", size.error().message, Exit::Usage);
    }
    Site site = load_or_explain(options.common);
    if (!site.schedule) {
        return Exit::Content;
    }
    if (!site.display.touch.pin_hash.empty()) {
        return fail("record", refusal, Exit::Usage);
    }
    const auto start = start_of(options, *site.schedule);
    if (!start) {
        return fail("record", start.error().message, Exit::Usage);
    }
    std::ofstream file(options.script, std::ios::binary);
    std::error_code trouble;
    if (!options.output.empty()) {
        std::filesystem::create_directories(options.output, trouble);
    }
    if (!file || trouble) {
        return fail("record",
                    (file ? options.output + ": " + trouble.message()
                          : options.script + ": cannot be written"),
                    Exit::Machine);
    }
    const Display display = site.display;
    const auto rehearsal = open_replay_room("record",
                                            options.common,
                                            std::move(site),
                                            {.size = *size, .start = *start, .is_seen = true});
    if (!rehearsal) {
        return rehearsal.error();
    }
    if (Recording::window_size(**rehearsal) != *size) {
        return fail("record", "the window does not fit this screen: give a --size", Exit::Machine);
    }
    auto steps = Recording(**rehearsal, display, options.output).run();
    if (!steps) {
        return fail("record", steps.error().message, Exit::Machine);
    }
    if (steps->size() >= most_replay_steps) {
        std::cerr << "wayside record: the script is full; what came after its last step is lost\n";
    }
    file << replay_text({.size = *size, .start = *start, .steps = std::move(*steps)},
                        recording_heading);
    file.flush();
    return file ? Exit::Done
                : fail("record", options.script + ": cannot be written", Exit::Machine);
}

} // namespace

void add_record(CLI::App& app, Exit& exit)
{
    auto* command = app.add_subcommand(
        "record", "For tests: writes down what you do in a window, as a script for `replay`");
    const auto options = std::make_shared<RecordOptions>();
    add_common(*command, options->common);
    command->add_option("--script", options->script, "Where the script goes (TOML)")->required();
    command->add_option(
        "--output,-o", options->output, "Folder for the pictures of snapshots (F12 takes one)");
    command->add_option("--size", options->size, "Of the window, which is never fullscreen")
        ->capture_default_str();
    command->add_option("--at", options->start, "Pretend that it is this time at first");
    add_examples(
        *command,
        "  wayside record playlists/clinic-kiosk.toml --script visit.toml --size 540x960\n"
        "F12 marks a snapshot; closing the window ends it.\n"
        "Nobody's visit to a kiosk is ever written down. So this command is only in builds for\n"
        "tests (WAYSIDE_RECORDER; ./play and the release preset make a program without it), opens\n"
        "a window of its own that says what it does, and refuses the file of a display that has a\n"
        "PIN. `wayside doctor` says whether a program has it.");
    command->callback([options, &exit] { exit = run_record(*options); });
}

} // namespace wayside
