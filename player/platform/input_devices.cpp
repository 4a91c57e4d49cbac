#include "platform/input_devices.hpp"

#include "base/overload.hpp"

#include <SDL.h>

#include <algorithm>
#include <cmath>

namespace wayside
{

namespace
{

// A screen has ten fingers, a palm a few more: what is more is a driver that never lifts.
constexpr std::size_t most_fingers = 64;

Input as_input(const KeyMeaning& meaning, bool is_down)
{
    return std::visit(Overload{[](const Headset& plug) -> Input { return plug; },
                               [is_down](Key key) -> Input {
                                   return is_down ? Input{KeyDown{key}} : Input{KeyUp{key}};
                               }},
                      meaning);
}

} // namespace

InputDevices::InputDevices(KeyMap keys,
                           std::function<Size()> panel,
                           std::function<Point(Point panel)> to_canvas)
    : keys_(std::move(keys)), panel_(std::move(panel)), to_canvas_(std::move(to_canvas))
{
}

Point InputDevices::from_touch(float x, float y) const
{
    const Size panel = panel_();
    const auto px = [](float part, int length) {
        return static_cast<int>(std::lround(part * static_cast<float>(length)));
    };
    return to_canvas_({px(x, panel.width), px(y, panel.height)});
}

/// Mice count in the window's own units, which are not pixels on every display.
Point InputDevices::from_mouse(std::uint32_t window_id, int x, int y) const
{
    SDL_Window* const window = SDL_GetWindowFromID(window_id);
    if (window == nullptr) {
        return to_canvas_({x, y});
    }
    Size size;
    SDL_GetWindowSize(window, &size.width, &size.height);
    return from_touch(static_cast<float>(x) / static_cast<float>(std::max(size.width, 1)),
                      static_cast<float>(y) / static_cast<float>(std::max(size.height, 1)));
}

FingerId InputDevices::finger_of(std::int64_t device, std::int64_t finger)
{
    if (fingers_.size() > most_fingers) {
        fingers_.clear();
    }
    const auto [found, is_new] = fingers_.try_emplace({device, finger}, next_finger_);
    next_finger_ += is_new ? 1 : 0;
    return found->second;
}

std::optional<Input> InputDevices::key(const SDL_Event& event) const
{
    const bool is_down = event.type == SDL_KEYDOWN;
    if (event.key.repeat != 0) {
        return std::nullopt;
    }
    const SDL_Keysym& key = event.key.keysym;
    const bool is_back_tab = key.scancode == SDL_SCANCODE_TAB && (key.mod & KMOD_SHIFT) != 0;
    const KeyMeaning meaning =
        is_back_tab ? KeyMeaning{Key::Previous} : keys_.meaning_of(key.scancode);
    if (std::holds_alternative<Headset>(meaning) && !is_down) {
        return std::nullopt;
    }
    return as_input(meaning, is_down);
}

Input InputDevices::moved(Point at) const
{
    return is_pressed_ ? Input{FingerMove{mouse_finger, at}} : Input{Hover{at}};
}

std::optional<Input> InputDevices::mouse(const SDL_Event& event)
{
    switch (event.type) {
    case SDL_MOUSEBUTTONDOWN:
        if (event.button.which == SDL_TOUCH_MOUSEID || event.button.button != SDL_BUTTON_LEFT) {
            return std::nullopt;
        }
        is_pressed_ = true;
        return FingerDown{mouse_finger,
                          from_mouse(event.button.windowID, event.button.x, event.button.y)};
    case SDL_MOUSEBUTTONUP:
        if (!is_pressed_ || event.button.button != SDL_BUTTON_LEFT) {
            return std::nullopt;
        }
        is_pressed_ = false;
        return FingerUp{mouse_finger,
                        from_mouse(event.button.windowID, event.button.x, event.button.y)};
    case SDL_MOUSEMOTION:
        if (event.motion.which == SDL_TOUCH_MOUSEID) {
            return std::nullopt;
        }
        return moved(from_mouse(event.motion.windowID, event.motion.x, event.motion.y));
    case SDL_MOUSEWHEEL:
        return event.wheel.y == 0 ? std::nullopt : std::optional<Input>(Wheel{-event.wheel.y});
    default:
        return std::nullopt;
    }
}

std::optional<Input> InputDevices::input_of(const SDL_Event& event)
{
    switch (event.type) {
    case SDL_FINGERDOWN:
        return FingerDown{finger_of(event.tfinger.touchId, event.tfinger.fingerId),
                          from_touch(event.tfinger.x, event.tfinger.y)};
    case SDL_FINGERMOTION:
        return FingerMove{finger_of(event.tfinger.touchId, event.tfinger.fingerId),
                          from_touch(event.tfinger.x, event.tfinger.y)};
    case SDL_FINGERUP: {
        const FingerId finger = finger_of(event.tfinger.touchId, event.tfinger.fingerId);
        fingers_.erase({event.tfinger.touchId, event.tfinger.fingerId});
        return FingerUp{finger, from_touch(event.tfinger.x, event.tfinger.y)};
    }
    case SDL_KEYDOWN:
    case SDL_KEYUP:
        return key(event);
    case SDL_WINDOWEVENT:
        // Whatever was held: its end will not be heard of.
        if (event.window.event == SDL_WINDOWEVENT_FOCUS_LOST) {
            fingers_.clear();
            is_pressed_ = false;
            return TouchLost{};
        }
        return std::nullopt;
    default:
        return mouse(event);
    }
}

} // namespace wayside
