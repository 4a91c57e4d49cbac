#include "text/line_breaks.hpp"

#include <cstdint>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>

#include "text/markup.hpp"

namespace wayside {

namespace {

icu::Locale locale_of(std::string_view language)
{
    const std::string_view base = language.substr(0, language.find('-'));
    if (base == "ja") {
        return icu::Locale("ja@lb=strict");
    }
    UErrorCode status = U_ZERO_ERROR;
    const auto locale = icu::Locale::forLanguageTag({language.data(), static_cast<std::int32_t>(language.size())}, status);
    return U_SUCCESS(status) ? locale : icu::Locale::getRoot();
}

bool is_breaking_space(char16_t unit)
{
    return u_isUWhiteSpace(unit) != 0 && unit != 0x00A0 && unit != 0x202F && unit != 0x2007;
}

/// Depth of isolates before each unit.
std::vector<int> isolate_depth(const std::u16string& text)
{
    std::vector<int> depth(text.size() + 1, 0);
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool opens = text[at] >= 0x2066 && text[at] <= 0x2068;
        const bool closes = text[at] == 0x2069 && depth[at] > 0;
        depth[at + 1] = depth[at] + (opens ? 1 : 0) - (closes ? 1 : 0);
    }
    return depth;
}

Segment segment(const std::u16string& text, std::size_t begin, std::size_t end)
{
    std::size_t ink_end = end;
    while (ink_end > begin && is_breaking_space(text[ink_end - 1])) {
        --ink_end;
    }
    return {.begin = begin, .ink_end = ink_end, .end = end, .ends_line = end > begin && text[end - 1] == u'\n'};
}

} // namespace

std::vector<Segment> segments_of(const std::u16string& text, std::string_view language)
{
    std::vector<Segment> segments;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaks(icu::BreakIterator::createLineInstance(locale_of(language), status));
    if (U_FAILURE(status)) {
        return {segment(text, 0, text.size())};
    }
    const icu::UnicodeString alias(false, text.data(), static_cast<std::int32_t>(text.size()));
    breaks->setText(alias);
    const bool spaces_only = language.substr(0, language.find('-')) == "ko";
    const std::vector<int> depth = isolate_depth(text);
    std::size_t begin = 0;
    breaks->first();
    for (auto next = breaks->next(); next != icu::BreakIterator::DONE; next = breaks->next()) {
        const auto end = static_cast<std::size_t>(next);
        const bool last = end == text.size();
        const bool torn = depth[end] > 0 || (spaces_only && !is_breaking_space(text[end - 1]));
        if (torn && !last) {
            continue;
        }
        segments.push_back(segment(text, begin, end));
        begin = end;
    }
    return segments;
}

} // namespace wayside
