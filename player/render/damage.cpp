#include "render/damage.hpp"

#include "render/entrance.hpp"
#include "render/pixels.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>

namespace wayside
{

namespace
{

std::int64_t area_of(Rect rect)
{
    return std::int64_t{rect.width} * rect.height;
}

/// Pixels painted for nothing when both become one; negative when they overlap.
std::int64_t waste(Rect a, Rect b)
{
    return area_of(bounding(a, b)) - area_of(a) - area_of(b);
}

struct Pair {
    std::size_t first = 0;
    std::size_t second = 0;
    std::int64_t waste = 0;
};

std::optional<Pair> cheapest_pair(const std::vector<Rect>& rects)
{
    std::optional<Pair> best;
    for (std::size_t i = 0; i < rects.size(); ++i) {
        for (std::size_t j = i + 1; j < rects.size(); ++j) {
            const std::int64_t cost = waste(rects[i], rects[j]);
            if (!best || cost < best->waste) {
                best = Pair{i, j, cost};
            }
        }
    }
    return best;
}

/// A little waste is cheaper than one more request.
bool worth_joining(Rect a, Rect b, std::int64_t cost)
{
    return cost <= (area_of(a) + area_of(b)) / 4;
}

/// The strip that a wipe has uncovered between two moments: what one rectangle has and the other
/// has not.
Rect strip_between(Rect a, Rect b)
{
    const Rect large = contains(a, b) ? a : b;
    const Rect small = contains(a, b) ? b : a;
    if (small.empty() || !contains(large, small)) {
        return bounding(a, b);
    }
    if (large.y == small.y && large.height == small.height) {
        return large.x == small.x
                   ? Rect{small.right(), large.y, large.width - small.width, large.height}
                   : Rect{large.x, large.y, large.width - small.width, large.height};
    }
    if (large.x == small.x && large.width == small.width && large.bottom() == small.bottom()) {
        return {large.x, large.y, large.width, large.height - small.height};
    }
    return large;
}

Rect item_damage(const Item& before,
                 Milliseconds entered_before,
                 const Item& after,
                 Milliseconds entered_after)
{
    const Entered a = entered(before, entered_before);
    const Entered b = entered(after, entered_after);
    // The same frame at another moment is the common case: spare comparing its texts.
    const bool same_item =
        &before == &after ||
        (before.rect == after.rect && before.clip == after.clip && before.what == after.what);
    if (!same_item) {
        return bounding(a.visible, b.visible);
    }
    const bool both_stand_in = a.stand_in != nullptr && b.stand_in != nullptr;
    const bool same_text =
        a.stand_in == b.stand_in || (both_stand_in && *a.stand_in == *b.stand_in);
    if (!same_text) {
        return b.visible;
    }
    return a.visible == b.visible ? Rect{} : strip_between(a.visible, b.visible);
}

} // namespace

std::vector<Rect> merged(std::vector<Rect> rects)
{
    rects.erase(std::remove_if(rects.begin(), rects.end(), [](Rect rect) { return rect.empty(); }),
                rects.end());
    while (const auto pair = cheapest_pair(rects)) {
        Rect& kept = rects[pair->first];
        const Rect other = rects[pair->second];
        if (rects.size() <= max_damage_rects && !worth_joining(kept, other, pair->waste)) {
            break;
        }
        kept = bounding(kept, other);
        rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(pair->second));
    }
    return rects;
}

std::vector<Rect> damage(const Frame& before,
                         Milliseconds entered_before,
                         const Frame& after,
                         Milliseconds entered_after)
{
    if (before.canvas != after.canvas || before.ground != after.ground) {
        return {whole(after.canvas)};
    }
    std::vector<Rect> rects;
    const std::size_t common = std::min(before.items.size(), after.items.size());
    for (std::size_t i = 0; i < common; ++i) {
        rects.push_back(
            item_damage(before.items[i], entered_before, after.items[i], entered_after));
    }
    for (std::size_t i = common; i < before.items.size(); ++i) {
        rects.push_back(entered(before.items[i], entered_before).visible);
    }
    for (std::size_t i = common; i < after.items.size(); ++i) {
        rects.push_back(entered(after.items[i], entered_after).visible);
    }
    for (Rect& rect : rects) {
        rect = intersection(rect, whole(after.canvas));
    }
    return merged(std::move(rects));
}

} // namespace wayside
