#pragma once
/// Puts several lists into one order, item by item: no more of it is made than somebody asks for.

#include "schedule/hour_balance.hpp"
#include "schedule/rounds.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace wayside
{

/// What an entry gives to a cycle: its rounds, again and again, so many items of them.
struct Lane {
    const Rounds* rounds = nullptr; ///< borrowed, not empty
    std::size_t entry = 0;          ///< on whose behalf it is shown
    std::int64_t items = 0;         ///< at least one
};

/// How long all items of a lane are.
[[nodiscard]] Milliseconds length_of(const Lane& lane);

/// How many items of a lane are of high intensity.
[[nodiscard]] std::int64_t heavy_items_of(const Lane& lane);

/// Merges lanes so that each advances evenly. A lane's lead is what it has been given before its
/// part of the time; it rises while the lane is shown and falls while others are. The next item is
/// of the lane whose lead would be lowest in the middle of its own: so leads stay close around
/// nothing, and a large lane lets small ones in by ones and twos.
///
/// How close: by leads no lane would be ahead or behind by an item. That alone does not give each
/// its part of every hour: from one moment to another a lead may change by nearly two items. So
/// where an hour would miss (HourBalance), each millisecond counts like four of lead, and another
/// lane may come first; then leads may come to an item and a fifth.
///
/// The part of an hour from anywhere in the cycle is right within an item for 99 of 100 random
/// programmes of three to seven entries, and within an item and a quarter for all of 18,000 that
/// were tried (by leads alone for 80 of 100, and within an item and two fifths). Most of the others
/// lack little: mend_hours changes a few neighbours' places, and six are left of 30,000, which miss
/// by 1.05 items at worst (cycle_test.cpp has 400, all right).
///
/// Not every cycle has an order that is right in every hour: cycle_test.cpp has one that has not,
/// and why; so apportion makes it longer. A bound for each stretch of time, however long, cannot be
/// had at all: with items of one length such an order is a balanced word, and for three entries of
/// different shares there is none, but for shares of 4 : 2 : 1 (Fraenkel's conjecture, proved for
/// three to seven). Nor can it where heavy items have to be kept apart and light ones are too few:
/// those are shown beyond their share.
class Merger
{
public:
    explicit Merger(const std::vector<Lane>& lanes, HourBalance hours = {});

    /// How long all lanes are together.
    [[nodiscard]] Milliseconds length() const { return Milliseconds(total_); }

    /// How long the items are that it has given.
    [[nodiscard]] Milliseconds given() const { return Milliseconds(elapsed_); }

    /// Whether every lane has given all of its items.
    [[nodiscard]] bool done() const { return elapsed_ == total_; }

    /// The next item; sets `start` and `entry`. Not when done.
    [[nodiscard]] CycleItem next();

    /// Goes on and tells only the slide of the next item. Not when done.
    std::size_t pass();

private:
    /// A lane on its way.
    struct Progress {
        Lane lane;
        std::size_t place = 0;   ///< among all lanes
        std::int64_t length = 0; ///< milliseconds of all its items
        std::size_t at = 0;      ///< the next item of its rounds
        std::int64_t left = 0;   ///< items
    };

    [[nodiscard]] std::size_t whose_turn() const;
    [[nodiscard]] std::int64_t pressure(std::size_t turn) const;
    void serve(std::size_t turn, Milliseconds length);

    // Of lanes that are not done. What is looked at for each item lies close together.
    std::vector<Progress> lanes_;
    std::vector<std::int64_t> leads_; ///< in the middle of the next item, times twice the total
    std::vector<std::int64_t> falls_; ///< of them for a millisecond of any item
    HourBalance hours_;
    std::int64_t elapsed_ = 0; ///< milliseconds
    std::int64_t total_ = 0;
};

} // namespace wayside
