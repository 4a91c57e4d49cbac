#include "platform/service.hpp"

#include <systemd/sd-daemon.h>

#include <cstdint>
#include <utility>

namespace wayside
{

Service::Service(Notify notify, std::optional<std::chrono::microseconds> watchdog)
    : notify_(std::move(notify)), watchdog_(watchdog)
{
}

void Service::presented(Ticks now)
{
    if (!fed_) {
        notify_("READY=1");
        fed_ = now;
    } else if (watchdog_ && now - *fed_ >= *watchdog_ / 4) {
        notify_("WATCHDOG=1");
        fed_ = now;
    }
}

void Service::status(const std::string& line)
{
    // A line break would begin another assignment.
    const std::string one_line = line.substr(0, line.find('\n'));
    if (one_line != status_) {
        status_ = one_line;
        notify_("STATUS=" + status_);
    }
}

void Service::stopping()
{
    notify_("STOPPING=1");
}

std::optional<std::chrono::microseconds> Service::heartbeat() const
{
    return watchdog_ ? std::optional(*watchdog_ / 3) : std::nullopt;
}

Service systemd_service()
{
    std::uint64_t microseconds = 0;
    std::optional<std::chrono::microseconds> watchdog;
    if (sd_watchdog_enabled(0, &microseconds) > 0) {
        watchdog = std::chrono::microseconds(static_cast<std::int64_t>(microseconds));
    }
    // Nothing useful can be done when the message does not arrive: the manager will say so soon
    // enough.
    return {[](const std::string& message) { static_cast<void>(sd_notify(0, message.c_str())); },
            watchdog};
}

} // namespace wayside
