#include "schedule/due.hpp"

#include <algorithm>

namespace wayside
{

namespace
{

using std::chrono::days;
using std::chrono::floor;
using std::chrono::local_days;
using std::chrono::minutes;

/// A weekly rule that has an edge at all has one in any eight days; the eighth is for windows past
/// midnight.
constexpr days horizon{8};

constexpr HourWindow whole_day{0, 24 * 60};

/// Calls `visit(from, to)` for each window of `entry` that starts on `day`.
template <typename Visit>
void each_window(const ScheduleEntry& entry, local_days day, const Visit& visit)
{
    if (!starts_on(entry, day)) {
        return;
    }
    const auto visit_window = [&](HourWindow window) {
        visit(CivilTime(day + minutes(window.from_minute)),
              CivilTime(day + minutes(window.to_minute)));
    };
    if (entry.hours.empty()) {
        visit_window(whole_day);
    }
    for (const HourWindow& window : entry.hours) {
        visit_window(window);
    }
}

/// Calls `visit(edge)` for both edges of every window that starts on `day`; entries that are always
/// due have none.
template <typename Visit>
void each_edge(const std::vector<ScheduleEntry>& entries, local_days day, const Visit& visit)
{
    for (const ScheduleEntry& entry : entries) {
        if (entry.unconditional()) {
            continue;
        }
        each_window(entry, day, [&](CivilTime from, CivilTime to) {
            visit(from);
            visit(to);
        });
    }
}

} // namespace

bool starts_on(const ScheduleEntry& entry, local_days day)
{
    const unsigned from_monday = std::chrono::weekday(day).iso_encoding() - 1;
    return entry.days.at(from_monday);
}

bool is_due(const ScheduleEntry& entry, CivilTime time)
{
    const auto today = floor<days>(time);
    bool due = false;
    for (const local_days day : {today - days(1), today}) {
        each_window(entry, day, [&](CivilTime from, CivilTime to) {
            due = due || (from <= time && time < to);
        });
    }
    return due;
}

std::optional<CivilTime> last_edge(const std::vector<ScheduleEntry>& entries, CivilTime time)
{
    const auto today = floor<days>(time);
    std::optional<CivilTime> last;
    // Windows reach into the next day at most, so one found at or after the end of `day` cannot be
    // beaten.
    for (local_days day = today; day >= today - horizon && (!last || *last < day + days(2));
         day -= days(1)) {
        each_edge(entries, day, [&](CivilTime edge) {
            if (edge <= time && (!last || edge > *last)) {
                last = edge;
            }
        });
    }
    return last;
}

std::optional<CivilTime> next_edge(const std::vector<ScheduleEntry>& entries, CivilTime time)
{
    const auto today = floor<days>(time);
    std::optional<CivilTime> next;
    for (local_days day = today - days(1); day <= today + horizon && (!next || *next > day);
         day += days(1)) {
        each_edge(entries, day, [&](CivilTime edge) {
            if (edge > time && (!next || edge < *next)) {
                next = edge;
            }
        });
    }
    return next;
}

} // namespace wayside
