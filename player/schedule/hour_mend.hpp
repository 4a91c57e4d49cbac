#pragma once
/// Puts right what hours of a merged order miss.

#include "schedule/order_hours.hpp"

#include <vector>

namespace wayside
{

/// A merger looks ahead by one item. Where an hour misses an entry's part by more than `longest`
/// all the same, neighbours of two entries change places near an end of it: most often one to five
/// times. Each entry's own items stay in their order. Hours miss less afterwards, all together, or
/// nothing is changed.
///
/// `dues` by entry, of all that have items; none where no hour can miss. True: an hour missed. Then
/// the same order might be mended in another way if it ended elsewhere.
bool mend_hours(std::vector<CycleItem>& items,
                const std::vector<HourDue>& dues,
                Milliseconds longest,
                Turns turns);

} // namespace wayside
