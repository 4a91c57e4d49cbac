#pragma once
/// What the devices say, without SDL: fingers, the mouse as one more finger, keys, the headset.

#include "base/geometry.hpp"

#include <cstdint>
#include <variant>

namespace wayside
{

/// Contacts of one device; the mouse's button is `mouse_finger`.
using FingerId = std::int64_t;

inline constexpr FingerId mouse_finger = -1;

struct FingerDown {
    FingerId finger = 0;
    Point at; ///< canvas pixels, also outside
    bool operator==(const FingerDown&) const = default;
};

struct FingerMove {
    FingerId finger = 0;
    Point at;
    bool operator==(const FingerMove&) const = default;
};

struct FingerUp {
    FingerId finger = 0;
    Point at;
    bool operator==(const FingerUp&) const = default;
};

/// A mouse moves with no button held. There is no pointer: the ring shows where it is.
struct Hover {
    Point at;
    bool operator==(const Hover&) const = default;
};

/// A device went, or the system took the gesture: every contact is over, and none of them meant
/// anything.
struct TouchLost {
    bool operator==(const TouchLost&) const = default;
};

/// The wheel, in steps; positive is towards the visitor: down the page.
struct Wheel {
    int steps = 0;
    bool operator==(const Wheel&) const = default;
};

/// What a key means here. Which key of a keyboard or a tactile keypad means what is in the
/// display's file; `Other` is every key that means nothing.
enum class Key { Up, Down, Next, Previous, Enter, Back, Home, Help, Listen, Clear, Shift, Other };

struct KeyDown {
    Key key = Key::Other;
    bool operator==(const KeyDown&) const = default;
};

struct KeyUp {
    Key key = Key::Other;
    bool operator==(const KeyUp&) const = default;
};

/// The headset's plug.
struct Headset {
    bool in = false;
    bool operator==(const Headset&) const = default;
};

/// The voice came to the end of what it had to say.
struct VoiceEnded {
    bool operator==(const VoiceEnded&) const = default;
};

using Input = std::variant<FingerDown,
                           FingerMove,
                           FingerUp,
                           Hover,
                           TouchLost,
                           Wheel,
                           KeyDown,
                           KeyUp,
                           Headset,
                           VoiceEnded>;

} // namespace wayside
