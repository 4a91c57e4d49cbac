#include "schedule/spread.hpp"

#include "base/limits.hpp"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <utility>

namespace wayside
{

namespace
{

/// A position in a round on a scale on which every weight divides evenly.
constexpr std::int64_t divisible_by_all_weights = 2520; // least common multiple of 1 to 10
static_assert(limits::max_weight == 10);

} // namespace

std::vector<std::size_t> spread(const std::vector<PlaylistItem>& items)
{
    const auto count = static_cast<std::int64_t>(items.size());
    const std::int64_t round = count * divisible_by_all_weights;
    std::vector<std::pair<std::int64_t, std::size_t>> places;
    for (std::size_t item = 0; item < items.size(); ++item) {
        const auto weight =
            static_cast<std::int64_t>(std::clamp(items[item].weight, 1, limits::max_weight));
        const std::int64_t first = static_cast<std::int64_t>(item) * divisible_by_all_weights;
        for (std::int64_t showing = 0; showing < weight; ++showing) {
            places.emplace_back((first + showing * (round / weight)) % round, item);
        }
    }
    std::sort(places.begin(), places.end());

    std::deque<std::pair<std::int64_t, std::size_t>> waiting(places.begin(), places.end());
    std::vector<std::size_t> order;
    order.reserve(places.size());
    while (!waiting.empty()) {
        const auto other = std::find_if(waiting.begin(), waiting.end(), [&](const auto& place) {
            return order.empty() || place.second != order.back();
        });
        const auto next = other != waiting.end() ? other : waiting.begin();
        order.push_back(next->second);
        waiting.erase(next);
    }
    return order;
}

} // namespace wayside
