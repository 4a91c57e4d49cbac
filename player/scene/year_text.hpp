#pragma once
/// A year as a language writes it.

#include <string>
#include <string_view>

namespace wayside
{

/// A year of the Gregorian calendar, in which all sources are dated, with the digits 0 to 9:
/// "2022", "2022年", "2022년" (ICU's pattern of `language`, a BCP 47 tag). Asks for no zone and no
/// clock.
[[nodiscard]] std::string year_text(int year, std::string_view language);

} // namespace wayside
