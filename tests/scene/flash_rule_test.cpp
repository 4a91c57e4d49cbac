/// General flashes, WCAG 2.2, 2.3.1.

#include "scene/flash_rule.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace wayside
{

namespace
{

constexpr Size two_fields{2 * cells_a_field, cells_a_field};

/// `share` of the cells, from the left, have `luminance`, the others are dark.
std::shared_ptr<const LuminanceMap> map_of(float luminance, double share = 1)
{
    LuminanceMap map{.cells = two_fields, .values = {}};
    for (int y = 0; y < two_fields.height; ++y) {
        for (int x = 0; x < two_fields.width; ++x) {
            map.values.push_back(x < share * two_fields.width ? luminance : 0);
        }
    }
    return std::make_shared<const LuminanceMap>(std::move(map));
}

/// Dark and light in turns, each for `each`, `count` times.
std::vector<Sight> turns(int count, Milliseconds each, float low, float high, double share = 1)
{
    std::vector<Sight> sights;
    for (int turn = 0; turn < count; ++turn) {
        sights.push_back({each * turn, map_of(turn % 2 == 0 ? low : high, share)});
    }
    return sights;
}

TEST(FlashRule, PairsOfChangesWithinASecondAreCounted)
{
    // Nine pictures make eight changes, one each 125 ms: all eight within a second.
    EXPECT_EQ(most_flashes(turns(9, Milliseconds(125), 0, 1)), 4);
    EXPECT_EQ(most_flashes(turns(7, Milliseconds(125), 0, 1)), 3);
    EXPECT_EQ(most_flashes(turns(100, Milliseconds(250), 0, 1)), 2);
    EXPECT_EQ(most_flashes(turns(100, Milliseconds(2000), 0, 1)), 0.5) << "a cut between slides";
    EXPECT_EQ(most_flashes({}), 0);
}

TEST(FlashRule, SmallChangesAndChangesAmongBrightPicturesAreNoFlashes)
{
    EXPECT_EQ(most_flashes(turns(9, Milliseconds(100), 0.3F, 0.39F)), 0);
    EXPECT_EQ(most_flashes(turns(9, Milliseconds(100), 0.3F, 0.41F)), 4);
    EXPECT_EQ(most_flashes(turns(9, Milliseconds(100), 0.81F, 1)), 0);
}

TEST(FlashRule, ASlowRiseIsOneChange)
{
    std::vector<Sight> sights;
    for (int step = 0; step <= 20; ++step) {
        sights.push_back({Milliseconds(step * 40), map_of(static_cast<float>(step) / 20)});
    }
    EXPECT_EQ(most_flashes(sights), 0.5);
}

TEST(FlashRule, AQuarterOfAFieldOfTenDegreesMustFlash)
{
    // Of two fields side by side an eighth is a quarter of one.
    EXPECT_EQ(most_flashes(turns(9, Milliseconds(100), 0, 1, 0.125)), 4);
    EXPECT_EQ(most_flashes(turns(9, Milliseconds(100), 0, 1, 0.09)), 0);
}

TEST(FlashRule, TheFieldFollowsTheDistance)
{
    const Canvas far{.px = {1920, 1080}, .mm_per_px = 0.634, .viewing_distance_mm = 5000};
    Canvas near = far;
    near.viewing_distance_mm = 711;
    // 2 x 5000 mm x tan 5 degrees are 875 mm, 1380 px.
    EXPECT_EQ(flash_cell_px(far), 86);
    EXPECT_NEAR(flash_area_px(far), 690 * 690, 500);
    EXPECT_EQ(flash_cell_px(near), 12);
}

} // namespace

} // namespace wayside
