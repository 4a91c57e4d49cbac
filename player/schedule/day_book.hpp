#pragma once
/// Days taken one by one: what is due in the course of a day, and which days are alike. A year has
/// few kinds of days, however many entries there are.

#include "schedule/timetable.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <vector>

namespace wayside
{

/// Two days of the same kind have the same entries due at the same times, with the same contents.
using DayKind = std::vector<std::int64_t>;

/// Told the civil time of day from which just these entries are due and have something to show
/// (indices, in file order, of all tiers).
using DayVisitor = std::function<void(Milliseconds from, const std::vector<std::size_t>& due)>;

/// Knows which entries depend on nothing but the day of the week. Ask always with the timetable
/// that it was made of. Civil time is taken to run evenly: a day on which the clock is changed is
/// for Timetable.
class DayBook
{
public:
    explicit DayBook(const Timetable& timetable);

    [[nodiscard]] DayKind kind_of(const Timetable& timetable, std::chrono::local_days day) const;

    /// Visits midnight, and each time of the day at which what is due may change.
    void walk(const Timetable& timetable,
              std::chrono::local_days day,
              const DayVisitor& visit) const;

private:
    std::array<std::vector<std::size_t>, 7> weekly_; ///< due on such a day, Monday first
    std::vector<std::size_t> others_;                ///< with dates, exceptions, or changing items
};

} // namespace wayside
