#pragma once
/// What the service manager is told: that the first picture is there, and that pictures still come.

#include "base/time.hpp"

#include <chrono>
#include <functional>
#include <optional>
#include <string>

namespace wayside
{

/// Life is "a picture was presented", not "the loop turns": WATCHDOG=1 goes out from presented()
/// and from nowhere else. Without a service manager every call does nothing. Main thread only.
class Service
{
public:
    /// Sends one message in the language of sd_notify(3).
    using Notify = std::function<void(const std::string& message)>;

    /// `watchdog`: the time after which the manager takes a silent program for dead; none: it does
    /// not watch.
    Service(Notify notify, std::optional<std::chrono::microseconds> watchdog);

    /// A picture has been handed to the display. The first one makes the service ready; later ones
    /// feed the watchdog, at most once a quarter of its interval.
    void presented(Ticks now);

    /// One line for `systemctl status`; sent only when it differs from the last one.
    void status(const std::string& line);

    /// The program has begun to end.
    void stopping();

    /// A still picture must be presented again after this long: a third of the watchdog's interval.
    [[nodiscard]] std::optional<std::chrono::microseconds> heartbeat() const;

private:
    Notify notify_;
    std::optional<std::chrono::microseconds> watchdog_;
    std::optional<Ticks> fed_; ///< none before the first picture
    std::string status_;
};

/// The manager that started this process, as libsystemd finds it (NOTIFY_SOCKET, WATCHDOG_USEC,
/// WATCHDOG_PID), or none of them.
[[nodiscard]] Service systemd_service();

} // namespace wayside
