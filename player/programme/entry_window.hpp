#pragma once
/// When an entry of the schedule is due, as its author wrote it.

#include "programme/playlist.hpp"
#include "programme/table_reader.hpp"

namespace wayside
{

/// Reads `days`, `hours`, `first_day`, `last_day`, `dates`, `except`, `from` and `until` into
/// `entry`. What is wrong is reported and counts as absent.
void read_entry_window(TableReader& reader, ScheduleEntry& entry, Report& report);

/// A TOML date of the years that a schedule may speak of.
[[nodiscard]] std::optional<std::chrono::local_days> schedule_day_of(const TomlValue& value,
                                                                     std::string_view name,
                                                                     Report& report);

/// The days under `first` and `last`; reports when the last comes before the first.
[[nodiscard]] std::pair<std::optional<std::chrono::local_days>,
                        std::optional<std::chrono::local_days>>
read_day_range(TableReader& reader, std::string_view first, std::string_view last, Report& report);

} // namespace wayside
