#include "platform/wake.hpp"

#include "posix/system_error.hpp"
#include "sdl/error.hpp"

#include <SDL.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <limits>
#include <poll.h>
#include <pthread.h>
#include <string>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <unistd.h>
#include <utility>

namespace wayside
{

namespace
{

constexpr int wakeup_kinds = 3;
constexpr long settling_ns = 250'000'000;

sigset_t our_signals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGHUP);
    return signals;
}

/// A timer that never rings, but is cancelled when the clock is set (timerfd_create(2)).
bool watch_for_steps(int timer)
{
    itimerspec never{};
    never.it_value.tv_sec = std::numeric_limits<time_t>::max() / 2;
    return timerfd_settime(timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, nullptr) ==
           0;
}

} // namespace

Result<std::unique_ptr<Wake>> Wake::create()
{
    const sigset_t signals = our_signals();
    if (pthread_sigmask(SIG_BLOCK, &signals, nullptr) != 0) {
        return system_error("blocking signals");
    }
    Sources sources{.signals = Descriptor(signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK)),
                    .clock = Descriptor(timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK)),
                    .stop = Descriptor(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
                    .settled =
                        Descriptor(timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK)),
                    .files = nullptr};
    if (!sources.signals.open() || !sources.clock.open() || !sources.stop.open() ||
        !sources.settled.open()) {
        return system_error("watching signals and the clock");
    }
    auto files = FileWatch::create();
    if (!files) {
        return tl::unexpected(files.error());
    }
    sources.files = std::move(*files);
    if (!watch_for_steps(sources.clock.get())) {
        return system_error("watching the clock");
    }
    const Uint32 first_event = SDL_RegisterEvents(wakeup_kinds);
    if (first_event == std::numeric_limits<Uint32>::max()) {
        return failure("SDL has no event types left");
    }
    // The constructor is private: std::make_unique cannot reach it.
    return std::unique_ptr<Wake>(
        new Wake(std::move(sources), first_event)); // NOLINT(cppcoreguidelines-owning-memory)
}

Wake::Wake(Sources sources, std::uint32_t first_event)
    : sources_(std::move(sources)), first_event_(first_event), thread_([this] { run(); })
{
}

Wake::~Wake()
{
    const std::uint64_t one = 1;
    static_cast<void>(
        ::write(sources_.stop.get(), &one, sizeof one)); // an eventfd takes the first one always
    thread_.join();
}

std::optional<Wakeup> Wake::meaning_of(const SDL_Event& event) const
{
    if (event.type < first_event_ || event.type >= first_event_ + wakeup_kinds) {
        return std::nullopt;
    }
    return static_cast<Wakeup>(event.type - first_event_);
}

void Wake::watch(const std::vector<SeenFile>& files) const
{
    if (sources_.files->watch(files)) {
        let_settle();
    }
}

void Wake::run() const
{
    std::array<pollfd, 5> waiting{{{sources_.stop.get(), POLLIN, 0},
                                   {sources_.signals.get(), POLLIN, 0},
                                   {sources_.clock.get(), POLLIN, 0},
                                   {sources_.files->descriptor(), POLLIN, 0},
                                   {sources_.settled.get(), POLLIN, 0}}};
    while (true) {
        if (::poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR) {
            return;
        }
        if (waiting[0].revents != 0) {
            return;
        }
        if (waiting[1].revents != 0) {
            take_signals();
        }
        if (waiting[2].revents != 0) {
            take_clock_step();
        }
        if (waiting[3].revents != 0) {
            take_file_changes();
        }
        if (waiting[4].revents != 0) {
            take_settled();
        }
    }
}

void Wake::push(Wakeup wakeup) const
{
    SDL_Event event{};
    event.type = first_event_ + static_cast<std::uint32_t>(wakeup);
    SDL_PushEvent(&event); // a full queue wakes the main thread as well
}

void Wake::take_signals() const
{
    signalfd_siginfo info{};
    while (::read(sources_.signals.get(), &info, sizeof info) ==
           static_cast<ssize_t>(sizeof info)) {
        push(info.ssi_signo == SIGHUP ? Wakeup::Reload : Wakeup::Stop);
    }
}

void Wake::take_clock_step() const
{
    std::uint64_t rings = 0;
    if (::read(sources_.clock.get(), &rings, sizeof rings) < 0 && errno == ECANCELED) {
        push(Wakeup::ClockStepped);
    }
    watch_for_steps(sources_.clock.get());
}

void Wake::take_file_changes() const
{
    if (sources_.files->take()) {
        let_settle();
    }
}

/// A reload, when the files have been left alone for a while. Any thread.
void Wake::let_settle() const
{
    itimerspec once{};
    once.it_value.tv_nsec = settling_ns;
    timerfd_settime(sources_.settled.get(), 0, &once, nullptr);
}

void Wake::take_settled() const
{
    std::uint64_t rings = 0;
    if (::read(sources_.settled.get(), &rings, sizeof rings) ==
        static_cast<ssize_t>(sizeof rings)) {
        push(Wakeup::Reload);
    }
}

} // namespace wayside
