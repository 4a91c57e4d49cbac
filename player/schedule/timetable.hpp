#pragma once
/// Which entries play at an instant, and on which interval that stays so.

#include "base/time.hpp"
#include "programme/programme.hpp"
#include "schedule/contents.hpp"
#include "schedule/due.hpp"
#include "schedule/schedule.hpp"
#include "schedule/zone.hpp"

#include <memory>
#include <vector>

namespace wayside
{

/// Instants outside [1970, 9999) cannot come from a clock that is right; only unconditional entries
/// play then.
inline constexpr Instant first_instant{};
inline constexpr Instant end_of_time = std::chrono::sys_days(std::chrono::year(9999) / 1 / 1);

/// Whether all entries of a tier that are due play together.
[[nodiscard]] bool merges(Tier tier);

/// Whether entry `a` has the screen before entry `b` of the same tier: the more specific one, then
/// the first in the file (programme format, rule 4).
[[nodiscard]] bool beats(const std::vector<ScheduleEntry>& entries, std::size_t a, std::size_t b);

/// Of the entries that are due (file order), those that play: all of the highest tier when it is
/// normal or filler; one in takeover and emergency (programme format, rules 2 to 4).
[[nodiscard]] std::vector<std::size_t> winners(const std::vector<ScheduleEntry>& entries,
                                               const std::vector<std::size_t>& due);

/// No clock has ever been put forward or back by more than a day (Samoa, 2011); three leave room.
inline constexpr std::chrono::days calm{3};

/// What plays, and since which day it shows what it shows.
struct Playing {
    std::vector<std::size_t> entries;
    Edition edition;

    bool operator==(const Playing&) const = default;
};

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
    [[nodiscard]] Playing playing_of(const std::vector<std::size_t>& due,
                                     std::chrono::local_days day) const;

    /// Whether it has an order of its own each day.
    [[nodiscard]] bool shuffles(const Playing& playing) const;

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
    /// Where what plays may change. A civil edge is right as long as the clock runs evenly.
    struct Edge {
        std::optional<CivilTime> civil;
        std::optional<Instant> instant;
    };

    [[nodiscard]] Playing state_at(Instant instant) const;
    [[nodiscard]] Playing state_without_clock() const;
    [[nodiscard]] std::vector<std::size_t> rivals_of(const Playing& state) const;
    [[nodiscard]] Edge edge_after(const Playing& state,
                                  const std::vector<std::size_t>& rivals,
                                  Instant instant) const;
    [[nodiscard]] Edge edge_before(const Playing& state,
                                   const std::vector<std::size_t>& rivals,
                                   Instant instant) const;
    [[nodiscard]] Instant step_after(const Edge& edge, Instant instant) const;
    [[nodiscard]] Instant step_before(const Edge& edge, Instant instant) const;
    [[nodiscard]] Instant begin_of(const Playing& state,
                                   const std::vector<std::size_t>& rivals,
                                   Instant instant) const;
    [[nodiscard]] Instant end_of(const Playing& state,
                                 const std::vector<std::size_t>& rivals,
                                 Instant instant) const;
    [[nodiscard]] Slot slot_of(Playing state, Instant from, Instant until) const;

    std::shared_ptr<const Programme> programme_;
    Zone zone_;
    std::vector<DueRule> rules_;     ///< by entry
    std::vector<Contents> contents_; ///< by playlist
    Playing without_clock_;
};

} // namespace wayside
