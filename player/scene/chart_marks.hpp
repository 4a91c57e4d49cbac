#pragma once
/// The three ways in which a chart's values are drawn inside a box, each with its labels on the
/// marks.

#include "base/result.hpp"
#include "programme/slide.hpp"
#include "scene/scene.hpp"
#include "scene/stage.hpp"

#include <vector>

namespace wayside
{

/// The drawing and its labels, in canvas coordinates, no larger than `box`. Errors: the labels do
/// not fit at the least legible size.
[[nodiscard]] Result<std::vector<Item>> bar_marks(const Stage& stage,
                                                  const Chart& chart,
                                                  const Chart::Words& words,
                                                  Rect box);
[[nodiscard]] Result<std::vector<Item>> column_marks(const Stage& stage,
                                                     const Chart& chart,
                                                     const Chart::Words& words,
                                                     Rect box);
[[nodiscard]] Result<std::vector<Item>> donut_marks(const Stage& stage,
                                                    const Chart& chart,
                                                    const Chart::Words& words,
                                                    Rect box);

/// A mark's value as the language writes it: "39 %".
[[nodiscard]] std::string value_text(const Stage& stage,
                                     const Chart& chart,
                                     const Chart::Words& words,
                                     std::size_t mark);

/// The accent for the mark that matters, a quiet tone for the others.
[[nodiscard]] Colour mark_colour(const Stage& stage, const Chart& chart, std::size_t mark);

} // namespace wayside
