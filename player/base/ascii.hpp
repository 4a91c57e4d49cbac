#pragma once

/// Letters of the basic Latin alphabet, whatever the machine's locale says.

namespace wayside
{

/// Whether `letter` is one of 0 to 9 of ASCII.
[[nodiscard]] constexpr bool is_digit(char letter)
{
    return letter >= '0' && letter <= '9';
}

} // namespace wayside
