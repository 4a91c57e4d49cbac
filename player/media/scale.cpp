#include "media/scale.hpp"

#include "base/kernel.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <vector>

namespace wayside
{

namespace
{

constexpr std::size_t channels = 4;

/// What the target pixels along one axis are made of.
struct Taps {
    std::vector<std::size_t> first; ///< source pixel, one for each target pixel
    std::vector<std::size_t> count; ///< source pixels
    std::size_t stride = 0;         ///< room for weights of one target pixel
    std::vector<float> weights;     ///< their sum is 1 for each target pixel
};

/// A triangle filter as wide as a target pixel (or a source pixel, if that is larger), over the
/// source pixels [begin, begin + length) out of `limit`.
Taps taps_of(int begin, int length, int limit, int target)
{
    const double scale = static_cast<double>(length) / target;
    const double reach = std::max(1.0, scale);
    const auto size = static_cast<std::size_t>(target);
    Taps taps{.first = std::vector<std::size_t>(size),
              .count = std::vector<std::size_t>(size),
              .stride = static_cast<std::size_t>(2 * reach) + 2,
              .weights = {}};
    taps.weights.resize(taps.stride * size);
    for (std::size_t at = 0; at < size; ++at) {
        const double centre = begin + (static_cast<double>(at) + 0.5) * scale - 0.5;
        const int first =
            std::clamp(static_cast<int>(std::floor(centre - reach)) + 1, 0, limit - 1);
        const int last =
            std::clamp(static_cast<int>(std::ceil(centre + reach)) - 1, first, limit - 1);
        float* const weights = taps.weights.data() + at * taps.stride;
        taps.first[at] = static_cast<std::size_t>(first);
        taps.count[at] = static_cast<std::size_t>(last) - taps.first[at] + 1;
        float sum = 0;
        for (int from = first; from <= last; ++from) {
            const auto weight =
                static_cast<float>(std::max(1e-6, 1 - std::abs(from - centre) / reach));
            weights[from - first] = weight;
            sum += weight;
        }
        std::for_each(weights, weights + taps.count[at], [sum](float& weight) { weight /= sum; });
    }
    return taps;
}

/// `sums[i] += weight * bytes[i]`.
WAYSIDE_KERNEL void add(float* sums, const std::uint8_t* bytes, std::size_t count, float weight)
{
    for (std::size_t at = 0; at < count; ++at) {
        sums[at] += weight * static_cast<float>(bytes[at]);
    }
}

Image cut_out(const Image& image, Rect part)
{
    Image result{.size = part.size(), .pixels = {}};
    result.pixels.reserve(static_cast<std::size_t>(part.width) *
                          static_cast<std::size_t>(part.height));
    for (int y = part.y; y < part.bottom(); ++y) {
        const auto row =
            image.pixels.begin() + static_cast<std::ptrdiff_t>(y) * image.size.width + part.x;
        result.pixels.insert(result.pixels.end(), row, row + part.width);
    }
    return result;
}

/// One target pixel out of a line of sums.
std::uint32_t weighed(const float* sums, const float* weights, std::size_t count)
{
    std::array<float, channels> pixel{0.5F, 0.5F, 0.5F, 0.5F};
    for (std::size_t at = 0; at < count; ++at) {
        for (std::size_t channel = 0; channel < channels; ++channel) {
            pixel[channel] += weights[at] * sums[at * channels + channel];
        }
    }
    std::array<std::uint8_t, channels> bytes{};
    std::transform(pixel.begin(), pixel.end(), bytes.begin(), [](float value) {
        return static_cast<std::uint8_t>(std::min(value, 255.0F));
    });
    return std::bit_cast<std::uint32_t>(bytes);
}

} // namespace

int place_along(double focal, int whole, int part)
{
    return std::clamp(
        static_cast<int>(std::lround(focal * whole - part / 2.0)), 0, std::max(0, whole - part));
}

Placement place_in(Size source, Size box, Fit fit, double focal_x, double focal_y)
{
    const double across = static_cast<double>(box.width) / source.width;
    const double down = static_cast<double>(box.height) / source.height;
    if (fit == Fit::Contain) {
        const double scale = std::min(across, down);
        return {
            .source = {0, 0, source.width, source.height},
            .target = {
                std::clamp(static_cast<int>(std::lround(source.width * scale)), 1, box.width),
                std::clamp(static_cast<int>(std::lround(source.height * scale)), 1, box.height)}};
    }
    const double scale = std::max(across, down);
    const int width = std::clamp(static_cast<int>(std::lround(box.width / scale)), 1, source.width);
    const int height =
        std::clamp(static_cast<int>(std::lround(box.height / scale)), 1, source.height);
    return {.source = {place_along(focal_x, source.width, width),
                       place_along(focal_y, source.height, height),
                       width,
                       height},
            .target = box};
}

Image resample(Image image, Rect source, Size target)
{
    if (source.size() == target && image.size == target) {
        return image;
    }
    if (source.size() == target) {
        return cut_out(image, source);
    }
    const Taps columns = taps_of(source.x, source.width, image.size.width, target.width);
    const Taps rows = taps_of(source.y, source.height, image.size.height, target.height);
    const auto width = static_cast<std::size_t>(target.width);
    const auto height = static_cast<std::size_t>(target.height);
    // Only the columns that some target pixel is made of.
    const std::size_t left = columns.first.front();
    const std::size_t right = columns.first.back() + columns.count.back();
    Image result{.size = target, .pixels = {}};
    result.pixels.reserve(width * height);
    std::vector<float> line((right - left) * channels);
    for (std::size_t y = 0; y < height; ++y) {
        std::fill(line.begin(), line.end(), 0.0F);
        for (std::size_t at = 0; at < rows.count[y]; ++at) {
            const std::uint32_t* const row =
                image.pixels.data() +
                (rows.first[y] + at) * static_cast<std::size_t>(image.size.width);
            add(line.data(),
                reinterpret_cast<const std::uint8_t*>(row + left),
                line.size(),
                rows.weights[y * rows.stride + at]);
        }
        for (std::size_t x = 0; x < width; ++x) {
            const float* const sums = line.data() + (columns.first[x] - left) * channels;
            result.pixels.push_back(
                weighed(sums, columns.weights.data() + x * columns.stride, columns.count[x]));
        }
    }
    return result;
}

} // namespace wayside
