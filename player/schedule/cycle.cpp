#include "schedule/cycle.hpp"

#include "schedule/guarantee.hpp"
#include "schedule/hour_mend.hpp"
#include "schedule/intensity.hpp"
#include "schedule/pages.hpp"
#include "schedule/shares.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace wayside
{

namespace
{

/// How many items each entry shows; one that is alone shows its rounds.
std::vector<std::int64_t> items_of(const std::vector<std::shared_ptr<const Rounds>>& rounds,
                                   const std::vector<std::int64_t>& weights)
{
    if (rounds.size() == 1) {
        return {static_cast<std::int64_t>(rounds.front()->items.size())};
    }
    std::vector<Portion> portions;
    portions.reserve(rounds.size());
    for (std::size_t i = 0; i < rounds.size(); ++i) {
        portions.push_back({.rounds = rounds[i].get(), .weight = weights[i]});
    }
    return apportion(portions);
}

Milliseconds due_in_hour(std::int64_t part, std::int64_t whole)
{
    return Milliseconds(whole_hour) * part / whole;
}

/// What hours have to give to lanes that are due screen time by weight.
HourBalance hours_of(const std::vector<Lane>& lanes,
                     const std::vector<std::int64_t>& weights,
                     Milliseconds length)
{
    if (lanes.size() < 2) {
        return {};
    }
    const std::int64_t all = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    std::vector<HourPart> parts;
    parts.reserve(lanes.size());
    Milliseconds longest{0};
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        const Milliseconds own = length_of(lanes[i]);
        parts.push_back(
            {.length = own,
             .surplus = due_in_hour(own.count(), length.count()) - due_in_hour(weights[i], all)});
        longest = std::max(longest, lanes[i].rounds->longest);
    }
    return {parts, longest};
}

/// What every hour should give the entries.
std::vector<HourDue> dues_of(const Ingredients& ingredients)
{
    const std::vector<Milliseconds>& all = ingredients.hours.dues();
    std::vector<HourDue> dues;
    dues.reserve(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        dues.push_back({.entry = ingredients.lanes[i].entry, .due = all[i]});
    }
    return dues;
}

/// Items in an order, and whether a slot that ends earlier sees another one.
struct Order {
    std::vector<CycleItem> items;
    bool depends_on_reach = false;
};

/// Merged, and heavy items kept apart, at least as far as `reach`.
Order ordered(const Programme& programme, const Ingredients& ingredients, Milliseconds reach)
{
    const bool is_mixed = ingredients.heavy >= 2 && ingredients.heavy < ingredients.items;
    const bool has_hours = reach >= whole_hour;
    Merger merger(ingredients.lanes, has_hours ? ingredients.hours : HourBalance());
    bool is_whole = ingredients.length < reach;
    if (is_mixed && !is_whole) {
        if (ingredients.items > spaced_whole || spaces_out(merger, programme.slides)) {
            return {.items = space_beginning(merger, programme.slides, reach)};
        }
        is_whole = true;
    }
    Order order;
    order.items.reserve(is_whole ? static_cast<std::size_t>(ingredients.items) : 0);
    while (!merger.done() && (is_whole || merger.given() < reach)) {
        order.items.push_back(merger.next());
    }
    const bool has_missed = has_hours && mend_hours(order.items,
                                                    dues_of(ingredients),
                                                    ingredients.hours.longest(),
                                                    is_whole ? Turns::Repeat : Turns::End);
    order.depends_on_reach = has_missed && !is_whole;
    if (is_mixed) {
        order.items = space_intensity(std::move(order.items), programme.slides);
    }
    return order;
}

} // namespace

Ingredients ingredients_of(const Programme& programme,
                           const std::vector<std::size_t>& entries,
                           Edition edition,
                           RoundsMemo& memo)
{
    Ingredients all;
    all.tier = programme.schedule[entries.front()].tier;
    all.rounds.reserve(entries.size());
    for (const std::size_t entry : entries) {
        all.rounds.push_back(memo.of(programme, entry, edition));
    }
    const std::vector<std::int64_t> weights = share_weights(programme.schedule, entries);
    const std::vector<std::int64_t> items = items_of(all.rounds, weights);
    std::vector<std::int64_t> lane_weights;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (items[i] == 0) {
            continue;
        }
        const Lane lane{.rounds = all.rounds[i].get(), .entry = entries[i], .items = items[i]};
        all.length += length_of(lane);
        all.longest_page = std::max(all.longest_page, lane.rounds->longest_page);
        all.items += lane.items;
        all.heavy += heavy_items_of(lane);
        all.lanes.push_back(lane);
        lane_weights.push_back(weights[i]);
    }
    all.hours = hours_of(all.lanes, lane_weights, all.length);
    if (all.tier != Tier::Emergency) {
        all.longest_page =
            std::max(all.longest_page, longest_guaranteed_page(programme, memo.dwells()));
    }
    return all;
}

Cycle compile_cycle(const Programme& programme,
                    const Ingredients& ingredients,
                    DwellMemo& dwells,
                    Milliseconds reach)
{
    auto [items, depends_on_reach] = ordered(programme, ingredients, reach);
    if (ingredients.tier != Tier::Emergency) {
        const bool is_whole = ingredients.length < reach;
        items = hold_guarantees(
            std::move(items), programme, dwells, is_whole ? Milliseconds::max() : reach);
    }
    Cycle cycle;
    if (ingredients.length >= reach) {
        cycle.made_for = reach;
        cycle.is_for_no_other = depends_on_reach;
    }
    for (CycleItem& item : items) {
        item.start = cycle.length;
        cycle.length += item.length;
    }
    cycle.items = std::move(items);
    return cycle;
}

Cycle compile_cycle(const Programme& programme,
                    const std::vector<std::size_t>& entries,
                    Edition edition,
                    RoundsMemo& memo)
{
    return compile_cycle(programme,
                         ingredients_of(programme, entries, edition, memo),
                         memo.dwells(),
                         Milliseconds::max());
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
