#include "schedule/start_days.hpp"

#include <algorithm>

namespace wayside
{

namespace
{

using std::chrono::days;
using std::chrono::local_days;

bool holds(const std::vector<local_days>& sorted, local_days day)
{
    return std::binary_search(sorted.begin(), sorted.end(), day);
}

std::size_t weekday_of(local_days day)
{
    return std::chrono::weekday(day).iso_encoding() - 1;
}

bool is_nth(const NthWeekday& rule, local_days day)
{
    if (weekday_of(day) != static_cast<std::size_t>(rule.weekday)) {
        return false;
    }
    const std::chrono::year_month_day date(day);
    if (rule.nth == 0) {
        return std::chrono::year_month_day(day + days(7)).month() != date.month();
    }
    return static_cast<int>((static_cast<unsigned>(date.day()) - 1) / 7) + 1 == rule.nth;
}

/// Whether the rules of one weekday name each of its days, as in "1st" to "4th" and "last".
bool names_all(const std::vector<NthWeekday>& rules, int weekday)
{
    const auto has = [&](int nth) {
        return std::find(rules.begin(), rules.end(), NthWeekday{nth, weekday}) != rules.end();
    };
    return has(1) && has(2) && has(3) && has(4) && (has(5) || has(0));
}

} // namespace

StartDays::StartDays(const ScheduleEntry& entry)
    : weekly_(entry.days)
    , first_(entry.first_day)
    , last_(entry.last_day)
    , dates_(entry.dates)
    , except_(entry.except)
{
    for (int weekday = 0; weekday < 7; ++weekday) {
        bool& whole = weekly_.at(static_cast<std::size_t>(weekday));
        whole = whole || names_all(entry.month_days, weekday);
    }
    for (const NthWeekday& rule : entry.month_days) {
        if (!weekly_.at(static_cast<std::size_t>(rule.weekday))) {
            monthly_.push_back(rule);
        }
    }
    every_day_ = std::all_of(weekly_.begin(), weekly_.end(), [](bool day) { return day; });
}

bool StartDays::in_pattern(local_days day) const
{
    return weekly_.at(weekday_of(day)) ||
           std::any_of(monthly_.begin(), monthly_.end(), [&](const NthWeekday& rule) {
               return is_nth(rule, day);
           });
}

bool StartDays::has(local_days day) const
{
    return (!first_ || *first_ <= day) && (!last_ || day <= *last_) && in_pattern(day) &&
           (dates_.empty() || holds(dates_, day)) && !holds(except_, day);
}

/// A fifth weekday of a month comes again within 98 days (February 29 days long, or 28 between two
/// long months); each exception can take one away.
int StartDays::horizon() const
{
    constexpr int farthest = 100;
    return farthest * (static_cast<int>(except_.size()) + 1);
}

std::optional<local_days> StartDays::next(local_days day) const
{
    if (first_) {
        day = std::max(day, *first_);
    }
    if (!dates_.empty()) {
        const auto found = std::find_if(std::lower_bound(dates_.begin(), dates_.end(), day),
                                        dates_.end(),
                                        [this](local_days date) { return has(date); });
        return found == dates_.end() ? std::nullopt : std::optional(*found);
    }
    for (int step = 0; step < horizon() && (!last_ || day <= *last_); ++step, day += days(1)) {
        if (has(day)) {
            return day;
        }
    }
    return std::nullopt;
}

std::optional<local_days> StartDays::previous(local_days day) const
{
    if (last_) {
        day = std::min(day, *last_);
    }
    if (!dates_.empty()) {
        const auto after = std::upper_bound(dates_.begin(), dates_.end(), day);
        const auto found = std::find_if(std::make_reverse_iterator(after),
                                        dates_.rend(),
                                        [this](local_days date) { return has(date); });
        return found == dates_.rend() ? std::nullopt : std::optional(*found);
    }
    for (int step = 0; step < horizon() && (!first_ || *first_ <= day); ++step, day -= days(1)) {
        if (has(day)) {
            return day;
        }
    }
    return std::nullopt;
}

std::optional<local_days> StartDays::run_end(local_days day) const
{
    if (every_day_ && dates_.empty()) {
        const auto gap = std::upper_bound(except_.begin(), except_.end(), day);
        const bool gap_first = gap != except_.end() && (!last_ || *gap <= *last_);
        return gap_first ? std::optional(*gap - days(1)) : last_;
    }
    while (has(day + days(1))) {
        day += days(1);
    }
    return day;
}

std::optional<local_days> StartDays::run_begin(local_days day) const
{
    if (every_day_ && dates_.empty()) {
        const auto after = std::lower_bound(except_.begin(), except_.end(), day);
        const bool gap_last = after != except_.begin() && (!first_ || *first_ <= *std::prev(after));
        return gap_last ? std::optional(*std::prev(after) + days(1)) : first_;
    }
    while (has(day - days(1))) {
        day -= days(1);
    }
    return day;
}

} // namespace wayside
