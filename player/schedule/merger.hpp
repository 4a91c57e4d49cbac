#pragma once
/// Puts several lists into one order, item by item: no more of it is made than somebody asks for.

#include "schedule/rounds.hpp"

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

/// Merges lanes so that each advances evenly: at any moment no lane is ahead of or behind its part
/// of the time by more than an item. Stride scheduling on seconds, with one condition more: a lane
/// that is ahead of its part waits. (Without it, one lane with half of the time would start with
/// one item and then wait for ten small lanes in a row. This is "earliest eligible virtual deadline
/// first", Stoica and Abdel-Wahab 1995, where the bound of one item is proved.)
class Merger
{
public:
    explicit Merger(const std::vector<Lane>& lanes);

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
    /// A lane on its way. Lengths in milliseconds. Parts are kept, because only those of the lane
    /// that was served change, and dividing was most of the work.
    struct Progress {
        Lane lane;
        std::size_t at = 0;    ///< the next item of its rounds
        std::int64_t left = 0; ///< items
        std::int64_t given = 0;
        std::int64_t total = 0;
        std::int64_t given_part = 0;
        std::int64_t deadline = 0; ///< its part when its next item will have been shown
    };

    [[nodiscard]] Progress& whose_turn();
    void serve(Progress& progress, Milliseconds length);
    void divide(Progress& progress) const;

    /// `given` of `total` as a whole number. No floating point: every display must round alike.
    [[nodiscard]] std::int64_t part(std::int64_t given, std::int64_t total) const
    {
        return given * scale_ / total;
    }

    std::vector<Progress> lanes_; ///< those that are not done
    std::int64_t elapsed_ = 0;
    std::int64_t total_ = 0;
    std::int64_t scale_ = 0;
};

} // namespace wayside
