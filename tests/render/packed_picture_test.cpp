#include "frames.hpp"
#include "render/glow.hpp"
#include "render/packed_picture.hpp"
#include "render/paint_packed.hpp"

#include <gtest/gtest.h>

#include <random>

namespace wayside
{
namespace
{

using testing::box_at;
using testing::flat;
using testing::frame_of;
using testing::red;

/// As many colours as given, at random.
Image coloured_noise(Size size, unsigned colours)
{
    std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same noise on every run
    Image image = flat(size, 0);
    for (std::uint32_t& pixel : image.pixels) {
        pixel = 0xFF000000U | static_cast<std::uint32_t>(random() % colours);
    }
    return image;
}

Image unpacked(const PackedPicture& packed)
{
    Image image = flat(packed.size(), 0);
    unpack(packed, view(image));
    return image;
}

std::size_t bytes_of_pixels(Size size)
{
    return static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height) *
           sizeof(std::uint32_t);
}

TEST(PackedPicture, GivesEveryPixelBackWhateverItsWidth)
{
    for (int width = 1; width < 40; ++width) {
        for (const unsigned colours : {1U, 2U, 3U, 1000U}) {
            const Image picture = coloured_noise({width, 7}, colours);
            ASSERT_EQ(unpacked(pack(view(picture))), picture) << width << ' ' << colours;
        }
    }
}

TEST(PackedPicture, NoiseTakesNoMoreThanAWordARowBeyondItsPixels)
{
    const Size size{301, 20};
    const Image noise = coloured_noise(size, 1U << 24U);
    const PackedPicture packed = pack(view(noise));
    EXPECT_LE(packed.bytes(), bytes_of_pixels({size.width + 1, size.height}));
}

TEST(PackedPicture, ASoftDitheredLightTakesLessThanHalfOfItsPixels)
{
    const Size size{960, 540};
    Image light = flat(size, 0);
    draw_glow(view(light),
              whole(size),
              {.centre = {200, 100},
               .radius_px = 1500,
               .inner = {14, 26, 44, 255},
               .outer = {8, 16, 32, 255}});
    const PackedPicture packed = pack(view(std::as_const(light)));
    EXPECT_EQ(unpacked(packed), light);
    EXPECT_LT(packed.bytes(), bytes_of_pixels(size) / 2);
}

TEST(PackedPicture, GrowsFromTheTopAndGivesRowsInAnyOrder)
{
    const Image picture = coloured_noise({50, 9}, 2);
    PackedPicture packed({50, 9});
    for (const auto& [y, rows] : {std::pair{0, 4}, std::pair{4, 5}}) {
        packed.append({view(picture).row(y), {50, rows}, 50});
    }
    std::vector<std::uint32_t> row(50);
    for (const int y : {8, 0, 4, 3}) {
        packed.unpack_row(y, row.data());
        EXPECT_TRUE(std::equal(row.begin(), row.end(), view(picture).row(y))) << y;
    }
}

TEST(PaintPacked, HasThePixelsOfThePainter)
{
    // Several bands, and a box over the edge of two.
    const Frame frame = frame_of({33, 300}, {box_at({5, 100, 20, 60}, red)});
    Painter painter(testing::nothing_ready(), testing::flat_letters);
    const PackedPainting painting = paint_packed(painter, frame, entrances_end(frame));
    EXPECT_EQ(unpacked(painting.picture), paint_still(painter, frame));
    EXPECT_TRUE(painting.painted.waiting.empty());
}

TEST(PaintPacked, TellsWhatIsMissing)
{
    const Frame frame = frame_of({33, 300}, {testing::picture_at({0, 0, 8, 8})});
    Painter painter(testing::nothing_ready(), testing::flat_letters);
    EXPECT_EQ(paint_packed(painter, frame, Milliseconds{0}).painted.waiting.size(), 1U);
}

} // namespace
} // namespace wayside
