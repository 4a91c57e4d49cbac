/// Contrast measured on the pixels behind letters, and the luminance of large areas.

#include "frames.hpp"
#include "render/luminance.hpp"
#include "render/text_contrast.hpp"

#include <gtest/gtest.h>

namespace wayside
{

namespace
{

using testing::always;
using testing::box_at;
using testing::flat;
using testing::flat_letters;
using testing::frame_of;
using testing::line_of;
using testing::nothing_ready;
using testing::picture_at;
using testing::text_at;
using testing::white;

constexpr Size meter_canvas{64, 32};
constexpr Colour black{0, 0, 0, 255};
constexpr Colour grey{119, 119, 119, 255};

Item white_words(Rect rect)
{
    Paragraph paragraph = line_of("words", white, rect.width);
    paragraph.cap_height_px = 4;
    return text_at(rect, std::move(paragraph));
}

TEST(TextContrast, IsThatOfTheLettersAndTheBoxBehindThem)
{
    Painter painter(nothing_ready(), flat_letters);
    ContrastMeter meter(painter);
    const auto measured = meter.measure(
        frame_of(meter_canvas, {box_at({0, 0, 64, 32}, black), white_words({0, 0, 40, 8})}));
    ASSERT_EQ(measured.size(), 1U);
    EXPECT_EQ(measured.front().item, 1U);
    EXPECT_NEAR(measured.front().ratio, 21, 0.01);
    EXPECT_EQ(measured.front().run, "words");
}

TEST(TextContrast, OverAPictureItsLightestPlaceCounts)
{
    // Black, but for a column of grey at x = 16.
    Image picture = flat({40, 8}, to_pixel(black));
    for (int y = 0; y < 8; ++y) {
        picture.pixels[static_cast<std::size_t>(y * 40 + 16)] = to_pixel(grey);
    }
    Painter painter(always(picture), flat_letters);
    ContrastMeter meter(painter);
    const auto measured = meter.measure(
        frame_of(meter_canvas, {picture_at({0, 0, 40, 8}), white_words({0, 0, 40, 8})}));
    ASSERT_EQ(measured.size(), 1U);
    EXPECT_NEAR(measured.front().ratio, 4.48, 0.01);
    EXPECT_EQ(measured.front().ground, grey);
    EXPECT_EQ(measured.front().letters, white);
}

TEST(TextContrast, ACoverBetweenPictureAndTextCounts)
{
    Painter painter(always(flat({40, 8}, to_pixel(white))), flat_letters);
    ContrastMeter meter(painter);
    Colour cover = black;
    cover.alpha = 240;
    const auto measured = meter.measure(frame_of(
        meter_canvas,
        {picture_at({0, 0, 40, 8}), box_at({0, 0, 40, 8}, cover), white_words({0, 0, 40, 8})}));
    EXPECT_GT(measured.front().ratio, 18);
    EXPECT_LT(measured.front().ratio, 21);
}

TEST(TextContrast, WhatStandsBehindNoTextIsNotPaintedAgain)
{
    Painter painter(nothing_ready(), flat_letters);
    ContrastMeter meter(painter);
    const Item words = white_words({0, 0, 40, 8});
    EXPECT_FALSE(meter.measure(frame_of(meter_canvas, {words})).empty());
    EXPECT_FALSE(
        meter.measure(frame_of(meter_canvas, {box_at({0, 20, 64, 4}, black), words})).empty());
    EXPECT_EQ(meter.painted(), 1U) << "the box stands beside the words";
    EXPECT_FALSE(
        meter.measure(frame_of(meter_canvas, {box_at({0, 0, 64, 4}, black), words})).empty());
    EXPECT_EQ(meter.painted(), 2U);
}

TEST(TextContrast, LettersThatAreNotSeenAreNotMeasured)
{
    Painter painter(nothing_ready(), flat_letters);
    ContrastMeter meter(painter);
    Item hidden = white_words({0, 0, 40, 8});
    hidden.clip = Rect{0, 20, 64, 8};
    EXPECT_TRUE(
        meter.measure(frame_of(meter_canvas, {hidden, white_words({70, 0, 9, 8})})).empty());
}

TEST(Luminance, IsTheMeanOfEachCell)
{
    Image picture = flat({6, 4}, to_pixel(black));
    for (int y = 0; y < 4; ++y) {
        for (int x = 2; x < 6; ++x) {
            picture.pixels[static_cast<std::size_t>(y * 6 + x)] = to_pixel(white);
        }
    }
    const LuminanceMap map = luminance_of(view(std::as_const(picture)), 4);
    ASSERT_EQ(map.cells, (Size{2, 1}));
    EXPECT_NEAR(map.values[0], 0.5, 1e-5);
    EXPECT_NEAR(map.values[1], 1, 1e-5) << "the last cell is narrower";
}

TEST(Luminance, ChannelsWeighAsTheEyeHasThem)
{
    const Image picture = flat({1, 1}, to_pixel(grey));
    EXPECT_NEAR(luminance_of(view(picture), 1).values.front(), relative_luminance(grey), 1e-5);
}

} // namespace

} // namespace wayside
