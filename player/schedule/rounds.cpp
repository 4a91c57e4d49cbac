#include "schedule/rounds.hpp"

#include "base/limits.hpp"
#include "schedule/deck.hpp"
#include "schedule/merger.hpp"
#include "schedule/pages.hpp"
#include "schedule/shares.hpp"
#include "schedule/showings.hpp"
#include "schedule/shuffle.hpp"
#include "schedule/spread.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace wayside
{

namespace
{

std::vector<CycleItem> in_order(const std::vector<PlaylistItem>& items, const Showings& showings)
{
    const std::vector<std::size_t> order = spread(items);
    std::vector<CycleItem> rounds;
    rounds.reserve(order.size() * showings.count());
    for (std::size_t turn = 0; turn < showings.count(); ++turn) {
        for (const std::size_t index : order) {
            showings.add_to(rounds, items[index], turn);
        }
    }
    return rounds;
}

/// Stride scheduling between the items, as between entries: screen time by weight.
std::vector<CycleItem> weighted(const std::vector<PlaylistItem>& items, const Showings& showings)
{
    std::vector<Rounds> rounds;
    std::vector<std::int64_t> weights;
    for (const PlaylistItem& item : items) {
        std::vector<CycleItem> turns;
        for (std::size_t turn = 0; turn < showings.count(); ++turn) {
            showings.add_to(turns, item, turn);
        }
        rounds.push_back(made_ready(std::move(turns), showings.programme.slides));
        weights.push_back(std::clamp(item.weight, 1, limits::max_weight));
    }
    std::vector<Portion> portions;
    for (std::size_t i = 0; i < rounds.size(); ++i) {
        portions.push_back({.rounds = &rounds[i], .weight = weights[i]});
    }
    const std::vector<std::int64_t> counts = apportion(portions);
    std::vector<Lane> lanes;
    for (std::size_t i = 0; i < rounds.size(); ++i) {
        if (counts[i] > 0) {
            lanes.push_back({.rounds = &rounds[i], .entry = showings.entry, .items = counts[i]});
        }
    }
    Merger merger(lanes);
    std::vector<CycleItem> merged;
    while (!merger.done()) {
        merged.push_back(merger.next());
    }
    return merged;
}

} // namespace

std::vector<CycleItem> rounds_of(const Programme& programme,
                                 std::size_t entry,
                                 Edition edition,
                                 DwellMemo& dwells)
{
    const Playlist& playlist = programme.playlists[programme.schedule[entry].playlist];
    if (playlist.order == Order::Shuffle) {
        return dealt(deck_of(programme, entry, edition, dwells),
                     shuffle_seed(programme, playlist, edition));
    }
    const std::vector<PlaylistItem> items = valid_items(playlist, edition);
    if (items.empty()) {
        return {};
    }
    const Showings showings{.programme = programme,
                            .entry = entry,
                            .turns = turns_of(programme, items),
                            .dwells = dwells};
    return playlist.order == Order::Weighted ? weighted(items, showings)
                                             : in_order(items, showings);
}

Rounds made_ready(std::vector<CycleItem> items, const std::vector<Slide>& slides)
{
    Rounds rounds;
    for (std::size_t i = 0; i < items.size(); ++i) {
        items[i].start = rounds.length;
        rounds.length += items[i].length;
        rounds.longest = std::max(rounds.longest, items[i].length);
        rounds.longest_page = std::max(rounds.longest_page, page_length_of(items[i].length));
        if (slides[items[i].slide].intensity == Intensity::High) {
            rounds.heavy.push_back(i);
        }
    }
    rounds.items = std::move(items);
    return rounds;
}

} // namespace wayside
