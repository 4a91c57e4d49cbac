#pragma once
/// [[schedule]]: when each playlist is due.

#include "programme/reading_context.hpp"

namespace wayside
{

/// Reads all [[schedule]] of the programme's table. Reports a schedule that leaves the display
/// without a picture at some hour, shares that cannot be kept, and playlists that are never due.
void read_schedule(TableReader& programme, ReadingContext& context);

} // namespace wayside
