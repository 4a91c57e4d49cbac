#include "base/limits.hpp"
#include "media/peek.hpp"
#include "media/pictures.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace wayside
{

namespace
{

using test::Bytes;
using test::bytes_of;
using test::patched;
using testing::HasSubstr;

Bytes svg(const std::string& attributes)
{
    return bytes_of("<svg xmlns=\"http://www.w3.org/2000/svg\" " + attributes +
                    "><path d=\"M0 0\"/></svg>");
}

PictureInfo info_of(const Bytes& file)
{
    const auto info = peek(file);
    EXPECT_TRUE(info) << info.error().message;
    return info.value_or(PictureInfo{});
}

std::string refusal_of(const Bytes& file)
{
    const auto info = peek(file);
    return info ? "not refused" : info.error().message;
}

/// Where the start of frame stands in a baseline JPEG.
std::size_t frame_of(const Bytes& jpeg)
{
    const Bytes marker = bytes_of("\xFF\xC0");
    return static_cast<std::size_t>(
        std::search(jpeg.begin(), jpeg.end(), marker.begin(), marker.end()) - jpeg.begin());
}

TEST(Peek, KnowsTheFourFormatsAndTheirSizes)
{
    EXPECT_EQ(info_of(test::png_file(test::flat({7, 3}, 0xFF000000U))),
              (PictureInfo{PictureFormat::Png, {7, 3}}));
    EXPECT_EQ(info_of(test::jpeg_file(test::flat({19, 33}, 0xFF000000U))),
              (PictureInfo{PictureFormat::Jpeg, {19, 33}}));
    EXPECT_EQ(info_of(test::webp_file()), (PictureInfo{PictureFormat::Webp, {2, 2}}));
    EXPECT_EQ(info_of(svg("width='30' height='20'")), (PictureInfo{PictureFormat::Svg, {30, 20}}));
}

TEST(Peek, FindsTheFrameOfAJpegBehindOtherSegments)
{
    const Bytes plain = test::jpeg_file(test::flat({40, 24}, 0xFF102030U));
    EXPECT_EQ(info_of(test::with_orientation(plain, 6, test::ByteOrder::Motorola)).size,
              (Size{40, 24}));
}

TEST(Peek, ReadsTheWidthsOfBothOtherWebpKinds)
{
    // Lossy: 14 bits each behind the start code, the rest is a scale. Extended: 24 bits, one less.
    Bytes lossy = bytes_of(std::string("RIFF....WEBPVP8 ....", 20) + std::string(20, '\0'));
    lossy = patched(lossy, 26, {0x80, 0x47, 0x38, 0x04});
    EXPECT_EQ(info_of(lossy).size, (Size{0x0780, 0x0438}));
    Bytes extended = bytes_of(std::string("RIFF....WEBPVP8X....", 20) + std::string(20, '\0'));
    extended = patched(extended, 24, {0x7F, 0x07, 0x00, 0x37, 0x04, 0x00});
    EXPECT_EQ(info_of(extended).size, (Size{0x0780, 0x0438}));
}

TEST(Peek, MeasuresDrawingsHoweverTheyAreWritten)
{
    EXPECT_EQ(info_of(svg("viewBox=\"0 0 640 480\"")).size, (Size{640, 480}));
    EXPECT_EQ(info_of(svg("viewBox=\"0,0,640,480\"")).size, (Size{640, 480}));
    EXPECT_EQ(info_of(svg("width=\"100%\" height=\"100%\" viewBox='0 0 64 48'")).size,
              (Size{64, 48}));
    EXPECT_EQ(info_of(svg("\n   width = \"210mm\"\n\theight=\n\"297mm\"")).size, (Size{210, 297}));
    EXPECT_EQ(info_of(svg("stroke-width=\"3\" width=\"30.2\" height=\"20\"")).size, (Size{31, 20}));
}

TEST(Peek, KnowsADrawingBehindItsProlog)
{
    const std::string drawing = "<svg width='3' height='2'/>";
    for (const char* prolog : {"\xEF\xBB\xBF",
                               "  \n",
                               "<?xml version='1.0'?>\n",
                               "<!-- made by hand -->",
                               "<!DOCTYPE svg PUBLIC 'x' 'y'>\n"}) {
        EXPECT_EQ(info_of(bytes_of(prolog + drawing)).size, (Size{3, 2})) << prolog;
    }
}

TEST(Peek, LetsNoOtherFormatThrough)
{
    for (const char* start : {"GIF89a\1\0\1\0",
                              "gimp xcf v011",
                              "FORM....ILBM",
                              "BM......",
                              "II*\0",
                              "P6 1 1 255",
                              "#define x_width 1",
                              "<html><body>",
                              "",
                              " "}) {
        EXPECT_THAT(refusal_of(bytes_of(std::string(start) + std::string(100, 'x'))),
                    HasSubstr("not a PNG, JPEG, WebP or SVG"))
            << start;
    }
    EXPECT_THAT(refusal_of({}), HasSubstr("not a PNG"));
}

TEST(Peek, RefusesMorePixelsThanTheLimitByTheHeaderAlone)
{
    const Bytes header = test::png_file(
        {.width = 16000, .height = 16000, .depth = 1, .colour_type = 0, .palette = {}, .rows = {}});
    EXPECT_LT(header.size(), 100U);
    EXPECT_THAT(refusal_of(header), HasSubstr("16000 x 16000"));
    EXPECT_TRUE(peek(test::png_file({.width = 8000, .height = 8000, .palette = {}, .rows = {}})));
    EXPECT_FALSE(peek(test::png_file({.width = 8000, .height = 8001, .palette = {}, .rows = {}})));
    EXPECT_FALSE(
        peek(test::png_file({.width = 0xFFFFFFFFU, .height = 1, .palette = {}, .rows = {}})));
    const Bytes photo = test::jpeg_file(test::flat({8, 8}, 0));
    EXPECT_THAT(refusal_of(patched(photo, frame_of(photo) + 5, {0xFF, 0xFF, 0xFF, 0xFF})),
                HasSubstr("65535 x 65535"));
}

TEST(Peek, RefusesSidesOfNothing)
{
    EXPECT_FALSE(peek(test::png_file({.width = 0, .height = 5, .palette = {}, .rows = {}})));
    EXPECT_FALSE(peek(svg("width='0' height='4'")));
    EXPECT_FALSE(peek(svg("width='-4' height='4'")));
    EXPECT_FALSE(peek(svg("width='nan' height='4'")));
    EXPECT_FALSE(peek(svg("")));
    EXPECT_FALSE(peek(svg("viewBox='0 0 4'")));
}

TEST(Peek, AbsurdDrawingStaysInRange)
{
    const Size size = info_of(svg("width='1e300' height='1e300'")).size;
    EXPECT_EQ(size, (Size{1'000'000, 1'000'000}));
}

TEST(Peek, EveryCutOffHeaderIsRefusedOrHarmless)
{
    const Bytes files[] = {
        test::png_file(test::flat({7, 3}, 0)),
        test::with_orientation(test::jpeg_file(test::flat({9, 9}, 0)), 3, test::ByteOrder::Intel),
        test::webp_file(),
        svg("viewBox='0 0 640 480'")};
    for (const Bytes& file : files) {
        for (std::size_t length = 0; length < file.size(); ++length) {
            const auto info = peek(std::span(file).first(length));
            EXPECT_TRUE(!info || info->size.width > 0) << length;
        }
        EXPECT_FALSE(peek(std::span(file).first(12)));
    }
}

TEST(Peek, RefusesDrawingsAndFilesThatAreTooLong)
{
    const Bytes drawing =
        bytes_of("<svg width='3' height='2'>" + std::string(limits::max_svg_bytes, ' ') + "</svg>");
    EXPECT_THAT(refusal_of(drawing), HasSubstr("drawing has"));
    Bytes photo = test::jpeg_file(test::flat({8, 8}, 0));
    photo.resize(limits::max_media_bytes + 1);
    EXPECT_THAT(refusal_of(photo), HasSubstr("file has"));
}

} // namespace

} // namespace wayside
