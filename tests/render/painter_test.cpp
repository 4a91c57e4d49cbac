#include "frames.hpp"
#include "render/damage.hpp"
#include "render/painter.hpp"

#include <gtest/gtest.h>

namespace wayside
{
namespace
{

using namespace std::chrono_literals;
using testing::always;
using testing::box_at;
using testing::flat;
using testing::flat_letters;
using testing::frame_of;
using testing::green;
using testing::ground;
using testing::nothing_ready;
using testing::picture_at;
using testing::pixel;
using testing::red;
using testing::white;

constexpr Size painted_size{16, 8};

Image painted(Painter& painter, const Frame& frame, Milliseconds since = 1h)
{
    Image image = flat(frame.canvas, 0);
    painter.paint(frame, since, whole(frame.canvas), view(image));
    return image;
}

TEST(Painter, FillsTheGroundWhereNothingLies)
{
    Painter painter(nothing_ready(), flat_letters);
    const Image image = painted(painter, frame_of(painted_size, {box_at({2, 1, 3, 2}, red)}));
    EXPECT_EQ(pixel(image, 1, 1), to_pixel(ground));
    EXPECT_EQ(pixel(image, 2, 1), to_pixel(red));
    EXPECT_EQ(pixel(image, 4, 2), to_pixel(red));
    EXPECT_EQ(pixel(image, 5, 2), to_pixel(ground));
}

TEST(Painter, FillsTheGroundBesideALightThatDoesNotCoverIt)
{
    Painter painter(nothing_ready(), flat_letters);
    const auto lit = [](Rect rect) {
        return Item{.rect = rect,
                    .what = GlowItem{.centre = {4, 4}, .radius_px = 4, .inner = red, .outer = red},
                    .entrance = {}};
    };
    EXPECT_EQ(pixel(painted(painter, frame_of(painted_size, {lit({0, 0, 8, 8})})), 8, 0),
              to_pixel(ground));
    Item clipped = lit(whole(painted_size));
    clipped.clip = Rect{0, 0, 4, 8};
    const Image image = painted(painter, frame_of(painted_size, {clipped}));
    EXPECT_EQ(pixel(image, 3, 7), to_pixel(red));
    EXPECT_EQ(pixel(image, 4, 7), to_pixel(ground));
    EXPECT_EQ(pixel(painted(painter, frame_of(painted_size, {lit(whole(painted_size))})), 15, 7),
              to_pixel(red));
}

TEST(Painter, DrawsLaterItemsOverEarlierOnes)
{
    Painter painter(nothing_ready(), flat_letters);
    const Image image = painted(
        painter, frame_of(painted_size, {box_at({0, 0, 4, 4}, red), box_at({2, 2, 4, 4}, green)}));
    EXPECT_EQ(pixel(image, 3, 3), to_pixel(green));
}

TEST(Painter, MixesATranslucentBoxAndStaysOpaque)
{
    Painter painter(nothing_ready(), flat_letters);
    const Image image =
        painted(painter, frame_of(painted_size, {box_at({0, 0, 4, 4}, {255, 255, 255, 128})}));
    EXPECT_EQ(pixel(image, 0, 0), 0xFF858A8FU); // ground * 127/255 + 128
}

TEST(Painter, TouchesTheClipOnly)
{
    Painter painter(nothing_ready(), flat_letters);
    const Frame frame = frame_of(painted_size, {box_at({0, 0, 16, 8}, red)});
    Image image = flat(painted_size, 7);
    painter.paint(frame, 0ms, {3, 2, 4, 3}, view(image));
    for (int y = 0; y < painted_size.height; ++y) {
        for (int x = 0; x < painted_size.width; ++x) {
            const bool inside = x >= 3 && x < 7 && y >= 2 && y < 5;
            ASSERT_EQ(pixel(image, x, y), inside ? to_pixel(red) : 7U);
        }
    }
}

TEST(Painter, SetsTextOnItsBaselineInsideItsRectangle)
{
    Painter painter(nothing_ready(), flat_letters);
    const Image image =
        painted(painter,
                frame_of(painted_size,
                         {testing::text_at({3, 2, 5, 3}, testing::line_of("word", white, 20))}));
    EXPECT_EQ(pixel(image, 3, 2), to_pixel(white));
    EXPECT_EQ(pixel(image, 7, 4), to_pixel(white));
    EXPECT_EQ(pixel(image, 8, 2), to_pixel(ground)) << "wider than its rectangle";
    EXPECT_EQ(pixel(image, 3, 5), to_pixel(ground)) << "taller than its rectangle";
}

TEST(Painter, BlendsTheEdgeOfALetterWithWhatLiesBelow)
{
    Painter painter(nothing_ready(), [](const PositionedRun&) -> Result<RasterRun> {
        return RasterRun{testing::covered({1, 1}, 0x80), {0, -1}};
    });
    const Image image =
        painted(painter,
                frame_of(painted_size,
                         {box_at({0, 0, 16, 8}, red),
                          testing::text_at({0, 0, 9, 9}, testing::line_of("i", white, 1))}));
    EXPECT_EQ(pixel(image, 0, 3), 0xFFE48080U); // 200 * 127/255 + 128
}

TEST(Painter, ReportsLettersThatCannotBeDrawnAndGoesOn)
{
    Painter painter(nothing_ready(),
                    [](const PositionedRun&) -> Result<RasterRun> { return failure("no face"); });
    const Frame frame = frame_of(painted_size,
                                 {testing::text_at({0, 0, 9, 9}, testing::line_of("a", white, 5)),
                                  box_at({8, 0, 2, 2}, red)});
    Image image = flat(painted_size, 0);
    const Painted report = painter.paint(frame, 0ms, whole(painted_size), view(image));
    ASSERT_TRUE(report.trouble);
    EXPECT_EQ(report.trouble->message, "no face");
    EXPECT_EQ(pixel(image, 8, 0), to_pixel(red));
}

TEST(Painter, TellsWherePicturesAreNotReadyAndShowsTheGroundThere)
{
    Painter painter(nothing_ready(), flat_letters);
    const Item drawing{.rect = {8, 0, 2, 2},
                       .what = VectorItem{.svg = "<svg/>", .alternative = {}},
                       .entrance = {}};
    Image image = flat(painted_size, 0);
    const Painted report =
        painter.paint(frame_of(painted_size, {picture_at({0, 0, 4, 4}), drawing}),
                      0ms,
                      whole(painted_size),
                      view(image));
    EXPECT_EQ(report.waiting, (std::vector<Rect>{{0, 0, 4, 4}, {8, 0, 2, 2}}));
    EXPECT_EQ(pixel(image, 0, 0), to_pixel(ground));
}

TEST(Painter, LaysAPictureWithItsAlphaAndItsOpacity)
{
    Painter opaque(always(flat({4, 4}, 0xFF646464U)), flat_letters);
    EXPECT_EQ(pixel(painted(opaque, frame_of(painted_size, {picture_at({0, 0, 4, 4})})), 0, 0),
              0xFF646464U);
    // Half of 100 over half of the ground (10, 20, 30).
    EXPECT_EQ(pixel(painted(opaque, frame_of(painted_size, {picture_at({0, 0, 4, 4}, 0.5)})), 0, 0),
              0xFF373C41U);
    EXPECT_EQ(pixel(painted(opaque, frame_of(painted_size, {picture_at({0, 0, 4, 4}, 0)})), 0, 0),
              to_pixel(ground));
}

TEST(Painter, CentresASmallPictureAndCropsALargeOneAroundItsFocalPoint)
{
    Painter small(always(flat({2, 2}, 0xFFFFFFFFU)), flat_letters);
    const Image centred = painted(small, frame_of(painted_size, {picture_at({0, 0, 8, 8})}));
    EXPECT_EQ(pixel(centred, 2, 3), to_pixel(ground));
    EXPECT_EQ(pixel(centred, 3, 3), to_pixel(white));
    EXPECT_EQ(pixel(centred, 4, 4), to_pixel(white));

    Image stripes = flat({8, 4}, 0);
    for (std::size_t i = 0; i < stripes.pixels.size(); ++i) {
        stripes.pixels[i] = 0xFF000000U | static_cast<std::uint32_t>(i % 8);
    }
    Painter large(always(stripes), flat_letters);
    const auto first_column = [&](double focal) {
        return pixel(
            painted(large, frame_of(painted_size, {picture_at({0, 0, 4, 4}, 1, focal)})), 0, 0);
    };
    EXPECT_EQ(first_column(0.0), 0xFF000000U);
    EXPECT_EQ(first_column(0.5), 0xFF000002U);
    EXPECT_EQ(first_column(1.0), 0xFF000004U);
}

TEST(Painter, UncoversAWipeFromItsSide)
{
    Painter painter(nothing_ready(), flat_letters);
    const Frame frame = frame_of(
        {100, 2}, {testing::wiped(box_at({0, 0, 100, 2}, red), WipeFrom::Right, 100ms, 1000ms)});
    EXPECT_EQ(pixel(painted(painter, frame, 100ms), 99, 0), to_pixel(ground));
    const Image half = painted(painter, frame, 600ms);
    EXPECT_EQ(pixel(half, 11, 0), to_pixel(ground));
    EXPECT_EQ(pixel(half, 12, 0), to_pixel(red));
    EXPECT_EQ(pixel(painted(painter, frame, 1100ms), 0, 0), to_pixel(red));
}

TEST(Painter, CountsUpThroughTheStepsToTheItemsOwnText)
{
    Item number = testing::text_at({0, 0, 16, 4}, testing::line_of("end", white, 4));
    number.entrance = Entrance{.kind = CountUp{{testing::line_of("0", red, 4),
                                                testing::line_of("1", green, 4),
                                                testing::line_of("end", white, 4)}},
                               .start = 0ms,
                               .length = 1000ms};
    Painter painter(nothing_ready(), flat_letters);
    const Frame frame = frame_of(painted_size, {number});
    EXPECT_EQ(pixel(painted(painter, frame, 0ms), 0, 0), to_pixel(red));
    EXPECT_EQ(pixel(painted(painter, frame, 499ms), 0, 0), to_pixel(red));
    EXPECT_EQ(pixel(painted(painter, frame, 500ms), 0, 0), to_pixel(green));
    EXPECT_EQ(pixel(painted(painter, frame, 1000ms), 0, 0), to_pixel(white));
}

TEST(Painter, RepaintingTheDamageGivesTheSamePictureAsPaintingEverything)
{
    const Item glow{.rect = {0, 0, 60, 40},
                    .what =
                        GlowItem{.centre = {60, 0}, .radius_px = 50, .inner = red, .outer = ground},
                    .entrance = {}};
    const Frame frame =
        frame_of({60, 40},
                 {glow,
                  testing::wiped(box_at({5, 5, 30, 20}, green), WipeFrom::Left, 0ms, 700ms),
                  testing::text_at({30, 20, 20, 6}, testing::line_of("word", white, 12))});
    Painter painter(nothing_ready(), flat_letters);
    Image kept = painted(painter, frame, 0ms);
    for (Milliseconds since = 0ms; since < 800ms; since += 40ms) {
        for (const Rect& rect : damage(frame, since, frame, since + 40ms)) {
            painter.paint(frame, since + 40ms, rect, view(kept));
        }
        ASSERT_EQ(kept, painted(painter, frame, since + 40ms)) << since.count();
    }
}

TEST(PaintStill, ShowsTheEndOfEveryEntrance)
{
    Painter painter(nothing_ready(), flat_letters);
    const Image image = paint_still(
        painter,
        frame_of(painted_size,
                 {testing::wiped(box_at({0, 0, 16, 8}, red), WipeFrom::Left, 300ms, 500ms)}));
    EXPECT_EQ(image, flat(painted_size, to_pixel(red)));
}

} // namespace
} // namespace wayside
