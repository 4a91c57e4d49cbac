#include "scene/canvas.hpp"

#include "interaction/touch_rules.hpp"

#include <cmath>

namespace wayside
{

namespace
{

constexpr double default_diagonal_mm = 55 * 25.4;
constexpr double bar_ratio = 2.8;

} // namespace

Shape Canvas::shape() const
{
    if (px.width < px.height) {
        return Shape::Portrait;
    }
    return px.width >= bar_ratio * px.height ? Shape::Bar : Shape::Landscape;
}

Canvas canvas_of(Size px, const Display& display)
{
    const double diagonal_px = std::hypot(px.width, px.height);
    return {.px = px,
            .mm_per_px = display.panel_width_mm ? *display.panel_width_mm / px.width
                                                : default_diagonal_mm / diagonal_px,
            .viewing_distance_mm = display.viewing_distance_mm,
            .reduced_motion = display.reduced_motion,
            .least_cap_mm = display.touch.is_touched ? touch::cap_mm : 0,
            .qr_codes = display.qr_codes};
}

} // namespace wayside
