#include "frames.hpp"
#include "render/rotation.hpp"

#include <gtest/gtest.h>

namespace wayside
{
namespace
{

using testing::flat;

class EveryRotation : public ::testing::TestWithParam<Rotation>
{
};

INSTANTIATE_TEST_SUITE_P(
    Rotation,
    EveryRotation,
    ::testing::Values(Rotation::None, Rotation::Quarter, Rotation::Half, Rotation::ThreeQuarters),
    [](const auto& param) { return std::to_string(degrees_of(param.param)); });

Image numbered(Size size)
{
    Image image = flat(size, 0);
    for (std::size_t i = 0; i < image.pixels.size(); ++i) {
        image.pixels[i] = static_cast<std::uint32_t>(i);
    }
    return image;
}

TEST(RotationOf, TakesTheFourQuartersAndNothingElse)
{
    EXPECT_EQ(rotation_of(270), Rotation::ThreeQuarters);
    EXPECT_EQ(rotation_of(0), Rotation::None);
    EXPECT_FALSE(rotation_of(45));
    EXPECT_NE(rotation_of(45).error().message.find("45"), std::string::npos);
}

TEST(ToPanel, AQuarterTurnMovesTheTopLeftCornerToTheTopRight)
{
    const Size canvas{1080, 1920};
    EXPECT_EQ(to_panel({0, 0, 10, 20}, canvas, Rotation::Quarter), (Rect{1900, 0, 20, 10}));
    EXPECT_EQ(to_panel({0, 0, 10, 20}, canvas, Rotation::Half), (Rect{1070, 1900, 10, 20}));
    EXPECT_EQ(to_panel({0, 0, 10, 20}, canvas, Rotation::ThreeQuarters), (Rect{0, 1070, 20, 10}));
}

TEST_P(EveryRotation, ATouchComesBackToTheCanvasPixelThatIsSeenThere)
{
    const Size canvas{7, 4};
    for (int y = 0; y < canvas.height; ++y) {
        for (int x = 0; x < canvas.width; ++x) {
            const Rect seen = to_panel({x, y, 1, 1}, canvas, GetParam());
            EXPECT_EQ(to_canvas({seen.x, seen.y}, canvas, GetParam()), (Point{x, y}));
        }
    }
}

TEST_P(EveryRotation, CopiedPixelsLieWhereTheMapSaysThatTheyLie)
{
    const Size canvas{37, 21}; // larger than a block, and no multiple of one
    const Image picture = numbered(canvas);
    Image panel = flat(turned(canvas, GetParam()), 0xFFFFFFFFU);
    rotate_copy(view(panel), view(picture), whole(canvas), canvas, GetParam());
    for (int y = 0; y < canvas.height; ++y) {
        for (int x = 0; x < canvas.width; ++x) {
            const Rect at = to_panel({x, y, 1, 1}, canvas, GetParam());
            ASSERT_EQ(view(std::as_const(panel)).at({at.x, at.y}), view(picture).at({x, y}));
        }
    }
}

TEST_P(EveryRotation, APartTouchesItsOwnRectangleOnly)
{
    const Size canvas{30, 20};
    const Rect area{5, 3, 18, 4};
    const Image tile = flat(area.size(), 1);
    Image panel = flat(turned(canvas, GetParam()), 0);
    rotate_copy(view(panel), view(tile), area, canvas, GetParam());
    const Rect there = to_panel(area, canvas, GetParam());
    for (int y = 0; y < panel.size.height; ++y) {
        for (int x = 0; x < panel.size.width; ++x) {
            const bool inside = !intersection({x, y, 1, 1}, there).empty();
            ASSERT_EQ(view(std::as_const(panel)).at({x, y}), inside ? 1U : 0U) << x << ' ' << y;
        }
    }
}

TEST_P(EveryRotation, TheInverseUndoesIt)
{
    const Size canvas{9, 5};
    const Rect area{2, 1, 3, 2};
    const Rect there = to_panel(area, canvas, GetParam());
    EXPECT_EQ(to_panel(there, turned(canvas, GetParam()), inverse(GetParam())), area);
}

} // namespace
} // namespace wayside
