#pragma once
/// Waiting for SDL's next event without polling.

#include "base/result.hpp"
#include "posix/descriptor.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

union SDL_Event;

namespace wayside
{

/// On X11 and Wayland SDL 2.26 sleeps in poll(2) on the connection to the display server. Its other
/// drivers (KMSDRM, dummy) look every millisecond; there this class sleeps instead, on the input
/// devices themselves (read along with SDL: the kernel gives every reader its own copy) and on a
/// mark that SDL_PushEvent sets from any thread. Main thread only. SDL's video must be on while it
/// lives.
class EventWait
{
public:
    /// Errors: the system's.
    [[nodiscard]] static Result<std::unique_ptr<EventWait>> create();

    /// `input_folder` is where the kernel shows input devices; tests give another.
    [[nodiscard]] static Result<std::unique_ptr<EventWait>> create_for(
        std::string_view video_driver, std::string input_folder);

    EventWait(const EventWait&) = delete;
    EventWait& operator=(const EventWait&) = delete;
    EventWait(EventWait&&) = delete;
    EventWait& operator=(EventWait&&) = delete;
    ~EventWait();

    /// Gives the next event, waiting at most `length` for one (zero: not at all; none: for ever).
    /// False: nothing came.
    [[nodiscard]] bool next(SDL_Event& event, std::optional<std::chrono::milliseconds> length);

    /// How often it has gone to sleep by itself so far: once for each wait while nothing happens.
    [[nodiscard]] long sleeps() const { return sleeps_; }

    /// "by the display server" or "by 3 input devices", for `doctor`.
    [[nodiscard]] std::string description() const;

private:
    EventWait(Descriptor pushed, Descriptor folder, std::string input_folder);
    EventWait() = default;

    void open_devices();
    /// Whether something happened in time; -1: wait for ever.
    [[nodiscard]] bool sleep(int length_ms);

    Descriptor pushed_; ///< an eventfd; not open: SDL waits by itself
    Descriptor folder_; ///< inotify: devices come and go
    std::string input_folder_;
    std::vector<Descriptor> devices_;
    long sleeps_ = 0;
    int watched_ = -1; ///< pushed_, as SDL holds it
    int rechecks_ = 0; ///< short sleeps still due: SDL marks an event just before it can be taken
};

} // namespace wayside
