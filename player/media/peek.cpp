#include "media/peek.hpp"

#include "base/limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>

namespace wayside
{

namespace
{

std::string_view as_text(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// Bytes of a header; reading past the end gives zeros, which no size check lets through.
class Bytes
{
public:
    explicit Bytes(std::span<const std::byte> data) : data_(data) {}

    [[nodiscard]] unsigned at(std::size_t offset) const
    {
        return offset < data_.size() ? std::to_integer<unsigned>(data_[offset]) : 0U;
    }

    [[nodiscard]] int big16(std::size_t offset) const
    {
        return static_cast<int>((at(offset) << 8U) | at(offset + 1));
    }

    [[nodiscard]] std::uint32_t big32(std::size_t offset) const
    {
        return (at(offset) << 24U) | (at(offset + 1) << 16U) | (at(offset + 2) << 8U) |
               at(offset + 3);
    }

    [[nodiscard]] int little16(std::size_t offset) const
    {
        return static_cast<int>(at(offset) | (at(offset + 1) << 8U));
    }

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
        const bool frame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
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
        const unsigned packed =
            bytes.at(21) | (bytes.at(22) << 8U) | (bytes.at(23) << 16U) | (bytes.at(24) << 24U);
        return Size{static_cast<int>(packed & 0x3FFFU) + 1,
                    static_cast<int>((packed >> 14U) & 0x3FFFU) + 1};
    }
    if (chunk == "VP8X") {
        return Size{bytes.little24(24) + 1, bytes.little24(27) + 1};
    }
    return std::nullopt;
}

constexpr std::string_view blanks = " \t\r\n";

std::string_view without_leading(std::string_view text, std::string_view letters)
{
    text.remove_prefix(std::min(text.find_first_not_of(letters), text.size()));
    return text;
}

/// What stands between the quotation marks of an attribute. Drawing programs put attributes on
/// lines of their own.
std::optional<std::string_view> attribute_of(std::string_view root, std::string_view name)
{
    for (auto at = root.find(name); at != std::string_view::npos; at = root.find(name, at + 1)) {
        const bool begins = at > 0 && blanks.find(root[at - 1]) != std::string_view::npos;
        std::string_view rest = without_leading(root.substr(at + name.size()), blanks);
        if (!begins || rest.substr(0, 1) != "=") {
            continue;
        }
        rest = without_leading(rest.substr(1), blanks);
        if (rest.empty() || (rest.front() != '"' && rest.front() != '\'')) {
            return std::nullopt;
        }
        const auto end = rest.find(rest.front(), 1);
        return end == std::string_view::npos ? std::nullopt
                                             : std::optional(rest.substr(1, end - 1));
    }
    return std::nullopt;
}

/// A length in any unit but per cent; only the proportion of width and height counts.
std::optional<double> svg_length(std::string_view root, std::string_view attribute)
{
    const auto value = attribute_of(root, attribute);
    if (!value || value->find('%') != std::string_view::npos) {
        return std::nullopt;
    }
    double number = 0;
    const auto read = std::from_chars(value->data(), value->data() + value->size(), number);
    return read.ec == std::errc() && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

/// Whole units, at least 1 where there is anything; absurd values stay in the range of an int.
int svg_units(double length)
{
    return static_cast<int>(std::clamp(std::ceil(length), 0.0, 1e6));
}

std::optional<Size> svg_view_box(std::string_view root)
{
    std::string_view rest = attribute_of(root, "viewBox").value_or(std::string_view());
    std::array<double, 4> numbers{};
    for (double& number : numbers) {
        rest = without_leading(rest, " ,\t\r\n");
        const auto read = std::from_chars(rest.data(), rest.data() + rest.size(), number);
        if (read.ec != std::errc() || !std::isfinite(number)) {
            return std::nullopt;
        }
        rest.remove_prefix(static_cast<std::size_t>(read.ptr - rest.data()));
    }
    return Size{svg_units(numbers[2]), svg_units(numbers[3])};
}

std::optional<Size> svg_size(std::string_view text)
{
    const auto begin = text.find("<svg");
    const auto end = text.find('>', begin);
    if (begin == std::string_view::npos || end == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view root = text.substr(begin, end - begin);
    const auto width = svg_length(root, "width");
    const auto height = svg_length(root, "height");
    return width && height ? Size{svg_units(*width), svg_units(*height)} : svg_view_box(root);
}

/// Before the root there may be a byte order mark, an XML declaration, comments and a document
/// type.
bool looks_like_svg(std::string_view text)
{
    constexpr std::string_view bom = "\xEF\xBB\xBF";
    if (text.substr(0, bom.size()) == bom) {
        text.remove_prefix(bom.size());
    }
    text = without_leading(text, blanks);
    const std::string_view start = text.substr(0, 2);
    return text.substr(0, 4) == "<svg" ||
           ((start == "<?" || start == "<!") && text.find("<svg") != std::string_view::npos);
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
        return failure(fmt::format(
            "the file has {} bytes; at most {} can be read", file.size(), limits::max_media_bytes));
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
            return failure(fmt::format("the drawing has {} bytes; at most {} can be read",
                                       file.size(),
                                       limits::max_svg_bytes));
        }
        return checked(PictureFormat::Svg, svg_size(text));
    }
    return failure("not a PNG, JPEG, WebP or SVG picture");
}

} // namespace wayside
