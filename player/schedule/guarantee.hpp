#pragma once
/// "The help slide is on screen for at least 15 s in any 2 min", held in a cycle.

#include "programme/programme.hpp"
#include "schedule/reading_time.hpp"
#include "schedule/schedule.hpp"

#include <vector>

namespace wayside
{

/// The longest time that may pass between two showings: every - at_least. With showings of at least
/// `at_least` that is enough: a window of `every` that begins in such a pause holds all of the next
/// showing; one that begins in a showing loses at its end what it has at its beginning.
[[nodiscard]] Milliseconds longest_pause(const Guarantee& guarantee);

/// How long one showing of the guaranteed slide is in `language`, at least `at_least`.
[[nodiscard]] Milliseconds showing_length(const Programme& programme,
                                          const Guarantee& guarantee,
                                          const std::string& language,
                                          DwellMemo& dwells);

/// The items with as many showings of the guaranteed slides as are needed between them, and all of
/// them at the beginning, so that a cycle may follow any other. An item of length d starts only if
/// now + d <= end of the last showing + longest_pause (programme format, rule 10). With several
/// guarantees each leaves room for the showings of the others. `start` is not set. No more is made
/// than reaches as far as `reach`.
[[nodiscard]] std::vector<CycleItem> hold_guarantees(std::vector<CycleItem> items,
                                                     const Programme& programme,
                                                     DwellMemo& dwells,
                                                     Milliseconds reach);

/// The longest page of any showing that a guarantee can put in, in any language; zero: there are no
/// guarantees.
[[nodiscard]] Milliseconds longest_guaranteed_page(const Programme& programme, DwellMemo& dwells);

/// What is left of the longest pause in a cycle that repeats; negative: not held.
[[nodiscard]] Milliseconds margin_of(const Cycle& cycle, const Guarantee& guarantee);

/// The longest that an item may be beside the showings of all guarantees; the least over them.
/// The programme must have a guarantee.
[[nodiscard]] Milliseconds longest_item_allowed(const Programme& programme, DwellMemo& dwells);

} // namespace wayside
