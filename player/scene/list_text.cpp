#include "scene/list_text.hpp"

#include "text/locale.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unicode/listformatter.h>

#include <cstdint>
#include <memory>

namespace wayside
{

std::string list_text(const std::vector<std::string>& items,
                      std::string_view language,
                      std::string_view comma)
{
    std::vector<icu::UnicodeString> parts;
    parts.reserve(items.size());
    for (const std::string& item : items) {
        parts.push_back(icu::UnicodeString::fromUTF8(item));
    }
    UErrorCode status = U_ZERO_ERROR;
    std::string text;
    if (has_words_of(language)) {
        const std::unique_ptr<icu::ListFormatter> format(icu::ListFormatter::createInstance(
            locale_of(language), ULISTFMT_TYPE_OR, ULISTFMT_WIDTH_WIDE, status));
        icu::UnicodeString joined;
        if (U_SUCCESS(status) != 0) {
            format->format(parts.data(), static_cast<std::int32_t>(parts.size()), joined, status);
        }
        joined.toUTF8String(text);
    }
    return U_SUCCESS(status) != 0 && !text.empty() ? text
                                                   : fmt::format("{}", fmt::join(items, comma));
}

} // namespace wayside
