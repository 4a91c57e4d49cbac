#pragma once
/// One round of a playlist in which some items come more often than others.

#include "programme/playlist.hpp"

#include <cstddef>
#include <vector>

namespace wayside
{

/// One round of a playlist as indices into `items`: file order, an item of weight w w times, evenly
/// spread and not next to itself where another item can stand between.
[[nodiscard]] std::vector<std::size_t> spread(const std::vector<PlaylistItem>& items);

} // namespace wayside
