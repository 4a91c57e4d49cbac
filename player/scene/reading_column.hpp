#pragma once
/// Reading blocks set one under another, in a column of any length: it scrolls.

#include "base/result.hpp"
#include "scene/buttons.hpp"
#include "scene/reading_blocks.hpp"

#include <vector>

namespace wayside
{

/// From the corner `at`; the first line's capitals touch `at.y`. Error: a word that is wider than
/// the column, a character without a font.
[[nodiscard]] Result<Placed> set_column(const TouchRoom& room,
                                        const std::vector<ReadingBlock>& blocks,
                                        Point at,
                                        int width);

} // namespace wayside
