#pragma once
/// The time that pictures are computed for: the wall clock's, but steady while something moves.

#include "base/time.hpp"

#include <optional>

namespace wayside
{

/// Where the stage's time stands fixed to the steady clock. `instant` was right at `ticks`.
struct StageAnchor {
    Instant instant{};
    Ticks ticks{};

    bool operator==(const StageAnchor&) const = default;
};

/// While a transition or an entrance runs, time follows the steady clock from the anchor, so that a
/// stepped wall clock never jerks a fade; when nothing moves it is the wall clock's again. With a
/// start of its own (`--at`) or another speed it never looks at the wall clock after the start.
class StageClock
{
public:
    /// `start`: what the wall clock would say at `begin`; none: what it says. `speed` > 0, 1 is
    /// real time.
    StageClock(Now begin, std::optional<Instant> start, double speed);

    /// The stage's time now. `moving`: whether the last scene moved.
    [[nodiscard]] Instant at(Now now, bool moving);

    /// How long until the stage's time reaches `instant`, as the steady clock counts; zero when it
    /// has passed.
    [[nodiscard]] Milliseconds until(Instant instant, Now now) const;

    /// Of the stage's time against the steady clock.
    [[nodiscard]] double speed() const { return speed_; }

private:
    [[nodiscard]] Instant running(Ticks ticks) const;

    StageAnchor anchor_;
    double speed_ = 1;
    bool free_ = false; ///< follows its own start and speed
};

} // namespace wayside
