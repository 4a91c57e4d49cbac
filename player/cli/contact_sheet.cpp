#include "cli/contact_sheet.hpp"

#include "media/scale.hpp"

#include <algorithm>

namespace wayside
{

namespace
{

constexpr int gap_px = 16;
constexpr std::uint32_t ground = 0xFF202124;

} // namespace

Image thumbnail(const Image& image, int width)
{
    const int height = std::max(1, image.size.height * width / image.size.width);
    return resample(image, {0, 0, image.size.width, image.size.height}, {width, height});
}

Image contact_sheet(const std::vector<Image>& thumbnails, int columns)
{
    if (thumbnails.empty()) {
        return {};
    }
    const Size cell = thumbnails.front().size;
    const auto count = static_cast<int>(thumbnails.size());
    const int rows = (count + columns - 1) / columns;
    Image sheet{
        .size = {gap_px + columns * (cell.width + gap_px), gap_px + rows * (cell.height + gap_px)},
        .pixels = {}};
    const auto width = static_cast<std::size_t>(sheet.size.width);
    sheet.pixels.assign(width * static_cast<std::size_t>(sheet.size.height), ground);
    for (int at = 0; at < count; ++at) {
        const Image& small = thumbnails[static_cast<std::size_t>(at)];
        const int x = gap_px + at % columns * (cell.width + gap_px);
        const int y = gap_px + at / columns * (cell.height + gap_px);
        for (int row = 0; row < small.size.height; ++row) {
            const auto from =
                small.pixels.begin() + static_cast<std::ptrdiff_t>(row) * small.size.width;
            std::copy(from,
                      from + small.size.width,
                      sheet.pixels.begin() +
                          static_cast<std::ptrdiff_t>(y + row) * sheet.size.width + x);
        }
    }
    return sheet;
}

} // namespace wayside
