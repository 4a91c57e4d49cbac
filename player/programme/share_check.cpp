#include "programme/share_check.hpp"

#include "programme/civil_window.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace wayside
{

namespace
{

constexpr int minutes_a_day = 24 * 60;
constexpr int minutes_a_week = 7 * minutes_a_day;
constexpr int most_examined = 200; ///< the same entries collide again on each of their days

/// A minute of the week, Monday 00:00 being 0, at which an entry begins or ceases to be due.
struct Edge {
    int minute;
    int change; ///< of the number of the entry's windows: -1 or 1; ends sort before beginnings
    std::size_t entry;
};

void add_window(int from, int to, std::size_t entry, std::vector<Edge>& edges)
{
    if (to <= minutes_a_week) {
        edges.push_back({from, 1, entry});
        edges.push_back({to, -1, entry});
        return;
    }
    add_window(from, minutes_a_week, entry, edges); // Sunday's night goes on on Monday
    add_window(0, to - minutes_a_week, entry, edges);
}

std::vector<Edge> edges_of(const std::vector<ScheduleEntry>& schedule, Tier tier)
{
    std::vector<Edge> edges;
    for (std::size_t i = 0; i < schedule.size(); ++i) {
        const ScheduleEntry& entry = schedule[i];
        if (entry.tier != tier || !entry.share || entry.dated() || !entry.month_days.empty()) {
            continue; // what has dates is judged along the calendar (schedule/share_sweep.hpp)
        }
        const std::vector<HourWindow> windows =
            entry.hours.empty() ? std::vector{HourWindow{}} : entry.hours;
        for (int day = 0; day < 7; ++day) {
            for (const HourWindow& window : windows) {
                if (entry.days.at(static_cast<std::size_t>(day))) {
                    const int midnight = day * minutes_a_day;
                    add_window(
                        midnight + window.from_minute, midnight + window.to_minute, i, edges);
                }
            }
        }
    }
    std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) {
        return std::tie(a.minute, a.change, a.entry) < std::tie(b.minute, b.change, b.entry);
    });
    return edges;
}

void report_collision(const std::set<std::size_t>& due,
                      int minute,
                      const std::vector<ScheduleEntry>& schedule,
                      const std::vector<TomlValue>& tables,
                      Report& report)
{
    constexpr std::size_t most_named = 6;
    std::string names;
    std::size_t named = 0;
    int sum = 0;
    for (const std::size_t entry : due) {
        sum += schedule[entry].share.value_or(0);
        if (++named <= most_named) {
            names += fmt::format("{}`{}` {} %",
                                 named == 1 ? "" : ", ",
                                 schedule[entry].id,
                                 schedule[entry].share.value_or(0));
        }
    }
    if (named > most_named) {
        names += fmt::format(" and {} more", named - most_named);
    }
    const TomlValue& last = tables[*due.rbegin()];
    report.error(last.find("share").value_or(last).place(),
                 fmt::format("shares of more than 100 % at once: {} make {} % on {} at {}",
                             names,
                             sum,
                             day_name(static_cast<std::size_t>(minute / minutes_a_day)),
                             clock_text(minute % minutes_a_day)),
                 "lower one of them, or give them other hours");
}

void check_tier(const std::vector<ScheduleEntry>& schedule,
                const std::vector<TomlValue>& tables,
                Tier tier,
                Report& report)
{
    std::vector<int> open(schedule.size(), 0); // windows of one entry may overlap
    std::set<std::size_t> due;
    std::set<std::set<std::size_t>> reported;
    int sum = 0;
    bool was_over = false;
    int examined = 0;
    const std::vector<Edge> edges = edges_of(schedule, tier);
    for (std::size_t i = 0; i < edges.size() && examined < most_examined; ++i) {
        const Edge& edge = edges[i];
        const int before = open[edge.entry];
        open[edge.entry] += edge.change;
        if (before == 0) {
            due.insert(edge.entry);
            sum += schedule[edge.entry].share.value_or(0);
        } else if (open[edge.entry] == 0) {
            due.erase(edge.entry);
            sum -= schedule[edge.entry].share.value_or(0);
        }
        const bool is_settled = i + 1 == edges.size() || edges[i + 1].minute != edge.minute;
        if (!is_settled) {
            continue;
        }
        const bool is_over = sum > 100;
        if (is_over && !was_over && ++examined > 0 && reported.insert(due).second) {
            report_collision(due, edge.minute, schedule, tables, report);
        }
        was_over = is_over;
    }
}

} // namespace

void check_shares(const std::vector<ScheduleEntry>& schedule,
                  const std::vector<TomlValue>& tables,
                  Report& report)
{
    check_tier(schedule, tables, Tier::Normal, report);
    check_tier(schedule, tables, Tier::Filler, report);
}

} // namespace wayside
