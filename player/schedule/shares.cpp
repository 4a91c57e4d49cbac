#include "schedule/shares.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace wayside
{

namespace
{

/// A longer cycle may hold whole rounds of everything, but costs memory: 64 bytes an item.
constexpr std::int64_t reasonable_items = 4096;

std::int64_t total_length(const std::vector<CycleItem>& items)
{
    return std::accumulate(
        items.begin(), items.end(), std::int64_t{0}, [](std::int64_t sum, const CycleItem& item) {
            return sum + item.length.count();
        });
}

/// One entry's part of the problem. Lengths in milliseconds.
struct Stream {
    const std::vector<CycleItem>* round = nullptr;
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

/// Whether no stream misses its share of the whole by more than half of its mean item in an hour. A
/// short cycle repeats its error, so it may only make a part of it.
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
        const std::int64_t half_item = streams[i].length / (streams[i].items * 2);
        const std::int64_t allowed = cycle < hour ? half_item * cycle / hour : half_item;
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

std::vector<CycleItem> repeated(const std::vector<CycleItem>& round, std::int64_t times)
{
    std::vector<CycleItem> items;
    items.reserve(round.size() * static_cast<std::size_t>(times));
    for (; times > 0; --times) {
        items.insert(items.end(), round.begin(), round.end());
    }
    return items;
}

/// Rounds cut off at the item nearest to the target. `surplus` is what others got too much so far:
/// rounding leans against it, so that many small errors do not add up to a large one.
std::vector<CycleItem> cut_at(const Stream& stream, std::int64_t target, std::int64_t& surplus)
{
    std::vector<CycleItem> items = repeated(*stream.round, target / stream.length);
    std::int64_t error =
        static_cast<std::int64_t>(items.size() / stream.round->size()) * stream.length - target;
    for (const CycleItem& item : *stream.round) {
        const std::int64_t longer = error + item.length.count();
        if (longer > 0 && std::abs(surplus + longer) >= std::abs(surplus + error)) {
            break;
        }
        items.push_back(item);
        error = longer;
        if (error >= 0) {
            break;
        }
    }
    surplus += error;
    return items;
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

std::vector<std::vector<CycleItem>> apportion(const std::vector<std::vector<CycleItem>>& rounds,
                                              const std::vector<std::int64_t>& weights)
{
    std::vector<Stream> streams;
    for (std::size_t i = 0; i < rounds.size(); ++i) {
        if (weights[i] > 0) {
            streams.push_back({.round = &rounds[i],
                               .length = total_length(rounds[i]),
                               .items = static_cast<std::int64_t>(rounds[i].size()),
                               .weight = weights[i]});
        }
    }
    const Stream& leader =
        *std::max_element(streams.begin(), streams.end(), [](const Stream& a, const Stream& b) {
            return a.length * b.weight < b.length * a.weight;
        });

    std::vector<std::vector<CycleItem>> parts;
    parts.reserve(streams.size());
    std::int64_t times = 0;
    for (std::int64_t next = 1;; ++next) {
        const std::vector<std::int64_t> whole = whole_rounds(streams, leader, next);
        if (next > 1 && items_of(streams, whole) > reasonable_items) {
            break;
        }
        times = next;
        if (honours_shares(streams, whole)) {
            for (std::size_t i = 0; i < streams.size(); ++i) {
                parts.push_back(repeated(*streams[i].round, whole[i]));
            }
            return parts;
        }
    }
    std::int64_t surplus = 0;
    for (const Stream& stream : streams) {
        parts.push_back(cut_at(stream, target(stream, leader, times), surplus));
    }
    return parts;
}

} // namespace wayside
