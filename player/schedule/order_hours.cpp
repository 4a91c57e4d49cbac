#include "schedule/order_hours.hpp"

#include "schedule/hour_balance.hpp"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <iterator>
#include <utility>

namespace wayside
{

namespace
{

constexpr std::int64_t hour_length = Milliseconds(whole_hour).count();

std::int64_t end_of(const CycleItem& item)
{
    return (item.start + item.length).count();
}

} // namespace

OrderHours::OrderHours(std::vector<CycleItem>& items,
                       const std::vector<HourDue>& dues,
                       Milliseconds longest,
                       Turns turns)
    : items_(items)
    , dues_(dues)
    , longest_(longest.count())
    , repeats_(turns == Turns::Repeat)
    , length_(end_of(items.back()))
    , last_begin_(repeats_ ? length_ : length_ - hour_length)
    , all_(dues.size(), 0)
    , given_(dues.size(), 0)
{
    lanes_.reserve(items.size());
    for (const CycleItem& item : items) {
        const auto due = std::lower_bound(
            dues.begin(), dues.end(), item.entry, [](const HourDue& one, std::size_t entry) {
                return one.entry < entry;
            });
        assert(due != dues.end() && due->entry == item.entry);
        lanes_.push_back(static_cast<std::size_t>(due - dues.begin()));
        all_[lanes_.back()] += item.length.count();
    }
}

OrderHours::Place OrderHours::place_of(std::int64_t moment) const
{
    const std::int64_t phase = (moment % length_ + length_) % length_;
    const auto next = std::upper_bound(
        items_.begin(), items_.end(), phase, [](std::int64_t wanted, const CycleItem& item) {
            return wanted < item.start.count();
        });
    const auto item = std::prev(next);
    return {static_cast<std::size_t>(item - items_.begin()), end_of(*item) - phase};
}

/// After the last item comes the first; nothing is counted there of an order that ends.
void OrderHours::pass(Place& place, std::int64_t time) const
{
    place.left -= time;
    if (place.left == 0) {
        place.item = place.item + 1 == items_.size() ? 0 : place.item + 1;
        place.left = items_[place.item].length.count();
    }
}

std::int64_t OrderHours::missed_by(std::size_t lane) const
{
    return std::max<std::int64_t>(0, std::abs(given_[lane] - dues_[lane].due.count()) - longest_);
}

/// By all lanes in the hour from `begin`, which is looked at from now on.
std::int64_t OrderHours::missed_from(std::int64_t begin)
{
    for (std::size_t lane = 0; lane < all_.size(); ++lane) {
        given_[lane] = all_[lane] * (hour_length / length_);
    }
    Place place = place_of(begin);
    for (std::int64_t rest = hour_length % length_; rest > 0;) {
        const std::int64_t part = std::min(rest, place.left);
        given_[lanes_[place.item]] += part;
        rest -= part;
        pass(place, part);
    }
    std::int64_t missed = 0;
    for (std::size_t lane = 0; lane < all_.size(); ++lane) {
        missed += missed_by(lane);
    }
    return missed;
}

/// Visits the hours that begin at `from`, at an event after it and at `to`, with what they miss.
template <typename Visit>
void OrderHours::walk(std::int64_t from, std::int64_t to, const Visit& visit)
{
    std::int64_t missed = missed_from(from);
    Place first = place_of(from);
    Place last = place_of(from + hour_length);
    visit(from, missed);
    for (std::int64_t begin = from; begin < to;) {
        const std::int64_t step = std::min({first.left, last.left, to - begin});
        const std::size_t loses = lanes_[first.item];
        const std::size_t gets = lanes_[last.item];
        if (loses != gets) {
            missed -= missed_by(loses) + missed_by(gets);
            given_[loses] -= step;
            given_[gets] += step;
            missed += missed_by(loses) + missed_by(gets);
        }
        pass(first, step);
        pass(last, step);
        begin += step;
        visit(begin, missed);
    }
}

OrderHours::Look OrderHours::look_through()
{
    Look look;
    walk(0, last_begin_, [&](std::int64_t begin, std::int64_t missed) {
        if (look.missed == 0) {
            look.first = begin;
        }
        look.missed += missed;
    });
    return look;
}

std::int64_t OrderHours::missed_between(std::int64_t from, std::int64_t to)
{
    if (!repeats_) {
        from = std::max<std::int64_t>(0, from);
        to = std::min(to, last_begin_);
    }
    std::int64_t all = 0;
    if (from <= to) {
        walk(from, to, [&](std::int64_t /*begin*/, std::int64_t missed) { all += missed; });
    }
    return all;
}

std::int64_t OrderHours::missed_around(std::size_t item)
{
    const std::int64_t from = items_[item].start.count();
    const std::int64_t to = end_of(items_[item + 1]);
    return missed_between(from, to) + missed_between(from - hour_length, to - hour_length);
}

void OrderHours::swap(std::size_t item)
{
    CycleItem& one = items_[item];
    CycleItem& other = items_[item + 1];
    std::swap(one, other);
    std::swap(lanes_[item], lanes_[item + 1]);
    one.start = other.start;
    other.start = one.start + one.length;
}

} // namespace wayside
