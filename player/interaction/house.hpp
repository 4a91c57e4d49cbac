#pragma once
/// What the house allows: the facts of programme and display that decide what an action does.

#include "interaction/visitor.hpp"
#include "programme/programme.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace wayside
{

struct House {
    struct TopicFacts {
        std::size_t pages = 0; ///< at least one
        bool has_note = false;

        bool operator==(const TopicFacts&) const = default;
    };

    std::vector<TopicFacts> topics{};
    std::vector<std::string> languages{}; ///< that a visitor can choose; the first is the usual
    Settings defaults{};
    bool loudspeaker = false;          ///< pages may be read without a headset
    std::vector<std::string> spoken{}; ///< of the languages: those with a voice
    bool staff_door = false;           ///< the display has a PIN

    bool operator==(const House&) const = default;
};

/// Pure. `programme` has at least one language.
[[nodiscard]] House house_of(const Programme& programme, const Display& display);

} // namespace wayside
