#pragma once
/// The form above a preview's pictures, in which is chosen what is shown.

#include "cli/preview_page.hpp"

#include <string>

namespace wayside
{

/// The form as HTML; it offers what the preview has. Hidden until the page's script is there:
/// without it nothing is left out.
[[nodiscard]] std::string preview_filters(const Preview& preview);

} // namespace wayside
