#include "scene/number_text.hpp"

#include "base/ascii.hpp"
#include "text/locale.hpp"

#include <fmt/format.h>
#include <unicode/formattedvalue.h>
#include <unicode/locid.h>
#include <unicode/measunit.h>
#include <unicode/numberformatter.h>

#include <algorithm>
#include <charconv>

namespace wayside
{

namespace
{

constexpr std::string_view compact_token = "{compact}";

/// Digits are 0 to 9 in every language: those of the help lines beside them are dialled.
icu::Locale figures_locale_of(std::string_view language)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = locale_of(language);
    locale.setUnicodeKeywordValue("nu", "latn", status);
    return U_SUCCESS(status) ? locale : icu::Locale::getRoot();
}

void replace_all(std::string& text, std::string_view token, std::string_view by)
{
    for (auto at = text.find(token); at != std::string::npos;
         at = text.find(token, at + by.size())) {
        text.replace(at, token.size(), by);
    }
}

std::string formatted_number(double value,
                             int decimals,
                             std::string_view language,
                             UNumberGroupingStrategy grouping)
{
    UErrorCode status = U_ZERO_ERROR;
    std::string text;
    icu::number::NumberFormatter::withLocale(figures_locale_of(language))
        .precision(icu::number::Precision::fixedFraction(decimals))
        .grouping(grouping)
        .formatDouble(value, status)
        .toString(status)
        .toUTF8String(text);
    // Without ICU's data (a broken installation) a plain number is still the right number.
    return U_SUCCESS(status) ? text : fmt::format("{:.{}f}", value, decimals);
}

/// As many digits as the figure has: 27.6 has three.
int digits_of(double value, int decimals)
{
    const std::string plain = fmt::format("{:.{}f}", value, decimals);
    return static_cast<int>(std::count_if(plain.begin(), plain.end(), is_digit));
}

/// Where the digits of a formatted number stand, in UTF-16 units.
struct Span {
    std::int32_t begin = 0;
    std::int32_t end = 0;
};

Span digits_in(const icu::number::FormattedNumber& number, UErrorCode& status)
{
    Span span;
    icu::ConstrainedFieldPosition field;
    while (U_SUCCESS(status) && number.nextPosition(field, status)) {
        const auto kind = field.getField();
        if (kind == UNUM_INTEGER_FIELD || kind == UNUM_FRACTION_FIELD) {
            span.begin = span.end == 0 ? field.getStart() : std::min(span.begin, field.getStart());
            span.end = std::max(span.end, field.getLimit());
        }
    }
    return span;
}

/// How many decimals stand in "2.76E+3" or "27.6" when it is written out.
int decimals_of(double value)
{
    const std::string plain = fmt::format("{}", value);
    const auto point = plain.find('.');
    return point == std::string::npos ? 0 : static_cast<int>(plain.size() - point - 1);
}

/// The figure as the language counts it, `part` of it.
std::string compact_text(double value, const FigureStyle& style, double part)
{
    UErrorCode status = U_ZERO_ERROR;
    const auto number = icu::number::NumberFormatter::withLocale(figures_locale_of(style.language))
                            .notation(icu::number::Notation::compactLong())
                            .precision(icu::number::Precision::fixedSignificantDigits(
                                digits_of(value, style.decimals)))
                            .formatDouble(value * factor_of(style.scale), status);
    icu::UnicodeString text = number.toString(status);
    const Span span = digits_in(number, status);
    const auto shown = number.toDecimalNumber<std::string>(status);
    double visible = 0;
    const auto read = std::from_chars(shown.data(), shown.data() + shown.size(), visible);
    if (U_FAILURE(status) != 0 || read.ec != std::errc()) {
        return fmt::format("{:.0f}", value * factor_of(style.scale) * part);
    }
    if (part < 1) {
        text.replaceBetween(
            span.begin,
            span.end,
            icu::UnicodeString::fromUTF8(formatted_number(
                visible * part, decimals_of(visible), style.language, UNUM_GROUPING_MIN2)));
    }
    std::string result;
    return text.toUTF8String(result);
}

} // namespace

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
    return formatted_number(value, decimals, language, UNUM_GROUPING_AUTO);
}

std::string percent_text(double value, int decimals, std::string_view language)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString percent =
        icu::number::NumberFormatter::withLocale(figures_locale_of(language))
            .unit(icu::MeasureUnit::getPercent())
            .precision(icu::number::Precision::fixedFraction(decimals))
            .formatDouble(value, status)
            .toString(status);
    for (const char16_t mark : {u'\u200E', u'\u200F', u'\u061C'}) {
        percent.findAndReplace(icu::UnicodeString(mark), icu::UnicodeString());
    }
    std::string text;
    percent.toUTF8String(text);
    return U_SUCCESS(status) ? text : fmt::format("{:.{}f}%", value, decimals);
}

std::string figure_text(std::string_view pattern,
                        double value,
                        const FigureStyle& style,
                        double part)
{
    std::string text(pattern);
    replace_all(text, "{value}", number_text(value * part, style.decimals, style.language));
    replace_all(text, "{percent}", percent_text(value * part, style.decimals, style.language));
    if (text.find(compact_token) != std::string::npos) {
        replace_all(text, compact_token, compact_text(value, style, part));
    }
    return text;
}

} // namespace wayside
