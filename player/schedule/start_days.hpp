#pragma once
/// The days on which an entry's windows start, to be asked in both directions of time. Every answer
/// takes a bounded number of steps, however far away the next such day is.

#include "programme/playlist.hpp"

#include <optional>

namespace wayside
{

/// The conjunction of an entry's `days`, `first_day`, `last_day`, `dates` and `except` (programme
/// format, rule 5). Keeps a copy of what it needs.
class StartDays
{
public:
    explicit StartDays(const ScheduleEntry& entry);

    [[nodiscard]] bool has(std::chrono::local_days day) const;
    /// The first such day at or after `day`.
    [[nodiscard]] std::optional<std::chrono::local_days> next(std::chrono::local_days day) const;
    /// The last such day at or before `day`.
    [[nodiscard]] std::optional<std::chrono::local_days> previous(
        std::chrono::local_days day) const;
    /// The last day of the unbroken run of such days that `day` is in; none: it never ends.
    [[nodiscard]] std::optional<std::chrono::local_days> run_end(std::chrono::local_days day) const;
    /// The first day of that run; none: it has no beginning.
    [[nodiscard]] std::optional<std::chrono::local_days> run_begin(
        std::chrono::local_days day) const;

private:
    [[nodiscard]] bool in_pattern(std::chrono::local_days day) const;
    [[nodiscard]] int horizon() const;

    std::array<bool, 7> weekly_;
    std::vector<NthWeekday> monthly_; ///< none of a weekday that is in weekly_
    std::optional<std::chrono::local_days> first_;
    std::optional<std::chrono::local_days> last_;
    std::vector<std::chrono::local_days> dates_;
    std::vector<std::chrono::local_days> except_;
    bool every_day_ = false; ///< of the week
};

} // namespace wayside
