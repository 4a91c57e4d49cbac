#pragma once
/// Which key of a keyboard or keypad means what, by scancode: the letters on it and the language of
/// its layout do not matter.

#include "interaction/input.hpp"
#include "programme/display.hpp"

#include <SDL_scancode.h>

#include <optional>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

namespace wayside
{

/// What a key stands for: a meaning, or the headset's plug that a keypad reports as a key.
using KeyMeaning = std::variant<Key, Headset>;

class KeyMap
{
public:
    /// F17 to F24 as EZ Access pads send them, arrows, Tab, Enter, Space, Esc, Backspace, Home, F1
    /// and both Shift keys; then what the display's file says.
    explicit KeyMap(const TouchDisplay& display = {});

    /// Every key means something, `Key::Other` if nothing else.
    [[nodiscard]] KeyMeaning meaning_of(SDL_Scancode key) const;

    /// A key by SDL's name ("F18"), as a script names it; none: there is no such key.
    [[nodiscard]] std::optional<KeyMeaning> meaning_of(const std::string& name) const;

private:
    std::unordered_map<int, KeyMeaning> meanings_;
};

/// The names in the display's file that are no keys to SDL.
[[nodiscard]] std::vector<std::string> unknown_keys(const TouchDisplay& display);

/// "next", "headset in", ...: for a screen that shows what a key means.
[[nodiscard]] const char* name_of(const KeyMeaning& meaning);

} // namespace wayside
