#include "schedule/merger.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <limits>

namespace wayside
{

namespace
{

std::uint64_t in_milliseconds(Milliseconds length)
{
    return static_cast<std::uint64_t>(length.count());
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

Merger::Merger(const std::vector<Lane>& lanes)
{
    for (const Lane& lane : lanes) {
        total_ += in_milliseconds(length_of(lane));
    }
    assert(total_ > 0);
    constexpr std::uint64_t largest = std::numeric_limits<std::int64_t>::max();
    const std::uint64_t scale = largest / total_;
    whole_ = Part(total_, scale);
    lanes_.reserve(lanes.size());
    for (const Lane& lane : lanes) {
        lanes_.push_back({.lane = lane,
                          .part = Part(in_milliseconds(length_of(lane)), scale),
                          .left = lane.items});
        const Milliseconds first = lane.rounds->items.front().length;
        given_parts_.push_back(0);
        deadlines_.push_back(lanes_.back().part.of(in_milliseconds(first)));
    }
}

std::uint64_t Merger::Part::of(std::uint64_t given) const
{
    __extension__ using Wide = unsigned __int128;
    const std::uint64_t scaled = given * scale_;
    // The inverse is cut off, so this is too small by one at most.
    const auto part = static_cast<std::uint64_t>((Wide{scaled} * inverse_) >> 64U);
    return part + (scaled - part * total_ >= total_ ? 1 : 0);
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
    constexpr std::uint64_t never = std::numeric_limits<std::uint64_t>::max();
    const std::uint64_t elapsed_part = whole_.of(elapsed_);
    std::size_t best = lanes_.size();
    std::uint64_t earliest = never;
    for (std::size_t lane = 0; lane < given_parts_.size(); ++lane) {
        const std::uint64_t deadline =
            given_parts_[lane] <= elapsed_part ? deadlines_[lane] : never;
        if (deadline < earliest) {
            earliest = deadline;
            best = lane;
        }
    }
    assert(best < lanes_.size() && "not all of them are ahead of what all have together");
    return best;
}

void Merger::serve(std::size_t turn, Milliseconds length)
{
    Progress& progress = lanes_[turn];
    const std::vector<CycleItem>& items = progress.lane.rounds->items;
    elapsed_ += in_milliseconds(length);
    progress.given += in_milliseconds(length);
    progress.at = progress.at + 1 == items.size() ? 0 : progress.at + 1;
    progress.left -= 1;
    if (progress.left == 0) {
        const auto place = static_cast<std::ptrdiff_t>(turn);
        lanes_.erase(lanes_.begin() + place);
        given_parts_.erase(given_parts_.begin() + place);
        deadlines_.erase(deadlines_.begin() + place);
        return;
    }
    given_parts_[turn] = deadlines_[turn];
    deadlines_[turn] =
        progress.part.of(progress.given + in_milliseconds(items[progress.at].length));
}

} // namespace wayside
