#include "text/locale.hpp"

#include <unicode/ures.h>

#include <cstdint>
#include <string>

namespace wayside
{

namespace
{

/// The locale whose data ICU takes for this one: that of fr-HT for ht. Nothing: it has none.
/// Opening is cheap, because ICU keeps what it has opened.
std::string data_of(const icu::Locale& locale)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::LocalUResourceBundlePointer data(ures_open(nullptr, locale.getBaseName(), &status));
    if (U_FAILURE(status) != 0 || status == U_USING_DEFAULT_WARNING) {
        return {};
    }
    const char* name = ures_getLocaleByType(data.getAlias(), ULOC_ACTUAL_LOCALE, &status);
    return U_SUCCESS(status) != 0 && name != nullptr ? name : std::string();
}

/// `language` as ICU spells it; bogus when it is no tag.
icu::Locale parsed(std::string_view language)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(
        {language.data(), static_cast<std::int32_t>(language.size())}, status);
    if (U_FAILURE(status) != 0) {
        locale.setToBogus();
    }
    return locale;
}

} // namespace

icu::Locale locale_of(std::string_view language)
{
    icu::Locale locale = parsed(language);
    return locale.isBogus() == 0 && !data_of(locale).empty() ? locale : icu::Locale::getRoot();
}

bool has_words_of(std::string_view language)
{
    const icu::Locale locale = parsed(language);
    const std::string data = locale.isBogus() == 0 ? data_of(locale) : std::string();
    const std::string_view asked = locale.getLanguage();
    const std::string found = icu::Locale(data.c_str()).getLanguage();
    // Tagalog's data is called Filipino.
    return !data.empty() && !asked.empty() && (found == asked || (asked == "tl" && found == "fil"));
}

void forget_machine_locale()
{
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale::setDefault(icu::Locale::getRoot(), status);
}

} // namespace wayside
