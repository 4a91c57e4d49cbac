#include "cli/command_line.hpp"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <iostream>

namespace wayside
{

void add_word_options(CLI::App& command, CommonOptions& options)
{
    command.add_flag("--drafts", options.drafts, "Words that no native speaker has reviewed, too");
    command.add_flag(
        "--pseudo",
        options.pseudo,
        "Two languages made from English, too, accented and longer: en-XA, and ar-XB in "
        "pages that are turned round");
}

void add_common(CLI::App& command, CommonOptions& options)
{
    command.add_option("programme", options.programme, "The programme file (TOML)")->required();
    command.add_option("--display-file",
                       options.display_file,
                       "The display's own file: panel width, distance, country, zone");
    command.add_option(
        "--fonts", options.fonts_file, "Another fonts.toml than the one inside the program");
}

void add_examples(CLI::App& command, const std::string& examples)
{
    command.footer("Examples:\n" + examples);
}

int run_command_line(int argc, char** argv)
{
    CLI::App app("Wayside: a player for awareness campaigns on public displays.", "wayside");
    app.require_subcommand(1);
    app.set_help_all_flag("--help-all", "Help of every subcommand");
    app.set_version_flag("--version", "wayside " WAYSIDE_VERSION);
    app.footer(
        "Exit status: 0 done, 1 the content has errors, 2 wrong usage, 3 this machine cannot.");
    Exit exit = Exit::Done;
    add_play(app, exit);
    add_check(app, exit);
    add_explain(app, exit);
    add_timeline(app, exit);
    add_frame(app, exit);
    add_preview(app, exit);
    add_replay(app, exit);
#ifdef WAYSIDE_RECORDER
    add_record(app, exit);
#endif
    add_pin(app, exit);
    add_takeover(app, exit);
    add_words(app, exit);
    add_doctor(app, exit);
    add_completion(app, exit);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        // CLI11 speaks by exceptions; they end here. Help and version are "errors" with status 0.
        return app.exit(error) == 0 ? static_cast<int>(Exit::Done) : static_cast<int>(Exit::Usage);
    }
    return static_cast<int>(exit);
}

} // namespace wayside
