#pragma once
/// Asserts the contrast of texts with what is really drawn behind them.

#include "render/text_contrast.hpp"
#include "scene/scene.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>

namespace wayside::test
{

/// Every text whose role `counts` keeps `least` to 1 along its letters (WCAG 2.2, 1.4.6).
inline void expect_contrast(const Frame& frame,
                            ContrastMeter& meter,
                            double least,
                            const std::string& where,
                            const std::function<bool(const std::string& role)>& counts)
{
    for (const TextContrast& measured : meter.measure(frame)) {
        if (counts(std::get<TextItem>(frame.items[measured.item].what).role)) {
            EXPECT_GE(measured.ratio, least)
                << where << ": " << measured.run << " on " << to_hex(measured.ground);
        }
    }
}

} // namespace wayside::test
