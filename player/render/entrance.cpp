#include "render/entrance.hpp"

#include "base/overload.hpp"

#include <algorithm>
#include <cmath>

namespace wayside
{

namespace
{

/// 0 at the start of the entrance, 1 at its end.
double share_of(const Entrance& entrance, Milliseconds since)
{
    if (since >= entrance.start + entrance.length) {
        return 1;
    }
    if (since <= entrance.start) {
        return 0;
    }
    return static_cast<double>((since - entrance.start).count()) /
           static_cast<double>(entrance.length.count());
}

double eased_out(double share)
{
    const double rest = 1 - share;
    return 1 - rest * rest * rest;
}

Rect uncovered(Rect rect, WipeFrom from, double share)
{
    const auto part = [share](int length) {
        return static_cast<int>(std::lround(length * eased_out(share)));
    };
    switch (from) {
    case WipeFrom::Left:
        return {rect.x, rect.y, part(rect.width), rect.height};
    case WipeFrom::Right:
        return {rect.right() - part(rect.width), rect.y, part(rect.width), rect.height};
    case WipeFrom::Bottom:
        return {rect.x, rect.bottom() - part(rect.height), rect.width, part(rect.height)};
    }
    return rect;
}

const Paragraph* step_at(const CountUp& count, double share)
{
    if (share >= 1 || count.steps.empty()) {
        return nullptr;
    }
    const std::size_t last = count.steps.size() - 1;
    const auto step = static_cast<std::size_t>(share * static_cast<double>(last));
    return &count.steps[std::min(step, last)];
}

} // namespace

Entered entered(const Item& item, Milliseconds since)
{
    Entered state{.visible = item.rect, .stand_in = nullptr};
    if (item.entrance) {
        const double share = share_of(*item.entrance, since);
        std::visit(
            Overload{
                [&](const CountUp& count) { state.stand_in = step_at(count, share); },
                [&](const Wipe& wipe) { state.visible = uncovered(item.rect, wipe.from, share); },
            },
            item.entrance->kind);
    }
    if (item.clip) {
        state.visible = intersection(state.visible, *item.clip);
    }
    return state;
}

} // namespace wayside
