#pragma once
/// What is wrong with when things are due: seen only once calendar, zone and lengths are known.

#include "base/diagnostic.hpp"
#include "schedule/guarantee_check.hpp"
#include "schedule/schedule.hpp"

#include <vector>

namespace wayside
{

/// Errors: guarantees that cannot be held (programme format, rule 10), entries that can never be
/// due, shares of more than 100 % on a date. Warnings: entries of takeover and emergency that
/// collide, with the winner (rule 4), entries that are over, that never reach the screen or get no
/// time, and slides that are shown no more. Looks as far ahead as agenda_horizon.
[[nodiscard]] Diagnostics check_plan(const Schedule& schedule, Instant now);

/// What each guarantee costs (rule 10), and the next date on which an entry's hours meet a change
/// of the clock (rule 6).
[[nodiscard]] std::vector<Note> plan_notes(const Schedule& schedule, Instant now);

} // namespace wayside
