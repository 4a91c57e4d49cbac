#include "scene/year_text.hpp"

#include "text/locale.hpp"

#include <fmt/format.h>
#include <unicode/dtptngen.h>

#include <memory>

namespace wayside
{

namespace
{

/// The pattern with its run of `y` replaced and its quotation marks gone. A formatter of dates
/// would do it, too, but asks for the zone of the machine first.
icu::UnicodeString filled(const icu::UnicodeString& pattern, const icu::UnicodeString& year)
{
    icu::UnicodeString text;
    bool is_quoted = false;
    bool is_filled = false;
    for (int at = 0; at < pattern.length(); ++at) {
        const char16_t letter = pattern[at];
        if (letter == u'\'') {
            is_quoted = !is_quoted;
        } else if (letter != u'y' || is_quoted) {
            text.append(letter);
        } else if (!is_filled) {
            text.append(year);
            is_filled = true;
        }
    }
    return text;
}

} // namespace

std::string year_text(int year, std::string_view language)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = locale_of(language);
    locale.setUnicodeKeywordValue("ca", "gregory", status);
    const std::unique_ptr<icu::DateTimePatternGenerator> patterns(
        icu::DateTimePatternGenerator::createInstance(locale, status));
    std::string plain = fmt::format("{}", year);
    if (U_FAILURE(status) != 0) {
        return plain; // a broken installation of ICU: the plain year is still right
    }
    const icu::UnicodeString pattern = patterns->getBestPattern(icu::UnicodeString(u"y"), status);
    if (U_FAILURE(status) != 0) {
        return plain;
    }
    std::string text;
    return filled(pattern, icu::UnicodeString::fromUTF8(plain)).toUTF8String(text);
}

} // namespace wayside
