#include "platform/event_wait.hpp"

#include "posix/system_error.hpp"

#include <SDL.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <system_error>
#include <unistd.h>

namespace wayside
{

namespace
{

using std::chrono::milliseconds;

// SDL calls its watchers before the event is in the queue: the pushing thread may be held up in
// between.
constexpr int recheck_ms = 2;
constexpr int rechecks_after_mark = 5;

bool sdl_sleeps_by_itself(std::string_view video_driver)
{
    return video_driver == "x11" || video_driver == "wayland";
}

/// Called by SDL in the thread that pushes; writing to an eventfd is safe in any.
int mark_pushed(void* eventfd, SDL_Event* event)
{
    // SDL_PollEvent pushes this one itself, each time that it finds nothing: it would end every
    // sleep.
    if (event->type == SDL_POLLSENTINEL) {
        return 0;
    }
    const std::uint64_t one = 1;
    static_cast<void>(::write(*static_cast<const int*>(eventfd), &one, sizeof one));
    return 0;
}

void drain(int file)
{
    std::array<char, 4096> bytes; // NOLINT(cppcoreguidelines-pro-type-member-init): written by read
    while (::read(file, bytes.data(), bytes.size()) > 0) {
    }
}

} // namespace

Result<std::unique_ptr<EventWait>> EventWait::create()
{
    const char* const driver = SDL_GetCurrentVideoDriver();
    return create_for(driver != nullptr ? driver : "", "/dev/input");
}

Result<std::unique_ptr<EventWait>> EventWait::create_for(std::string_view video_driver,
                                                         std::string input_folder)
{
    // The constructors are private: std::make_unique cannot reach them.
    if (sdl_sleeps_by_itself(video_driver)) {
        return std::unique_ptr<EventWait>(
            new EventWait()); // NOLINT(cppcoreguidelines-owning-memory)
    }
    Descriptor pushed(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    Descriptor folder(inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
    if (!pushed.open() || !folder.open()) {
        return system_error("waiting for events");
    }
    // No folder: no input devices, nothing to watch. IN_ATTRIB: udev hands a new device over a
    // moment later.
    inotify_add_watch(folder.get(), input_folder.c_str(), IN_CREATE | IN_DELETE | IN_ATTRIB);
    return std::unique_ptr<EventWait>( // NOLINT(cppcoreguidelines-owning-memory)
        new EventWait(std::move(pushed), std::move(folder), std::move(input_folder)));
}

EventWait::EventWait(Descriptor pushed, Descriptor folder, std::string input_folder)
    : pushed_(std::move(pushed))
    , folder_(std::move(folder))
    , input_folder_(std::move(input_folder))
    , watched_(pushed_.get())
{
    SDL_AddEventWatch(mark_pushed, &watched_);
    open_devices();
}

EventWait::~EventWait()
{
    if (pushed_.open()) {
        SDL_DelEventWatch(mark_pushed, &watched_);
    }
}

void EventWait::open_devices()
{
    devices_.clear();
    std::error_code trouble;
    for (std::filesystem::directory_iterator entry(input_folder_, trouble), end;
         !trouble && entry != end;
         entry.increment(trouble)) {
        if (entry->path().filename().string().rfind("event", 0) == 0) {
            Descriptor device(::open(entry->path().c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
            if (device.open()) {
                devices_.push_back(std::move(device));
            }
        }
    }
}

bool EventWait::sleep(int length_ms)
{
    std::vector<pollfd> waiting{{pushed_.get(), POLLIN, 0}, {folder_.get(), POLLIN, 0}};
    for (const Descriptor& device : devices_) {
        waiting.push_back({device.get(), POLLIN, 0});
    }
    ++sleeps_;
    if (::poll(waiting.data(), waiting.size(), length_ms) <= 0) {
        return false;
    }
    bool devices_changed = waiting[1].revents != 0;
    for (const pollfd& source : waiting) {
        if (source.revents != 0) {
            drain(source.fd);
        }
        // A device that was pulled out is ready for ever.
        devices_changed = devices_changed || (source.revents & (POLLERR | POLLHUP)) != 0;
    }
    if (devices_changed) {
        open_devices();
    }
    return true;
}

bool EventWait::next(SDL_Event& event, std::optional<milliseconds> length)
{
    if (!pushed_.open()) {
        return (length ? SDL_WaitEventTimeout(&event, static_cast<int>(length->count()))
                       : SDL_WaitEvent(&event)) == 1;
    }
    const auto until =
        length ? std::optional(std::chrono::steady_clock::now() + *length) : std::nullopt;
    while (SDL_PollEvent(&event) == 0) {
        int left_ms = rechecks_ > 0 ? recheck_ms : -1;
        if (until) {
            const auto left =
                std::chrono::ceil<milliseconds>(*until - std::chrono::steady_clock::now());
            if (left <= milliseconds{0}) {
                return false;
            }
            left_ms = rechecks_ > 0 ? recheck_ms : static_cast<int>(left.count());
        }
        rechecks_ = sleep(left_ms) ? rechecks_after_mark : std::max(rechecks_ - 1, 0);
    }
    return true;
}

std::string EventWait::description() const
{
    return pushed_.open() ? fmt::format("by {} input devices", devices_.size())
                          : "by the display server";
}

} // namespace wayside
