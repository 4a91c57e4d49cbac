#include "scene/number_text.hpp"

#include <fmt/format.h>
#include <unicode/locid.h>
#include <unicode/numberformatter.h>

namespace wayside
{

std::string number_locale(const std::string& language, const std::string& country)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = icu::Locale::forLanguageTag(language, status);
    if (U_FAILURE(status) != 0 || country.empty() || country == "EU" ||
        !std::string_view(locale.getCountry()).empty()) {
        return language;
    }
    return language + "-" + country;
}

std::string number_text(double value, int decimals, std::string_view language)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = icu::Locale::forLanguageTag(
        {language.data(), static_cast<std::int32_t>(language.size())}, status);
    std::string text;
    icu::number::NumberFormatter::withLocale(locale)
        .precision(icu::number::Precision::fixedFraction(decimals))
        .formatDouble(value, status)
        .toString(status)
        .toUTF8String(text);
    // Without ICU's data (a broken installation) a plain number is still the right number.
    return U_SUCCESS(status) ? text : fmt::format("{:.{}f}", value, decimals);
}

std::string with_value(std::string_view pattern, std::string_view value)
{
    constexpr std::string_view token = "{value}";
    std::string text(pattern);
    for (auto at = text.find(token); at != std::string::npos;
         at = text.find(token, at + value.size())) {
        text.replace(at, token.size(), value);
    }
    return text;
}

} // namespace wayside
