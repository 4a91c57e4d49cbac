#pragma once
/// The takeover by hand that a player holds: a value that knows when it is over, whatever somebody
/// does to the clock.

#include "base/time.hpp"
#include "programme/programme.hpp"
#include "schedule/schedule.hpp"
#include "schedule/takeover.hpp"

#include <memory>
#include <optional>

namespace wayside
{

/// Ends after its length of steady time: a clock that is set neither cuts it short nor prolongs it.
struct HeldTakeover {
    HandTakeover takeover; ///< as the wall clock says it now
    Ticks ends{};

    [[nodiscard]] bool is_over(Ticks now) const { return now >= ends; }

    bool operator==(const HeldTakeover&) const = default;
};

/// One that was kept over a restart. It has at most its own length left: a clock that was put back
/// does not prolong it. None: it is over. `now` is the stage's time at `ticks`.
[[nodiscard]] std::optional<HeldTakeover> resumed(HandTakeover takeover, Instant now, Ticks ticks);

/// The same takeover after somebody has set the clock: it began before `now` and ends when its
/// steady time is over; `speed` is that of the stage's time. None: it is over.
[[nodiscard]] std::optional<HeldTakeover> after_step(HeldTakeover held,
                                                     Instant now,
                                                     Ticks ticks,
                                                     double speed);

/// `base` with the takeover in it, or as it is without one. Error: as with_takeover.
[[nodiscard]] Result<Schedule> schedule_with(const Schedule& base,
                                             const std::optional<HeldTakeover>& held);

} // namespace wayside
