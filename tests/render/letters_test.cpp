#include "frames.hpp"
#include "render/letters.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace wayside
{
namespace
{

using testing::covered;
using testing::flat;
using testing::pixel;
using testing::red;
using testing::white;

constexpr std::uint32_t black_pixel = 0xFF000000U;

/// Black, with the letters laid over.
Image laid(Size size, Rect clip, const Coverage& letters, Point where, Colour colour)
{
    Image image = flat(size, black_pixel);
    lay_letters(view(image), clip, letters, where, colour);
    return image;
}

TEST(Letters, EveryCoverageHasItsShadeAlsoBehindTheFirstPiece)
{
    Coverage letters = covered({600, 1}, 0);
    std::iota(letters.pixels.begin(), letters.pixels.end(), std::uint8_t{0});
    const Image image = laid({600, 1}, {0, 0, 600, 1}, letters, {0, 0}, white);
    for (int x = 0; x < 600; ++x) {
        const auto grey = static_cast<std::uint32_t>(x % 256);
        ASSERT_EQ(pixel(image, x, 0), 0xFF000000U | (grey * 0x010101U)) << x;
    }
}

TEST(Letters, TheColoursOwnAlphaCounts)
{
    Colour half = red;
    half.alpha = 128;
    const Image image = laid({1, 1}, {0, 0, 1, 1}, covered({1, 1}, 255), {0, 0}, half);
    EXPECT_EQ(pixel(image, 0, 0), 0xFF640000U); // 200 * 128 / 255
}

TEST(Letters, OnlyWhatIsInsideTheClipIsTouched)
{
    const Image image = laid({8, 4}, {2, 1, 3, 2}, covered({8, 8}, 255), {-1, -2}, white);
    for (int y = 0; y < 4; ++y) {
        for (int x = 0; x < 8; ++x) {
            const bool inside = x >= 2 && x < 5 && y >= 1 && y < 3;
            EXPECT_EQ(pixel(image, x, y), inside ? to_pixel(white) : black_pixel) << x << ',' << y;
        }
    }
}

TEST(Letters, EachPixelComesFromItsPlace)
{
    Coverage letters = covered({3, 2}, 0);
    letters.pixels = {0, 10, 20, 30, 40, 50};
    const Image image = laid({3, 2}, {0, 0, 3, 2}, letters, {-1, -1}, white);
    EXPECT_EQ(pixel(image, 0, 0), 0xFF282828U) << "40";
    EXPECT_EQ(pixel(image, 1, 0), 0xFF323232U) << "50";
    EXPECT_EQ(pixel(image, 2, 0), black_pixel) << "behind the letters";
}

TEST(Letters, OutsideOfTheTargetNothingIsDrawn)
{
    EXPECT_EQ(laid({2, 2}, {0, 0, 9, 9}, covered({2, 2}, 255), {5, 5}, white),
              flat({2, 2}, black_pixel));
}

} // namespace
} // namespace wayside
