#pragma once
/// Whether the wall clock can be believed (programme format, rule 7).

#include "base/time.hpp"
#include "schedule/schedule.hpp"

#include <optional>
#include <string>

namespace wayside
{

/// What speaks for a clock and what against it.
struct ClockEvidence {
    bool is_synchronised = false;   ///< as the kernel says
    Instant built{};                ///< when the program was built: no time before it can be right
    std::optional<Instant> saved{}; ///< the last time this display kept; time does not go back
    bool was_set = false; ///< somebody who may set the clock has set it while the program ran: what
                          ///< was kept before may have been wrong
};

/// Trusted: synchronised, or later than both `built` and `saved`. Pure.
[[nodiscard]] ClockTrust judge_clock(const ClockEvidence& evidence, Instant now);

/// A time as it is kept over a restart, and back; none: that is no time.
[[nodiscard]] std::string saved_time_text(Instant time);
[[nodiscard]] std::optional<Instant> parse_saved_time(const std::string& text);

} // namespace wayside
