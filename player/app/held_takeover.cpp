#include "app/held_takeover.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace wayside
{

std::optional<HeldTakeover> resumed(HandTakeover takeover, Instant now, Ticks ticks)
{
    const Milliseconds left = std::min(takeover.until - now, takeover.until - takeover.from);
    return after_step({.takeover = std::move(takeover), .ends = ticks + left}, now, ticks, 1);
}

std::optional<HeldTakeover> after_step(HeldTakeover held, Instant now, Ticks ticks, double speed)
{
    if (held.is_over(ticks)) {
        return std::nullopt;
    }
    held.takeover.from = std::min(held.takeover.from, now);
    held.takeover.until = now + std::chrono::ceil<Milliseconds>((held.ends - ticks) * speed);
    return held;
}

Result<Schedule> schedule_with(const Schedule& base, const std::optional<HeldTakeover>& held)
{
    if (!held) {
        return base;
    }
    auto programme = with_takeover(base.programme(), held->takeover);
    if (!programme) {
        return tl::unexpected(programme.error());
    }
    return Schedule::compile(std::move(*programme), base.zone());
}

} // namespace wayside
