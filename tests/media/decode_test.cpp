#include "media/decode.hpp"
#include "media/pictures.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdio>
#include <fstream>

namespace wayside
{

namespace
{

using test::at;
using test::Bytes;
using testing::HasSubstr;

constexpr std::uint32_t red = 0xFFFF0000U;
constexpr std::uint32_t green = 0xFF00FF00U;
constexpr std::uint32_t blue = 0xFF0000FFU;
constexpr std::uint32_t white = 0xFFFFFFFFU;

DecodeRequest into(Size box, Fit fit = Fit::Contain)
{
    return {.box = box, .fit = fit, .focal_x = 0.5, .focal_y = 0.5, .palette = {}};
}

Image decoded(const Bytes& file, const DecodeRequest& request)
{
    auto image = decode(file, request);
    EXPECT_TRUE(image) << image.error().message;
    return image ? std::move(*image) : test::flat({1, 1}, 0);
}

/// Red and green above blue and white.
Image quarters(Size size)
{
    return test::picture(size, [size](int x, int y) {
        const bool left = x < size.width / 2;
        return y < size.height / 2 ? (left ? red : green) : (left ? blue : white);
    });
}

void expect_close(std::uint32_t seen, std::uint32_t wanted, int tolerance)
{
    EXPECT_LE(test::distance(seen, wanted), tolerance)
        << std::hex << seen << " instead of " << wanted;
}

TEST(Decode, PngComesBackAsItIs)
{
    const Image image = quarters({6, 4});
    EXPECT_EQ(decoded(test::png_file(image), into({6, 4})), image);
}

TEST(Decode, AlphaIsPremultiplied)
{
    const Image image = decoded(test::png_file(test::flat({2, 2}, 0x80FF6400U)), into({2, 2}));
    EXPECT_EQ(image, test::flat({2, 2}, 0x80803200U));
}

TEST(Decode, PaletteAndSixteenBitPngsAreRead)
{
    const Bytes palette = test::png_file({.width = 2,
                                          .height = 1,
                                          .depth = 8,
                                          .colour_type = 3,
                                          .palette = std::string("\xFF\0\0\0\0\xFF", 6),
                                          .rows = {std::string("\0\1", 2)}});
    EXPECT_EQ(decoded(palette, into({2, 1})), (Image{{2, 1}, {red, blue}}));
    const Bytes bits = test::png_file({.width = 2,
                                       .height = 1,
                                       .depth = 1,
                                       .colour_type = 0,
                                       .palette = {},
                                       .rows = {std::string("\x40")}});
    EXPECT_EQ(decoded(bits, into({2, 1})), (Image{{2, 1}, {0xFF000000U, white}}));
    const Bytes deep = test::png_file({.width = 1,
                                       .height = 1,
                                       .depth = 16,
                                       .colour_type = 0,
                                       .palette = {},
                                       .rows = {std::string("\x80\x80")}});
    EXPECT_EQ(decoded(deep, into({1, 1})), test::flat({1, 1}, 0xFF808080U));
}

TEST(Decode, WebpIsRead)
{
    EXPECT_EQ(decoded(test::webp_file(), into({2, 2})), (Image{{2, 2}, {red, green, blue, white}}));
}

TEST(Decode, JpegIsReadAtItsSizeAndAtAFraction)
{
    const Bytes file = test::jpeg_file(quarters({160, 80}));
    for (const Size box : {Size{160, 80}, Size{80, 40}, Size{50, 25}, Size{7, 3}, Size{320, 160}}) {
        const Image image = decoded(file, into(box));
        ASSERT_LE(std::abs(image.size.width - box.width), 1);
        ASSERT_EQ(image.size.height, box.height);
        const int right = image.size.width - 1;
        const int bottom = image.size.height - 1;
        expect_close(at(image, 0, 0), red, 12);
        expect_close(at(image, right, 0), green, 12);
        expect_close(at(image, 0, bottom), blue, 12);
        expect_close(at(image, right, bottom), white, 12);
    }
}

TEST(Decode, PhotoIsTurnedUprightBeforeItIsFitted)
{
    // The camera was held so that the stored picture must be turned clockwise: stored left edge is
    // the top.
    const Bytes file =
        test::with_orientation(test::jpeg_file(quarters({160, 80})), 6, test::ByteOrder::Intel);
    const Image image = decoded(file, into({100, 100}));
    EXPECT_EQ(image.size, (Size{50, 100}));
    expect_close(at(image, 2, 2), blue, 12);
    expect_close(at(image, 47, 2), red, 12);
    expect_close(at(image, 2, 97), white, 12);
    expect_close(at(image, 47, 97), green, 12);
}

TEST(Decode, FocalPointIsThatOfTheUprightPhoto)
{
    const Bytes file =
        test::with_orientation(test::jpeg_file(quarters({160, 80})), 6, test::ByteOrder::Motorola);
    DecodeRequest request = into({80, 80}, Fit::Cover);
    request.focal_y = 0;
    const Image top = decoded(file, request);
    expect_close(at(top, 10, 40), blue, 12);
    request.focal_y = 1;
    const Image bottom = decoded(file, request);
    expect_close(at(bottom, 10, 40), white, 12);
}

TEST(Decode, CoverGivesExactlyTheBoxAndContainTheFittedSize)
{
    const Bytes file = test::png_file(quarters({40, 20}));
    EXPECT_EQ(decoded(file, into({30, 30}, Fit::Cover)).size, (Size{30, 30}));
    EXPECT_EQ(decoded(file, into({30, 30}, Fit::Contain)).size, (Size{30, 15}));
}

TEST(Decode, CoverShowsThePartAroundTheFocalPoint)
{
    const Bytes file = test::png_file(quarters({40, 20}));
    DecodeRequest request = into({10, 10}, Fit::Cover);
    request.focal_x = 0;
    const Image left = decoded(file, request);
    EXPECT_EQ(at(left, 8, 0), red);
    request.focal_x = 1;
    const Image right = decoded(file, request);
    EXPECT_EQ(at(right, 1, 0), green);
}

TEST(Decode, DrawingIsRasterisedAtTheExactSize)
{
    const Bytes file = test::bytes_of("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 "
                                      "2'><rect width='2' height='2' fill='#FF0000'/></svg>");
    const Image image = decoded(file, into({400, 400}));
    EXPECT_EQ(image.size, (Size{400, 200}));
    EXPECT_EQ(at(image, 198, 100), red);
    EXPECT_EQ(at(image, 202, 100), 0U);
    EXPECT_EQ(decoded(file, into({100, 100}, Fit::Cover)).size, (Size{100, 100}));
}

TEST(Decode, DrawingIsCutAroundTheFocalPointAndPremultiplied)
{
    // Four stripes of five, over many a band of rows; the last is half transparent.
    const Bytes file = test::bytes_of(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 5'>"
        "<rect width='5' height='5' fill='#FF0000'/>"
        "<rect x='5' width='5' height='5' fill='#00FF00'/>"
        "<rect x='15' width='5' height='5' fill='#0000FF' fill-opacity='0.5'/></svg>");
    DecodeRequest request = into({100, 100}, Fit::Cover);
    request.focal_x = 0.375; // where the second stripe is
    const Image green_only = decoded(file, request);
    ASSERT_EQ(green_only.size, (Size{100, 100}));
    for (const int y : {0, 31, 32, 63, 64, 99}) {
        EXPECT_EQ(at(green_only, 1, y), green) << y;
        EXPECT_EQ(at(green_only, 98, y), green) << y;
    }
    request.focal_x = 1;
    const Image last = decoded(file, request);
    expect_close(at(last, 50, 99), 0x80000080U, 1);
    // So large that memory of the surface goes back while the rest is read.
    request.focal_x = 0.375;
    request.box = {700, 700};
    const Image large = decoded(file, request);
    EXPECT_EQ(std::count(large.pixels.begin(), large.pixels.end(), green), 700 * 700);
}

TEST(Decode, DrawingHasSharpEdgesAtEverySize)
{
    const Bytes file = test::bytes_of("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 "
                                      "7'><rect width='3' height='3.5' fill='#FF0000'/></svg>");
    for (int side = 90; side <= 140; side += 2) {
        const Image image = decoded(file, into({side, side}));
        ASSERT_EQ(image.size.height, side);
        EXPECT_EQ(at(image, 10, side / 2 - 1), red) << side;
        EXPECT_EQ(at(image, 10, side / 2), 0U) << side;
    }
}

TEST(Decode, DrawingIsPaintedInTheColoursOfTheTheme)
{
    const Bytes file =
        test::bytes_of("<svg xmlns='http://www.w3.org/2000/svg' width='2' height='2'><rect "
                       "width='2' height='2' fill='@ground-raised'/></svg>");
    DecodeRequest request = into({2, 2});
    request.palette.ground_raised = {1, 2, 3, 255};
    EXPECT_EQ(decoded(file, request), test::flat({2, 2}, 0xFF010203U));
}

TEST(Decode, BombsAreRefusedBeforeTheyAreOpened)
{
    const Bytes png = test::png_file(
        {.width = 60000, .height = 60000, .depth = 1, .colour_type = 0, .palette = {}, .rows = {}});
    EXPECT_THAT(decode(png, into({10, 10})).error().message, HasSubstr("60000 x 60000"));
    const Bytes drawing = test::bytes_of("<svg xmlns='http://www.w3.org/2000/svg' width='1000000' "
                                         "height='1'><rect width='9' height='9'/></svg>");
    EXPECT_THAT(decode(drawing, into({4000, 4000}, Fit::Cover)).error().message,
                HasSubstr("too large"));
    const Bytes wide = test::bytes_of("<svg xmlns='http://www.w3.org/2000/svg' width='99999999' "
                                      "height='99999999'><rect width='9' height='9'/></svg>");
    EXPECT_EQ(decoded(wide, into({10, 10})).size, (Size{10, 10}));
}

TEST(Decode, GifIsRefused)
{
    EXPECT_THAT(decode(test::bytes_of("GIF89a\xFF\xFF\xFF\xFF;;;;;;;;;;;;;;;;"), into({10, 10}))
                    .error()
                    .message,
                HasSubstr("not a PNG"));
}

TEST(Decode, HeaderThatLiesIsAnErrorAndNotACrash)
{
    Bytes png = test::png_file(quarters({8, 8}));
    png = test::patched(std::move(png), 16, {0x00, 0x00, 0x0F, 0x00});
    EXPECT_FALSE(decode(png, into({8, 8})));
    EXPECT_FALSE(decode(test::bytes_of("<svg width='8' height='8'"), into({8, 8})));
}

TEST(Decode, CutOffFilesNeverCrash)
{
    const Bytes files[] = {
        test::png_file(quarters({16, 16})), test::jpeg_file(quarters({16, 16})), test::webp_file()};
    for (const Bytes& file : files) {
        for (std::size_t length = 0; length < file.size(); length += 1 + file.size() / 97) {
            const auto image = decode(std::span(file).first(length), into({16, 16}));
            EXPECT_TRUE(!image || image->pixels.size() <= 256U);
        }
    }
}

TEST(Decode, WhatIsCutOffIsNoPicture)
{
    const Bytes jpeg = test::jpeg_file(quarters({64, 64}));
    EXPECT_TRUE(decode(jpeg, into({16, 16})));
    EXPECT_THAT(decode(std::span(jpeg).first(jpeg.size() - 20), into({16, 16})).error().message,
                HasSubstr("the JPEG is damaged"));
    const Bytes drawing = test::bytes_of("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 "
                                         "2'><rect width='2' height='2' fill='#FF0000'/></svg>");
    EXPECT_THAT(
        decode(std::span(drawing).first(drawing.size() - 3), into({16, 16})).error().message,
        HasSubstr("cut off"));
    const Bytes empty =
        test::bytes_of("<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'/>");
    EXPECT_TRUE(decode(empty, into({16, 16}))) << "nothing is drawn, but all of it is there";
}

TEST(DecodeFile, NamesTheFileInItsErrors)
{
    EXPECT_THAT(decode_file("/nonexistent/a.png", into({1, 1})).error().message,
                HasSubstr("/nonexistent/a.png"));
    EXPECT_FALSE(decode_file("/tmp", into({1, 1})));
    const std::string path = testing::TempDir() + "decode_file_test.txt";
    std::ofstream(path) << "no picture";
    EXPECT_THAT(decode_file(path, into({1, 1})).error().message,
                HasSubstr("decode_file_test.txt: not a PNG"));
    std::remove(path.c_str());
}

TEST(DecodeFile, ReadsAPicture)
{
    const std::string path = testing::TempDir() + "decode_file_test.png";
    const Bytes file = test::png_file(quarters({2, 2}));
    std::ofstream(path, std::ios::binary)
        .write(reinterpret_cast<const char*>(file.data()),
               static_cast<std::streamsize>(file.size()));
    const auto image = decode_file(path, into({2, 2}));
    ASSERT_TRUE(image) << image.error().message;
    EXPECT_EQ(*image, quarters({2, 2}));
    std::remove(path.c_str());
}

TEST(PaintTokens, LongerTokenWinsOverItsBeginning)
{
    Palette palette;
    palette.ink = {0x11, 0x11, 0x11, 255};
    palette.ink_soft = {0x22, 0x22, 0x22, 255};
    palette.ink_quiet = {0x33, 0x33, 0x33, 255};
    EXPECT_EQ(paint_tokens("@ink-soft @ink @ink-quiet @inks", palette),
              "#222222 #111111 #333333 #111111s");
}

TEST(PaintTokens, EveryColourOfThePaletteHasAToken)
{
    const Palette palette;
    EXPECT_EQ(paint_tokens("@ground@ground-raised@ink@ink-soft@ink-quiet@light@good@on-light@art-1@"
                           "art-2@art-3@art-4",
                           palette),
              to_hex(palette.ground) + to_hex(palette.ground_raised) + to_hex(palette.ink) +
                  to_hex(palette.ink_soft) + to_hex(palette.ink_quiet) + to_hex(palette.light) +
                  to_hex(palette.good) + to_hex(palette.on_light) + to_hex(palette.art_1) +
                  to_hex(palette.art_2) + to_hex(palette.art_3) + to_hex(palette.art_4));
}

TEST(PaintTokens, OtherTextStays)
{
    EXPECT_EQ(paint_tokens("name@example @unknown @", {}), "name@example @unknown @");
    EXPECT_EQ(paint_tokens("", {}), "");
}

} // namespace

} // namespace wayside
