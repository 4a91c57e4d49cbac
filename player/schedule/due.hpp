#pragma once
/// When an entry's own rules make it due, and where they change their mind.

#include "base/time.hpp"
#include "programme/playlist.hpp"
#include "schedule/start_days.hpp"

#include <optional>
#include <vector>

namespace wayside
{

/// The civil part of an entry's rules, made ready to be asked. Windows are half-open and belong to
/// the day they start on (programme format, rules 5 and 6).
class DueRule
{
public:
    explicit DueRule(const ScheduleEntry& entry);

    /// Whether `time` lies in one of the windows.
    [[nodiscard]] bool is_due(CivilTime time) const;
    /// The first civil time after `time` at which is_due changes; none: it never does.
    [[nodiscard]] std::optional<CivilTime> next_change(CivilTime time) const;
    /// The last civil time, `time` included, at which is_due changed; none: it never did.
    [[nodiscard]] std::optional<CivilTime> last_change(CivilTime time) const;

    [[nodiscard]] const StartDays& start_days() const { return days_; }

    /// Of each day that it starts on: sorted, apart from each other, never empty.
    [[nodiscard]] const std::vector<HourWindow>& windows() const { return windows_; }

private:
    [[nodiscard]] std::optional<CivilTime> covered_until(CivilTime time) const;
    [[nodiscard]] std::optional<CivilTime> covered_from(CivilTime time) const;
    [[nodiscard]] std::optional<CivilTime> next_opening(CivilTime time) const;
    [[nodiscard]] std::optional<CivilTime> last_closing(CivilTime time) const;

    StartDays days_;
    std::vector<HourWindow> windows_; ///< sorted, apart from each other
    bool seamless_ = false;           ///< the windows of neighbouring days leave no gap
};

/// How closely an entry says when it is due (programme format, rule 4); more wins. What a person
/// began by hand is meant for just this moment.
enum class Specificity { Always, WeekdayOrHours, DateRange, SingleDate, ByHand };

[[nodiscard]] Specificity specificity_of(const ScheduleEntry& entry);

/// "a single date", "a range of dates", "days or hours", "always", "a takeover by hand".
[[nodiscard]] const char* to_text(Specificity specificity);

} // namespace wayside
