#pragma once
/// The buttons of a page: those that every page has, in their one place, and above or beside them
/// its own.

#include "base/result.hpp"
#include "scene/buttons.hpp"
#include "scene/page_parts.hpp"

namespace wayside
{

/// The controls, in focus order, and what they leave to the content.
struct Bar {
    Placed placed;
    int top = 0;   ///< where the content has to end
    int right = 0; ///< likewise
};

/// What stands on every page; it knows nothing of the page. Errors: those of place_buttons.
[[nodiscard]] Result<Bar> standing_bar(const TouchRoom& room, const VisitFacts& facts);

/// `standing` with the page's own buttons, with letters that are as large as leaves half of the
/// room to the content. `scrolls`: with buttons for what a drag does. Errors: those of
/// place_buttons.
[[nodiscard]] Result<Bar> bar_of(const TouchRoom& room,
                                 const PageParts& parts,
                                 const Bar& standing,
                                 bool scrolls);

} // namespace wayside
