#include "cli/play_kiosk.hpp"

#include "app/touch_faults.hpp"
#include "cli/play_site.hpp"
#include "platform/input_devices.hpp"
#include "platform/pin.hpp"
#include "speech/speaker.hpp"

#include <SDL.h>

#include <memory>
#include <utility>

namespace wayside
{

namespace
{

/// What hands do on the window, as the canvas has it.
InputSource input_of_window(SDL_Window& window, Rotation rotation, const TouchDisplay& touch)
{
    const auto panel = [&window] {
        return panel_of(window);
    };
    const auto devices =
        std::make_shared<InputDevices>(KeyMap(touch), panel, [panel, rotation](Point touched) {
            return to_canvas(touched, turned(panel(), rotation), rotation);
        });
    return [devices](const SDL_Event& event) {
        return devices->input_of(event);
    };
}

} // namespace

Size panel_of(SDL_Window& window)
{
    Size size;
    SDL_GetWindowSizeInPixels(&window, &size.width, &size.height);
    return size;
}

ReceptionParts reception_of(const Site& site,
                            const std::string& display_file,
                            SDL_Window& window,
                            Rotation rotation,
                            const std::function<void()>& wake)
{
    if (site.programme->topics.empty()) {
        log_line("the programme has no topics: nothing answers a touch");
    }
    for (const Diagnostic& fault : touch_faults(site.display.touch, display_file)) {
        log_line(to_text(fault));
    }
    ReceptionParts parts{.devices =
                             [&window, rotation](const TouchDisplay& touch) {
                                 return input_of_window(window, rotation, touch);
                             },
                         .pin_check =
                             [wake](const std::string& hash) {
                                 return std::make_shared<PinCheck>(hash, wake);
                             }};
    auto speaker = Speaker::create(wake);
    if (!speaker) {
        log_line("pages cannot be read aloud: " + speaker.error().message);
        return parts;
    }
    parts.speaker = std::move(*speaker);
    return parts;
}

} // namespace wayside
