#pragma once
/// Drawings made by the program, as SVG text: rounded boxes, bars, rings, dots. Numbers are written
/// without regard to the locale. Coordinates are pixels of the drawing, whose size is known from
/// the start.

#include "base/colour.hpp"
#include "base/geometry.hpp"

#include <string>
#include <string_view>

namespace wayside
{

/// Collects shapes and gives the whole document.
class SvgDrawing
{
public:
    explicit SvgDrawing(Size size);

    void box(double x, double y, double width, double height, double radius, Colour fill);
    /// A box's outline, half of the stroke on either side of its edge.
    void outline(double x,
                 double y,
                 double width,
                 double height,
                 double radius,
                 double stroke,
                 Colour colour);
    void circle(double x, double y, double radius, Colour fill);
    /// A circle's outline.
    void ring(double x, double y, double radius, double stroke, Colour colour);
    void line(double x1, double y1, double x2, double y2, double stroke, Colour colour);
    /// Part of a ring, clockwise from 12 o'clock; `from` and `to` in turns, 0 <= from < to <= 1.
    void arc(
        double x, double y, double radius, double stroke, double from, double to, Colour colour);

    /// The document; the drawing can go on.
    [[nodiscard]] std::string text() const;

private:
    Size size_;
    std::string shapes_;
};

} // namespace wayside
