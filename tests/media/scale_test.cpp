#include "media/pictures.hpp"
#include "media/scale.hpp"

#include <gtest/gtest.h>

namespace wayside
{

namespace
{

using test::at;

TEST(PlaceIn, ContainKeepsTheProportionAndShowsEverything)
{
    EXPECT_EQ(place_in({400, 200}, {100, 100}, Fit::Contain, 0.5, 0.5),
              (Placement{{0, 0, 400, 200}, {100, 50}}));
    EXPECT_EQ(place_in({200, 400}, {100, 100}, Fit::Contain, 0.5, 0.5),
              (Placement{{0, 0, 200, 400}, {50, 100}}));
    EXPECT_EQ(place_in({10, 5}, {100, 100}, Fit::Contain, 0.5, 0.5),
              (Placement{{0, 0, 10, 5}, {100, 50}}));
}

TEST(PlaceIn, ContainNeverVanishes)
{
    EXPECT_EQ(place_in({4000, 1}, {100, 100}, Fit::Contain, 0.5, 0.5).target, (Size{100, 1}));
}

TEST(PlaceIn, CoverFillsTheBoxAndCropsAroundTheFocalPoint)
{
    EXPECT_EQ(place_in({400, 200}, {100, 100}, Fit::Cover, 0.5, 0.5),
              (Placement{{100, 0, 200, 200}, {100, 100}}));
    EXPECT_EQ(place_in({400, 200}, {100, 100}, Fit::Cover, 0.3, 0.5),
              (Placement{{20, 0, 200, 200}, {100, 100}}));
    EXPECT_EQ(place_in({200, 400}, {100, 100}, Fit::Cover, 0.5, 0.75),
              (Placement{{0, 200, 200, 200}, {100, 100}}));
}

TEST(PlaceAlong, StaysInsideTheWhole)
{
    EXPECT_EQ(place_along(0.5, 100, 20), 40);
    EXPECT_EQ(place_along(0, 100, 20), 0);
    EXPECT_EQ(place_along(1, 100, 20), 80);
    EXPECT_EQ(place_along(0.5, 20, 100), 0);
}

TEST(PlaceIn, CropStopsAtTheEdgesOfThePicture)
{
    EXPECT_EQ(place_in({400, 200}, {100, 100}, Fit::Cover, 0, 0.5).source, (Rect{0, 0, 200, 200}));
    EXPECT_EQ(place_in({400, 200}, {100, 100}, Fit::Cover, 1, 0.5).source,
              (Rect{200, 0, 200, 200}));
}

TEST(PlaceIn, CoverCropsInsideThePictureForEveryShape)
{
    for (const Size box : {Size{1920, 1080}, Size{1080, 1920}, Size{1920, 540}, Size{1, 1000}}) {
        for (const Size source : {Size{1, 1}, Size{3, 2000}, Size{4000, 3000}, Size{16384, 1}}) {
            const Placement place = place_in(source, box, Fit::Cover, 0.9, 0.1);
            EXPECT_TRUE(contains(Rect{0, 0, source.width, source.height}, place.source));
            EXPECT_FALSE(place.source.empty());
            EXPECT_EQ(place.target, box);
        }
    }
}

TEST(Resample, SameSizeChangesNothing)
{
    const Image image = test::picture({5, 4}, [](int x, int y) {
        return 0xFF000000U + static_cast<std::uint32_t>(x * 50 + y * 11);
    });
    EXPECT_EQ(resample(image, {0, 0, 5, 4}, {5, 4}), image);
}

TEST(Resample, PartOfAPictureIsCutOut)
{
    const Image image = test::picture({6, 6}, [](int x, int y) {
        return x >= 2 && x < 4 && y >= 2 && y < 4 ? 0xFFFFFFFFU : 0xFF000000U;
    });
    EXPECT_EQ(resample(image, {2, 2, 2, 2}, {2, 2}), test::flat({2, 2}, 0xFFFFFFFFU));
}

TEST(Resample, FlatColourStaysTheSameAtEverySize)
{
    const Image image = test::flat({17, 9}, 0x80402010U);
    for (const Size size : {Size{1, 1}, Size{5, 3}, Size{16, 8}, Size{40, 31}}) {
        EXPECT_EQ(resample(image, {0, 0, 17, 9}, size), test::flat(size, 0x80402010U));
    }
}

TEST(Resample, SmallerPictureKeepsTheMeanOfFineStripes)
{
    const Image stripes =
        test::picture({64, 8}, [](int x, int) { return x % 2 == 0 ? 0xFFFFFFFFU : 0xFF000000U; });
    const Image small = resample(stripes, {0, 0, 64, 8}, {8, 8});
    for (int x = 0; x < 8; ++x) {
        EXPECT_LE(test::distance(at(small, x, 4), 0xFF808080U), 9) << x;
    }
}

TEST(Resample, ClearPixelsLendNoColourToTheirNeighbours)
{
    // Premultiplied: half red, half nothing. Straight alpha would mix in whatever colour the clear
    // half has.
    const Image image =
        test::picture({2, 1}, [](int x, int) { return x == 0 ? 0xFFFF0000U : 0x00000000U; });
    EXPECT_EQ(resample(image, {0, 0, 2, 1}, {1, 1}), test::flat({1, 1}, 0x80800000U));
}

TEST(Resample, LargerPictureRisesEvenly)
{
    const Image image =
        test::picture({2, 1}, [](int x, int) { return x == 0 ? 0xFF000000U : 0xFFFFFFFFU; });
    const Image large = resample(image, {0, 0, 2, 1}, {16, 1});
    for (int x = 1; x < 16; ++x) {
        EXPECT_GE(at(large, x, 0) & 0xFFU, at(large, x - 1, 0) & 0xFFU);
    }
    EXPECT_EQ(at(large, 0, 0), 0xFF000000U);
    EXPECT_EQ(at(large, 15, 0), 0xFFFFFFFFU);
}

} // namespace

} // namespace wayside
