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

constexpr int minutes_a_day = 24 * 60;

/// Windows that meet or overlap become one.
std::vector<HourWindow> united(std::vector<HourWindow> windows)
{
    if (windows.empty()) {
        return {HourWindow{}};
    }
    std::sort(windows.begin(), windows.end(), [](const HourWindow& a, const HourWindow& b) {
        return a.from_minute < b.from_minute;
    });
    std::vector<HourWindow> apart;
    for (const HourWindow& window : windows) {
        if (!apart.empty() && window.from_minute <= apart.back().to_minute) {
            apart.back().to_minute = std::max(apart.back().to_minute, window.to_minute);
        } else {
            apart.push_back(window);
        }
    }
    return apart;
}

/// Whether a day's windows, together with those of the day before, cover all of it.
bool cover_a_day(const std::vector<HourWindow>& windows)
{
    int reached = 0;
    for (const HourWindow& window : windows) {
        reached = std::max(reached, window.to_minute - minutes_a_day);
    }
    for (const HourWindow& window : windows) {
        if (window.from_minute > reached) {
            break;
        }
        reached = std::max(reached, window.to_minute);
    }
    return reached >= minutes_a_day;
}

CivilTime at(local_days day, int minute)
{
    return CivilTime(day) + minutes(minute);
}

} // namespace

DueRule::DueRule(const ScheduleEntry& entry)
    : days_(entry), windows_(united(entry.hours)), seamless_(cover_a_day(windows_))
{
}

bool DueRule::is_due(CivilTime time) const
{
    return covered_until(time).has_value();
}

/// The end of the window around `time`, of the one that reaches farthest.
std::optional<CivilTime> DueRule::covered_until(CivilTime time) const
{
    const auto today = floor<days>(time);
    std::optional<CivilTime> until;
    for (const local_days day : {today - days(1), today}) {
        for (const HourWindow& window : windows_) {
            const CivilTime end = at(day, window.to_minute);
            if (at(day, window.from_minute) <= time && time < end && (!until || *until < end) &&
                days_.has(day)) {
                until = end;
            }
        }
    }
    return until;
}

/// The beginning of the window around `time`, of the one that reaches farthest back.
std::optional<CivilTime> DueRule::covered_from(CivilTime time) const
{
    const auto today = floor<days>(time);
    for (const local_days day : {today - days(1), today}) {
        for (const HourWindow& window : windows_) {
            if (at(day, window.from_minute) <= time && time < at(day, window.to_minute) &&
                days_.has(day)) {
                return at(day, window.from_minute);
            }
        }
    }
    return std::nullopt;
}

std::optional<CivilTime> DueRule::next_opening(CivilTime time) const
{
    auto day = days_.next(floor<days>(time));
    while (day) {
        for (const HourWindow& window : windows_) {
            if (at(*day, window.from_minute) > time) {
                return at(*day, window.from_minute);
            }
        }
        day = days_.next(*day + days(1));
    }
    return std::nullopt;
}

std::optional<CivilTime> DueRule::last_closing(CivilTime time) const
{
    std::optional<CivilTime> last;
    auto day = days_.previous(floor<days>(time));
    // A window reaches less than a day into the next: after the first find, only the day before it
    // can hold a later one.
    for (int after_find = 0; day && after_find < 2; day = days_.previous(*day - days(1))) {
        for (const HourWindow& window : windows_) {
            const CivilTime end = at(*day, window.to_minute);
            if (end <= time && (!last || *last < end)) {
                last = end;
            }
        }
        after_find += last ? 1 : 0;
    }
    return last;
}

std::optional<CivilTime> DueRule::next_change(CivilTime time) const
{
    auto end = covered_until(time);
    if (!end) {
        return next_opening(time);
    }
    bool leapt = !seamless_;
    while (const auto further = covered_until(*end)) {
        end = further;
        // The day after `time` is covered whole, so it starts windows: its run can be leapt over.
        if (!leapt && *end >= time + days(2)) {
            const auto last = days_.run_end(floor<days>(time) + days(1));
            if (!last) {
                return std::nullopt;
            }
            end = std::max(*end, at(*last, minutes_a_day - 1));
            leapt = true;
        }
    }
    return end;
}

std::optional<CivilTime> DueRule::last_change(CivilTime time) const
{
    auto begin = covered_from(time);
    if (!begin) {
        return last_closing(time);
    }
    bool leapt = !seamless_;
    while (const auto further = covered_from(*begin - Milliseconds(1))) {
        begin = further;
        if (!leapt && *begin <= time - days(2)) {
            const auto first = days_.run_begin(floor<days>(time) - days(1));
            if (!first) {
                return std::nullopt;
            }
            begin = std::min(*begin, at(*first + days(1), 0));
            leapt = true;
        }
    }
    return begin;
}

Specificity specificity_of(const ScheduleEntry& entry)
{
    if (entry.by_hand) {
        return Specificity::ByHand;
    }
    constexpr Milliseconds one_day = std::chrono::hours(24);
    const bool one_date = entry.first_day && entry.last_day && *entry.first_day == *entry.last_day;
    const bool short_span = entry.from && entry.until && *entry.until - *entry.from <= one_day;
    if (!entry.dates.empty() || one_date || short_span) {
        return Specificity::SingleDate;
    }
    if (entry.dated()) {
        return Specificity::DateRange;
    }
    return entry.unconditional() ? Specificity::Always : Specificity::WeekdayOrHours;
}

const char* to_text(Specificity specificity)
{
    switch (specificity) {
    case Specificity::Always:
        return "always";
    case Specificity::WeekdayOrHours:
        return "days or hours";
    case Specificity::DateRange:
        return "a range of dates";
    case Specificity::SingleDate:
        return "a single date";
    case Specificity::ByHand:
        return "a takeover by hand";
    }
    return "";
}

} // namespace wayside
