#include "render/luminance.hpp"

#include "base/colour.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace wayside
{

namespace
{

/// What each value of a channel adds: luminance is a sum over the channels.
struct Parts {
    std::array<float, 256> red{};
    std::array<float, 256> green{};
    std::array<float, 256> blue{};
};

Parts parts()
{
    Parts parts;
    for (std::size_t value = 0; value < 256; ++value) {
        const auto part = static_cast<std::uint8_t>(value);
        parts.red.at(value) = static_cast<float>(relative_luminance({part, 0, 0}));
        parts.green.at(value) = static_cast<float>(relative_luminance({0, part, 0}));
        parts.blue.at(value) = static_cast<float>(relative_luminance({0, 0, part}));
    }
    return parts;
}

float mean_of(ConstPixels picture, Rect area, const Parts& parts)
{
    float sum = 0;
    for (int y = area.y; y < area.bottom(); ++y) {
        const std::uint32_t* row = picture.row(y);
        for (int x = area.x; x < area.right(); ++x) {
            const std::uint32_t pixel = row[x];
            sum += parts.red[(pixel >> 16U) & 255U] + parts.green[(pixel >> 8U) & 255U] +
                   parts.blue[pixel & 255U];
        }
    }
    return sum / static_cast<float>(area.width * area.height);
}

} // namespace

LuminanceMap luminance_of(ConstPixels picture, int cell_px)
{
    static const Parts channels = parts();
    LuminanceMap map;
    map.cells = {(picture.size.width + cell_px - 1) / cell_px,
                 (picture.size.height + cell_px - 1) / cell_px};
    for (int y = 0; y < map.cells.height; ++y) {
        for (int x = 0; x < map.cells.width; ++x) {
            const Rect cell{x * cell_px, y * cell_px, cell_px, cell_px};
            map.values.push_back(
                mean_of(picture, intersection(cell, whole(picture.size)), channels));
        }
    }
    return map;
}

} // namespace wayside
