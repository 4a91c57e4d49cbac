#pragma once
/// Which entries play at an instant, and on which interval that stays so.

#include "base/time.hpp"
#include "programme/programme.hpp"
#include "schedule/contents.hpp"
#include "schedule/due.hpp"
#include "schedule/lineup.hpp"
#include "schedule/schedule.hpp"
#include "schedule/time_edge.hpp"
#include "schedule/zone.hpp"

#include <memory>
#include <vector>

namespace wayside
{

/// The entries of a programme laid along time. Pure and immutable. Needs an entry that is always
/// due.
class Timetable
{
public:
    Timetable(std::shared_ptr<const Programme> programme, Zone zone);

    [[nodiscard]] const Programme& programme() const { return *programme_; }

    [[nodiscard]] const Zone& zone() const { return zone_; }

    /// The longest interval around `instant` on which the same entries show the same items. Total:
    /// `from <= instant < until`, but for the very last value that an Instant can hold.
    [[nodiscard]] Slot slot_at(Instant instant, ClockTrust trust) const;

    /// The same for an instant at which another slot is known to end, or just before which one is
    /// known to begin: half of the search. Only for instants that a clock can show, and a clock
    /// that is trusted.
    [[nodiscard]] Slot slot_from(Instant begin) const;
    [[nodiscard]] Slot slot_until(Instant end) const;

    /// What plays on a day while these entries are due and have something to show (file order).
    [[nodiscard]] Lineup playing_of(const std::vector<std::size_t>& due,
                                    std::chrono::local_days day) const;

    /// Whether it has an order of its own each day.
    [[nodiscard]] bool shuffles(const Lineup& playing) const;

    /// Whether the entry's own rules make it due, whatever else is.
    [[nodiscard]] bool is_due(std::size_t entry, Instant instant) const;

    /// Whether the entry has nothing to show, because its items' dates forbid it.
    [[nodiscard]] bool is_empty(std::size_t entry, Instant instant) const;

    /// The next instant after `instant` at which is_due or is_empty may be different for this
    /// entry.
    [[nodiscard]] Instant change_after(std::size_t entry, Instant instant) const;

    /// The civil rules of an entry.
    [[nodiscard]] const DueRule& rule(std::size_t entry) const { return rules_[entry]; }

    /// What an entry's playlist holds.
    [[nodiscard]] const Contents& contents_of(std::size_t entry) const;

private:
    [[nodiscard]] Lineup state_at(Instant instant) const;
    [[nodiscard]] Lineup state_without_clock() const;
    [[nodiscard]] std::vector<std::size_t> rivals_of(const Lineup& state) const;
    [[nodiscard]] TimeEdge edge_after(const Lineup& state,
                                      const std::vector<std::size_t>& rivals,
                                      Instant instant) const;
    [[nodiscard]] TimeEdge edge_before(const Lineup& state,
                                       const std::vector<std::size_t>& rivals,
                                       Instant instant) const;
    [[nodiscard]] Instant begin_of(const Lineup& state,
                                   const std::vector<std::size_t>& rivals,
                                   Instant instant) const;
    [[nodiscard]] Instant end_of(const Lineup& state,
                                 const std::vector<std::size_t>& rivals,
                                 Instant instant) const;
    [[nodiscard]] Slot slot_of(Lineup state, Instant from, Instant until) const;

    std::shared_ptr<const Programme> programme_;
    Zone zone_;
    std::vector<DueRule> rules_;     ///< by entry
    std::vector<Contents> contents_; ///< by playlist
    Lineup without_clock_;
};

} // namespace wayside
