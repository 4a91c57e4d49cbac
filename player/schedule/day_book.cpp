#include "schedule/day_book.hpp"

#include <algorithm>

namespace wayside
{

namespace
{

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::minutes;

constexpr Milliseconds whole_day = days(1);

std::size_t weekday_of(local_days day)
{
    return std::chrono::weekday(day).iso_encoding() - 1;
}

/// A part of a day, half-open.
struct Span {
    Milliseconds from{0};
    Milliseconds to = whole_day;
};

/// The part of the day that the entry's exact instants leave.
Span allowed_on(const Timetable& timetable, const ScheduleEntry& entry, local_days day)
{
    Span span;
    if (entry.from) {
        span.from = std::max(span.from, timetable.zone().civil(*entry.from) - CivilTime(day));
    }
    if (entry.until) {
        span.to = std::min(span.to, timetable.zone().civil(*entry.until) - CivilTime(day));
    }
    return span;
}

/// Whether a window of the day before reaches into the day.
bool reaches_over(const DueRule& rule)
{
    return std::any_of(rule.windows().begin(), rule.windows().end(), [](const HourWindow& window) {
        return minutes(window.to_minute) > whole_day;
    });
}

bool starts_before(const DueRule& rule, local_days day)
{
    return reaches_over(rule) && rule.start_days().has(day - days(1));
}

/// Calls `visit` with each part of the day in which the entry is due. They may overlap.
template <typename Visit>
void each_span(const Timetable& timetable, std::size_t entry, local_days day, const Visit& visit)
{
    if (timetable.contents_of(entry).empty(day)) {
        return;
    }
    const Span allowed = allowed_on(timetable, timetable.programme().schedule[entry], day);
    const DueRule& rule = timetable.rule(entry);
    for (const local_days start : {day - days(1), day}) {
        if (!rule.start_days().has(start)) {
            continue;
        }
        for (const HourWindow& window : rule.windows()) {
            const Milliseconds shift = start - day;
            const Span span{std::max(allowed.from, shift + minutes(window.from_minute)),
                            std::min(allowed.to, shift + minutes(window.to_minute))};
            if (span.from < span.to) {
                visit(span);
            }
        }
    }
}

/// Begin or end of a part of the day in which an entry is due.
struct Edge {
    Milliseconds at;
    std::size_t entry;
    int step; ///< of the number of such parts
};

void apply(const Edge& edge, std::vector<int>& depth, std::vector<std::size_t>& due)
{
    const bool was_due = depth[edge.entry] > 0;
    depth[edge.entry] += edge.step;
    const bool is_due = depth[edge.entry] > 0;
    const auto place = std::lower_bound(due.begin(), due.end(), edge.entry);
    if (is_due && !was_due) {
        due.insert(place, edge.entry);
    } else if (was_due && !is_due) {
        due.erase(place);
    }
}

} // namespace

DayBook::DayBook(const Timetable& timetable)
{
    const auto& entries = timetable.programme().schedule;
    for (std::size_t entry = 0; entry < entries.size(); ++entry) {
        const ScheduleEntry& written = entries[entry];
        const bool is_weekly = !written.dated() && written.except.empty() &&
                               written.month_days.empty() &&
                               !timetable.contents_of(entry).next_change(local_days::min());
        if (!is_weekly) {
            others_.push_back(entry);
            continue;
        }
        const bool reaches = reaches_over(timetable.rule(entry));
        for (std::size_t weekday = 0; weekday < weekly_.size(); ++weekday) {
            const std::size_t before = (weekday + weekly_.size() - 1) % weekly_.size();
            if (written.days.at(weekday) || (reaches && written.days.at(before))) {
                weekly_.at(weekday).push_back(entry);
            }
        }
    }
}

DayKind DayBook::kind_of(const Timetable& timetable, local_days day) const
{
    DayKind kind{static_cast<std::int64_t>(weekday_of(day))};
    for (const std::size_t entry : others_) {
        const DueRule& rule = timetable.rule(entry);
        const bool today = rule.start_days().has(day);
        const bool before = starts_before(rule, day);
        const Span allowed = allowed_on(timetable, timetable.programme().schedule[entry], day);
        const Contents& contents = timetable.contents_of(entry);
        if ((!today && !before) || allowed.from >= allowed.to || contents.empty(day)) {
            continue;
        }
        const auto edition = contents.last_change(day).value_or(local_days());
        kind.insert(kind.end(),
                    {static_cast<std::int64_t>(entry),
                     (today ? 1 : 0) + (before ? 2 : 0),
                     edition.time_since_epoch().count(),
                     allowed.from.count(),
                     allowed.to.count()});
    }
    return kind;
}

void DayBook::walk(const Timetable& timetable, local_days day, const DayVisitor& visit) const
{
    std::vector<Edge> edges;
    for (const auto* const entries : {&weekly_.at(weekday_of(day)), &others_}) {
        for (const std::size_t entry : *entries) {
            each_span(timetable, entry, day, [&](const Span& span) {
                edges.push_back({span.from, entry, 1});
                edges.push_back({span.to, entry, -1});
            });
        }
    }
    std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.at < b.at; });

    std::vector<int> depth(timetable.programme().schedule.size(), 0);
    std::vector<std::size_t> due;
    auto next = edges.begin();
    for (Milliseconds at{0}; at < whole_day;) {
        for (; next != edges.end() && next->at == at; ++next) {
            apply(*next, depth, due);
        }
        visit(at, due);
        at = next == edges.end() ? whole_day : next->at;
    }
}

} // namespace wayside
