#include "render/paint_packed.hpp"

#include "posix/pages.hpp"

#include <algorithm>
#include <utility>

namespace wayside
{

namespace
{

// Lower ones would lay many a letter twice.
constexpr int band_height = 128;

} // namespace

PackedPainting paint_packed(Painter& painter, const Frame& frame, Milliseconds since)
{
    const auto width = static_cast<std::size_t>(frame.canvas.width);
    PackedPainting painting{.picture = PackedPicture(frame.canvas), .painted = {}};
    // The painter is given room for the whole canvas, of which only the band has memory.
    const PixelMemory memory =
        reserve_pixels(width * static_cast<std::size_t>(frame.canvas.height));
    const Pixels canvas{memory.get(), frame.canvas, frame.canvas.width};
    for (int y = 0; y < frame.canvas.height; y += band_height) {
        const Rect band =
            intersection(whole(frame.canvas), {0, y, frame.canvas.width, band_height});
        const std::size_t bytes =
            width * static_cast<std::size_t>(band.height) * sizeof(std::uint32_t);
        populate(canvas.row(y), bytes);
        painting.painted.add(painter.paint(frame, since, band, canvas));
        painting.picture.append({canvas.row(y), band.size(), canvas.stride});
        give_back(canvas.row(y), bytes);
    }
    return painting;
}

} // namespace wayside
