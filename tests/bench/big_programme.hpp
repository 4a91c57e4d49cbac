#pragma once
/// Programmes as large as one likes, the same ones every time, for the benchmarks.

#include "support/memory_tree.hpp"

#include <cstddef>

namespace wayside::bench
{

/// Files of a valid programme, "big.toml" and what it names: facts, myths, statistics and lists
/// with their words in one language, in ten playlists. `entries` of its schedule at least 1; the
/// first is the filler, the others have days, hours and dates.
[[nodiscard]] test::Files big_programme(std::size_t slides, std::size_t entries);

} // namespace wayside::bench
