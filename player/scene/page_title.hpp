#pragma once
/// What stands at the top of a page: its title, and beside it where the page is among others, or
/// what a visitor has to be told.

#include "base/result.hpp"
#include "scene/page_parts.hpp"

namespace wayside
{

/// Adds the title, and where below it the content may begin. `is_large`: what is below it is chosen
/// from, and the title is the question. Errors: a word too wide, in the smallest letters too.
[[nodiscard]] Result<int> add_title(
    Frame& frame, const TouchRoom& room, const PageParts& parts, Notice notice, bool is_large);

} // namespace wayside
