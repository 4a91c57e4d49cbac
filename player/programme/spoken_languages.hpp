#pragma once
/// Which languages the slides of a programme have words in.

#include "programme/programme.hpp"

#include <string>
#include <vector>

namespace wayside
{

/// The languages that a slide has words in: first those that take turns, in their order, then the
/// others by their tags. Whoever composes all slides in all of them does one language after the
/// other: its fonts stay open, and what was measured of its words serves each size.
[[nodiscard]] std::vector<std::string> languages_spoken(const Programme& programme);

} // namespace wayside
