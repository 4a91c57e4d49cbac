#pragma once
/// The one window of the player, and the displays that it could stand on.

#include "base/geometry.hpp"
#include "base/result.hpp"
#include "sdl/guards.hpp"
#include "sdl/handles.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wayside
{

struct WindowOptions {
    std::optional<Size> windowed; ///< none: the whole display
    int display = 0;              ///< from 0
    bool is_kiosk = false; ///< strangers have its keyboard: what a window manager would do with
                           ///< keys, it does not get
};

/// SDL's video and nothing else of SDL, with a window without a pointer, on a display that does not
/// go to sleep. Main thread only.
class PlayerWindow
{
public:
    /// Errors begin with "no display" when this machine has none, or not so many (exit code 3).
    [[nodiscard]] static Result<PlayerWindow> open(const WindowOptions& options);

    [[nodiscard]] SDL_Window& get() const { return *window_; }

private:
    PlayerWindow(sdl::Subsystems video, sdl::Window window);

    sdl::Subsystems video_; ///< first: closed after the window
    sdl::Window window_;
};

/// A display, for `doctor`.
struct DisplayFacts {
    int index = 0;
    std::string name;
    Rect bounds;        ///< on the desktop
    int refresh_hz = 0; ///< 0: unknown

    bool operator==(const DisplayFacts&) const = default;
};

/// What SDL can see, for `doctor`. Starts SDL's video for the length of the call when nobody has.
struct VideoFacts {
    std::string driver;               ///< in use: "x11", "wayland", "KMSDRM"
    std::vector<std::string> drivers; ///< compiled into SDL
    std::vector<DisplayFacts> displays;
};

/// What may be wrong, in brackets, where SDL has only a few words for a console display that it
/// cannot have; empty for any other trouble.
[[nodiscard]] std::string_view advice_on(std::string_view trouble);

/// Error: "no display: ..." with SDL's reason.
[[nodiscard]] Result<VideoFacts> video_facts();

} // namespace wayside
