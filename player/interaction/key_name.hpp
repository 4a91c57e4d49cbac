#pragma once
/// What a key means, as a display's file says it: "next", "enter".

#include "interaction/input.hpp"

#include <optional>
#include <string_view>

namespace wayside
{

/// None: nothing is called so ("headset-in" is no key but a plug).
[[nodiscard]] std::optional<Key> key_named(std::string_view meaning);

/// "nothing" for Key::Other.
[[nodiscard]] const char* name_of(Key key);

} // namespace wayside
