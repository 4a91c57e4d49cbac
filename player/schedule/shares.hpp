#pragma once
/// How much of a cycle each entry gets.

#include "programme/playlist.hpp"
#include "schedule/rounds.hpp"

#include <cstdint>
#include <vector>

namespace wayside
{

/// Screen time that entries are due, as whole numbers to be compared with each other: `share` as
/// written, entries without one split what is left of 100 evenly, which may be nothing (programme
/// format, rule 3).
[[nodiscard]] std::vector<std::int64_t> share_weights(const std::vector<ScheduleEntry>& schedule,
                                                      const std::vector<std::size_t>& entries);

/// An entry's rounds, and the screen time that they are due beside others.
struct Portion {
    const Rounds* rounds = nullptr; ///< borrowed
    std::int64_t weight = 0;
};

/// How many items each entry shows in a cycle, its rounds repeated until its time is in proportion
/// to its weight, within one item. Whole rounds where a cycle of reasonable length allows it; at
/// least one round of each entry, so that every slide is shown. An entry of weight 0 gets nothing,
/// nor does one that has none. One at least must have both.
[[nodiscard]] std::vector<std::int64_t> apportion(const std::vector<Portion>& portions);

/// A cycle of more items is not made longer for the sake of whole rounds.
inline constexpr std::int64_t reasonable_items = 4096;

} // namespace wayside
