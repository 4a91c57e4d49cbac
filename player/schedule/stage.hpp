#pragma once
/// From slots to what is on the screen: phases, and how one slot gives way to the next.

#include "schedule/running.hpp"

namespace wayside
{

/// The first page point of an item at or after `asked`: its end, or, when it is longer than 20 s,
/// the end of one of its equal pages of at most 20 s. `from <= until`.
[[nodiscard]] Instant leave_point(Instant from, Instant until, Instant asked);

/// Asks running slots. All are borrowed; make one for each question.
class Stage
{
public:
    Stage(const Programme& programme,
          const Timetable& timetable,
          RunningMemo& memo,
          ClockTrust trust)
        : programme_(programme), timetable_(timetable), memo_(memo), trust_(trust)
    {
    }

    /// As Schedule::cue_at.
    [[nodiscard]] Cue cue_at(Instant instant);

private:
    /// An item on the screen, as if no other slot ever came.
    struct Showing {
        Cue cue;
        Instant page_from{};     ///< its pages count from here
        bool is_leaving = false; ///< of the slot before; `until` is when it goes
    };

    [[nodiscard]] std::shared_ptr<const Running> running_at(Instant instant);
    [[nodiscard]] Showing showing_in(const Running& running, Instant instant);
    [[nodiscard]] Showing first_in(const Running& running, Instant instant);
    [[nodiscard]] Instant end_of(const Showing& showing, const Slot& slot);
    [[nodiscard]] Showing showing_before(const Running& running);

    const Programme& programme_;
    const Timetable& timetable_;
    RunningMemo& memo_;
    ClockTrust trust_;
};

} // namespace wayside
