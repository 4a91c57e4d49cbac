#include "media/exif.hpp"

#include <optional>
#include <string_view>

namespace wayside
{

namespace
{

constexpr unsigned app1 = 0xE1;
constexpr unsigned start_of_scan = 0xDA;
constexpr std::uint32_t orientation_tag = 0x0112;

/// A TIFF structure in one byte order; reading past its end gives zero.
struct Tiff {
    std::span<const std::byte> data;
    bool big = false;

    [[nodiscard]] std::uint32_t byte(std::size_t at) const
    {
        return at < data.size() ? std::to_integer<std::uint32_t>(data[at]) : 0U;
    }

    [[nodiscard]] std::uint32_t u16(std::size_t at) const
    {
        return big ? (byte(at) << 8U) | byte(at + 1) : byte(at) | (byte(at + 1) << 8U);
    }

    [[nodiscard]] std::uint32_t u32(std::size_t at) const
    {
        return big ? (u16(at) << 16U) | u16(at + 2) : u16(at) | (u16(at + 2) << 16U);
    }
};

std::optional<std::uint32_t> tag_in(Tiff tiff)
{
    const std::size_t directory = tiff.u32(4);
    const std::uint32_t entries = tiff.u16(directory);
    for (std::uint32_t entry = 0; entry < entries; ++entry) {
        const std::size_t at = directory + 2 + std::size_t{entry} * 12;
        if (at + 12 > tiff.data.size()) {
            return std::nullopt;
        }
        if (tiff.u16(at) == orientation_tag) {
            return tiff.u16(at + 8);
        }
    }
    return std::nullopt;
}

/// The TIFF structure behind "Exif\0\0" in the APP1 segment.
std::optional<Tiff> tiff_of(std::span<const std::byte> jpeg)
{
    const Tiff bytes{.data = jpeg, .big = true};
    std::size_t at = 2;
    while (at + 4 <= jpeg.size() && bytes.byte(at) == 0xFF && bytes.byte(at + 1) != start_of_scan) {
        const std::size_t length = bytes.u16(at + 2);
        const bool exif = bytes.byte(at + 1) == app1 && bytes.u32(at + 4) == 0x45786966U &&
                          bytes.u16(at + 8) == 0;
        if (exif && length >= 16 && at + 2 + length <= jpeg.size()) {
            const auto tiff = jpeg.subspan(at + 10, length - 8);
            const auto first = std::to_integer<char>(tiff[0]);
            return Tiff{.data = tiff, .big = first == 'M'};
        }
        at += 2 + length;
    }
    return std::nullopt;
}

/// Where the pixel of the upright picture at (x, y) is stored.
Point stored_at(Orientation orientation, Size stored, int x, int y)
{
    const int right = stored.width - 1;
    const int bottom = stored.height - 1;
    switch (orientation) {
    case Orientation::Upright:
        return {x, y};
    case Orientation::MirroredAcross:
        return {right - x, y};
    case Orientation::UpsideDown:
        return {right - x, bottom - y};
    case Orientation::MirroredDown:
        return {x, bottom - y};
    case Orientation::Transposed:
        return {y, x};
    case Orientation::TurnRight:
        return {y, bottom - x};
    case Orientation::Transversed:
        return {right - y, bottom - x};
    case Orientation::TurnLeft:
        return {right - y, x};
    }
    return {x, y};
}

} // namespace

Orientation orientation_of(std::span<const std::byte> jpeg)
{
    const auto tiff = tiff_of(jpeg);
    const auto value = tiff ? tag_in(*tiff) : std::nullopt;
    return value && *value >= 1 && *value <= 8 ? static_cast<Orientation>(*value)
                                               : Orientation::Upright;
}

Image upright(const Image& image, Orientation orientation)
{
    if (orientation == Orientation::Upright) {
        return image;
    }
    const Size size = turns(orientation) ? Size{image.size.height, image.size.width} : image.size;
    Image turned{.size = size, .pixels = {}};
    turned.pixels.reserve(image.pixels.size());
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const Point from = stored_at(orientation, image.size, x, y);
            turned.pixels.push_back(image.pixels[static_cast<std::size_t>(from.y) *
                                                     static_cast<std::size_t>(image.size.width) +
                                                 static_cast<std::size_t>(from.x)]);
        }
    }
    return turned;
}

} // namespace wayside
