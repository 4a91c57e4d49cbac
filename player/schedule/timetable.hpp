#pragma once
/// Which entries play at an instant, and on which interval that stays so.

#include "base/time.hpp"
#include "programme/programme.hpp"
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

/// Of the entries that are due (file order), those that play: all of the highest tier when it is
/// normal or filler; one in takeover and emergency (programme format, rules 2 to 4).
[[nodiscard]] std::vector<std::size_t> winners(const std::vector<ScheduleEntry>& entries,
                                               const std::vector<std::size_t>& due);

/// The entries of a programme laid along time. Pure and immutable. Needs an entry that is always
/// due.
class Timetable
{
public:
    Timetable(std::shared_ptr<const Programme> programme, Zone zone);

    [[nodiscard]] const Zone& zone() const { return zone_; }

    /// The longest interval around `instant` on which the same entries play. Total: `from <=
    /// instant < until`, but for the very last value that an Instant can hold.
    [[nodiscard]] Slot slot_at(Instant instant, ClockTrust trust) const;

private:
    struct Piece {
        Instant from{};
        Instant until{};
    };

    [[nodiscard]] std::vector<std::size_t> playing_at(CivilTime time) const;
    [[nodiscard]] std::vector<std::size_t> playing_without_clock() const;
    [[nodiscard]] bool ever_changes() const;
    [[nodiscard]] Piece piece_at(Instant instant) const;
    [[nodiscard]] Slot slot_of(std::vector<std::size_t> entries, Instant from, Instant until) const;

    std::shared_ptr<const Programme> programme_;
    Zone zone_;
    std::vector<std::size_t> without_clock_;
    bool changes_;
};

} // namespace wayside
