#include "media/peek.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "base/limits.hpp"

namespace wayside {

namespace {

std::string_view as_text(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// Bytes of a header; reading past the end gives zeros, which no size check lets through.
class Bytes {
public:
    explicit Bytes(std::span<const std::byte> data) : data_(data) {}

    [[nodiscard]] unsigned at(std::size_t offset) const
    {
        return offset < data_.size() ? std::to_integer<unsigned>(data_[offset]) : 0U;
    }

    [[nodiscard]] int big16(std::size_t offset) const { return static_cast<int>((at(offset) << 8U) | at(offset + 1)); }

    [[nodiscard]] std::uint32_t big32(std::size_t offset) const
    {
        return (at(offset) << 24U) | (at(offset + 1) << 16U) | (at(offset + 2) << 8U) | at(offset + 3);
    }

    [[nodiscard]] int little16(std::size_t offset) const { return static_cast<int>(at(offset) | (at(offset + 1) << 8U)); }

    [[nodiscard]] int little24(std::size_t offset) const
    {
        return static_cast<int>(at(offset) | (at(offset + 1) << 8U) | (at(offset + 2) << 16U));
    }

    [[nodiscard]] std::size_t size() const { return data_.size(); }

private:
    std::span<const std::byte> data_;
};

std::optional<Size> png_size(const Bytes& bytes)
{
    const std::uint32_t width = bytes.big32(16);
    const std::uint32_t height = bytes.big32(20);
    if (width > 0x7FFFFFFFU || height > 0x7FFFFFFFU) {
        return std::nullopt;
    }
    return Size{static_cast<int>(width), static_cast<int>(height)};
}

/// Walks the segments up to the start of frame (SOF0 to SOF15 without DHT, JPG and DAC).
std::optional<Size> jpeg_size(const Bytes& bytes)
{
    std::size_t at = 2;
    while (at + 9 < bytes.size()) {
        if (bytes.at(at) != 0xFF) {
            return std::nullopt;
        }
        const unsigned marker = bytes.at(at + 1);
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) {
            return Size{bytes.big16(at + 7), bytes.big16(at + 5)};
        }
        at += 2 + static_cast<std::size_t>(bytes.big16(at + 2));
    }
    return std::nullopt;
}

std::optional<Size> webp_size(const Bytes& bytes, std::string_view chunk)
{
    if (chunk == "VP8 ") {
        return Size{bytes.little16(26) & 0x3FFF, bytes.little16(28) & 0x3FFF};
    }
    if (chunk == "VP8L") {
        const unsigned packed = bytes.at(21) | (bytes.at(22) << 8U) | (bytes.at(23) << 16U) | (bytes.at(24) << 24U);
        return Size{static_cast<int>(packed & 0x3FFFU) + 1, static_cast<int>((packed >> 14U) & 0x3FFFU) + 1};
    }
    if (chunk == "VP8X") {
        return Size{bytes.little24(24) + 1, bytes.little24(27) + 1};
    }
    return std::nullopt;
}

/// The value of an attribute of the root element; only plain numbers and px count.
std::optional<double> svg_number(std::string_view root, std::string_view attribute)
{
    const std::string wanted = fmt::format(" {}=", attribute);
    const auto at = root.find(wanted);
    if (at == std::string_view::npos || at + wanted.size() + 1 >= root.size()) {
        return std::nullopt;
    }
    const std::string_view value = root.substr(at + wanted.size() + 1);
    double number = 0;
    const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
    return read.ec == std::errc() && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<Size> svg_view_box(std::string_view root)
{
    constexpr std::string_view wanted = " viewBox=";
    const auto at = root.find(wanted);
    if (at == std::string_view::npos || at + wanted.size() + 1 >= root.size()) {
        return std::nullopt;
    }
    const char* next = root.data() + at + wanted.size() + 1;
    const char* const end = root.data() + root.size();
    double numbers[4] = {};
    for (double& number : numbers) {
        while (next < end && (*next == ' ' || *next == ',')) {
            ++next;
        }
        const auto read = std::from_chars(next, end, number);
        if (read.ec != std::errc() || !std::isfinite(number)) {
            return std::nullopt;
        }
        next = read.ptr;
    }
    return Size{static_cast<int>(std::clamp(numbers[2], 0.0, 1e6)), static_cast<int>(std::clamp(numbers[3], 0.0, 1e6))};
}

std::optional<Size> svg_size(std::string_view text)
{
    const auto begin = text.find("<svg");
    if (begin == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view root = text.substr(begin, text.find('>', begin) - begin);
    const auto width = svg_number(root, "width");
    const auto height = svg_number(root, "height");
    if (width && height) {
        return Size{static_cast<int>(std::clamp(std::ceil(*width), 0.0, 1e6)),
                    static_cast<int>(std::clamp(std::ceil(*height), 0.0, 1e6))};
    }
    return svg_view_box(root);
}

bool looks_like_svg(std::string_view text)
{
    constexpr std::string_view bom = "\xEF\xBB\xBF";
    if (text.substr(0, bom.size()) == bom) {
        text.remove_prefix(bom.size());
    }
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) {
        return false;
    }
    text.remove_prefix(first);
    return text.substr(0, 4) == "<svg" || ((text.substr(0, 5) == "<?xml" || text.substr(0, 4) == "<!--") && text.find("<svg") != std::string_view::npos);
}

Result<PictureInfo> checked(PictureFormat format, std::optional<Size> size)
{
    if (!size || size->width < 1 || size->height < 1) {
        return failure("the picture's header is damaged or cut off");
    }
    const std::int64_t pixels = std::int64_t{size->width} * size->height;
    if (format != PictureFormat::Svg && pixels > limits::max_source_pixels) {
        return failure(fmt::format("the picture has {} x {} pixels; at most {} million can be read",
                                   size->width,
                                   size->height,
                                   limits::max_source_pixels / 1'000'000));
    }
    return PictureInfo{.format = format, .size = *size};
}

} // namespace

Result<PictureInfo> peek(std::span<const std::byte> file)
{
    if (file.size() > limits::max_media_bytes) {
        return failure(fmt::format("the file has {} bytes; at most {} can be read", file.size(), limits::max_media_bytes));
    }
    const std::string_view text = as_text(file);
    const Bytes bytes(file);
    if (text.substr(0, 8) == "\x89PNG\r\n\x1A\n") {
        return checked(PictureFormat::Png, png_size(bytes));
    }
    if (text.substr(0, 3) == "\xFF\xD8\xFF") {
        return checked(PictureFormat::Jpeg, jpeg_size(bytes));
    }
    if (text.substr(0, 4) == "RIFF" && text.size() > 16 && text.substr(8, 4) == "WEBP") {
        return checked(PictureFormat::Webp, webp_size(bytes, text.substr(12, 4)));
    }
    if (looks_like_svg(text)) {
        if (file.size() > limits::max_svg_bytes) {
            return failure(fmt::format("the drawing has {} bytes; at most {} can be read", file.size(), limits::max_svg_bytes));
        }
        return checked(PictureFormat::Svg, svg_size(text));
    }
    return failure("not a PNG, JPEG, WebP or SVG picture");
}

} // namespace wayside
