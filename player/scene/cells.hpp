#pragma once
/// Short texts in rows and columns, each with an icon or a numbered station before it.

#include "base/result.hpp"
#include "scene/scene.hpp"
#include "scene/stage.hpp"

#include <string>
#include <vector>

namespace wayside
{

struct Cell {
    std::string text;
    std::string icon;   ///< id of a picture; empty: none
    std::string number; ///< drawn in a circle; empty: none

    bool operator==(const Cell&) const = default;
};

/// One page of cells.
struct CellPage {
    std::vector<Item> items;
    int height = 0; ///< from the first capitals to the last baseline
};

/// Places the cells row by row from the top of the box, at the least text size, in as few pages as
/// it can; the columns are as many as `most_columns` allows without a word standing out. Errors: a
/// cell taller than the box.
[[nodiscard]] Result<std::vector<CellPage>> cell_pages(const Stage& stage,
                                                       const std::vector<Cell>& cells,
                                                       Rect box,
                                                       int most_columns);

} // namespace wayside
