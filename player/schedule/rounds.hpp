#pragma once
/// What one entry shows when nobody else is there: its rounds, in each language.

#include "programme/programme.hpp"
#include "schedule/contents.hpp"
#include "schedule/reading_time.hpp"
#include "schedule/schedule.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wayside
{

/// Items that follow one another again and again, made ready to be merged with others.
struct Rounds {
    std::vector<CycleItem> items;   ///< `start` counts from the first of them
    Milliseconds length{0};         ///< of all items
    Milliseconds longest_page{0};   ///< of any item (schedule/pages.hpp)
    std::vector<std::size_t> heavy; ///< which items are of high intensity, ascending
};

/// Sets `start` and finds out the rest.
[[nodiscard]] Rounds made_ready(std::vector<CycleItem> items, const std::vector<Slide>& slides);

/// One round of a playlist as indices into `items`: file order, an item of weight w w times, evenly
/// spread and not next to itself where another item can stand between.
[[nodiscard]] std::vector<std::size_t> spread(const std::vector<PlaylistItem>& items);

/// The language in which `slide` is shown in round `turn` of the languages `turns` (in programme
/// order): the turn's own, or else one that the slide has, each of them in its turn.
[[nodiscard]] std::string language_for(const Slide& slide,
                                       const std::vector<std::string>& turns,
                                       std::size_t turn);

/// All rounds of an entry on a day, in the order that its playlist asks for, in each language that
/// any of its slides has. `start` is not set yet. Empty when no item is valid on that day.
[[nodiscard]] std::vector<CycleItem> rounds_of(const Programme& programme,
                                               std::size_t entry,
                                               Edition edition,
                                               DwellMemo& dwells);

/// What a shuffled playlist holds, before it is shuffled.
struct Deck {
    std::vector<std::size_t> order; ///< indices of items, one of weight w w times
    std::size_t turns = 0;          ///< rounds, each in a turn of the languages
    std::size_t items = 0;
    std::vector<std::optional<CycleItem>> showings; ///< of each item in each turn, if it has one
};

/// Of an entry on a day. Empty when no item is valid on that day.
[[nodiscard]] Deck deck_of(const Programme& programme,
                           std::size_t entry,
                           Edition edition,
                           DwellMemo& dwells);

/// Each round in an order of its own.
[[nodiscard]] std::vector<CycleItem> dealt(const Deck& deck, std::uint64_t seed);

} // namespace wayside
