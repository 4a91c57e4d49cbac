#pragma once
/// Numbers as a language writes them.

#include <string>
#include <string_view>

namespace wayside
{

/// The language as it is written in a country: "es" in "US" writes 27.6, in "ES" 27,6. A language
/// tag that names a region itself stays; so does one in a country that is none ("EU", empty).
[[nodiscard]] std::string number_locale(const std::string& language, const std::string& country);

/// `value` with exactly `decimals` decimals, grouped and pointed as `language`, a BCP 47 tag, does
/// (ICU): "82,301", "27.6".
[[nodiscard]] std::string number_text(double value, int decimals, std::string_view language);

/// `pattern` with every "{value}" replaced.
[[nodiscard]] std::string with_value(std::string_view pattern, std::string_view value);

} // namespace wayside
