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

/// Places the cells row by row from the top of the box, in as few pages as it can: as large as one
/// page holds, with air that fills it, or at the least text size on several; in as few columns as
/// that allows. Errors: a cell taller than the box, a word wider than a column.
[[nodiscard]] Result<std::vector<CellPage>> cell_pages(const Stage& stage,
                                                       const std::vector<Cell>& cells,
                                                       Rect box,
                                                       int most_columns);

} // namespace wayside
