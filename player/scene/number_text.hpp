#pragma once
/// Numbers as a language writes them.

#include <string>
#include <string_view>

namespace wayside
{

/// `value` with exactly `decimals` decimals, grouped and pointed as `language` does (ICU):
/// "82,301", "27.6".
[[nodiscard]] std::string number_text(double value, int decimals, std::string_view language);

/// `pattern` with every "{value}" replaced.
[[nodiscard]] std::string with_value(std::string_view pattern, std::string_view value);

} // namespace wayside
