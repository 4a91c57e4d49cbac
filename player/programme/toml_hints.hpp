#pragma once
/// What to do about a TOML syntax error, guessed from the parser's sentence and the line it points
/// at.

#include <cstddef>
#include <string>
#include <string_view>

namespace wayside
{

/// Line number `line` (from 1) without its end; empty when there is none.
[[nodiscard]] std::string_view line_of(std::string_view text, std::size_t line);

/// A hint, or nothing. `column` counts characters from 1.
[[nodiscard]] std::string toml_hint(std::string_view description,
                                    std::string_view line,
                                    std::size_t column);

} // namespace wayside
