#pragma once
/// How much of a cycle each entry gets.

#include "programme/playlist.hpp"
#include "schedule/schedule.hpp"

#include <cstdint>
#include <vector>

namespace wayside
{

/// Screen time that entries are due, as whole numbers to be compared with each other: `share` as
/// written, entries without one split what is left of 100 evenly, which may be nothing (programme
/// format, rule 3).
[[nodiscard]] std::vector<std::int64_t> share_weights(const std::vector<ScheduleEntry>& schedule,
                                                      const std::vector<std::size_t>& entries);

/// What each entry shows in a cycle: `rounds[i]` repeated until its time is in proportion to
/// `weights[i]`, within one item. Whole rounds where a cycle of reasonable length allows it; at
/// least one round of each entry, so that every slide is shown. An entry of weight 0 gets nothing.
[[nodiscard]] std::vector<std::vector<CycleItem>> apportion(
    const std::vector<std::vector<CycleItem>>& rounds, const std::vector<std::int64_t>& weights);

} // namespace wayside
