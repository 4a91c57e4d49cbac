#pragma once
/// The merged order of a set of entries, compiled once so that any moment is found by binary
/// search.

#include "programme/programme.hpp"
#include "schedule/contents.hpp"
#include "schedule/rounds.hpp"
#include "schedule/schedule.hpp"

#include <vector>

namespace wayside
{

/// Puts lists of items into one order in which each list advances evenly: at any moment no list is
/// ahead of or behind its part of the time by more than an item. Sets `start`. At least one list
/// must not be empty.
[[nodiscard]] Cycle merge(const std::vector<std::vector<CycleItem>>& lists);

/// The cycle of a slot's entries (never empty): their shares, then the distance between items of
/// high intensity, then the guarantees.
[[nodiscard]] Cycle compile_cycle(const Programme& programme,
                                  const std::vector<std::size_t>& entries,
                                  Edition edition,
                                  RoundsMemo& memo);

/// The item on screen `phase` after the start of the cycle, 0 <= phase < cycle.length.
[[nodiscard]] const CycleItem& item_at(const Cycle& cycle, Milliseconds phase);

} // namespace wayside
