#pragma once
/// Cells under a headline as complete frames.

#include "scene/cells.hpp"
#include "scene/kinds.hpp"

#include <string>
#include <vector>

namespace wayside
{

/// Headline over cells. Where both do not fit on one page, the headline goes on top of each page as
/// a small title.
[[nodiscard]] Frames cell_frames(const Stage& stage,
                                 const Slide& slide,
                                 const std::string& headline,
                                 const std::vector<Cell>& cells,
                                 int most_columns);

} // namespace wayside
