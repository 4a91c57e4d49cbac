#include "text/line_breaks.hpp"

#include "text/characters.hpp"
#include "text/isolates.hpp"
#include "text/locale.hpp"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>
#include <memory>

namespace wayside
{

namespace
{

icu::Locale breaking_locale_of(std::string_view language)
{
    const std::string_view base = language.substr(0, language.find('-'));
    return base == "ja" ? icu::Locale("ja@lb=strict") : locale_of(language);
}

bool is_breaking_space(char16_t unit)
{
    return u_isUWhiteSpace(unit) != 0 && unit != no_break_space && unit != narrow_no_break_space &&
           unit != figure_space;
}

/// A word that is broken behind one of these goes on in the next line.
bool joins_parts(char16_t unit)
{
    return unit == u'-' || unit == u'/' || (unit >= 0x2010 && unit <= 0x2015);
}

/// Whether a line may not end before `at`, because an isolate stands on both sides.
bool tears(const std::vector<Isolate>& isolates, std::size_t at)
{
    return std::any_of(isolates.begin(), isolates.end(), [at](Isolate isolate) {
        return isolate.begin < at && at < isolate.end;
    });
}

/// Whether `at` stands behind the dash of a range of numbers ("2007-2021"), which is read as one.
bool tears_range(const std::u16string& text, std::size_t at)
{
    return at >= 2 && at < text.size() && joins_parts(text[at - 1]) &&
           u_isdigit(text[at - 2]) != 0 && u_isdigit(text[at]) != 0;
}

/// ICU counts an isolate's opening control to the character before it: behind an ideograph or a
/// Thai word it would have the line end behind the control, which would hold the isolate and that
/// character together.
std::size_t before_isolate(const std::vector<Isolate>& isolates, std::size_t at)
{
    const bool behind_opening =
        std::any_of(isolates.begin(), isolates.end(), [at](Isolate isolate) {
            return isolate.begin + 1 == at;
        });
    return behind_opening ? at - 1 : at;
}

/// Whether the last letter of [begin, end) is punctuation; closing quotation marks and brackets,
/// and controls, may stand behind it.
bool ends_clause(const std::u16string& text, std::size_t begin, std::size_t end)
{
    for (std::size_t at = end; at > begin; --at) {
        const char16_t unit = text[at - 1];
        const auto kind = u_charType(unit);
        const bool closes = kind == U_FINAL_PUNCTUATION || kind == U_END_PUNCTUATION ||
                            kind == U_FORMAT_CHAR || unit == u'"' || unit == u'\'';
        if (!closes) {
            return u_hasBinaryProperty(unit, UCHAR_TERMINAL_PUNCTUATION) != 0;
        }
    }
    return false;
}

/// Words of one or two letters lead to the next one: typographers of many languages keep them off
/// the ends of lines.
bool is_short_word(const std::u16string& text, std::size_t begin, std::size_t end)
{
    return begin < end && end - begin <= 2 &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(begin),
                       text.begin() + static_cast<std::ptrdiff_t>(end),
                       [](char16_t unit) { return u_isalpha(unit) != 0; });
}

Segment segment(const std::u16string& text, std::size_t begin, std::size_t end)
{
    std::size_t ink_end = end;
    while (ink_end > begin && is_breaking_space(text[ink_end - 1])) {
        --ink_end;
    }
    return {.begin = begin,
            .ink_end = ink_end,
            .end = end,
            .ends_line = end > begin && text[end - 1] == u'\n',
            .ends_word = ink_end < end || end == text.size() || !joins_parts(text[end - 1]),
            .ends_clause = ends_clause(text, begin, ink_end),
            .clings =
                ink_end < end && text[end - 1] != u'\n' && is_short_word(text, begin, ink_end)};
}

} // namespace

std::vector<Segment> segments_of(const std::u16string& text, std::string_view language)
{
    std::vector<Segment> segments;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaks(
        icu::BreakIterator::createLineInstance(breaking_locale_of(language), status));
    if (U_FAILURE(status)) {
        return {segment(text, 0, text.size())};
    }
    const icu::UnicodeString alias(UBool{}, text.data(), static_cast<std::int32_t>(text.size()));
    breaks->setText(alias);
    const bool spaces_only = language.substr(0, language.find('-')) == "ko";
    const std::vector<Isolate> isolates = isolates_of(text);
    std::size_t begin = 0;
    breaks->first();
    for (auto next = breaks->next(); next != icu::BreakIterator::DONE; next = breaks->next()) {
        const std::size_t end = before_isolate(isolates, static_cast<std::size_t>(next));
        if (end == begin) {
            continue;
        }
        // Never at a line feed: it is white space, and no isolate spans one.
        const bool torn = tears(isolates, end) || tears_range(text, end) ||
                          (spaces_only && !is_breaking_space(text[end - 1]));
        if (torn && end != text.size()) {
            continue;
        }
        segments.push_back(segment(text, begin, end));
        begin = end;
    }
    return segments;
}

} // namespace wayside
