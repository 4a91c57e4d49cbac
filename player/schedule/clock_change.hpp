#pragma once
/// Where an entry's hours meet a change of the clock.

#include "schedule/guarantee_check.hpp"
#include "schedule/schedule.hpp"

#include <optional>
#include <vector>

namespace wayside
{

/// Civil time that is skipped, or that happens twice: [from, to).
struct ClockChange {
    Instant at{};
    CivilTime from{};
    CivilTime to{};
    bool is_skipped = false;
};

/// The next change of the clock after `instant`; none: it goes evenly from then on.
[[nodiscard]] std::optional<ClockChange> next_clock_change(const Zone& zone, Instant instant);

/// For each entry with hours, the next date within two years on which an edge of a window lies in
/// time that is skipped or repeated: what happens then differs from other days.
[[nodiscard]] std::vector<Note> clock_change_notes(const Schedule& schedule, Instant now);

} // namespace wayside
