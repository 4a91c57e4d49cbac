#pragma once
/// The subcommands. Each lives in a file of its own: it adds itself to the command line and runs
/// when chosen.

#include "cli/options.hpp"

#include <CLI/App.hpp>

#include <string>

namespace wayside
{

/// Each adds its subcommand to `app`; when it is chosen, `exit` receives how it ended. Both must
/// outlive the parse.
void add_play(CLI::App& app, Exit& exit);
void add_check(CLI::App& app, Exit& exit);
void add_explain(CLI::App& app, Exit& exit);
void add_timeline(CLI::App& app, Exit& exit);
void add_frame(CLI::App& app, Exit& exit);
void add_preview(CLI::App& app, Exit& exit);
void add_replay(CLI::App& app, Exit& exit);
#ifdef WAYSIDE_RECORDER
void add_record(CLI::App& app, Exit& exit);
#endif
void add_pin(CLI::App& app, Exit& exit);
void add_takeover(CLI::App& app, Exit& exit);
void add_words(CLI::App& app, Exit& exit);
void add_doctor(CLI::App& app, Exit& exit);
void add_completion(CLI::App& app, Exit& exit);

/// Options that every command with a programme has.
void add_common(CLI::App& command, CommonOptions& options);

/// Adds --drafts and --pseudo: whose words are taken beside those that were reviewed.
void add_word_options(CLI::App& command, CommonOptions& options);

/// "Examples:" below a command's help.
void add_examples(CLI::App& command, const std::string& examples);

} // namespace wayside
