#pragma once
/// What one entry shows when nobody else is there: its rounds, in each language.

#include "programme/programme.hpp"
#include "schedule/contents.hpp"
#include "schedule/reading_time.hpp"
#include "schedule/schedule.hpp"

#include <vector>

namespace wayside
{

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

} // namespace wayside
