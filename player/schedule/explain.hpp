#pragma once
/// What is on the screen, and why the rest is not.

#include "schedule/schedule.hpp"

#include <string>
#include <vector>

namespace wayside
{

/// An entry that does not play, and why, in a few words: "outside 06:30-10:00".
struct Rejection {
    std::size_t entry = 0; ///< index into Programme::schedule
    std::string reason;

    bool operator==(const Rejection&) const = default;
};

/// The answer to "why is this on the screen?".
struct Explanation {
    Instant at{};
    Cue cue;
    Slot slot;                       ///< of `at`; the cue may still be of the slot before
    std::vector<Rejection> rejected; ///< every entry that is not in the slot, in file order
};

/// Total, as cue_at.
[[nodiscard]] Explanation explain(const Schedule& schedule,
                                  Instant instant,
                                  ClockTrust trust = ClockTrust::Trusted);

/// "filler", "normal", "takeover", "emergency".
[[nodiscard]] const char* to_text(Tier tier);

} // namespace wayside
