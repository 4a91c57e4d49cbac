#pragma once
/// What must be on the screen often enough.

#include "programme/reading_context.hpp"
#include "programme/table_reader.hpp"

namespace wayside
{

/// Reads each [[guarantee]]. Whether they can be held is for schedule/guarantee_check.hpp to say:
/// it needs to know how long slides stay.
void read_guarantees(TableReader& programme, ReadingContext& context);

} // namespace wayside
