#include "interaction/key_name.hpp"

#include <array>
#include <utility>

namespace wayside
{

namespace
{

constexpr std::array<std::pair<const char*, Key>, 12> names{{{"up", Key::Up},
                                                             {"down", Key::Down},
                                                             {"next", Key::Next},
                                                             {"previous", Key::Previous},
                                                             {"enter", Key::Enter},
                                                             {"back", Key::Back},
                                                             {"home", Key::Home},
                                                             {"help", Key::Help},
                                                             {"listen", Key::Listen},
                                                             {"clear", Key::Clear},
                                                             {"shift", Key::Shift},
                                                             {"nothing", Key::Other}}};

} // namespace

std::optional<Key> key_named(std::string_view meaning)
{
    for (const auto& [name, key] : names) {
        if (name == meaning) {
            return key;
        }
    }
    return std::nullopt;
}

const char* name_of(Key key)
{
    for (const auto& [name, known] : names) {
        if (known == key) {
            return name;
        }
    }
    return "nothing";
}

} // namespace wayside
