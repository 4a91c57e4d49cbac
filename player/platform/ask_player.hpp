#pragma once
/// The other end of a control socket: a command that speaks to a player that runs.

#include "base/result.hpp"

#include <filesystem>
#include <string>

namespace wayside
{

/// Asks the player that listens at `path`; blocks until it answers. Errors: nobody listens, may not
/// be spoken to, or does not answer in time.
[[nodiscard]] Result<std::string> ask_player(const std::filesystem::path& path,
                                             const std::string& request);

} // namespace wayside
