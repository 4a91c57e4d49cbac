#include "media/pictures.hpp"

#include <gtest/gtest.h>
#include <turbojpeg.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

namespace wayside::test
{

namespace
{

std::size_t area(Size size)
{
    return static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
}

std::string big32(std::uint32_t value)
{
    std::string text;
    for (const unsigned shift : {24U, 16U, 8U, 0U}) {
        text.push_back(static_cast<char>((value >> shift) & 0xFFU));
    }
    return text;
}

std::uint32_t crc32(std::string_view data)
{
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char byte : data) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
        }
    }
    return ~crc;
}

std::string chunk(const std::string& name, const std::string& data)
{
    return big32(static_cast<std::uint32_t>(data.size())) + name + data + big32(crc32(name + data));
}

/// A zlib stream that stores its data as it is.
std::string stored(const std::string& data)
{
    std::string stream = "\x78\x01";
    std::uint32_t low = 1;
    std::uint32_t high = 0;
    for (std::size_t at = 0; at == 0 || at < data.size(); at += 0xFFFF) {
        const std::string part = data.substr(at, 0xFFFF);
        const auto size = static_cast<unsigned>(part.size());
        stream.push_back(at + 0xFFFF >= data.size() ? '\1' : '\0');
        for (const unsigned length : {size, ~size}) {
            stream.push_back(static_cast<char>(length & 0xFFU));
            stream.push_back(static_cast<char>((length >> 8U) & 0xFFU));
        }
        stream += part;
    }
    for (const char byte : data) {
        low = (low + static_cast<unsigned char>(byte)) % 65521;
        high = (high + low) % 65521;
    }
    return stream + big32((high << 16U) | low);
}

} // namespace

Image picture(Size size, const std::function<std::uint32_t(int, int)>& colour)
{
    Image image{.size = size, .pixels = {}};
    image.pixels.reserve(area(size));
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            image.pixels.push_back(colour(x, y));
        }
    }
    return image;
}

Image flat(Size size, std::uint32_t colour)
{
    return {size, std::vector<std::uint32_t>(area(size), colour)};
}

std::uint32_t at(const Image& image, int x, int y)
{
    return image.pixels.at(static_cast<std::size_t>(y) *
                               static_cast<std::size_t>(image.size.width) +
                           static_cast<std::size_t>(x));
}

int distance(std::uint32_t a, std::uint32_t b)
{
    int largest = 0;
    for (const unsigned shift : {24U, 16U, 8U, 0U}) {
        largest = std::max(largest,
                           std::abs(static_cast<int>((a >> shift) & 0xFFU) -
                                    static_cast<int>((b >> shift) & 0xFFU)));
    }
    return largest;
}

Bytes bytes_of(std::string_view text)
{
    Bytes bytes(text.size());
    std::transform(text.begin(), text.end(), bytes.begin(), [](char letter) {
        return static_cast<std::byte>(letter);
    });
    return bytes;
}

Bytes patched(Bytes bytes, std::size_t offset, std::initializer_list<unsigned> part)
{
    for (const unsigned byte : part) {
        bytes.at(offset++) = static_cast<std::byte>(byte);
    }
    return bytes;
}

Bytes png_file(const Png& png)
{
    std::string header = big32(png.width) + big32(png.height);
    header.push_back(static_cast<char>(png.depth));
    header.push_back(static_cast<char>(png.colour_type));
    header.append(3, '\0');
    std::string rows;
    for (const std::string& row : png.rows) {
        rows += '\0' + row;
    }
    std::string file = "\x89PNG\r\n\x1A\n" + chunk("IHDR", header);
    if (!png.palette.empty()) {
        file += chunk("PLTE", png.palette);
    }
    return bytes_of(file + chunk("IDAT", stored(rows)) + chunk("IEND", ""));
}

Bytes png_file(const Image& image)
{
    Png png{.width = static_cast<std::uint32_t>(image.size.width),
            .height = static_cast<std::uint32_t>(image.size.height),
            .palette = {},
            .rows = {}};
    for (int y = 0; y < image.size.height; ++y) {
        std::string row;
        for (int x = 0; x < image.size.width; ++x) {
            const std::uint32_t pixel = at(image, x, y);
            for (const unsigned shift : {16U, 8U, 0U, 24U}) {
                row.push_back(static_cast<char>((pixel >> shift) & 0xFFU));
            }
        }
        png.rows.push_back(row);
    }
    return png_file(png);
}

Bytes jpeg_file(const Image& image)
{
    const std::unique_ptr<void, int (*)(void*)> turbo(tjInitCompress(), tjDestroy);
    unsigned char* buffer = nullptr;
    unsigned long size = 0;
    const int done = tjCompress2(turbo.get(),
                                 reinterpret_cast<const unsigned char*>(image.pixels.data()),
                                 image.size.width,
                                 0,
                                 image.size.height,
                                 TJPF_BGRX,
                                 &buffer,
                                 &size,
                                 TJSAMP_444,
                                 100,
                                 0);
    EXPECT_EQ(done, 0);
    const Bytes bytes = bytes_of({reinterpret_cast<const char*>(buffer), size});
    tjFree(buffer);
    return bytes;
}

Bytes with_orientation(const Bytes& jpeg, unsigned orientation, ByteOrder order)
{
    const auto number = [order](std::uint32_t value, unsigned size) {
        std::string text = big32(value).substr(4 - size);
        if (order == ByteOrder::Intel) {
            std::reverse(text.begin(), text.end());
        }
        return text;
    };
    // One other tag first: the right one must be found, not assumed.
    const std::string tiff = std::string(order == ByteOrder::Motorola ? "MM" : "II") +
                             number(42, 2) + number(8, 4) + number(2, 2) + number(0x0100, 2) +
                             number(3, 2) + number(1, 4) + number(7, 2) + number(0, 2) +
                             number(0x0112, 2) + number(3, 2) + number(1, 4) +
                             number(orientation, 2) + number(0, 2) + number(0, 4);
    const std::string body = std::string("Exif\0\0", 6) + tiff;
    std::string segment = "\xFF\xE1";
    segment += big32(static_cast<std::uint32_t>(body.size() + 2)).substr(2);
    const Bytes inserted = bytes_of(segment + body);
    Bytes file(jpeg.begin(), jpeg.begin() + 2);
    file.insert(file.end(), inserted.begin(), inserted.end());
    file.insert(file.end(), jpeg.begin() + 2, jpeg.end());
    return file;
}

Bytes webp_file()
{
    constexpr std::array<unsigned char, 52> file{
        0x52, 0x49, 0x46, 0x46, 0x2C, 0x00, 0x00, 0x00, 0x57, 0x45, 0x42, 0x50, 0x56,
        0x50, 0x38, 0x4C, 0x1F, 0x00, 0x00, 0x00, 0x2F, 0x01, 0x40, 0x00, 0x00, 0x1F,
        0x20, 0x10, 0x48, 0xDE, 0x1F, 0x3A, 0x8D, 0xF9, 0x17, 0x10, 0x14, 0xFC, 0x1F,
        0xDD, 0xFC, 0x47, 0x64, 0x0F, 0xE0, 0x06, 0x0C, 0x11, 0xFD, 0x0F, 0x01, 0x00};
    return bytes_of({reinterpret_cast<const char*>(file.data()), file.size()});
}

} // namespace wayside::test
