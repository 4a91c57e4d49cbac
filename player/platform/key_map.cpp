#include "platform/key_map.hpp"

#include "base/overload.hpp"
#include "interaction/key_name.hpp"

#include <SDL_keyboard.h>

#include <array>
#include <utility>

namespace wayside
{

namespace
{

constexpr std::array<std::pair<SDL_Scancode, Key>, 23> usual{
    {{SDL_SCANCODE_F17, Key::Help},       {SDL_SCANCODE_F18, Key::Up},
     {SDL_SCANCODE_F19, Key::Down},       {SDL_SCANCODE_F20, Key::Enter},
     {SDL_SCANCODE_F21, Key::Back},       {SDL_SCANCODE_F22, Key::Next},
     {SDL_SCANCODE_F23, Key::Listen},     {SDL_SCANCODE_F24, Key::Clear},
     {SDL_SCANCODE_UP, Key::Up},          {SDL_SCANCODE_DOWN, Key::Down},
     {SDL_SCANCODE_RIGHT, Key::Next},     {SDL_SCANCODE_LEFT, Key::Previous},
     {SDL_SCANCODE_TAB, Key::Next},       {SDL_SCANCODE_RETURN, Key::Enter},
     {SDL_SCANCODE_KP_ENTER, Key::Enter}, {SDL_SCANCODE_SPACE, Key::Enter},
     {SDL_SCANCODE_ESCAPE, Key::Back},    {SDL_SCANCODE_BACKSPACE, Key::Back},
     {SDL_SCANCODE_AC_BACK, Key::Back},   {SDL_SCANCODE_HOME, Key::Home},
     {SDL_SCANCODE_F1, Key::Help},        {SDL_SCANCODE_LSHIFT, Key::Shift},
     {SDL_SCANCODE_RSHIFT, Key::Shift}}};

std::optional<KeyMeaning> meaning_named(const std::string& name)
{
    if (name == "headset-in") {
        return Headset{true};
    }
    if (name == "headset-out") {
        return Headset{false};
    }
    if (const auto key = key_named(name)) {
        return *key;
    }
    return std::nullopt;
}

} // namespace

KeyMap::KeyMap(const TouchDisplay& display)
{
    for (const auto& [scancode, key] : usual) {
        meanings_.insert_or_assign(scancode, KeyMeaning{key});
    }
    for (const auto& [name, meaning] : display.keys) {
        const SDL_Scancode scancode = SDL_GetScancodeFromName(name.c_str());
        const auto known = meaning_named(meaning);
        if (scancode != SDL_SCANCODE_UNKNOWN && known) {
            meanings_.insert_or_assign(scancode, *known);
        }
    }
}

KeyMeaning KeyMap::meaning_of(SDL_Scancode key) const
{
    const auto found = meanings_.find(key);
    return found == meanings_.end() ? KeyMeaning{Key::Other} : found->second;
}

std::optional<KeyMeaning> KeyMap::meaning_of(const std::string& name) const
{
    const SDL_Scancode scancode = SDL_GetScancodeFromName(name.c_str());
    return scancode == SDL_SCANCODE_UNKNOWN ? std::nullopt : std::optional(meaning_of(scancode));
}

std::vector<std::string> unknown_keys(const TouchDisplay& display)
{
    std::vector<std::string> unknown;
    for (const auto& [name, meaning] : display.keys) {
        if (SDL_GetScancodeFromName(name.c_str()) == SDL_SCANCODE_UNKNOWN) {
            unknown.push_back(name);
        }
    }
    return unknown;
}

const char* name_of(const KeyMeaning& meaning)
{
    return std::visit(
        Overload{[](const Headset& plug) { return plug.in ? "headset-in" : "headset-out"; },
                 [](Key key) {
                     return name_of(key);
                 }},
        meaning);
}

} // namespace wayside
