#pragma once
/// The hands, the PIN and the voice of a touch display, on its window.

#include "app/reception.hpp"
#include "app/site.hpp"
#include "base/geometry.hpp"
#include "render/rotation.hpp"

#include <functional>
#include <string>

struct SDL_Window;

namespace wayside
{

/// The panel's size in pixels, as the window has it. Main thread.
[[nodiscard]] Size panel_of(SDL_Window& window);

/// What a kiosk has beside its screen; without a voice it says so to whoever wants to listen. What
/// is wrong in the display's file is logged. `window` must outlive the parts; `wake` may be called
/// from any thread. Main thread.
[[nodiscard]] ReceptionParts reception_of(const Site& site,
                                          const std::string& display_file,
                                          SDL_Window& window,
                                          Rotation rotation,
                                          const std::function<void()>& wake);

} // namespace wayside
