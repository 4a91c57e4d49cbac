#pragma once
/// Dated entries for other people's calendars.

#include "schedule/schedule.hpp"

#include <string>

namespace wayside
{

/// An iCalendar object (RFC 5545) with an event for each time in [from, to) at which an entry with
/// dates is due, in UTC; at most 10,000. `stamp` is when it was made. Lines end with CR LF and are
/// folded at 75 bytes.
[[nodiscard]] std::string to_icalendar(const Schedule& schedule,
                                       Instant from,
                                       Instant to,
                                       Instant stamp);

} // namespace wayside
