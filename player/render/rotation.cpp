#include "render/rotation.hpp"

#include <string>

namespace wayside
{

namespace
{

/// Where the first pixel of a part lands, and how far apart its neighbours to the right and below
/// land.
struct PixelSteps {
    std::ptrdiff_t first = 0;
    std::ptrdiff_t right = 0;
    std::ptrdiff_t down = 0;
};

PixelSteps steps_on(Pixels panel, Rect area, Size canvas, Rotation rotation)
{
    const Rect corner = to_panel({area.x, area.y, 1, 1}, canvas, rotation);
    const std::ptrdiff_t first = corner.y * panel.stride + corner.x;
    switch (rotation) {
    case Rotation::None:
        return {first, 1, panel.stride};
    case Rotation::Quarter:
        return {first, panel.stride, -1};
    case Rotation::Half:
        return {first, -1, -panel.stride};
    case Rotation::ThreeQuarters:
        return {first, -panel.stride, 1};
    }
    return {};
}

/// The pixels of one block, so that the panel is written along its own rows: at 4K the rows of a
/// column share four sets of the nearest cache and would push each other out.
void copy_block(std::uint32_t* out, ConstPixels part, Rect block, PixelSteps steps)
{
    if (steps.right == 1 || steps.right == -1) {
        for (int y = block.y; y < block.bottom(); ++y) {
            const std::uint32_t* const in = part.row(y);
            for (int x = block.x; x < block.right(); ++x) {
                out[y * steps.down + x * steps.right] = in[x];
            }
        }
        return;
    }
    for (int x = block.x; x < block.right(); ++x) {
        const std::uint32_t* const in = part.data + x;
        for (int y = block.y; y < block.bottom(); ++y) {
            out[y * steps.down + x * steps.right] = in[y * part.stride];
        }
    }
}

} // namespace

Result<Rotation> rotation_of(int degrees)
{
    switch (degrees) {
    case 0:
        return Rotation::None;
    case 90:
        return Rotation::Quarter;
    case 180:
        return Rotation::Half;
    case 270:
        return Rotation::ThreeQuarters;
    default:
        return failure("a picture can be turned by 0, 90, 180 or 270 degrees, not by " +
                       std::to_string(degrees));
    }
}

int degrees_of(Rotation rotation)
{
    return static_cast<int>(rotation) * 90;
}

Rotation inverse(Rotation rotation)
{
    switch (rotation) {
    case Rotation::Quarter:
        return Rotation::ThreeQuarters;
    case Rotation::ThreeQuarters:
        return Rotation::Quarter;
    case Rotation::None:
    case Rotation::Half:
        return rotation;
    }
    return rotation;
}

Size turned(Size size, Rotation rotation)
{
    const bool upright = rotation == Rotation::None || rotation == Rotation::Half;
    return upright ? size : Size{size.height, size.width};
}

Rect to_panel(Rect area, Size canvas, Rotation rotation)
{
    switch (rotation) {
    case Rotation::None:
        return area;
    case Rotation::Quarter:
        return {canvas.height - area.bottom(), area.x, area.height, area.width};
    case Rotation::Half:
        return {
            canvas.width - area.right(), canvas.height - area.bottom(), area.width, area.height};
    case Rotation::ThreeQuarters:
        return {area.y, canvas.width - area.right(), area.height, area.width};
    }
    return area;
}

Point to_canvas(Point touched, Size canvas, Rotation rotation)
{
    // The panel is a canvas that is turned the other way round.
    const Rect pixel =
        to_panel({touched.x, touched.y, 1, 1}, turned(canvas, rotation), inverse(rotation));
    return {pixel.x, pixel.y};
}

void rotate_copy(Pixels panel, ConstPixels part, Rect area, Size canvas, Rotation rotation)
{
    const PixelSteps steps = steps_on(panel, area, canvas, rotation);
    // Blocks keep both sides of a quarter turn in the nearest cache.
    constexpr int block = 32;
    for (int y = 0; y < area.height; y += block) {
        for (int x = 0; x < area.width; x += block) {
            const Rect part_of_it = intersection(whole(area.size()), {x, y, block, block});
            copy_block(panel.data + steps.first, part, part_of_it, steps);
        }
    }
}

} // namespace wayside
