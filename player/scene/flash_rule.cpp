#include "scene/flash_rule.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace wayside
{

namespace
{

constexpr double field_degrees = 10;
constexpr int cells_that_count = cells_a_field * cells_a_field / 4;
constexpr float least_change = 0.1F;
constexpr float bright = 0.8F; ///< above this on both sides nothing counts
constexpr Milliseconds second{1000};

double field_px(const Canvas& canvas)
{
    const double half = field_degrees / 2 * std::numbers::pi / 180;
    return 2 * canvas.viewing_distance_mm * std::tan(half) / canvas.mm_per_px;
}

/// Follows the luminance of one cell and notes when it turned: each change by a tenth or more in
/// the opposite direction of the last one.
class Turns
{
public:
    explicit Turns(float first) : low_(first), high_(first) {}

    void see(float now, Milliseconds at)
    {
        const bool has_risen = direction_ <= 0 && now - low_ >= least_change && low_ < bright;
        const bool has_fallen = direction_ >= 0 && high_ - now >= least_change && now < bright;
        if (has_risen || has_fallen) {
            direction_ = has_risen ? 1 : -1;
            low_ = now;
            high_ = now;
            times_.push_back(at);
            return;
        }
        low_ = std::min(low_, now);
        high_ = std::max(high_, now);
    }

    [[nodiscard]] int within(Milliseconds from) const
    {
        return static_cast<int>(std::count_if(times_.begin(), times_.end(), [&](Milliseconds at) {
            return at >= from && at < from + second;
        }));
    }

private:
    float low_;
    float high_;
    int direction_ = 0; ///< of the last change: 1 lighter, -1 darker, 0 none yet
    std::vector<Milliseconds> times_;
};

std::vector<Turns> follow(const std::vector<Sight>& sights)
{
    std::vector<Turns> cells;
    for (const float value : sights.front().map->values) {
        cells.emplace_back(value);
    }
    for (const Sight& sight : sights) {
        for (std::size_t cell = 0; cell < cells.size(); ++cell) {
            cells[cell].see(sight.map->values[cell], sight.at);
        }
    }
    return cells;
}

/// Whether so many of the marked cells stand in one field that the rule counts them.
bool fill_a_field(const std::vector<bool>& marked, Size cells)
{
    // Sums of all cells above and to the left.
    const auto width = static_cast<std::size_t>(cells.width);
    const auto height = static_cast<std::size_t>(cells.height);
    std::vector<int> sums((width + 1) * (height + 1), 0);
    const auto at = [&](std::size_t x, std::size_t y) -> int& {
        return sums[y * (width + 1) + x];
    };
    for (std::size_t y = 0; y < height; ++y) {
        for (std::size_t x = 0; x < width; ++x) {
            at(x + 1, y + 1) =
                at(x, y + 1) + at(x + 1, y) - at(x, y) + (marked[y * width + x] ? 1 : 0);
        }
    }
    const std::size_t wide = std::min<std::size_t>(cells_a_field, width);
    const std::size_t high = std::min<std::size_t>(cells_a_field, height);
    for (std::size_t y = 0; y + high <= height; ++y) {
        for (std::size_t x = 0; x + wide <= width; ++x) {
            const int count = at(x + wide, y + high) - at(x, y + high) - at(x + wide, y) + at(x, y);
            if (count >= cells_that_count) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

int flash_cell_px(const Canvas& canvas)
{
    return std::max(1, static_cast<int>(std::lround(field_px(canvas) / cells_a_field)));
}

double flash_area_px(const Canvas& canvas)
{
    return field_px(canvas) * field_px(canvas) / 4;
}

double most_flashes(const std::vector<Sight>& sights)
{
    if (sights.empty()) {
        return 0;
    }
    const Size size = sights.front().map->cells;
    const std::vector<Turns> cells = follow(sights);
    int most = 0;
    std::vector<int> turns(cells.size());
    std::vector<bool> marked(cells.size());
    for (const Sight& sight : sights) {
        std::transform(cells.begin(), cells.end(), turns.begin(), [&](const Turns& cell) {
            return cell.within(sight.at);
        });
        do {
            std::transform(turns.begin(), turns.end(), marked.begin(), [&](int count) {
                return count > most;
            });
        } while (fill_a_field(marked, size) && ++most > 0);
    }
    return most / 2.0;
}

} // namespace wayside
