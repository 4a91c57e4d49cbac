#pragma once
/// The contrast of texts with what is really drawn behind them.

#include "base/colour.hpp"
#include "render/painter.hpp"
#include "scene/scene.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>

namespace wayside::test
{

inline Colour colour_at(const Image& image, int x, int y)
{
    const std::uint32_t pixel = image.pixels[static_cast<std::size_t>(y * image.size.width + x)];
    return {static_cast<std::uint8_t>(pixel >> 16U),
            static_cast<std::uint8_t>(pixel >> 8U),
            static_cast<std::uint8_t>(pixel),
            255};
}

/// Every text whose role `counts` keeps `least` to 1 along its letters (WCAG 2.2, 1.4.6).
inline void expect_contrast(const Frame& frame,
                            Painter& painter,
                            double least,
                            const std::string& where,
                            const std::function<bool(const std::string& role)>& counts)
{
    // The same frame without its texts is what stands behind them.
    Frame ground = frame;
    std::erase_if(ground.items,
                  [](const Item& item) { return std::holds_alternative<TextItem>(item.what); });
    const Image behind = paint_still(painter, ground);
    const Rect canvas{0, 0, frame.canvas.width, frame.canvas.height};
    for (const Item& item : frame.items) {
        const auto* text = std::get_if<TextItem>(&item.what);
        if (text == nullptr || !counts(text->role)) {
            continue;
        }
        const Rect seen = intersection(canvas, item.clip.value_or(canvas));
        for (const TextLine& line : text->paragraph.lines) {
            for (const PositionedRun& run : line.runs) {
                const int y = item.rect.y + run.baseline -
                              static_cast<int>(text->paragraph.cap_height_px / 2);
                const int left = item.rect.x + run.x;
                for (int x = left; x < left + run.width; x += 8) {
                    if (!intersection(seen, {x, y, 1, 1}).empty()) {
                        const Colour colour = colour_at(behind, x, y);
                        ASSERT_GE(contrast_ratio(run.colour, colour), least)
                            << where << ": " << run.text << " on " << to_hex(colour);
                    }
                }
            }
        }
    }
}

} // namespace wayside::test
