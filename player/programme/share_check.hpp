#pragma once
/// Whether the shares of screen time can all be kept.

#include "programme/playlist.hpp"
#include "programme/report.hpp"
#include "programme/toml_value.hpp"

#include <vector>

namespace wayside
{

/// Reports, for the tiers normal and filler, each set of entries that are due at the same minute of
/// a week and whose shares add up to more than 100 %, with the first such minute. `tables`: where
/// each entry was written.
void check_shares(const std::vector<ScheduleEntry>& schedule,
                  const std::vector<TomlValue>& tables,
                  Report& report);

} // namespace wayside
