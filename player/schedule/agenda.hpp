#pragma once
/// Goes along the calendar and says which entries are due at once: what `check` judges.

#include "schedule/schedule.hpp"
#include "schedule/timetable.hpp"

#include <functional>
#include <vector>

namespace wayside
{

/// Told the civil time from which just these entries are due (indices, in file order; of all
/// tiers).
using AgendaVisitor = std::function<void(CivilTime from, const std::vector<std::size_t>& due)>;

/// How far ahead check looks day by day; beyond it, only at the beginnings of dated entries.
inline constexpr std::chrono::days agenda_horizon{400};

/// Visits each change of the set of due entries from `now` to the horizon, at most 20,000 of them,
/// then the first moment of each dated entry that begins later. A day that is like an earlier one
/// (schedule/day_book.hpp) shows nothing new and is left out. Civil time is taken to run evenly: a
/// change of the clock makes no two windows meet that did not meet before.
void walk_agenda(const Schedule& schedule, Instant now, const AgendaVisitor& visit);

/// The first civil time, `time` included, at which the entry is due and has something to show;
/// none: never again.
[[nodiscard]] std::optional<CivilTime> next_due(const Schedule& schedule,
                                                std::size_t entry,
                                                CivilTime time);

} // namespace wayside
