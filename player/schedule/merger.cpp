#include "schedule/merger.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <utility>

namespace wayside
{

namespace
{

// Tried from 1 to 16 on random programmes: with less hours miss more often, with more a lane may
// fall behind for hours, and has to catch up at the end of the cycle.
constexpr std::int64_t lead_for_missed = 4;

// More than an hour can miss by; keeps products within 63 bits.
constexpr std::int64_t most_missed = std::int64_t{1} << 22;

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
// is below 2^33 ms, so that twice their product is far from 2^63; what hours may
// miss adds eight times 2^22 times the total.
Merger::Merger(const std::vector<Lane>& lanes, HourBalance hours) : hours_(std::move(hours))
{
    for (const Lane& lane : lanes) {
        total_ += length_of(lane).count();
    }
    assert(total_ > 0);
    lanes_.reserve(lanes.size());
    for (const Lane& lane : lanes) {
        const std::int64_t length = length_of(lane).count();
        lanes_.push_back(
            {.lane = lane, .place = lanes_.size(), .length = length, .left = lane.items});
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

/// What speaks against the next item of a lane, in the unit of leads.
std::int64_t Merger::pressure(std::size_t turn) const
{
    const Progress& progress = lanes_[turn];
    const Milliseconds missed =
        hours_.excess(progress.place, progress.lane.rounds->items[progress.at].length);
    return std::min(missed.count(), most_missed) * lead_for_missed * 2 * total_;
}

std::size_t Merger::whose_turn() const
{
    // Of equals the first: as in the file.
    auto best =
        static_cast<std::size_t>(std::min_element(leads_.begin(), leads_.end()) - leads_.begin());
    const std::int64_t lowest = leads_[best];
    std::int64_t least = lowest + pressure(best);
    for (std::size_t turn = 0; least > lowest && turn < lanes_.size(); ++turn) {
        if (leads_[turn] >= least) {
            continue;
        }
        const std::int64_t other = leads_[turn] + pressure(turn);
        if (other < least) {
            best = turn;
            least = other;
        }
    }
    return best;
}

void Merger::serve(std::size_t turn, Milliseconds length)
{
    for (std::size_t lane = 0; lane < leads_.size(); ++lane) {
        leads_[lane] -= falls_[lane] * length.count();
    }
    hours_.add(lanes_[turn].place, length);
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
