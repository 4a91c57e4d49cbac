#include "programme/entry_window.hpp"

#include "base/limits.hpp"
#include "programme/civil_window.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace wayside
{

namespace
{

using std::chrono::local_days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

bool report_bad_year(year_month_day date,
                     const TomlValue& value,
                     std::string_view name,
                     Report& report)
{
    const int year = static_cast<int>(date.year());
    if (year >= limits::min_schedule_year && year <= limits::max_schedule_year) {
        return true;
    }
    report.error(
        value.place(),
        fmt::format("`{}` is in the year {}", name, year),
        fmt::format("from {} to {}", limits::min_schedule_year, limits::max_schedule_year));
    return false;
}

void read_entry_days(TableReader& reader, ScheduleEntry& entry, Report& report)
{
    const auto elements = reader.list("days", {1, 14}, Need::Optional);
    if (elements.empty()) {
        return;
    }
    DayRule days;
    for (const TomlValue& element : elements) {
        if (const auto written = text_of(element, "days", report)) {
            read_days(*written, element, days, report);
        }
    }
    if (days.weekly != DaySet{} || !days.monthly.empty()) {
        entry.days = days.weekly;
        entry.month_days = std::move(days.monthly);
    }
}

void read_entry_hours(TableReader& reader, ScheduleEntry& entry, Report& report)
{
    for (const TomlValue& element :
         reader.list("hours", {1, limits::max_windows}, Need::Optional)) {
        const auto written = text_of(element, "hours", report);
        if (const auto window = written ? read_hours(*written, element, report) : std::nullopt) {
            entry.hours.push_back(*window);
        }
    }
}

/// Sorted, each once; the second of two equal ones is reported.
std::vector<local_days> read_dates(TableReader& reader, std::string_view key, Report& report)
{
    std::vector<local_days> days;
    for (const TomlValue& element : reader.list(key, {1, limits::max_dates}, Need::Optional)) {
        const auto day = schedule_day_of(element, key, report);
        if (!day) {
            continue;
        }
        const auto place = std::lower_bound(days.begin(), days.end(), *day);
        if (place != days.end() && *place == *day) {
            report.error(element.place(), fmt::format("`{}` names this day twice", key));
        } else {
            days.insert(place, *day);
        }
    }
    return days;
}

std::optional<Instant> read_instant(TableReader& reader, std::string_view key, Report& report)
{
    const auto value = reader.find(key, Need::Optional);
    if (!value) {
        return std::nullopt;
    }
    const auto written = value->date_time();
    if (!written) {
        report.error(value->place(),
                     fmt::format("`{}` must be a date with a time and an offset, not {}",
                                 key,
                                 type_name(value->type())),
                     value->type() == TomlType::Text ? "write it without quotation marks"
                     : value->type() == TomlType::Date
                         ? "for whole days there are `first_day` and `last_day`"
                         : "write it like 2026-03-29T08:00:00-04:00");
        return std::nullopt;
    }
    if (!written->offset) {
        report.error(value->place(),
                     fmt::format("`{}` does not say in which zone its time is meant", key),
                     "add the offset, such as -04:00 or Z; for times of the wall clock there are "
                     "`first_day` and `hours`");
        return std::nullopt;
    }
    if (!report_bad_year(written->date, *value, key, report)) {
        return std::nullopt;
    }
    return sys_days(written->date) + written->time - *written->offset;
}

void read_entry_instants(TableReader& reader, ScheduleEntry& entry, Report& report)
{
    entry.from = read_instant(reader, "from", report);
    entry.until = read_instant(reader, "until", report);
    if (entry.from && entry.until && *entry.from >= *entry.until) {
        report.error(reader.table().find("until")->place(),
                     "`until` is not later than `from`",
                     "exchange them");
        entry.until.reset();
    }
}

} // namespace

std::optional<local_days> schedule_day_of(const TomlValue& value,
                                          std::string_view name,
                                          Report& report)
{
    const auto date = date_of(value, name, report);
    if (!date || !report_bad_year(*date, value, name, report)) {
        return std::nullopt;
    }
    return local_days(*date);
}

std::pair<std::optional<local_days>, std::optional<local_days>> read_day_range(
    TableReader& reader, std::string_view first, std::string_view last, Report& report)
{
    const auto day = [&](std::string_view key) {
        const auto value = reader.find(key, Need::Optional);
        return value ? schedule_day_of(*value, key, report) : std::nullopt;
    };
    const auto begin = day(first);
    auto end = day(last);
    if (begin && end && *end < *begin) {
        report.error(reader.table().find(last)->place(),
                     fmt::format("`{}` is before `{}`", last, first),
                     "both days are included; exchange them");
        end.reset();
    }
    return {begin, end};
}

void read_entry_window(TableReader& reader, ScheduleEntry& entry, Report& report)
{
    read_entry_days(reader, entry, report);
    read_entry_hours(reader, entry, report);
    std::tie(entry.first_day, entry.last_day) =
        read_day_range(reader, "first_day", "last_day", report);
    entry.dates = read_dates(reader, "dates", report);
    entry.except = read_dates(reader, "except", report);
    read_entry_instants(reader, entry, report);
}

} // namespace wayside
