#pragma once
/// [[playlist]]: orders of slides, with patterns resolved to slides that exist.

#include "programme/reading_context.hpp"

namespace wayside
{

/// Reads all [[playlist]] of the programme's table; reports own slides that none of them shows.
void read_playlists(TableReader& programme, ReadingContext& context);

} // namespace wayside
