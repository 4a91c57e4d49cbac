#include "text/paragraph.hpp"

#include "text/typesetter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace wayside
{

namespace
{

/// Sizes between which the eye sees no difference need not be tried.
constexpr double size_step = 0.03;

int next_smaller(int px)
{
    return std::min(px - 1, static_cast<int>(std::lround(px * (1 - size_step))));
}

} // namespace

Result<Paragraph> lay_out(std::string_view text,
                          std::string_view language,
                          const TextStyle& style,
                          int width,
                          FontMeasure& fonts)
{
    const auto setter = Typesetter::create(text, language, style.voice, fonts);
    if (!setter) {
        return tl::unexpected(setter.error());
    }
    return (*setter)->set(style, width);
}

bool fits(const Paragraph& paragraph, Size box)
{
    return paragraph.size.height <= box.height &&
           std::all_of(paragraph.lines.begin(), paragraph.lines.end(), [&](const TextLine& line) {
               return line.width <= box.width;
           });
}

Result<Paragraph> lay_out_to_fit(std::string_view text,
                                 std::string_view language,
                                 const TextStyle& style,
                                 Size box,
                                 int smallest_px,
                                 int largest_px,
                                 FontMeasure& fonts)
{
    const auto setter = Typesetter::create(text, language, style.voice, fonts);
    if (!setter) {
        return tl::unexpected(setter.error());
    }
    std::vector<int> sizes;
    for (int px = largest_px; px > smallest_px; px = next_smaller(px)) {
        sizes.push_back(px);
    }
    sizes.push_back(smallest_px);
    const auto at = [&](int px) {
        TextStyle sized = style;
        sized.font_px = px;
        return (*setter)->set(sized, box.width);
    };
    // Larger text never fits better, so the first size that fits is found by halving.
    std::size_t low = 0;
    std::size_t high = sizes.size() - 1;
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (fits(at(sizes[middle]), box)) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    Paragraph best = at(sizes[low]);
    if (fits(best, box)) {
        return best;
    }
    int widest = 0;
    for (const TextLine& line : best.lines) {
        widest = std::max(widest, line.width);
    }
    return failure(
        fmt::format("\"{}\" needs {} x {} px at its least size of {} px and has {} x {} px",
                    best.text,
                    widest,
                    best.size.height,
                    smallest_px,
                    box.width,
                    box.height));
}

} // namespace wayside
