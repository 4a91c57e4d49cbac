#pragma once
/// Heavy items are kept apart.

#include "programme/slide.hpp"
#include "schedule/merger.hpp"
#include "schedule/schedule.hpp"

#include <vector>

namespace wayside
{

/// The items of a cycle so that no two of high intensity follow one another, across the cycle's end
/// too. Where there are too few others to stand between, those are shown again; when there are
/// none at all, the items stay as they are (programme format, rule 11). Order is otherwise kept;
/// `start` is not.
[[nodiscard]] std::vector<CycleItem> space_intensity(std::vector<CycleItem> items,
                                                     const std::vector<Slide>& slides);

/// Whether no heavy item still waits for a light one when all lanes have given everything, and the
/// cycle may begin again: then what is made of a beginning is what the whole begins with.
[[nodiscard]] bool spaces_out(Merger merger, const std::vector<Slide>& slides);

/// The beginning of a cycle whose end is not reached, at least `reach` long, which all lanes
/// together must be: a heavy item that would follow another waits until a light one has passed.
[[nodiscard]] std::vector<CycleItem> space_beginning(Merger& merger,
                                                     const std::vector<Slide>& slides,
                                                     Milliseconds reach);

} // namespace wayside
