#pragma once
/// Quotation marks that hang in the margin, so that the words themselves stand on the grid's line
/// (art direction, "optical alignment").

#include "scene/scene.hpp"
#include "scene/stage.hpp"

namespace wayside
{

/// When a text item begins with an opening quotation mark and starts at its line's edge, moves the
/// first line out by the mark's width; the item's rectangle grows by it. A mark wider than most of
/// the margin stays where it is, as does everything else.
void hang_opening_mark(Item& item, const Stage& stage);

} // namespace wayside
