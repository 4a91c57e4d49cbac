#pragma once
/// SDL's events as what a visitor's hands do.

#include "base/geometry.hpp"
#include "interaction/input.hpp"
#include "platform/key_map.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <utility>

union SDL_Event;

namespace wayside
{

/// Main thread only. Touch screens, mice and keypads that go and come back are opened by SDL
/// itself; what a contact meant that was there when its device went is taken back here.
class InputDevices
{
public:
    /// `to_canvas` turns a point of the window into one of the canvas (rotation); `panel` gives the
    /// window's size.
    InputDevices(KeyMap keys,
                 std::function<Size()> panel,
                 std::function<Point(Point panel)> to_canvas);

    /// What the event means; none: nothing to a visitor. Repeated keys, mouse events that SDL makes
    /// from touches, and all buttons but the first mean nothing.
    [[nodiscard]] std::optional<Input> input_of(const SDL_Event& event);

private:
    [[nodiscard]] Point from_touch(float x, float y) const;
    [[nodiscard]] Point from_mouse(std::uint32_t window_id, int x, int y) const;
    [[nodiscard]] Input moved(Point at) const;
    [[nodiscard]] FingerId finger_of(std::int64_t device, std::int64_t finger);
    [[nodiscard]] std::optional<Input> key(const SDL_Event& event) const;
    [[nodiscard]] std::optional<Input> mouse(const SDL_Event& event);

    KeyMap keys_;
    std::function<Size()> panel_;
    std::function<Point(Point)> to_canvas_;
    std::map<std::pair<std::int64_t, std::int64_t>, FingerId> fingers_;
    FingerId next_finger_ = 1;
    bool is_pressed_ = false; ///< the mouse's first button
};

} // namespace wayside
