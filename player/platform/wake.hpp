#pragma once
/// What wakes the main thread from outside: signals, steps of the clock, changed files.

#include "base/result.hpp"
#include "platform/file_watch.hpp"
#include "posix/descriptor.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

union SDL_Event;

namespace wayside
{

enum class Wakeup {
    Stop,         ///< SIGTERM or SIGINT: end in order
    Reload,       ///< SIGHUP, or files changed: read the programme again
    ClockStepped, ///< somebody set the clock: what is due may differ
};

/// One thread that sleeps in poll(2) and turns what happens into SDL events without payload.
/// *Thread safety:* create and destroy on the main thread. SDL's events must be on while it lives.
class Wake
{
public:
    /// Blocks SIGTERM, SIGINT and SIGHUP in the calling thread and so in every thread begun later:
    /// call it before any other thread is there. Errors: the system's.
    [[nodiscard]] static Result<std::unique_ptr<Wake>> create();

    Wake(const Wake&) = delete;
    Wake& operator=(const Wake&) = delete;
    Wake(Wake&&) = delete;
    Wake& operator=(Wake&&) = delete;
    ~Wake();

    /// Changes of these files (see FileWatch) are a Reload, a quarter of a second after the last
    /// one: editors and copies touch many files in a row. So is one that is not any more as it was
    /// seen. Replaces what was watched before.
    void watch(const std::vector<SeenFile>& files) const;

    /// What an event of SDL's queue means; nothing when it is not one of these.
    [[nodiscard]] std::optional<Wakeup> meaning_of(const SDL_Event& event) const;

private:
    struct Sources {
        Descriptor signals;
        Descriptor clock;
        Descriptor stop;
        Descriptor settled; ///< rings when the files have been left alone for a while
        std::unique_ptr<FileWatch> files;
    };

    Wake(Sources sources, std::uint32_t first_event);

    void run() const;
    void push(Wakeup wakeup) const;
    void take_signals() const;
    void take_clock_step() const;
    void take_file_changes() const;
    void take_settled() const;
    void let_settle() const;

    Sources sources_; ///< written only before the thread begins
    std::uint32_t
        first_event_; ///< written only before the thread begins; one SDL event type a Wakeup
    std::thread thread_;
};

} // namespace wayside
