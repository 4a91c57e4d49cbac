#pragma once
/// The three times of Wayside, as three types, so that mixing them does not compile:
/// `Instant` is UTC (what is due), `CivilTime` is the wall clock of the site (what rules speak),
/// `Ticks` is the steady clock (how fast things move).

#include "base/result.hpp"

#include <chrono>
#include <ratio>
#include <string>
#include <string_view>

namespace wayside
{

using Milliseconds = std::chrono::milliseconds;

/// Coordinated universal time, milliseconds since 1970.
using Instant = std::chrono::sys_time<Milliseconds>;

/// What the wall clock of the site shows; it has no zone.
using CivilTime = std::chrono::local_time<Milliseconds>;

/// Tag of the steady time line; it has no `now`: platform/ reads the clock.
struct SteadyTimeline {
    // NOLINTBEGIN(readability-identifier-naming): std::chrono asks for these names.
    using duration = std::chrono::microseconds;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<SteadyTimeline, duration>;
    // NOLINTEND(readability-identifier-naming)
    static constexpr bool is_steady = true;
};

/// Steady time, microseconds since an arbitrary start; never stepped.
using Ticks = std::chrono::time_point<SteadyTimeline, std::chrono::microseconds>;

/// The one reading of the clocks that a turn of the loop works with.
struct Now {
    Instant instant{};
    Ticks ticks{};
};

/// Reads RFC 3339 with an offset or `Z` ("2026-12-01T13:00:00Z"; fractions to the millisecond, rest
/// cut). Error: any other spelling, or a day that does not exist.
[[nodiscard]] Result<Instant> parse_instant(std::string_view text);

/// Reads a civil time without an offset: "2026-03-29T02:30", seconds and fractions optional.
[[nodiscard]] Result<CivilTime> parse_civil(std::string_view text);

/// RFC 3339 in UTC with milliseconds: "2026-12-01T13:00:00.000Z".
[[nodiscard]] std::string to_rfc3339(Instant instant);

/// "2026-03-29T02:30:00.000", without a zone.
[[nodiscard]] std::string to_text(CivilTime time);

/// Reads a length such as "600ms", "15s", "2m", "1h" or "1m30s"; not negative.
[[nodiscard]] Result<Milliseconds> parse_length(std::string_view text);

/// The shortest spelling that parse_length reads back: "600ms", "1m30s".
[[nodiscard]] std::string to_text(Milliseconds length);

} // namespace wayside
