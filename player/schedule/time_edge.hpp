#pragma once
/// Where what plays may change, in civil time or at an instant, and when the clock gets there.

#include "base/time.hpp"
#include "schedule/zone.hpp"

#include <algorithm>
#include <chrono>
#include <optional>

namespace wayside
{

/// Instants outside [1970, 9999) cannot come from a clock that is right; only unconditional entries
/// play then.
inline constexpr Instant first_instant{};
inline constexpr Instant end_of_time = std::chrono::sys_days(std::chrono::year(9999) / 1 / 1);

/// No clock has ever been put forward or back by more than a day (Samoa, 2011); three leave room.
inline constexpr std::chrono::days calm{3};

/// A civil edge is right as long as the clock runs evenly. Of both the one that is met first
/// counts.
struct TimeEdge {
    std::optional<CivilTime> civil;
    std::optional<Instant> instant;
};

/// What is met first going on in time, or last going back.
template <typename Time> void keep_earliest(std::optional<Time>& earliest, Time time)
{
    earliest = earliest ? std::min(*earliest, time) : time;
}

template <typename Time> void keep_latest(std::optional<Time>& latest, Time time)
{
    latest = latest ? std::max(*latest, time) : time;
}

/// The next instant at which something may be different. A change of the clock is one, unless the
/// edge is so far behind it that no time on either side of the change can pass it.
[[nodiscard]] Instant step_after(const Zone& zone, const TimeEdge& edge, Instant instant);

/// The last instant, `instant` included, at which something may have become as it is.
[[nodiscard]] Instant step_before(const Zone& zone, const TimeEdge& edge, Instant instant);

} // namespace wayside
