#pragma once
/// The one place where clocks are read. Main reads one Now a turn of the loop and passes it down.

#include "base/time.hpp"

namespace wayside
{

/// Gives the time, and waits for it. Main thread only.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    Clock(Clock&&) = delete;
    Clock& operator=(Clock&&) = delete;
    virtual ~Clock() = default;

    [[nodiscard]] virtual Now now() = 0;

    /// Comes back at `due` or a little later, at once when it has passed. An absolute time keeps a
    /// row of frames from drifting.
    virtual void sleep_until(Ticks due) = 0;
};

/// The machine's clocks: CLOCK_REALTIME and CLOCK_MONOTONIC.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] Now now() override;
    void sleep_until(Ticks due) override;
};

/// A clock that moves only when it is told to, for tests and accelerated runs.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(Now start) : now_(start) {}

    [[nodiscard]] Now now() override { return now_; }

    /// Moves both times on to `due`; never back.
    void sleep_until(Ticks due) override;

    /// Time passes.
    void advance(Milliseconds length);

    /// Somebody sets the clock; steady time does not notice.
    void step(Milliseconds by) { now_.instant += by; }

private:
    Now now_;
};

/// Whether the kernel takes its clock for synchronised (STA_UNSYNC is not set; adjtimex(2)).
[[nodiscard]] bool kernel_clock_is_synchronised();

} // namespace wayside
