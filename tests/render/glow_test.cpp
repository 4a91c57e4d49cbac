#include "frames.hpp"
#include "render/glow.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace wayside
{
namespace
{

using testing::flat;

constexpr GlowItem light{
    .centre = {256, 0}, .radius_px = 200, .inner = {40, 60, 90, 255}, .outer = {11, 37, 69, 255}};

Image lit(Size size, const GlowItem& glow)
{
    Image image = flat(size, 0);
    draw_glow(view(image), whole(size), glow);
    return image;
}

TEST(Glow, IsTheInnerColourAtItsCentreAndTheOuterBeyondItsRadius)
{
    const Image image = lit({512, 256}, light);
    EXPECT_EQ(view(image).at({256, 0}), 0xFF283C5AU);
    for (int x = 0; x < 56; ++x) {
        ASSERT_EQ(view(image).at({x, 0}), 0xFF0B2545U) << x;
    }
}

TEST(Glow, FallsOffSoThatEveryBlockOfTheDitherHasTheRightMean)
{
    const Image image = lit({512, 256}, light);
    for (int top = 0; top < 256; top += 8) {
        for (int left = 0; left < 512; left += 8) {
            double mean = 0;
            double wanted = 0;
            for (int i = 0; i < 64; ++i) {
                const Point at{left + i % 8, top + i / 8};
                mean += static_cast<double>((view(image).at(at) >> 8U) & 0xFFU) / 64;
                const double d = std::hypot(at.x - 256, at.y) / 200;
                const double rest = std::max(0.0, 1 - d * d);
                wanted += (37 + 23 * rest * rest) / 64;
            }
            ASSERT_NEAR(mean, wanted, 0.15) << left << ' ' << top;
        }
    }
}

TEST(Glow, NeverBands)
{
    // A slope of one level over the whole width: without dither there would be one hard edge.
    const Image image = lit(
        {1024, 8},
        {.centre = {0, 0}, .radius_px = 2048, .inner = {9, 9, 9, 255}, .outer = {8, 8, 8, 255}});
    int both = 0;
    for (int left = 0; left < 1024; left += 8) {
        int bright = 0;
        for (int i = 0; i < 64; ++i) {
            bright += (view(image).at({left + i % 8, i / 8}) & 0xFFU) == 9 ? 1 : 0;
        }
        both += bright > 0 && bright < 64 ? 1 : 0;
    }
    EXPECT_GT(both, 100) << "of 128 blocks";
}

TEST(Glow, APartFitsTheWhole)
{
    const Image full = lit({512, 256}, light);
    Image part = flat({512, 256}, 1);
    const Rect area{131, 3, 301, 77};
    draw_glow(view(part), area, light);
    for (int y = 0; y < 256; ++y) {
        for (int x = 0; x < 512; ++x) {
            const bool inside = !intersection({x, y, 1, 1}, area).empty();
            ASSERT_EQ(view(std::as_const(part)).at({x, y}), inside ? view(full).at({x, y}) : 1U);
        }
    }
}

} // namespace
} // namespace wayside
