#pragma once
/// What a shuffled playlist holds, and how it is dealt.

#include "programme/programme.hpp"
#include "schedule/contents.hpp"
#include "schedule/reading_time.hpp"
#include "schedule/schedule.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace wayside
{

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
