#include "platform/window.hpp"

#include "platform/wayland_seat.hpp"
#include "platform/window_manager.hpp"
#include "sdl/error.hpp"

#include <SDL.h>
#include <fmt/format.h>

#include <array>
#include <string_view>
#include <utility>

namespace wayside
{

namespace
{

struct Hint {
    const char* name;
    const char* value;
};

constexpr std::array<Hint, 6> hints{{
    {SDL_HINT_TOUCH_MOUSE_EVENTS, "0"}, // or else every tap counts twice
    {SDL_HINT_MOUSE_TOUCH_EVENTS, "0"},
    {SDL_HINT_NO_SIGNAL_HANDLERS, "1"}, // wake.hpp takes them
    {SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0"},
    {SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0"},
    {SDL_HINT_APP_NAME, "wayside"},
}};

/// SDL falls back to drivers that show nothing when it finds no display; only who names one wants
/// it.
bool shows_nothing_unasked(std::string_view driver)
{
    const char* const asked = SDL_GetHint(SDL_HINT_VIDEODRIVER);
    return (driver == "dummy" || driver == "offscreen") && (asked == nullptr || driver != asked);
}

/// Whether SDL would come to a Wayland compositor that has no seat. It tries the drivers of a list
/// in turn, unasked X11 first. A connection that a launcher hands over can be used only once: SDL
/// needs it.
bool would_meet_no_seat()
{
    const char* const hint = SDL_GetHint(SDL_HINT_VIDEODRIVER);
    const std::string_view asked = hint != nullptr ? hint : "x11,wayland";
    if (asked.find("wayland") == std::string_view::npos ||
        SDL_getenv("WAYLAND_SOCKET") != nullptr || has_wayland_seat()) {
        return false;
    }
    return asked.substr(0, asked.find(',')) == "wayland" || !has_x_server();
}

tl::unexpected<Error> advised(Error trouble)
{
    trouble.message += advice_on(trouble.message);
    return tl::unexpected(std::move(trouble));
}

Result<sdl::Subsystems> start_video()
{
    for (const Hint& hint : hints) {
        SDL_SetHint(hint.name, hint.value); // what the environment says goes first
    }
    if (would_meet_no_seat()) {
        return failure("no display: the Wayland compositor has no seat (no keyboard, mouse or "
                       "touch screen), and SDL 2 crashes there; connect one, or play on the "
                       "console or under X11");
    }
    auto video = sdl::Subsystems::create(SDL_INIT_VIDEO);
    if (!video) {
        return advised(failure("no display", video.error()).value());
    }
    const char* const driver = SDL_GetCurrentVideoDriver();
    if (driver == nullptr || shows_nothing_unasked(driver)) {
        return failure("no display: neither X11 nor Wayland nor a console display was found");
    }
    // Text input is on by default and would wake input methods.
    SDL_StopTextInput();
    return video;
}

Result<sdl::Window> open_window(const WindowOptions& options)
{
    const int count = SDL_GetNumVideoDisplays();
    if (options.display < 0 || options.display >= count) {
        return failure(fmt::format(
            "no display {}: this machine has {}, counted from 0", options.display, count));
    }
    const auto centred =
        static_cast<int>(SDL_WINDOWPOS_CENTERED_DISPLAY(static_cast<unsigned>(options.display)));
    SDL_Rect place{centred, centred, 0, 0};
    Uint32 kind = SDL_WINDOW_ALLOW_HIGHDPI;
    if (options.windowed) {
        place.w = options.windowed->width;
        place.h = options.windowed->height;
        kind |= SDL_WINDOW_RESIZABLE;
    } else {
        if (SDL_GetDisplayBounds(options.display, &place) != 0) {
            return sdl::last_error("asking for the size of the display");
        }
        // On a bare X server nobody answers the request to be fullscreen: SDL waits for 100 ms,
        // then believes that it is, whatever the window's size. There a plain window of the
        // display's size is all that fullscreen means.
        const bool bare =
            std::string_view(SDL_GetCurrentVideoDriver()) == "x11" && !has_window_manager();
        kind |= bare ? Uint32{SDL_WINDOW_BORDERLESS} : Uint32{SDL_WINDOW_FULLSCREEN_DESKTOP};
    }
    sdl::Window window(SDL_CreateWindow("Wayside", place.x, place.y, place.w, place.h, kind));
    if (!window) {
        return advised(sdl::last_error("opening the window").value());
    }
    if (options.is_kiosk && !options.windowed) {
        SDL_SetWindowKeyboardGrab(window.get(), SDL_TRUE);
    }
    return window;
}

DisplayFacts facts_of(int index)
{
    DisplayFacts facts;
    facts.index = index;
    const char* const name = SDL_GetDisplayName(index);
    facts.name = name != nullptr ? name : "";
    SDL_Rect bounds{};
    if (SDL_GetDisplayBounds(index, &bounds) == 0) {
        facts.bounds = {bounds.x, bounds.y, bounds.w, bounds.h};
    }
    SDL_DisplayMode mode{};
    if (SDL_GetDesktopDisplayMode(index, &mode) == 0) {
        facts.refresh_hz = mode.refresh_rate;
    }
    return facts;
}

} // namespace

PlayerWindow::PlayerWindow(sdl::Subsystems video, sdl::Window window)
    : video_(std::move(video)), window_(std::move(window))
{
}

Result<PlayerWindow> PlayerWindow::open(const WindowOptions& options)
{
    auto video = start_video();
    if (!video) {
        return tl::unexpected(video.error());
    }
    SDL_ShowCursor(SDL_DISABLE);
    SDL_DisableScreenSaver();
    auto window = open_window(options);
    if (!window) {
        return tl::unexpected(window.error());
    }
    return PlayerWindow(std::move(*video), std::move(*window));
}

std::string_view advice_on(std::string_view trouble)
{
    if (trouble.find("KMSDRM not available") != std::string_view::npos) {
        return " (no screen is connected, another program has it, or /dev/dri cannot be opened)";
    }
    // The libraries of GL are opened with the window, and not linked.
    if (trouble.find("EGL not initialized") != std::string_view::npos) {
        return " (is a package missing? apt-get install libegl1 libgles2 libgl1-mesa-dri)";
    }
    return {};
}

Result<VideoFacts> video_facts()
{
    const auto video = start_video();
    if (!video) {
        return tl::unexpected(video.error());
    }
    VideoFacts facts;
    facts.driver = SDL_GetCurrentVideoDriver();
    for (int i = 0; i < SDL_GetNumVideoDrivers(); ++i) {
        facts.drivers.emplace_back(SDL_GetVideoDriver(i));
    }
    for (int i = 0; i < SDL_GetNumVideoDisplays(); ++i) {
        facts.displays.push_back(facts_of(i));
    }
    return facts;
}

} // namespace wayside
