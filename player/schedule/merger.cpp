#include "schedule/merger.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace wayside
{

namespace
{

/// What the middle of an item adds to the lead at its beginning, times twice the total: half of
/// what the lane is given in it beyond its part.
std::int64_t to_the_middle(Milliseconds item, std::int64_t length, std::int64_t total)
{
    return item.count() * (total - length);
}

} // namespace

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

// Whole numbers, so that every display deals alike. Leads are a few items (2^20 ms) and the total
// is below 2^33 ms, so that twice their product is far from 2^63.
Merger::Merger(const std::vector<Lane>& lanes)
{
    for (const Lane& lane : lanes) {
        total_ += length_of(lane).count();
    }
    assert(total_ > 0);
    lanes_.reserve(lanes.size());
    for (const Lane& lane : lanes) {
        const std::int64_t length = length_of(lane).count();
        lanes_.push_back({.lane = lane, .length = length, .left = lane.items});
        leads_.push_back(to_the_middle(lane.rounds->items.front().length, length, total_));
        falls_.push_back(2 * length);
    }
}

CycleItem Merger::next()
{
    const std::size_t turn = whose_turn();
    const Lane& lane = lanes_[turn].lane;
    CycleItem item = lane.rounds->items[lanes_[turn].at];
    item.entry = lane.entry;
    item.start = given();
    serve(turn, item.length);
    return item;
}

std::size_t Merger::pass()
{
    const std::size_t turn = whose_turn();
    const CycleItem& item = lanes_[turn].lane.rounds->items[lanes_[turn].at];
    serve(turn, item.length);
    return item.slide;
}

std::size_t Merger::whose_turn() const
{
    // Of equals the first: as in the file.
    return static_cast<std::size_t>(std::min_element(leads_.begin(), leads_.end()) -
                                    leads_.begin());
}

void Merger::serve(std::size_t turn, Milliseconds length)
{
    for (std::size_t lane = 0; lane < leads_.size(); ++lane) {
        leads_[lane] -= falls_[lane] * length.count();
    }
    elapsed_ += length.count();
    Progress& progress = lanes_[turn];
    const std::vector<CycleItem>& items = progress.lane.rounds->items;
    progress.at = progress.at + 1 == items.size() ? 0 : progress.at + 1;
    progress.left -= 1;
    if (progress.left == 0) {
        const auto place = static_cast<std::ptrdiff_t>(turn);
        lanes_.erase(lanes_.begin() + place);
        leads_.erase(leads_.begin() + place);
        falls_.erase(falls_.begin() + place);
        return;
    }
    leads_[turn] += 2 * total_ * length.count() +
                    to_the_middle(items[progress.at].length, progress.length, total_) -
                    to_the_middle(length, progress.length, total_);
}

} // namespace wayside
