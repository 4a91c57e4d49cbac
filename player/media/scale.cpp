#include "media/scale.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace wayside {

namespace {

/// A target pixel along one axis: the source pixels that it is made of and their weights.
struct Tap {
    int first = 0;
    std::vector<float> weights;
};

/// A triangle filter as wide as a target pixel (or a source pixel, if that is larger).
std::vector<Tap> taps(int begin, int length, int limit, int target)
{
    std::vector<Tap> result(static_cast<std::size_t>(target));
    const double scale = static_cast<double>(length) / target;
    const double reach = std::max(1.0, scale);
    for (int at = 0; at < target; ++at) {
        Tap& tap = result[static_cast<std::size_t>(at)];
        const double centre = begin + (at + 0.5) * scale - 0.5;
        tap.first = std::max(0, static_cast<int>(std::floor(centre - reach)) + 1);
        const int last = std::min(limit - 1, static_cast<int>(std::ceil(centre + reach)) - 1);
        float sum = 0;
        for (int from = tap.first; from <= last; ++from) {
            const auto weight = static_cast<float>(std::max(0.0, 1 - std::abs(from - centre) / reach));
            tap.weights.push_back(weight);
            sum += weight;
        }
        if (sum <= 0) {
            tap.first = std::clamp(static_cast<int>(std::lround(centre)), 0, limit - 1);
            tap.weights = {1.0F};
            sum = 1;
        }
        for (float& weight : tap.weights) {
            weight /= sum;
        }
    }
    return result;
}

using Sum = std::array<float, 4>;

void add(Sum& sum, std::uint32_t pixel, float weight)
{
    for (unsigned channel = 0; channel < 4; ++channel) {
        sum[channel] += weight * static_cast<float>((pixel >> (8U * channel)) & 0xFFU);
    }
}

std::uint32_t packed(const Sum& sum)
{
    std::uint32_t pixel = 0;
    for (unsigned channel = 0; channel < 4; ++channel) {
        const auto value = static_cast<std::uint32_t>(std::clamp(std::lround(sum[channel]), 0L, 255L));
        pixel |= value << (8U * channel);
    }
    return pixel;
}

} // namespace

Placement place_in(Size source, Size box, Fit fit, double focal_x, double focal_y)
{
    const double across = static_cast<double>(box.width) / source.width;
    const double down = static_cast<double>(box.height) / source.height;
    if (fit == Fit::Contain) {
        const double scale = std::min(across, down);
        return {.source = {0, 0, source.width, source.height},
                .target = {std::clamp(static_cast<int>(std::lround(source.width * scale)), 1, box.width),
                           std::clamp(static_cast<int>(std::lround(source.height * scale)), 1, box.height)}};
    }
    const double scale = std::max(across, down);
    const int width = std::clamp(static_cast<int>(std::lround(box.width / scale)), 1, source.width);
    const int height = std::clamp(static_cast<int>(std::lround(box.height / scale)), 1, source.height);
    const auto start = [](double focal, int whole, int part) {
        return std::clamp(static_cast<int>(std::lround(focal * whole - part / 2.0)), 0, whole - part);
    };
    return {.source = {start(focal_x, source.width, width), start(focal_y, source.height, height), width, height},
            .target = box};
}

Image resample(const Image& image, Rect source, Size target)
{
    const std::vector<Tap> columns = taps(source.x, source.width, image.size.width, target.width);
    const std::vector<Tap> rows = taps(source.y, source.height, image.size.height, target.height);
    Image result{.size = target, .pixels = {}};
    result.pixels.resize(static_cast<std::size_t>(target.width) * static_cast<std::size_t>(target.height));
    std::vector<Sum> line(static_cast<std::size_t>(image.size.width));
    for (int y = 0; y < target.height; ++y) {
        // Down first: each source row is then read once for each target row that needs it.
        std::fill(line.begin(), line.end(), Sum{});
        const Tap& row = rows[static_cast<std::size_t>(y)];
        for (std::size_t k = 0; k < row.weights.size(); ++k) {
            const std::uint32_t* from = image.pixels.data() + (static_cast<std::size_t>(row.first) + k) * static_cast<std::size_t>(image.size.width);
            for (std::size_t x = 0; x < line.size(); ++x) {
                add(line[x], from[x], row.weights[k]);
            }
        }
        std::uint32_t* out = result.pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(target.width);
        for (int x = 0; x < target.width; ++x) {
            const Tap& column = columns[static_cast<std::size_t>(x)];
            Sum sum{};
            for (std::size_t k = 0; k < column.weights.size(); ++k) {
                const Sum& from = line[static_cast<std::size_t>(column.first) + k];
                for (unsigned channel = 0; channel < 4; ++channel) {
                    sum[channel] += column.weights[k] * from[channel];
                }
            }
            out[x] = packed(sum);
        }
    }
    return result;
}

} // namespace wayside
