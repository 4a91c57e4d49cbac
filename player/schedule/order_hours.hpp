#pragma once
/// What the hours of an order give each entry, wherever they begin.

#include "schedule/schedule.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace wayside
{

/// What an entry should get in every hour.
struct HourDue {
    std::size_t entry = 0;
    Milliseconds due{0};
};

/// An order that is shown again and again, or the beginning of one, of which no more is seen.
enum class Turns { Repeat, End };

/// Looks at hours that begin at events: where an item begins, or where one begins an hour later.
/// Between them what an entry gets does not bend. An hour misses what it gives an entry too
/// much or too little beyond an item.
class OrderHours
{
public:
    /// Borrows all. `dues` by entry, of all that have items; `longest`: of all items. An order that
    /// ends lasts for an hour at least.
    OrderHours(std::vector<CycleItem>& items,
               const std::vector<HourDue>& dues,
               Milliseconds longest,
               Turns turns);

    /// What all hours miss together.
    struct Look {
        std::int64_t missed = 0; ///< milliseconds
        std::int64_t first = 0;  ///< where the first hour begins that misses anything
    };

    [[nodiscard]] Look look_through();

    /// What hours miss that begin or end in an item or the next one.
    [[nodiscard]] std::int64_t missed_around(std::size_t item);

    /// What is on at a moment; of an order that ends, at its end the last one.
    [[nodiscard]] std::size_t item_at(std::int64_t moment) const
    {
        return place_of(repeats_ ? moment : std::min(moment, length_ - 1)).item;
    }

    /// Whether an item and the next one are of two entries.
    [[nodiscard]] bool may_swap(std::size_t item) const
    {
        return item + 1 < items_.size() && lanes_[item] != lanes_[item + 1];
    }

    /// Lets an item change places with the next one.
    void swap(std::size_t item);

    [[nodiscard]] std::size_t size() const { return items_.size(); }

private:
    /// A moment, as the item that is on and what is left of it.
    struct Place {
        std::size_t item = 0;
        std::int64_t left = 0;
    };

    [[nodiscard]] Place place_of(std::int64_t moment) const;
    void pass(Place& place, std::int64_t time) const;
    [[nodiscard]] std::int64_t missed_by(std::size_t lane) const;
    [[nodiscard]] std::int64_t missed_from(std::int64_t begin);
    [[nodiscard]] std::int64_t missed_between(std::int64_t from, std::int64_t to);
    template <typename Visit> void walk(std::int64_t from, std::int64_t to, const Visit& visit);

    std::vector<CycleItem>& items_;
    const std::vector<HourDue>& dues_;
    std::int64_t longest_;
    bool repeats_;
    std::int64_t length_;
    std::int64_t last_begin_;         ///< of an hour
    std::vector<std::size_t> lanes_;  ///< of each item: its place in dues_
    std::vector<std::int64_t> all_;   ///< that each lane gets
    std::vector<std::int64_t> given_; ///< to each lane by the hour that is looked at
};

} // namespace wayside
