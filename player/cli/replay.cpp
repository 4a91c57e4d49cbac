#include "cli/commands.hpp"
#include "cli/replay_room.hpp"
#include "cli/replay_run.hpp"
#include "platform/file_tree.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <iostream>
#include <memory>

namespace wayside
{

namespace
{

struct ReplayOptions {
    CommonOptions common;
    std::string script;
    std::string output;
};

Exit run_steps(const ReplayScript& script, ReplayRun run, const Rehearsal& rehearsal)
{
    for (const ReplayStep& step : script.steps) {
        if (const auto done = std::visit(run, step.what); !done) {
            std::cerr << fmt::format("{}:{}:{}: error: {}\n",
                                     step.place.file,
                                     step.place.line,
                                     step.place.column,
                                     done.error().message);
            return Exit::Content;
        }
    }
    for (const std::string& line : rehearsal.log()) {
        std::cerr << "wayside replay: " << line << '\n';
    }
    return Exit::Done;
}

Exit run_replay(const ReplayOptions& options)
{
    const auto reading = read_replay(file_tree(std::filesystem::current_path()), options.script);
    print(reading.diagnostics, std::cerr);
    Site site = load_or_explain(options.common);
    if (!reading.script || !site.schedule) {
        return Exit::Content;
    }
    std::error_code trouble;
    std::filesystem::create_directories(options.output, trouble);
    if (trouble) {
        return fail("replay", options.output + ": " + trouble.message(), Exit::Machine);
    }
    const KeyMap keys(site.display.touch);
    const auto rehearsal =
        open_replay_room("replay",
                         options.common,
                         std::move(site),
                         {.size = reading.script->size, .start = reading.script->start});
    if (!rehearsal) {
        return rehearsal.error();
    }
    return run_steps(*reading.script, ReplayRun(**rehearsal, keys, options.output), **rehearsal);
}

} // namespace

void add_replay(CLI::App& app, Exit& exit)
{
    auto* command = app.add_subcommand(
        "replay", "Runs the real player over taps, drags and keys that are written down");
    const auto options = std::make_shared<ReplayOptions>();
    add_common(*command, options->common);
    command->add_option("--script", options->script, "What a visitor does (TOML)")->required();
    command->add_option("--output,-o", options->output, "Folder for what `snapshot` steps write")
        ->required();
    add_examples(*command,
                 "  wayside replay playlists/clinic-kiosk.toml --script visit.toml -o out\n"
                 "Each snapshot writes NAME.png and NAME.json. playlists/README.md has the steps.");
    command->callback([options, &exit] { exit = run_replay(*options); });
}

} // namespace wayside
