#include "schedule/merger.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

namespace wayside
{

Milliseconds length_of(const Lane& lane)
{
    const auto round = static_cast<std::int64_t>(lane.rounds->items.size());
    const auto rest = static_cast<std::size_t>(lane.items % round);
    return lane.rounds->length * (lane.items / round) + lane.rounds->items[rest].start;
}

std::int64_t heavy_items_of(const Lane& lane)
{
    const std::vector<std::size_t>& heavy = lane.rounds->heavy;
    const auto round = static_cast<std::int64_t>(lane.rounds->items.size());
    const auto rest = static_cast<std::size_t>(lane.items % round);
    return static_cast<std::int64_t>(heavy.size()) * (lane.items / round) +
           (std::lower_bound(heavy.begin(), heavy.end(), rest) - heavy.begin());
}

Merger::Merger(const std::vector<Lane>& lanes)
{
    lanes_.reserve(lanes.size());
    for (const Lane& lane : lanes) {
        lanes_.push_back({.lane = lane, .left = lane.items, .total = length_of(lane).count()});
        total_ += lanes_.back().total;
    }
    assert(total_ > 0);
    scale_ = std::numeric_limits<std::int64_t>::max() / total_;
    for (Progress& progress : lanes_) {
        divide(progress);
    }
}

CycleItem Merger::next()
{
    Progress& turn = whose_turn();
    CycleItem item = turn.lane.rounds->items[turn.at];
    item.entry = turn.lane.entry;
    item.start = Milliseconds(elapsed_);
    serve(turn, item.length);
    return item;
}

std::size_t Merger::pass()
{
    Progress& turn = whose_turn();
    const CycleItem& item = turn.lane.rounds->items[turn.at];
    serve(turn, item.length);
    return item.slide;
}

void Merger::serve(Progress& progress, Milliseconds length)
{
    elapsed_ += length.count();
    progress.given += length.count();
    progress.at = progress.at + 1 == progress.lane.rounds->items.size() ? 0 : progress.at + 1;
    progress.left -= 1;
    if (progress.left == 0) {
        lanes_.erase(lanes_.begin() + (&progress - lanes_.data()));
    } else {
        divide(progress);
    }
}

Merger::Progress& Merger::whose_turn()
{
    assert(!lanes_.empty());
    Progress* best = nullptr;
    const std::int64_t elapsed_part = part(elapsed_, total_);
    for (Progress& progress : lanes_) {
        const bool may = progress.given_part <= elapsed_part;
        if (may && (best == nullptr || progress.deadline < best->deadline)) {
            best = &progress;
        }
    }
    assert(best != nullptr && "not all of them are ahead of what all have together");
    return *best;
}

void Merger::divide(Progress& progress) const
{
    const Milliseconds next = progress.lane.rounds->items[progress.at].length;
    progress.given_part = part(progress.given, progress.total);
    progress.deadline = part(progress.given + next.count(), progress.total);
}

} // namespace wayside
