#pragma once
/// What `replay` and `record` share: a rehearsed player for a programme, at a time.

#include "app/rehearsal.hpp"
#include "cli/options.hpp"

#include <memory>
#include <optional>
#include <string_view>

namespace wayside
{

struct ReplayRoomOptions {
    Size size{1920, 1080};
    std::optional<CivilTime> start{}; ///< in the programme's zone; none: now
    bool is_seen = false;             ///< in a window of this machine's display
};

/// The player for `site`, which has a schedule. What is wrong is said on standard error, in the
/// name of `command`; then it is how the program has to end.
[[nodiscard]] tl::expected<std::unique_ptr<Rehearsal>, Exit> open_replay_room(
    std::string_view command,
    const CommonOptions& common,
    Site site,
    const ReplayRoomOptions& options);

} // namespace wayside
