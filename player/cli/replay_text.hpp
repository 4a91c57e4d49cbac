#pragma once
/// A script as text that read_replay reads back to the same steps.

#include "cli/replay_script.hpp"

#include <string>
#include <string_view>

namespace wayside
{

/// `heading` stands above it as a comment of one line; empty: none.
[[nodiscard]] std::string replay_text(const ReplayScript& script, std::string_view heading);

} // namespace wayside
