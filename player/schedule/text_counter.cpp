#include "schedule/text_counter.hpp"

#include <unicode/locid.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cassert>

namespace wayside
{

namespace
{

icu::UnicodeString to_unicode(std::string_view text)
{
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

std::int64_t digits_between(const icu::UnicodeString& text, std::int32_t from, std::int32_t to)
{
    std::int64_t digits = 0;
    for (std::int32_t at = from; at < to; at = text.moveIndex32(at, 1)) {
        digits += u_isdigit(text.char32At(at)) != 0 ? 1 : 0;
    }
    return digits;
}

bool is_invisible(UChar32 letter)
{
    const auto category = u_charType(letter);
    return category == U_FORMAT_CHAR || category == U_CONTROL_CHAR;
}

/// Calls `visit(from, to)` for each piece between two breaks.
template <typename Visit>
void each_piece(icu::BreakIterator& breaks, const icu::UnicodeString& text, const Visit& visit)
{
    breaks.setText(text);
    std::int32_t from = breaks.first();
    for (std::int32_t to = breaks.next(); to != icu::BreakIterator::DONE; to = breaks.next()) {
        visit(from, to);
        from = to;
    }
}

} // namespace

TextCount TextCounter::count(std::string_view text, Words wanted)
{
    if (auto plain = count_plain(text)) {
        plain->words = wanted == Words::Left ? 0 : plain->words;
        return *plain;
    }
    return count_by_rules(text, wanted);
}

TextCount TextCounter::count_by_rules(std::string_view text, Words wanted)
{
    const icu::UnicodeString unicode = to_unicode(text);
    return {.words = wanted == Words::Left ? 0 : words(unicode),
            .graphemes = graphemes(unicode),
            .digits = digits_between(unicode, 0, unicode.length())};
}

std::int64_t TextCounter::words(const icu::UnicodeString& text)
{
    if (!words_) {
        UErrorCode status = U_ZERO_ERROR;
        words_.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
        assert(U_SUCCESS(status) && "ICU's data come with its library");
    }
    std::int64_t words = 0;
    each_piece(*words_, text, [&](std::int32_t from, std::int32_t to) {
        if (words_->getRuleStatus() >= UBRK_WORD_NUMBER) {
            words += std::max<std::int64_t>(1, digits_between(text, from, to));
        }
    });
    return words;
}

std::int64_t TextCounter::graphemes(const icu::UnicodeString& text)
{
    if (!graphemes_) {
        UErrorCode status = U_ZERO_ERROR;
        graphemes_.reset(
            icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
        assert(U_SUCCESS(status) && "ICU's data come with its library");
    }
    std::int64_t graphemes = 0;
    each_piece(*graphemes_, text, [&](std::int32_t from, std::int32_t) {
        graphemes += is_invisible(text.char32At(from)) ? 0 : 1;
    });
    return graphemes;
}

} // namespace wayside
