#pragma once
/// Days and hours as authors write them: "mon..fri", "1st mon", "22:00-02:00".

#include "programme/playlist.hpp"
#include "programme/report.hpp"
#include "programme/toml_value.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wayside
{

/// Monday first.
using DaySet = std::array<bool, 7>;

/// Days of the week, and single ones of the month.
struct DayRule {
    DaySet weekly{};
    std::vector<NthWeekday> monthly;
};

/// Adds "sat", "mon..fri" (which may wrap: "sat..mon"), "1st mon" to "5th mon" or "last mon" to
/// `days`; reports anything else at `at`.
void read_days(std::string_view written, const TomlValue& at, DayRule& days, Report& report);

/// Reads "06:30-10:00"; a window that ends before it begins wraps midnight. Nothing after a report.
[[nodiscard]] std::optional<HourWindow> read_hours(std::string_view written,
                                                   const TomlValue& at,
                                                   Report& report);

/// "Monday", for the day `index` (0 to 6).
[[nodiscard]] const char* day_name(std::size_t index);

/// "06:30", for minutes since midnight.
[[nodiscard]] std::string clock_text(int minutes);

} // namespace wayside
