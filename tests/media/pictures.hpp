#pragma once
/// Picture files made in memory for the tests of this room.

#include "base/image.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace wayside::test
{

using Bytes = std::vector<std::byte>;

/// A picture whose pixel at (x, y) is `colour(x, y)`, 0xAARRGGBB.
[[nodiscard]] Image picture(Size size, const std::function<std::uint32_t(int x, int y)>& colour);

[[nodiscard]] Image flat(Size size, std::uint32_t colour);

[[nodiscard]] std::uint32_t at(const Image& image, int x, int y);

/// The largest difference between channels of the two pixels.
[[nodiscard]] int distance(std::uint32_t a, std::uint32_t b);

[[nodiscard]] Bytes bytes_of(std::string_view text);

/// `bytes` with `part` written over it from `offset` on.
[[nodiscard]] Bytes patched(Bytes bytes, std::size_t offset, std::initializer_list<unsigned> part);

/// A PNG as its specification numbers things: `rows` without filter bytes, `palette` as R G B
/// triples (or empty).
struct Png {
    std::uint32_t width = 1;
    std::uint32_t height = 1;
    unsigned depth = 8;
    unsigned colour_type = 6;
    std::string palette;
    std::vector<std::string> rows;
};

[[nodiscard]] Bytes png_file(const Png& png);

/// Straight alpha, 8 bits a channel.
[[nodiscard]] Bytes png_file(const Image& image);

/// Quality 100, full colour resolution.
[[nodiscard]] Bytes jpeg_file(const Image& image);

enum class ByteOrder { Motorola, Intel };

/// The JPEG with an EXIF segment that states the orientation.
[[nodiscard]] Bytes with_orientation(const Bytes& jpeg, unsigned orientation, ByteOrder order);

/// A lossless WebP of 2 x 2 pixels: red and green above blue and white.
[[nodiscard]] Bytes webp_file();

} // namespace wayside::test
