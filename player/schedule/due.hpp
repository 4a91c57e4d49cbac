#pragma once
/// When an entry's own rules make it due, in civil time, and where those rules can change their
/// mind.

#include "base/time.hpp"
#include "programme/playlist.hpp"

#include <optional>
#include <vector>

namespace wayside
{

/// Whether the day's windows of `entry` exist: the window that begins on it, even if it ends on the
/// next.
[[nodiscard]] bool starts_on(const ScheduleEntry& entry, std::chrono::local_days day);

/// Whether `time` lies in one of the entry's windows (half-open). Programme format, rules 5 and 6.
[[nodiscard]] bool is_due(const ScheduleEntry& entry, CivilTime time);

/// The latest edge of a window that is not after `time`; none in the last eight days: there is no
/// rule at all.
[[nodiscard]] std::optional<CivilTime> last_edge(const std::vector<ScheduleEntry>& entries,
                                                 CivilTime time);

/// The earliest edge of a window after `time`; none in the next eight days: there is no rule at
/// all.
[[nodiscard]] std::optional<CivilTime> next_edge(const std::vector<ScheduleEntry>& entries,
                                                 CivilTime time);

} // namespace wayside
