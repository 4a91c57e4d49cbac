#include "schedule/lineup.hpp"

#include "schedule/due.hpp"

#include <algorithm>

namespace wayside
{

bool merges(Tier tier)
{
    return tier == Tier::Normal || tier == Tier::Filler;
}

bool beats(const std::vector<ScheduleEntry>& entries, std::size_t a, std::size_t b)
{
    const Specificity of_a = specificity_of(entries[a]);
    const Specificity of_b = specificity_of(entries[b]);
    return of_a != of_b ? of_a > of_b : a < b;
}

std::vector<std::size_t> winners(const std::vector<ScheduleEntry>& entries,
                                 const std::vector<std::size_t>& due)
{
    Tier highest = Tier::Filler;
    for (const std::size_t entry : due) {
        highest = std::max(highest, entries[entry].tier);
    }
    std::vector<std::size_t> candidates;
    for (const std::size_t entry : due) {
        if (entries[entry].tier == highest) {
            candidates.push_back(entry);
        }
    }
    if (merges(highest) || candidates.empty()) {
        return candidates;
    }
    return {*std::min_element(candidates.begin(),
                              candidates.end(),
                              [&](std::size_t a, std::size_t b) { return beats(entries, a, b); })};
}

} // namespace wayside
