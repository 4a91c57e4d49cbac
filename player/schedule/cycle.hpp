#pragma once
/// The merged order of a set of entries, compiled once so that any moment is found by binary
/// search.

#include "programme/programme.hpp"
#include "schedule/contents.hpp"
#include "schedule/hour_balance.hpp"
#include "schedule/merger.hpp"
#include "schedule/rounds_memo.hpp"
#include "schedule/schedule.hpp"

#include <memory>
#include <vector>

namespace wayside
{

/// Up to so many items are merged whole for the sake of heavy ones.
inline constexpr std::int64_t spaced_whole = 8192;

/// What the entries of a slot give to its cycle, before anything of it is put in order.
struct Ingredients {
    std::vector<std::shared_ptr<const Rounds>> rounds; ///< what the lanes borrow
    std::vector<Lane> lanes;
    HourBalance hours; ///< of nothing dealt yet
    Tier tier = Tier::Filler;
    Milliseconds length{0};       ///< of all lanes; intensity and guarantees only add to it
    Milliseconds longest_page{0}; ///< of anything that may be shown, in any language
    std::int64_t items = 0;       ///< of all lanes
    std::int64_t heavy = 0;       ///< how many of them are of high intensity
};

/// Of a slot's entries (never empty), with their shares.
[[nodiscard]] Ingredients ingredients_of(const Programme& programme,
                                         const std::vector<std::size_t>& entries,
                                         Edition edition,
                                         RoundsMemo& memo);

/// Puts them into order: their shares, then the distance between items of high intensity, then the
/// guarantees. A slot that lasts for `reach` and ends within the cycle sees no more of it, so no
/// more is made: a cycle at least as long as `reach`, which begins as the whole one does. With
/// three exceptions. In a cycle of more than spaced_whole items, heavy items that find no light one
/// to follow wait for the next, be it beyond the slot's end; in the whole cycle those that wait at
/// its end go between light ones farther up. Where the slot is shorter than an hour, none has to be
/// right: its cycle may be another one than that of a longer slot. And where hours have to be
/// mended (mend_hours), those are that lie in the slot: Cycle::is_for_no_other.
[[nodiscard]] Cycle compile_cycle(const Programme& programme,
                                  const Ingredients& ingredients,
                                  DwellMemo& dwells,
                                  Milliseconds reach);

/// The whole cycle of a slot's entries.
[[nodiscard]] Cycle compile_cycle(const Programme& programme,
                                  const std::vector<std::size_t>& entries,
                                  Edition edition,
                                  RoundsMemo& memo);

/// The item on screen `phase` after the start of the cycle, 0 <= phase < cycle.length.
[[nodiscard]] const CycleItem& item_at(const Cycle& cycle, Milliseconds phase);

} // namespace wayside
