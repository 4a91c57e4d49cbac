#include "schedule/deck.hpp"

#include "schedule/showings.hpp"
#include "schedule/shuffle.hpp"
#include "schedule/spread.hpp"

#include <algorithm>
#include <utility>

namespace wayside
{

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

} // namespace wayside
