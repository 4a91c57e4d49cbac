#include "render/painter.hpp"

#include "render/entrance.hpp"
#include "render/glow.hpp"
#include "render/letters.hpp"

#include <cmath>

namespace wayside
{

/// Where an item is drawn.
struct Painter::Place {
    Pixels target;
    Rect rect; ///< of the item
    Rect clip; ///< what of it may be touched, not empty
    const Paragraph* stand_in = nullptr;
};

namespace
{

std::uint32_t premultiplied(Colour colour)
{
    const auto scaled = [&](std::uint8_t channel) {
        return static_cast<std::uint8_t>((channel * colour.alpha + 127) / 255);
    };
    return to_pixel({scaled(colour.red), scaled(colour.green), scaled(colour.blue), colour.alpha});
}

/// Where a picture of length `picture` begins in a box of length `box`: in the middle when it is
/// smaller, with the focal point as near the middle as the picture's edges allow when it is larger.
int begin_of(int picture, int box, double focal)
{
    if (picture <= box) {
        return (box - picture) / 2;
    }
    const auto wanted = static_cast<int>(std::lround(box / 2.0 - picture * focal));
    return std::clamp(wanted, box - picture, 0);
}

/// Whether the first item leaves nothing of the ground to be seen in `part`.
bool is_covered(const Frame& frame, Rect part)
{
    if (frame.items.empty()) {
        return false;
    }
    const Item& first = frame.items.front();
    return std::holds_alternative<GlowItem>(first.what) && !first.entrance && !first.clip &&
           intersection(first.rect, part) == part;
}

} // namespace

void Painted::add(const Painted& part)
{
    waiting.insert(waiting.end(), part.waiting.begin(), part.waiting.end());
    if (!trouble) {
        trouble = part.trouble;
    }
}

Painter::Painter(PictureSource pictures, Rasterise letters)
    : pictures_(std::move(pictures)), runs_(std::move(letters))
{
}

// clang-tidy 14 does not see into the visitor.
// NOLINTNEXTLINE(readability-convert-member-functions-to-static): it uses this
Painted Painter::paint(const Frame& frame, Milliseconds since, Rect clip, Pixels target)
{
    Painted painted;
    const Rect canvas = intersection(clip, whole(target.size));
    if (!is_covered(frame, canvas)) {
        Colour ground = frame.ground;
        ground.alpha = 255;
        fill(target, canvas, to_pixel(ground));
    }
    for (const Item& item : frame.items) {
        const Entered state = entered(item, since);
        const Place place{target, item.rect, intersection(state.visible, canvas), state.stand_in};
        if (!place.clip.empty()) {
            std::visit([&](const auto& what) { draw(what, place, painted); }, item.what);
        }
    }
    return painted;
}

void Painter::draw(const BoxItem& box, const Place& place, Painted& /*painted*/)
{
    if (box.colour.alpha == 255) {
        fill(place.target, place.clip, to_pixel(box.colour));
        return;
    }
    const Image row{{place.clip.width, 1},
                    std::vector<std::uint32_t>(static_cast<std::size_t>(place.clip.width),
                                               premultiplied(box.colour))};
    for (int y = place.clip.y; y < place.clip.bottom(); ++y) {
        lay_over(place.target, place.clip, view(row), {place.clip.x, y}, full_opacity);
    }
}

void Painter::draw(const GlowItem& glow, const Place& place, Painted& /*painted*/)
{
    draw_glow(place.target, place.clip, glow);
}

void Painter::draw(const TextItem& text, const Place& place, Painted& painted)
{
    const Paragraph& paragraph = place.stand_in != nullptr ? *place.stand_in : text.paragraph;
    for (const TextLine& line : paragraph.lines) {
        for (const PositionedRun& run : line.runs) {
            const auto picture = runs_.picture_of(run);
            if (!picture) {
                painted.trouble = painted.trouble ? painted.trouble : picture.error();
                continue;
            }
            const RasterRun& letters = **picture;
            const Point corner{place.rect.x + run.x + letters.offset.x,
                               place.rect.y + run.baseline + letters.offset.y};
            lay_letters(place.target, place.clip, letters.ink, corner, run.colour);
        }
    }
}

void Painter::draw(const PictureItem& picture, const Place& place, Painted& painted) const
{
    const auto image = pictures_.picture(picture, place.rect.size());
    if (!image) {
        painted.waiting.push_back(place.clip);
        return;
    }
    const Point corner{
        place.rect.x + begin_of(image->size.width, place.rect.width, picture.focal_x),
        place.rect.y + begin_of(image->size.height, place.rect.height, picture.focal_y)};
    const auto opacity =
        static_cast<int>(std::lround(std::clamp(picture.opacity, 0.0, 1.0) * full_opacity));
    lay_over(place.target, place.clip, view(*image), corner, opacity);
}

void Painter::draw(const VectorItem& drawing, const Place& place, Painted& painted) const
{
    const auto image = pictures_.drawing(drawing, place.rect.size());
    if (!image) {
        painted.waiting.push_back(place.clip);
        return;
    }
    const Point corner{place.rect.x + begin_of(image->size.width, place.rect.width, 0.5),
                       place.rect.y + begin_of(image->size.height, place.rect.height, 0.5)};
    lay_over(place.target, place.clip, view(*image), corner, full_opacity);
}

Image paint_still(Painter& painter, const Frame& frame)
{
    const auto count = static_cast<std::size_t>(frame.canvas.width) *
                       static_cast<std::size_t>(frame.canvas.height);
    Image image{frame.canvas, std::vector<std::uint32_t>(count)};
    painter.paint(frame, entrances_end(frame), whole(frame.canvas), view(image));
    return image;
}

} // namespace wayside
