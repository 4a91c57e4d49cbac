#include "render/text_contrast.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace wayside
{

namespace
{

constexpr int step_px = 8; ///< between the places that are looked at along a line

/// A picture of the largest canvas has 33 MB: more grounds would be memory for little.
constexpr std::size_t kept_grounds = 3;

/// The box of the letters of a run between baseline and capitals, on the canvas.
Rect letters_of(const PositionedRun& run, const Item& item, double cap_height)
{
    const int height = std::max(1, static_cast<int>(cap_height));
    return {item.rect.x + run.x, item.rect.y + run.baseline - height, run.width, height};
}

/// Calls `look` with the box of each run of each text, cut to what of it is seen.
template <typename Look> void for_each_run(const Frame& frame, const Look& look)
{
    const Rect canvas{0, 0, frame.canvas.width, frame.canvas.height};
    for (std::size_t index = 0; index < frame.items.size(); ++index) {
        const Item& item = frame.items[index];
        const auto* text = std::get_if<TextItem>(&item.what);
        if (text == nullptr) {
            continue;
        }
        const Rect seen = intersection(canvas, item.clip.value_or(canvas));
        for (const TextLine& line : text->paragraph.lines) {
            for (const PositionedRun& run : line.runs) {
                const Rect box =
                    intersection(seen, letters_of(run, item, text->paragraph.cap_height_px));
                if (!box.empty()) {
                    look(index, run, box);
                }
            }
        }
    }
}

/// What stands behind the texts: the items that are not texts and reach behind one, finished.
Frame ground_of(const Frame& frame)
{
    std::vector<Rect> letters;
    for_each_run(frame,
                 [&](std::size_t, const PositionedRun&, Rect box) { letters.push_back(box); });
    Frame ground{.canvas = frame.canvas,
                 .mm_per_px = frame.mm_per_px,
                 .ground = frame.ground,
                 .slide = {},
                 .language = {},
                 .items = {}};
    for (const Item& item : frame.items) {
        const bool is_behind = std::any_of(letters.begin(), letters.end(), [&](Rect box) {
            return !intersection(box, item.rect).empty();
        });
        if (is_behind && !std::holds_alternative<TextItem>(item.what)) {
            ground.items.push_back(item);
            ground.items.back().entrance.reset();
        }
    }
    return ground;
}

/// Lowest contrast of a colour with the pixels of a box, along three rows of it.
std::pair<double, Colour> lowest(const Image& behind, Rect box, Colour letters)
{
    std::pair<double, Colour> worst{22, {}};
    for (const int quarter : {1, 2, 3}) {
        const int y = std::min(box.y + box.height * quarter / 4, box.bottom() - 1);
        for (int x = box.x; x < box.right(); x += step_px) {
            const Colour ground = colour_at(behind, {x, y});
            const double ratio = contrast_ratio(letters, ground);
            if (ratio < worst.first) {
                worst = {ratio, ground};
            }
        }
    }
    return worst;
}

} // namespace

Colour colour_at(const Image& image, Point at)
{
    const std::uint32_t pixel = view(image).at(at);
    return {static_cast<std::uint8_t>(pixel >> 16U),
            static_cast<std::uint8_t>(pixel >> 8U),
            static_cast<std::uint8_t>(pixel),
            255};
}

const Image& ContrastMeter::behind(const Frame& frame)
{
    Frame ground = ground_of(frame);
    const auto known = std::find_if(
        grounds_.begin(), grounds_.end(), [&](const Ground& kept) { return kept.frame == ground; });
    if (known != grounds_.end()) {
        std::rotate(grounds_.begin(), known, known + 1);
        return grounds_.front().image;
    }
    if (grounds_.size() == kept_grounds) {
        grounds_.pop_back();
    }
    ++painted_;
    Image image = paint_still(painter_, ground);
    grounds_.insert(grounds_.begin(), {std::move(ground), std::move(image)});
    return grounds_.front().image;
}

std::vector<TextContrast> ContrastMeter::measure(const Frame& frame)
{
    const Image& image = behind(frame);
    std::vector<TextContrast> measured;
    for_each_run(frame, [&](std::size_t item, const PositionedRun& run, Rect box) {
        const auto [ratio, ground] = lowest(image, box, run.colour);
        if (measured.empty() || measured.back().item != item) {
            measured.push_back({.item = item});
        } else if (ratio >= measured.back().ratio) {
            return;
        }
        TextContrast& worst = measured.back();
        worst.ratio = ratio;
        worst.letters = run.colour;
        worst.ground = ground;
        worst.run = run.text;
    });
    return measured;
}

} // namespace wayside
