#pragma once
/// Puts several lists into one order, item by item: no more of it is made than somebody asks for.

#include "schedule/rounds.hpp"

#include <cstdint>
#include <limits>
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
    [[nodiscard]] Milliseconds length() const
    {
        return Milliseconds(static_cast<std::int64_t>(total_));
    }

    /// How long the items are that it has given.
    [[nodiscard]] Milliseconds given() const
    {
        return Milliseconds(static_cast<std::int64_t>(elapsed_));
    }

    /// Whether every lane has given all of its items.
    [[nodiscard]] bool done() const { return elapsed_ == total_; }

    /// The next item; sets `start` and `entry`. Not when done.
    [[nodiscard]] CycleItem next();

    /// Goes on and tells only the slide of the next item. Not when done.
    std::size_t pass();

private:
    /// `given` of `total` as a whole number, for many a `given`. No floating point: every display
    /// must round alike. No division either, which was most of the work.
    class Part
    {
    public:
        Part(std::uint64_t total, std::uint64_t scale)
            : total_(total)
            , scale_(scale)
            , inverse_(std::numeric_limits<std::uint64_t>::max() / total)
        {
        }

        [[nodiscard]] std::uint64_t of(std::uint64_t given) const;

    private:
        std::uint64_t total_;
        std::uint64_t scale_; ///< given * scale < 2^63
        std::uint64_t inverse_;
    };

    /// A lane on its way.
    struct Progress {
        Lane lane;
        Part part{1, 0};
        std::size_t at = 0;      ///< the next item of its rounds
        std::int64_t left = 0;   ///< items
        std::uint64_t given = 0; ///< milliseconds
    };

    [[nodiscard]] std::size_t whose_turn() const;
    void serve(std::size_t turn, Milliseconds length);

    // Of lanes that are not done. What is looked at for each item lies close together.
    std::vector<Progress> lanes_;
    std::vector<std::uint64_t> given_parts_;
    std::vector<std::uint64_t>
        deadlines_;             ///< their parts when their next item will have been shown
    std::uint64_t elapsed_ = 0; ///< milliseconds
    std::uint64_t total_ = 0;
    Part whole_{1, 0};
};

} // namespace wayside
