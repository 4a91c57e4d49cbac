#pragma once
/// SDL's error text as an Error: here and nowhere else.

#include "base/result.hpp"

#include <string_view>

namespace wayside::sdl
{

/// "<context>: <what SDL says>". Call on the thread of the call that failed, before another SDL
/// call.
[[nodiscard]] tl::unexpected<Error> last_error(std::string_view context);

} // namespace wayside::sdl
