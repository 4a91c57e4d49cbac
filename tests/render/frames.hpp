#pragma once
/// Tiny frames and pictures for the tests of render/.

#include "render/painter.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace wayside::testing
{

inline constexpr Colour ground{10, 20, 30, 255};
inline constexpr Colour red{200, 0, 0, 255};
inline constexpr Colour green{0, 200, 0, 255};
inline constexpr Colour white{255, 255, 255, 255};

inline Image flat(Size size, std::uint32_t pixel)
{
    return {size,
            std::vector<std::uint32_t>(static_cast<std::size_t>(size.width * size.height), pixel)};
}

inline std::uint32_t pixel(const Image& image, int x, int y)
{
    return view(image).at({x, y});
}

inline Frame frame_of(Size canvas, std::vector<Item> items = {})
{
    return {.canvas = canvas,
            .mm_per_px = 1,
            .ground = ground,
            .slide = "test/slide",
            .language = "en",
            .beat = 0,
            .beats = 1,
            .items = std::move(items)};
}

inline Item box_at(Rect rect, Colour colour)
{
    return {.rect = rect, .what = BoxItem{colour}, .entrance = std::nullopt};
}

inline Item wiped(Item item, WipeFrom from, Milliseconds start, Milliseconds length)
{
    item.entrance = Entrance{.kind = Wipe{from}, .start = start, .length = length};
    return item;
}

/// One line of one run, `width` wide, baseline 4 px below its top.
inline Paragraph line_of(std::string text, Colour colour, int width)
{
    PositionedRun run{.text = text,
                      .face = {1},
                      .font_px = 4,
                      .script = "Latn",
                      .direction = Direction::LeftToRight,
                      .colour = colour,
                      .x = 0,
                      .baseline = 4,
                      .width = width};
    Paragraph paragraph;
    paragraph.text = std::move(text);
    paragraph.size = {width, 4};
    paragraph.lines.push_back({.x = 0, .width = width, .baseline = 4, .runs = {std::move(run)}});
    return paragraph;
}

inline Item text_at(Rect rect, Paragraph paragraph)
{
    return {
        .rect = rect,
        .what =
            TextItem{.paragraph = std::move(paragraph), .cap_mm = 1, .role = "text", .spoken = {}},
        .entrance = std::nullopt};
}

inline Item picture_at(Rect rect, double opacity = 1, double focal_x = 0.5)
{
    return {.rect = rect,
            .what = PictureItem{.id = "picture",
                                .file = "picture.png",
                                .fit = Fit::Cover,
                                .focal_x = focal_x,
                                .focal_y = 0.5,
                                .alternative = {},
                                .opacity = opacity},
            .entrance = std::nullopt};
}

inline Coverage covered(Size size, std::uint8_t coverage)
{
    return {
        size,
        std::vector<std::uint8_t>(static_cast<std::size_t>(size.width * size.height), coverage)};
}

/// Every run is a full box of its colour from 4 px above the baseline down to it.
inline Result<RasterRun> flat_letters(const PositionedRun& run)
{
    return RasterRun{covered({run.width, 4}, 255), {0, -4}};
}

/// The same picture for every picture item and every drawing; null: none is ready.
inline PictureSource always(std::shared_ptr<const Image> image)
{
    return {.picture = [image](const PictureItem&, Size) { return image; },
            .drawing =
                [image](const VectorItem&, Size) {
                    return image;
                }};
}

inline PictureSource always(Image image)
{
    return always(std::make_shared<const Image>(std::move(image)));
}

inline PictureSource nothing_ready()
{
    return always(std::shared_ptr<const Image>());
}

} // namespace wayside::testing
