#pragma once
/// Slots found by looking into the day: for days that are alike only once.

#include "schedule/day_book.hpp"
#include "schedule/timetable.hpp"

#include <map>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace wayside
{

/// A memo that changes no answer. *Thread safety:* none; one thread asks, always with the same
/// timetable.
class SlotMemo
{
public:
    /// As Timetable::slot_at for a clock that is trusted. None near changes of the clock, the ends
    /// of time, and for slots of many weeks: those are for the timetable.
    [[nodiscard]] std::optional<Slot> slot_at(const Timetable& timetable, Instant instant);

private:
    /// From `from` on, these play.
    struct Part {
        Milliseconds from{0}; ///< after midnight
        Lineup playing;
        bool is_daily = false; ///< it has an order of its own each day
    };

    /// What plays in the course of a day: each part differs from the one before.
    using Plan = std::vector<Part>;

    struct Day {
        std::shared_ptr<const Plan> plan; ///< null: the clock is changed about this day
        Milliseconds ahead{0};            ///< of the civil clock before UTC
    };

    /// A part of a day's plan.
    struct Place {
        std::chrono::local_days day;
        std::shared_ptr<const Plan> plan;
        std::size_t part = 0;

        [[nodiscard]] const Part& operator*() const { return (*plan)[part]; }
    };

    [[nodiscard]] const Day& day_of(const Timetable& timetable, std::chrono::local_days day);
    [[nodiscard]] std::shared_ptr<const Plan> plan_of(const Timetable& timetable,
                                                      std::chrono::local_days day);
    [[nodiscard]] std::optional<CivilTime> begin_of(const Timetable& timetable, Place place);
    [[nodiscard]] std::optional<CivilTime> end_of(const Timetable& timetable, Place place);
    [[nodiscard]] static bool goes_on(const Place& before, const Place& after);

    std::optional<DayBook> book_;
    std::map<DayKind, std::shared_ptr<const Plan>> plans_;
    std::size_t entries_ = 0;                    ///< in plans_
    std::unordered_map<std::int64_t, Day> days_; ///< by days since the epoch
};

} // namespace wayside
