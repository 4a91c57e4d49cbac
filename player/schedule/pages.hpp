#pragma once
/// Where an item may be left: its pages (programme format, rule 8).

#include "base/time.hpp"

#include <cstdint>

namespace wayside
{

/// A page of an item: items longer than this are left at their pages' ends.
inline constexpr Milliseconds longest_page = std::chrono::seconds(20);

/// How many pages an item of this length has.
[[nodiscard]] std::int64_t pages_of(Milliseconds length);

/// How long its longest page is, in whole milliseconds.
[[nodiscard]] Milliseconds page_length_of(Milliseconds length);

} // namespace wayside
