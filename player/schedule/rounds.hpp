#pragma once
/// What one entry shows when nobody else is there: its rounds, in each language.

#include "programme/programme.hpp"
#include "schedule/contents.hpp"
#include "schedule/reading_time.hpp"
#include "schedule/schedule.hpp"

#include <cstddef>
#include <vector>

namespace wayside
{

/// Items that follow one another again and again, made ready to be merged with others.
struct Rounds {
    std::vector<CycleItem> items;   ///< `start` counts from the first of them
    Milliseconds length{0};         ///< of all items
    Milliseconds longest{0};        ///< of any item
    Milliseconds longest_page{0};   ///< of any item (schedule/pages.hpp)
    std::vector<std::size_t> heavy; ///< which items are of high intensity, ascending
};

/// Sets `start` and finds out the rest.
[[nodiscard]] Rounds made_ready(std::vector<CycleItem> items, const std::vector<Slide>& slides);

/// All rounds of an entry on a day, in the order that its playlist asks for, in each language that
/// any of its slides has. `start` is not set yet. Empty when no item is valid on that day.
[[nodiscard]] std::vector<CycleItem> rounds_of(const Programme& programme,
                                               std::size_t entry,
                                               Edition edition,
                                               DwellMemo& dwells);

} // namespace wayside
