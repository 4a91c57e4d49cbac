#pragma once
/// How a page's parts share the room: tried with less and less air, and at last scrolling.

#include "base/result.hpp"
#include "scene/control_bar.hpp"
#include "scene/page_parts.hpp"

#include <algorithm>
#include <vector>

namespace wayside
{

/// Where the content and its picture stand.
struct PageColumn {
    Rect viewport;
    Rect motif; ///< empty: beside the words there is none
};

/// A page as it was laid out, before it is put together.
struct LaidPage {
    Frame still; ///< so far the title
    int top = 0; ///< where the content may begin
    Bar bar{};
    PageColumn column{};
    Placed content{};

    /// By how much the content is taller than its viewport.
    [[nodiscard]] int overflow() const
    {
        return std::max(0, content.height - column.viewport.height);
    }
};

/// The best way that fits. Errors: no room to read is left, or those of the parts.
[[nodiscard]] Result<LaidPage> lay_page(const TouchRoom& room,
                                        const PageParts& parts,
                                        const VisitFacts& facts);

/// The height of the tallest; 0: there is none.
[[nodiscard]] int tallest(const std::vector<Hotspot>& spots);

} // namespace wayside
