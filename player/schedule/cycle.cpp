#include "schedule/cycle.hpp"

#include "schedule/guarantee.hpp"
#include "schedule/intensity.hpp"
#include "schedule/rounds.hpp"
#include "schedule/shares.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <limits>

namespace wayside
{

namespace
{

/// A list on its way through the cycle. Lengths in milliseconds. Parts are kept, because only those
/// of the lane that was served change, and dividing was most of the work.
struct Lane {
    const std::vector<CycleItem>* items = nullptr;
    std::size_t next = 0;
    std::int64_t given = 0;
    std::int64_t total = 0;
    std::int64_t given_part = 0;
    std::int64_t deadline = 0; ///< its part when its next item will have been shown

    [[nodiscard]] bool done() const { return next == items->size(); }
};

/// Stride scheduling on seconds, with one condition more: a lane that is ahead of its part waits.
/// (Without it, one lane with half of the time would start with one item and then wait for ten
/// small lanes in a row. This is "earliest eligible virtual deadline first", Stoica and Abdel-Wahab
/// 1995, where the bound of one item is proved.)
class Merger
{
public:
    explicit Merger(std::vector<Lane> lanes) : lanes_(std::move(lanes))
    {
        for (const Lane& lane : lanes_) {
            total_ += lane.total;
        }
        assert(total_ > 0);
        scale_ = std::numeric_limits<std::int64_t>::max() / total_;
        for (Lane& lane : lanes_) {
            divide(lane);
        }
    }

    [[nodiscard]] std::int64_t total() const { return total_; }

    /// The lane whose turn it is; null when all are done.
    [[nodiscard]] Lane* next()
    {
        Lane* best = nullptr;
        const std::int64_t elapsed_part = part(elapsed_, total_);
        for (Lane& lane : lanes_) {
            if (lane.done() || lane.given_part > elapsed_part) {
                continue;
            }
            if (best == nullptr || lane.deadline < best->deadline) {
                best = &lane;
            }
        }
        return best;
    }

    /// Takes the lane's next item.
    CycleItem take(Lane& lane)
    {
        CycleItem item = (*lane.items)[lane.next];
        item.start = Milliseconds(elapsed_);
        lane.next += 1;
        lane.given += item.length.count();
        elapsed_ += item.length.count();
        divide(lane);
        return item;
    }

private:
    void divide(Lane& lane) const
    {
        lane.given_part = part(lane.given, lane.total);
        lane.deadline =
            lane.done() ? lane.given_part
                        : part(lane.given + (*lane.items)[lane.next].length.count(), lane.total);
    }

    /// `given` of `total` as a whole number. No floating point: every display must round alike.
    [[nodiscard]] std::int64_t part(std::int64_t given, std::int64_t total) const
    {
        return given * scale_ / total;
    }

    std::vector<Lane> lanes_;
    std::int64_t elapsed_ = 0;
    std::int64_t total_ = 0;
    std::int64_t scale_ = 0;
};

} // namespace

Cycle merge(const std::vector<std::vector<CycleItem>>& lists)
{
    std::vector<Lane> lanes;
    std::size_t count = 0;
    for (const std::vector<CycleItem>& list : lists) {
        if (list.empty()) {
            continue;
        }
        Lane lane{.items = &list};
        for (const CycleItem& item : list) {
            lane.total += item.length.count();
        }
        lanes.push_back(lane);
        count += list.size();
    }
    Merger merger(std::move(lanes));
    Cycle cycle;
    cycle.length = Milliseconds(merger.total());
    cycle.items.reserve(count);
    while (Lane* const lane = merger.next()) {
        cycle.items.push_back(merger.take(*lane));
    }
    return cycle;
}

Cycle compile_cycle(const Programme& programme,
                    const std::vector<std::size_t>& entries,
                    Edition edition,
                    RoundsMemo& memo)
{
    std::vector<std::vector<CycleItem>> rounds;
    rounds.reserve(entries.size());
    for (const std::size_t entry : entries) {
        rounds.push_back(memo.of(programme, entry, edition));
    }
    if (rounds.size() > 1) {
        rounds = apportion(rounds, share_weights(programme.schedule, entries));
    }
    std::vector<CycleItem> items = space_intensity(merge(rounds).items, programme.slides);
    if (programme.schedule[entries.front()].tier != Tier::Emergency) {
        items = hold_guarantees(items, programme, memo.dwells());
    }
    Cycle cycle;
    for (CycleItem& item : items) {
        item.start = cycle.length;
        cycle.length += item.length;
    }
    cycle.items = std::move(items);
    return cycle;
}

const CycleItem& item_at(const Cycle& cycle, Milliseconds phase)
{
    assert(Milliseconds(0) <= phase && phase < cycle.length);
    const auto after = std::upper_bound(
        cycle.items.begin(),
        cycle.items.end(),
        phase,
        [](Milliseconds time, const CycleItem& item) { return time < item.start; });
    return *std::prev(after);
}

} // namespace wayside
