#pragma once
/// Slots with their compiled cycles, remembered: nearly every question is about the same few.

#include "schedule/cycle.hpp"
#include "schedule/rounds.hpp"
#include "schedule/timetable.hpp"

#include <memory>
#include <vector>

namespace wayside
{

/// A slot with the cycle that plays in it.
struct Running {
    Slot slot;
    std::shared_ptr<const Cycle> cycle;
    /// Where the cycle's first turn counts from. With `now` the start of the slot. After an item,
    /// the latest moment to which the slot before may reach over, so that the count does not depend
    /// on what was on the screen then; the first item fills the time until its own.
    Instant anchor{};

    /// Whether the item that was on the screen is cut off.
    [[nodiscard]] bool begins_sharply() const { return anchor == slot.from; }
};

/// A page of an item: items longer than this are left at their pages' ends (programme format, rule
/// 8).
inline constexpr Milliseconds longest_page = std::chrono::seconds(20);

/// How many pages an item of this length has.
[[nodiscard]] std::int64_t pages_of(Milliseconds length);

/// A memo that changes no answer. *Thread safety:* none; one thread asks, always with the same
/// programme and timetable.
class RunningMemo
{
public:
    [[nodiscard]] std::shared_ptr<const Running> at(const Programme& programme,
                                                    const Timetable& timetable,
                                                    Instant instant,
                                                    ClockTrust trust);

private:
    struct Compiled {
        std::vector<std::size_t> entries;
        Edition edition;
        std::shared_ptr<const Cycle> cycle;
    };

    struct Remembered {
        ClockTrust trust;
        std::shared_ptr<const Running> running;
    };

    [[nodiscard]] Slot slot_at(const Timetable& timetable, Instant instant, ClockTrust trust) const;
    [[nodiscard]] Slot slot_before(const Timetable& timetable, const Slot& slot) const;
    [[nodiscard]] std::shared_ptr<const Cycle> cycle_of(const Programme& programme,
                                                        const Slot& slot);
    [[nodiscard]] Instant anchor_of(const Programme& programme,
                                    const Timetable& timetable,
                                    const Slot& slot,
                                    ClockTrust trust);

    RoundsMemo rounds_;
    std::vector<Compiled> cycles_;    ///< latest use last
    std::vector<Remembered> running_; ///< latest use last
};

} // namespace wayside
