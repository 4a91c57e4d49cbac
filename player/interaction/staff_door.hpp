#pragma once
/// The one way out: a hidden hold, then a PIN, with a wait that grows with wrong ones.

#include "interaction/update.hpp"

namespace wayside
{

/// An action while the PIN is asked for.
[[nodiscard]] Step at_staff_door(const Visitor& visitor,
                                 const StaffDoor& door,
                                 const Action& action,
                                 Ticks now);

/// Whether the finger has lain in the hidden corner for long enough.
[[nodiscard]] bool asks_for_staff(const Gesture& gesture, const Surroundings& around, Ticks now);

/// The hidden corner: the upper left one.
[[nodiscard]] Rect staff_corner(const Surroundings& around);

/// How long `wrong` wrong PINs in a row make everybody wait.
[[nodiscard]] Milliseconds pin_delay(int wrong);

} // namespace wayside
