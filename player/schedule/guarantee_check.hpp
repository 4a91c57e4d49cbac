#pragma once
/// Whether guarantees can be held, and what they cost.

#include "base/diagnostic.hpp"
#include "schedule/schedule.hpp"

#include <vector>

namespace wayside
{

/// Something worth knowing at a place; nothing is wrong.
struct Note {
    Place place;
    std::string message;
};

/// An error for each slide that is too long beside the guarantees, in any language, in any entry
/// but those of emergency: the proof for every slot, because a cycle that is made of short enough
/// items can always be held (programme format, rule 10).
[[nodiscard]] Diagnostics check_guarantees(const Programme& programme);

/// For each guarantee, how much of the time its showings take in the slot of `now`.
[[nodiscard]] std::vector<Note> guarantee_costs(const Schedule& schedule, Instant now);

} // namespace wayside
