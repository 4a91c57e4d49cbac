#include "scene/svg.hpp"

#include <fmt/format.h>

#include <cmath>
#include <numbers>

namespace wayside
{

namespace
{

// fmt writes numbers without the locale; two decimals are a hundredth of a pixel.
std::string opacity_of(Colour colour, std::string_view attribute)
{
    return colour.alpha == 255 ? std::string()
                               : fmt::format(" {}=\"{:.3f}\"", attribute, colour.alpha / 255.0);
}

} // namespace

SvgDrawing::SvgDrawing(Size size) : size_(size) {}

void SvgDrawing::box(double x, double y, double width, double height, double radius, Colour fill)
{
    shapes_ += fmt::format("<rect x=\"{:.2f}\" y=\"{:.2f}\" width=\"{:.2f}\" height=\"{:.2f}\" "
                           "rx=\"{:.2f}\" fill=\"{}\"{}/>\n",
                           x,
                           y,
                           width,
                           height,
                           radius,
                           to_hex(fill),
                           opacity_of(fill, "fill-opacity"));
}

void SvgDrawing::outline(
    double x, double y, double width, double height, double radius, double stroke, Colour colour)
{
    shapes_ +=
        fmt::format("<rect x=\"{:.2f}\" y=\"{:.2f}\" width=\"{:.2f}\" height=\"{:.2f}\" "
                    "rx=\"{:.2f}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{:.2f}\"{}/>\n",
                    x,
                    y,
                    width,
                    height,
                    radius,
                    to_hex(colour),
                    stroke,
                    opacity_of(colour, "stroke-opacity"));
}

void SvgDrawing::circle(double x, double y, double radius, Colour fill)
{
    shapes_ += fmt::format("<circle cx=\"{:.2f}\" cy=\"{:.2f}\" r=\"{:.2f}\" fill=\"{}\"{}/>\n",
                           x,
                           y,
                           radius,
                           to_hex(fill),
                           opacity_of(fill, "fill-opacity"));
}

void SvgDrawing::ring(double x, double y, double radius, double stroke, Colour colour)
{
    shapes_ += fmt::format("<circle cx=\"{:.2f}\" cy=\"{:.2f}\" r=\"{:.2f}\" fill=\"none\" "
                           "stroke=\"{}\" stroke-width=\"{:.2f}\"{}/>\n",
                           x,
                           y,
                           radius,
                           to_hex(colour),
                           stroke,
                           opacity_of(colour, "stroke-opacity"));
}

void SvgDrawing::line(double x1, double y1, double x2, double y2, double stroke, Colour colour)
{
    shapes_ += fmt::format("<line x1=\"{:.2f}\" y1=\"{:.2f}\" x2=\"{:.2f}\" y2=\"{:.2f}\" "
                           "stroke=\"{}\" stroke-width=\"{:.2f}\" stroke-linecap=\"round\"{}/>\n",
                           x1,
                           y1,
                           x2,
                           y2,
                           to_hex(colour),
                           stroke,
                           opacity_of(colour, "stroke-opacity"));
}

void SvgDrawing::arc(
    double x, double y, double radius, double stroke, double from, double to, Colour colour)
{
    if (to - from >= 1.0) {
        ring(x, y, radius, stroke, colour);
        return;
    }
    const auto on_circle = [&](double turn) {
        const double angle = turn * 2 * std::numbers::pi;
        return fmt::format(
            "{:.2f} {:.2f}", x + radius * std::sin(angle), y - radius * std::cos(angle));
    };
    shapes_ += fmt::format("<path d=\"M {} A {:.2f} {:.2f} 0 {} 1 {}\" fill=\"none\" stroke=\"{}\" "
                           "stroke-width=\"{:.2f}\"{}/>\n",
                           on_circle(from),
                           radius,
                           radius,
                           to - from > 0.5 ? 1 : 0,
                           on_circle(to),
                           to_hex(colour),
                           stroke,
                           opacity_of(colour, "stroke-opacity"));
}

std::string SvgDrawing::text() const
{
    return fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" "
                       "viewBox=\"0 0 {0} {1}\">\n{2}</svg>\n",
                       size_.width,
                       size_.height,
                       shapes_);
}

} // namespace wayside
