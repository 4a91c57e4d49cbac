#include "schedule/hour_balance.hpp"

#include <algorithm>

namespace wayside
{

HourBalance::HourBalance(const std::vector<HourPart>& parts, Milliseconds longest)
{
    std::int64_t total = 0;
    for (const HourPart& part : parts) {
        total += part.length.count();
    }
    const std::int64_t hour = Milliseconds(whole_hour).count();
    const std::int64_t window = hour % total;
    const std::int64_t item = longest.count();
    if (std::min(window, total - window) <= item) {
        return; // no lane can get or miss more than an item in so little
    }
    longest_ = longest;
    past_.behind = window;
    past_.given.assign(parts.size(), 0);
    coming_.behind = total - window;
    coming_.sign = -1;
    for (const HourPart& part : parts) {
        const std::int64_t due = part.length.count() * window / total;
        // A lane that cannot get its part of an hour (it has to show a whole round) would be
        // pressed against its bounds all the time.
        const std::int64_t surplus = std::clamp(part.surplus.count(), -item / 2, item / 2);
        const std::int64_t allowed = item - item / 10;
        bounds_.push_back({.least = due - surplus - allowed, .most = due - surplus + allowed});
        dues_.emplace_back(hour / total * part.length.count() + due - surplus);
        coming_.given.push_back(part.length.count());
    }
}

/// Visits the items over which the standing end goes while the next one of `length` is dealt. None
/// before it has come to the beginning of the cycle.
template <typename Visit>
void HourBalance::walk_met(const Window& window, std::int64_t length, const Visit& visit) const
{
    const std::int64_t from = std::max<std::int64_t>(0, now_ - window.behind);
    const std::int64_t to = now_ + length - window.behind;
    for (std::size_t i = window.at; i < items_.size() && items_[i].start < to; ++i) {
        const std::int64_t start = std::max(items_[i].start, from);
        const std::int64_t end = std::min(items_[i].end, to);
        if (start < end) {
            visit(Overlap{.lane = items_[i].lane, .length = end - start, .end = end - from});
        }
    }
}

std::int64_t HourBalance::excess(const Window& window, std::size_t lane, std::int64_t length) const
{
    if (now_ + length <= window.behind) {
        return 0;
    }
    const auto miss = [&](std::size_t which, std::int64_t change) {
        const std::int64_t given = window.given[which] + window.sign * change;
        return std::max<std::int64_t>(
            {0, bounds_[which].least - given, given - bounds_[which].most});
    };
    // The lane itself moves there and back. Others move one way only: they are worst at the end.
    const std::int64_t before = std::max<std::int64_t>(0, window.behind - now_);
    std::int64_t own_met = 0;
    std::int64_t own = before > 0 ? miss(lane, before) : 0; // the very first hour
    std::int64_t others = 0;
    walk_met(window, length, [&](const Overlap& here) {
        own_met += here.lane == lane ? here.length : 0;
        own = std::max(own, miss(lane, before + here.end - own_met));
        if (here.lane == lane) {
            return;
        }
        std::int64_t lost = 0;
        bool is_last = true; // of this lane: then all of it is counted
        walk_met(window, length, [&](const Overlap& other) {
            lost += other.lane == here.lane ? other.length : 0;
            is_last = is_last && !(other.lane == here.lane && other.end > here.end);
        });
        others += is_last ? miss(here.lane, -lost) : 0;
    });
    return own + others;
}

Milliseconds HourBalance::excess(std::size_t lane, Milliseconds length) const
{
    if (bounds_.empty()) {
        return Milliseconds(0);
    }
    return Milliseconds(excess(past_, lane, length.count()) +
                        excess(coming_, lane, length.count()));
}

void HourBalance::move(Window& window, std::size_t lane, std::int64_t length)
{
    walk_met(window, length, [&](const Overlap& overlap) {
        window.given[overlap.lane] -= window.sign * overlap.length;
    });
    window.given[lane] += window.sign * length;
    const std::int64_t to = now_ + length - window.behind;
    while (window.at < items_.size() && items_[window.at].end <= to) {
        ++window.at;
    }
}

void HourBalance::add(std::size_t lane, Milliseconds length)
{
    if (bounds_.empty()) {
        return;
    }
    move(past_, lane, length.count());
    move(coming_, lane, length.count());
    items_.push_back({.lane = lane, .start = now_, .end = now_ + length.count()});
    now_ += length.count();
}

} // namespace wayside
