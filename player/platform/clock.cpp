#include "platform/clock.hpp"

#include <cerrno>
#include <chrono>
#include <sys/timex.h>
#include <time.h> // NOLINT(modernize-deprecated-headers): clock_nanosleep is POSIX

namespace wayside
{

Now SystemClock::now()
{
    const auto instant = std::chrono::system_clock::now().time_since_epoch();
    const auto ticks = std::chrono::steady_clock::now().time_since_epoch();
    return {.instant = Instant(std::chrono::floor<Milliseconds>(instant)),
            .ticks = Ticks(std::chrono::floor<std::chrono::microseconds>(ticks))};
}

void SystemClock::sleep_until(Ticks due)
{
    const auto since_start = due.time_since_epoch();
    const auto seconds = std::chrono::floor<std::chrono::duration<time_t>>(since_start);
    const std::chrono::duration<long, std::nano> rest = since_start - seconds;
    const timespec until{.tv_sec = seconds.count(), .tv_nsec = rest.count()};
    // libstdc++'s steady clock is CLOCK_MONOTONIC; a signal must not shorten the wait.
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, nullptr) == EINTR) {
    }
}

void FakeClock::sleep_until(Ticks due)
{
    if (due > now_.ticks) {
        now_.instant += std::chrono::ceil<Milliseconds>(due - now_.ticks);
        now_.ticks = due;
    }
}

void FakeClock::advance(Milliseconds length)
{
    now_.instant += length;
    now_.ticks += length;
}

bool kernel_clock_is_synchronised()
{
    timex question{};
    return adjtimex(&question) >= 0 &&
           (static_cast<unsigned>(question.status) & unsigned{STA_UNSYNC}) == 0;
}

} // namespace wayside
