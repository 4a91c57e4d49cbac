#pragma once
/// Who plays when several entries are due at once.

#include "programme/programme.hpp"
#include "schedule/contents.hpp"

#include <cstddef>
#include <vector>

namespace wayside
{

/// Whether all entries of a tier that are due play together.
[[nodiscard]] bool merges(Tier tier);

/// Whether entry `a` has the screen before entry `b` of the same tier: the more specific one, then
/// the first in the file (programme format, rule 4).
[[nodiscard]] bool beats(const std::vector<ScheduleEntry>& entries, std::size_t a, std::size_t b);

/// Of the entries that are due (file order), those that play: all of the highest tier when it is
/// normal or filler; one in takeover and emergency (programme format, rules 2 to 4).
[[nodiscard]] std::vector<std::size_t> winners(const std::vector<ScheduleEntry>& entries,
                                               const std::vector<std::size_t>& due);

/// What plays, and since which day it shows what it shows.
struct Lineup {
    std::vector<std::size_t> entries;
    Edition edition;

    bool operator==(const Lineup&) const = default;
};

} // namespace wayside
