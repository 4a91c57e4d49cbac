#pragma once
/// Slots with their compiled cycles, remembered: nearly every question is about the same few.

#include "schedule/cycle.hpp"
#include "schedule/pages.hpp"
#include "schedule/rounds_memo.hpp"
#include "schedule/slot_memo.hpp"
#include "schedule/timetable.hpp"

#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

namespace wayside
{

/// A slot with the cycle that plays in it, made as far as the slot reaches.
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

/// A memo that changes no answer. *Thread safety:* none; one thread asks, always with the same
/// programme and timetable.
class RunningMemo
{
public:
    [[nodiscard]] std::shared_ptr<const Running> at(const Programme& programme,
                                                    const Timetable& timetable,
                                                    Instant instant,
                                                    ClockTrust trust);

    /// What a slot of these entries would show in the time of `reach`, at least; whole when that is
    /// less.
    [[nodiscard]] std::shared_ptr<const Cycle> cycle_of(const Programme& programme,
                                                        const Slot& slot,
                                                        Milliseconds reach);

private:
    /// What is made of a set of entries, for slots of one kind.
    struct Cycles {
        std::shared_ptr<const Cycle> beginning; ///< as far as a slot has reached
        std::shared_ptr<const Cycle> whole;

        [[nodiscard]] std::shared_ptr<const Cycle>& of(bool is_whole)
        {
            return is_whole ? whole : beginning;
        }
    };

    /// What entries of an edition show.
    struct Compiled {
        Milliseconds length{0}; ///< of what is merged: slots that last longer see the whole cycle
        Milliseconds longest_page{0};
        Cycles brief; ///< of slots shorter than an hour
        Cycles lasting;
    };

    using Key = std::pair<std::vector<std::size_t>, Edition>;

    struct KeyHash {
        [[nodiscard]] std::size_t operator()(const Key& key) const;
    };

    struct Remembered {
        ClockTrust trust;
        std::shared_ptr<const Running> running;
    };

    [[nodiscard]] Slot slot_at(const Timetable& timetable, Instant instant, ClockTrust trust);
    [[nodiscard]] Slot slot_before(const Timetable& timetable, const Slot& slot);
    [[nodiscard]] Compiled& compiled_of(const Programme& programme, const Slot& slot);
    [[nodiscard]] Instant anchor_of(const Programme& programme,
                                    const Timetable& timetable,
                                    const Slot& slot,
                                    ClockTrust trust);

    RoundsMemo rounds_;
    SlotMemo slots_;
    std::unordered_map<Key, Compiled, KeyHash> cycles_;
    std::size_t items_ = 0;           ///< in cycles_
    std::vector<Remembered> running_; ///< latest use last
};

} // namespace wayside
