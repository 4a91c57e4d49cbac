#pragma once
/// What the marks of every chart are made of: labels, values, drawings that grow.

#include "base/result.hpp"
#include "programme/slide.hpp"
#include "scene/scene.hpp"
#include "scene/stage.hpp"
#include "scene/svg.hpp"
#include "scene/text_item.hpp"

#include <cstddef>
#include <string>

namespace wayside
{

/// A mark's name: text at the least size, balanced.
[[nodiscard]] TextSpec label_spec(const Stage& stage,
                                  const std::string& text,
                                  Colour colour,
                                  Align align);

/// A mark's number: the same size in the voice of headlines.
[[nodiscard]] TextSpec value_spec(const Stage& stage,
                                  const std::string& text,
                                  Colour colour,
                                  Align align);

/// Of an item that is a text. Lifetime: the item's.
[[nodiscard]] const Paragraph& paragraph_of(const Item& item);

/// An item whose first capitals touch `at.y`. Error: it is wider than `width` pixels.
[[nodiscard]] Result<Item> at_caps(const TextSpec& spec, const Stage& stage, Point at, int width);

/// The largest value of the chart.
[[nodiscard]] double largest(const Chart& chart);

/// Of a mark's number: the accent for the one that matters.
[[nodiscard]] Colour text_colour(const Stage& stage, const Chart& chart, std::size_t mark);

/// A drawing that is uncovered from one side when the slide is there.
[[nodiscard]] Item drawing_item(const SvgDrawing& drawing, Rect rect, WipeFrom from);

} // namespace wayside
