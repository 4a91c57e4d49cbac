#include "interaction/key_name.hpp"

#include <array>
#include <utility>

namespace wayside
{

std::optional<Key> key_named(std::string_view meaning)
{
    constexpr std::array<std::pair<std::string_view, Key>, 12> names{{{"up", Key::Up},
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
    for (const auto& [name, key] : names) {
        if (name == meaning) {
            return key;
        }
    }
    return std::nullopt;
}

} // namespace wayside
