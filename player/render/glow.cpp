#include "render/glow.hpp"

#include "base/kernel.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace wayside
{

namespace
{

constexpr int matrix_side = 8;
constexpr int chunk = 256;

/// Threshold of the Bayer matrix at a place, 0 to 63: the bits of x ^ y and y, interleaved and
/// reversed.
constexpr int bayer(int x, int y)
{
    int threshold = 0;
    for (int bit = 0; bit < 3; ++bit) {
        const int mixed = ((x ^ y) >> bit) & 1;
        const int below = (y >> bit) & 1;
        threshold = (threshold << 2) | (mixed << 1) | below;
    }
    return threshold;
}

using DitherRow = std::array<float, chunk + matrix_side>;

/// Each row of the matrix, repeated, as thresholds between 0 and 1: the inner loop reads on,
/// wherever it starts.
constexpr std::array<DitherRow, matrix_side> make_dither()
{
    std::array<DitherRow, matrix_side> rows{};
    for (int y = 0; y < matrix_side; ++y) {
        for (int x = 0; x < chunk + matrix_side; ++x) {
            rows[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)] =
                (static_cast<float>(bayer(x % matrix_side, y)) + 0.5F) / 64.0F;
        }
    }
    return rows;
}

constexpr std::array<DitherRow, matrix_side> dither = make_dither();

/// What the inner loop needs of a light, once for each row.
struct Row {
    float x = 0; ///< of the first pixel's centre, from the light's centre
    float y_squared = 0;
    float inverse_square = 0; ///< of the radius
    std::array<float, 3> outer{};
    std::array<float, 3> rise{}; ///< inner - outer
};

WAYSIDE_KERNEL void glow_row(std::uint32_t* out, int count, const Row* row, const float* thresholds)
{
    const Row r = *row;
    for (int i = 0; i < count; ++i) {
        const float dx = r.x + static_cast<float>(i);
        const float distance = (dx * dx + r.y_squared) * r.inverse_square;
        // The larger of 1 - distance and 0, spelt without a comparison, which would not be
        // vectorised.
        const float rest = 1.0F - distance;
        const float inside = 0.5F * (rest + std::fabs(rest));
        const float light = inside * inside;
        const auto red = static_cast<std::int32_t>(r.outer[0] + light * r.rise[0] + thresholds[i]);
        const auto green =
            static_cast<std::int32_t>(r.outer[1] + light * r.rise[1] + thresholds[i]);
        const auto blue = static_cast<std::int32_t>(r.outer[2] + light * r.rise[2] + thresholds[i]);
        out[i] = 0xFF000000U | static_cast<std::uint32_t>((red << 16) | (green << 8) | blue);
    }
}

Row row_of(const GlowItem& glow)
{
    const auto radius = static_cast<float>(std::max(glow.radius_px, 1));
    const std::array<int, 3> outer{glow.outer.red, glow.outer.green, glow.outer.blue};
    const std::array<int, 3> inner{glow.inner.red, glow.inner.green, glow.inner.blue};
    Row row;
    row.inverse_square = 1.0F / (radius * radius);
    for (std::size_t channel = 0; channel < outer.size(); ++channel) {
        row.outer[channel] = static_cast<float>(outer[channel]);
        row.rise[channel] = static_cast<float>(inner[channel] - outer[channel]);
    }
    return row;
}

} // namespace

void draw_glow(Pixels target, Rect area, const GlowItem& glow)
{
    const Rect part = intersection(area, whole(target.size));
    Row row = row_of(glow);
    for (int y = part.y; y < part.bottom(); ++y) {
        const auto dy = static_cast<float>(y - glow.centre.y);
        row.y_squared = dy * dy;
        const float* const thresholds = dither[static_cast<std::size_t>(y % matrix_side)].data();
        for (int x = part.x; x < part.right(); x += chunk) {
            row.x = static_cast<float>(x - glow.centre.x);
            glow_row(target.row(y) + x,
                     std::min(chunk, part.right() - x),
                     &row,
                     thresholds + x % matrix_side);
        }
    }
}

} // namespace wayside
