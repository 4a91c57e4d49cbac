#pragma once
/// What the system says went wrong, as an Error.

#include "base/result.hpp"

#include <cerrno>
#include <string>
#include <system_error>

namespace wayside
{

/// The meaning of errno, as the system call just now left it (or of `number`, for calls that return
/// it), with `context` in front.
[[nodiscard]] inline tl::unexpected<Error> system_error(const std::string& context,
                                                        int number = errno)
{
    return failure(context, Error{std::generic_category().message(number)});
}

} // namespace wayside
