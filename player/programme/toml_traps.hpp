#pragma once
/// Finds, before toml++ 3.3.0 sees a file, what it would take badly.

#include "programme/report.hpp"

#include <string>
#include <string_view>

namespace wayside
{

/// Two traps. A key of very many parts (`a.a.a...`) makes as many tables inside one another, and
/// taking those down overflows the stack. A line-ending backslash in a `"""` text, followed by a
/// letter beyond ASCII, loses that letter (tomlplusplus#294). A well-formed file without them gives
/// no finding.
void report_toml_traps(std::string_view text, const std::string& file, Report& report);

} // namespace wayside
