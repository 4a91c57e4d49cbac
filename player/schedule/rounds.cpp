#include "schedule/rounds.hpp"

#include "base/limits.hpp"
#include "schedule/merger.hpp"
#include "schedule/pages.hpp"
#include "schedule/shares.hpp"
#include "schedule/shuffle.hpp"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <utility>

namespace wayside
{

namespace
{

/// A position in a round on a scale on which every weight divides evenly.
constexpr std::int64_t divisible_by_all_weights = 2520; // least common multiple of 1 to 10
static_assert(limits::max_weight == 10);

bool has(const std::vector<std::string>& languages, const std::string& language)
{
    return std::find(languages.begin(), languages.end(), language) != languages.end();
}

/// Those of `turns` that the slide has, in the same order.
std::vector<std::string> common(const std::vector<std::string>& turns,
                                const std::vector<std::string>& languages)
{
    std::vector<std::string> both;
    std::copy_if(turns.begin(),
                 turns.end(),
                 std::back_inserter(both),
                 [&](const std::string& language) { return has(languages, language); });
    return both;
}

/// The programme's languages that at least one slide of the playlist has.
std::vector<std::string> turns_of(const Programme& programme,
                                  const std::vector<PlaylistItem>& items)
{
    std::vector<std::string> turns;
    for (const std::string& language : programme.languages) {
        const bool spoken = std::any_of(items.begin(), items.end(), [&](const PlaylistItem& item) {
            return has(languages_of(programme.slides[item.slide].body), language);
        });
        if (spoken) {
            turns.push_back(language);
        }
    }
    return turns;
}

/// What a guarantee asks of a showing of its slide, so that it counts; nothing in an emergency.
Milliseconds least_length(const Programme& programme, std::size_t entry, std::size_t slide)
{
    const auto guarantee =
        std::find_if(programme.guarantees.begin(),
                     programme.guarantees.end(),
                     [&](const Guarantee& candidate) { return candidate.slide == slide; });
    const bool applies = programme.schedule[entry].tier != Tier::Emergency &&
                         guarantee != programme.guarantees.end();
    return applies ? guarantee->at_least : Milliseconds(0);
}

/// Turns one showing after another into items of a cycle.
struct Showings {
    const Programme& programme;
    std::size_t entry;
    std::vector<std::string> turns;
    DwellMemo& dwells;

    [[nodiscard]] std::size_t count() const { return std::max<std::size_t>(1, turns.size()); }

    /// Adds the showing of an item in a turn. An item that names languages is shown in their turns
    /// only, and never in another language.
    void add_to(std::vector<CycleItem>& rounds, const PlaylistItem& item, std::size_t turn) const
    {
        const std::string language = language_for(programme.slides[item.slide], turns, turn);
        if (!item.languages.empty() && (turns.empty() || language != turns[turn % turns.size()] ||
                                        !has(item.languages, language))) {
            return;
        }
        rounds.push_back({.slide = item.slide,
                          .language = language,
                          .entry = entry,
                          .length = std::max(dwells.dwell_of(programme, item, language),
                                             least_length(programme, entry, item.slide))});
    }
};

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

std::vector<PlaylistItem> valid_items(const Playlist& playlist, Edition edition)
{
    std::vector<PlaylistItem> items;
    std::copy_if(playlist.items.begin(),
                 playlist.items.end(),
                 std::back_inserter(items),
                 [&](const PlaylistItem& item) { return is_valid(item, edition); });
    return items;
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

std::vector<std::size_t> spread(const std::vector<PlaylistItem>& items)
{
    const auto count = static_cast<std::int64_t>(items.size());
    const std::int64_t round = count * divisible_by_all_weights;
    std::vector<std::pair<std::int64_t, std::size_t>> places;
    for (std::size_t item = 0; item < items.size(); ++item) {
        const auto weight =
            static_cast<std::int64_t>(std::clamp(items[item].weight, 1, limits::max_weight));
        const std::int64_t first = static_cast<std::int64_t>(item) * divisible_by_all_weights;
        for (std::int64_t showing = 0; showing < weight; ++showing) {
            places.emplace_back((first + showing * (round / weight)) % round, item);
        }
    }
    std::sort(places.begin(), places.end());

    std::deque<std::pair<std::int64_t, std::size_t>> waiting(places.begin(), places.end());
    std::vector<std::size_t> order;
    order.reserve(places.size());
    while (!waiting.empty()) {
        const auto other = std::find_if(waiting.begin(), waiting.end(), [&](const auto& place) {
            return order.empty() || place.second != order.back();
        });
        const auto next = other != waiting.end() ? other : waiting.begin();
        order.push_back(next->second);
        waiting.erase(next);
    }
    return order;
}

std::string language_for(const Slide& slide,
                         const std::vector<std::string>& turns,
                         std::size_t turn)
{
    const std::vector<std::string> languages = languages_of(slide.body);
    if (!turns.empty() && has(languages, turns[turn % turns.size()])) {
        return turns[turn % turns.size()];
    }
    const std::vector<std::string> shared = common(turns, languages);
    if (!shared.empty()) {
        return shared[turn % shared.size()];
    }
    return languages.empty() ? std::string() : languages.front();
}

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

Deck deck_of(const Programme& programme, std::size_t entry, Edition edition, DwellMemo& dwells)
{
    constexpr std::size_t enough_items = 512;
    constexpr std::size_t most_rounds = 16;
    const Playlist& playlist = programme.playlists[programme.schedule[entry].playlist];
    const std::vector<PlaylistItem> items = valid_items(playlist, edition);
    Deck deck;
    if (items.empty()) {
        return deck;
    }
    const Showings showings{.programme = programme,
                            .entry = entry,
                            .turns = turns_of(programme, items),
                            .dwells = dwells};
    deck.order = spread(items);
    deck.items = items.size();
    deck.turns = showings.count() *
                 std::clamp<std::size_t>(
                     enough_items / (deck.order.size() * showings.count()), 1, most_rounds);
    deck.showings.reserve(deck.turns * deck.items);
    for (std::size_t turn = 0; turn < deck.turns; ++turn) {
        for (const PlaylistItem& item : items) {
            std::vector<CycleItem> shown;
            showings.add_to(shown, item, turn);
            deck.showings.push_back(shown.empty() ? std::nullopt
                                                  : std::optional(std::move(shown.front())));
        }
    }
    return deck;
}

std::vector<CycleItem> dealt(const Deck& deck, std::uint64_t seed)
{
    Shuffler shuffler(seed);
    std::vector<CycleItem> rounds;
    rounds.reserve(deck.order.size() * deck.turns);
    std::optional<std::size_t> last;
    for (std::size_t turn = 0; turn < deck.turns; ++turn) {
        for (const std::size_t index : shuffler.order_of(deck.order, last)) {
            if (const auto& shown = deck.showings[turn * deck.items + index]) {
                rounds.push_back(*shown);
            }
            last = index;
        }
    }
    return rounds;
}

Rounds made_ready(std::vector<CycleItem> items, const std::vector<Slide>& slides)
{
    Rounds rounds;
    for (std::size_t i = 0; i < items.size(); ++i) {
        items[i].start = rounds.length;
        rounds.length += items[i].length;
        rounds.longest_page = std::max(rounds.longest_page, page_length_of(items[i].length));
        if (slides[items[i].slide].intensity == Intensity::High) {
            rounds.heavy.push_back(i);
        }
    }
    rounds.items = std::move(items);
    return rounds;
}

} // namespace wayside
