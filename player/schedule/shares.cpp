#include "schedule/shares.hpp"

#include <algorithm>
#include <cassert>
#include <cstdlib>

namespace wayside
{

namespace
{

/// One entry's part of the problem. Lengths in milliseconds.
struct Stream {
    std::size_t portion = 0; ///< whose
    const Rounds* rounds = nullptr;
    std::int64_t length = 0; ///< of a round
    std::int64_t items = 0;  ///< of a round
    std::int64_t weight = 0;
};

/// What `stream` should get while the `leader`, who needs the longest cycle, has `times` rounds;
/// never less than a round.
std::int64_t target(const Stream& stream, const Stream& leader, std::int64_t times)
{
    return std::max(stream.length, times * leader.length * stream.weight / leader.weight);
}

/// How many whole rounds come nearest to each stream's target.
std::vector<std::int64_t> whole_rounds(const std::vector<Stream>& streams,
                                       const Stream& leader,
                                       std::int64_t times)
{
    std::vector<std::int64_t> rounds;
    rounds.reserve(streams.size());
    for (const Stream& stream : streams) {
        rounds.push_back((target(stream, leader, times) + stream.length / 2) / stream.length);
    }
    return rounds;
}

/// Whether no stream misses its share of an hour by more than a twelfth of its mean item on
/// average: the rest of an item is for where in the cycle the hour lies (schedule/merger.hpp). With
/// a quarter a short cycle may have no order that is right in every hour. Nor may it miss its share
/// of the whole by more than half of an item.
bool honours_shares(const std::vector<Stream>& streams, const std::vector<std::int64_t>& rounds)
{
    constexpr std::int64_t hour = Milliseconds(std::chrono::hours(1)).count();
    std::int64_t cycle = 0;
    std::int64_t weights = 0;
    for (std::size_t i = 0; i < streams.size(); ++i) {
        cycle += streams[i].length * rounds[i];
        weights += streams[i].weight;
    }
    for (std::size_t i = 0; i < streams.size(); ++i) {
        const std::int64_t item = streams[i].length / streams[i].items;
        const std::int64_t allowed = item * std::min(cycle, 6 * hour) / (12 * hour);
        if (std::abs(streams[i].length * rounds[i] - cycle * streams[i].weight / weights) >
            allowed) {
            return false;
        }
    }
    return true;
}

std::int64_t items_of(const std::vector<Stream>& streams, const std::vector<std::int64_t>& rounds)
{
    std::int64_t items = 0;
    for (std::size_t i = 0; i < streams.size(); ++i) {
        items += streams[i].items * rounds[i];
    }
    return items;
}

/// How many items of endless rounds to take: cut off at the item nearest to the target. `surplus`
/// is what others got too much so far: rounding leans against it, so that many small errors do not
/// add up to a large one.
std::int64_t cut_at(const Stream& stream, std::int64_t target, std::int64_t& surplus)
{
    const std::int64_t rounds = target / stream.length;
    const std::int64_t rest = target - rounds * stream.length;
    // The item in which the rest ends, or just at whose end.
    const auto item = std::lower_bound(stream.rounds->items.begin(),
                                       stream.rounds->items.end(),
                                       Milliseconds(rest),
                                       [](const CycleItem& candidate, Milliseconds time) {
                                           return candidate.start + candidate.length < time;
                                       });
    const std::int64_t without = item->start.count() - rest;
    const std::int64_t with = without + item->length.count();
    const bool is_taken = with <= 0 || std::abs(surplus + with) < std::abs(surplus + without);
    surplus += is_taken ? with : without;
    return rounds * stream.items + (item - stream.rounds->items.begin()) + (is_taken ? 1 : 0);
}

std::vector<Stream> streams_of(const std::vector<Portion>& portions)
{
    std::vector<Stream> streams;
    streams.reserve(portions.size());
    for (std::size_t i = 0; i < portions.size(); ++i) {
        const Rounds& rounds = *portions[i].rounds;
        if (portions[i].weight > 0 && !rounds.items.empty()) {
            streams.push_back({.portion = i,
                               .rounds = &rounds,
                               .length = rounds.length.count(),
                               .items = static_cast<std::int64_t>(rounds.items.size()),
                               .weight = portions[i].weight});
        }
    }
    return streams;
}

} // namespace

std::vector<std::int64_t> share_weights(const std::vector<ScheduleEntry>& schedule,
                                        const std::vector<std::size_t>& entries)
{
    std::int64_t left = 100;
    std::int64_t without = 0;
    for (const std::size_t entry : entries) {
        left -= schedule[entry].share.value_or(0);
        without += schedule[entry].share ? 0 : 1;
    }
    std::vector<std::int64_t> weights;
    weights.reserve(entries.size());
    for (const std::size_t entry : entries) {
        // Everything times `without`, so that what is left can be split evenly in whole numbers.
        weights.push_back(schedule[entry].share
                              ? *schedule[entry].share * std::max<std::int64_t>(1, without)
                              : std::max<std::int64_t>(0, left));
    }
    return weights;
}

std::vector<std::int64_t> apportion(const std::vector<Portion>& portions)
{
    const std::vector<Stream> streams = streams_of(portions);
    assert(!streams.empty());
    const Stream& leader =
        *std::max_element(streams.begin(), streams.end(), [](const Stream& a, const Stream& b) {
            return a.length * b.weight < b.length * a.weight;
        });

    std::vector<std::int64_t> items(portions.size(), 0);
    std::int64_t times = 0;
    for (std::int64_t next = 1;; ++next) {
        const std::vector<std::int64_t> whole = whole_rounds(streams, leader, next);
        if (next > 1 && items_of(streams, whole) > reasonable_items) {
            break;
        }
        times = next;
        if (honours_shares(streams, whole)) {
            for (std::size_t i = 0; i < streams.size(); ++i) {
                items[streams[i].portion] = streams[i].items * whole[i];
            }
            return items;
        }
    }
    std::int64_t surplus = 0;
    for (const Stream& stream : streams) {
        items[stream.portion] = cut_at(stream, target(stream, leader, times), surplus);
    }
    return items;
}

} // namespace wayside
