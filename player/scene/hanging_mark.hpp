#pragma once
/// Quotation marks that stand out, so that the first letters of all lines stand on one line (art
/// direction, "optical alignment").

#include "scene/stage.hpp"
#include "text/paragraph.hpp"

namespace wayside
{

/// Width in pixels of the quotation mark that a paragraph of several lines begins with; 0: it has
/// one line, begins with something else, or is not set from its line's beginning.
[[nodiscard]] int opening_mark_width(const Paragraph& paragraph, const Stage& stage);

/// Leaves the mark at the paragraph's edge and moves every line but the first in by `width`; the
/// paragraph becomes so much wider.
void hang_opening_mark(Paragraph& paragraph, int width);

} // namespace wayside
