#pragma once
/// The whole command line: subcommands, help, usage errors.

#include "cli/commands.hpp"

namespace wayside
{

/// Parses, runs the chosen subcommand and gives the process's exit status (see Exit).
[[nodiscard]] int run_command_line(int argc, char** argv);

} // namespace wayside
