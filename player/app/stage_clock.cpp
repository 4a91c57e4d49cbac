#include "app/stage_clock.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace wayside
{

StageClock::StageClock(Now begin, std::optional<Instant> start, double speed)
    : anchor_{.instant = start.value_or(begin.instant), .ticks = begin.ticks}
    , speed_(speed)
    , free_(start.has_value() || speed != 1)
{
}

Instant StageClock::running(Ticks ticks) const
{
    const auto passed =
        std::chrono::duration<double, std::milli>(ticks - anchor_.ticks).count() * speed_;
    return anchor_.instant + Milliseconds{std::llround(passed)};
}

Instant StageClock::at(Now now, bool moving)
{
    if (!free_ && !moving) {
        anchor_ = {.instant = now.instant, .ticks = now.ticks};
    }
    return running(now.ticks);
}

Milliseconds StageClock::until(Instant instant, Now now) const
{
    const auto left = static_cast<double>((instant - running(now.ticks)).count()) / speed_;
    return Milliseconds{std::max(0LL, std::llround(std::ceil(left)))};
}

} // namespace wayside
