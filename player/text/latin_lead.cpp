#include "text/latin_lead.hpp"

#include "text/characters.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <cstddef>

namespace wayside
{

namespace
{

bool is_digit(char16_t unit)
{
    return unit >= u'0' && unit <= u'9';
}

bool is_latin(char16_t unit)
{
    UErrorCode status = U_ZERO_ERROR;
    return u_isalpha(unit) != 0 && uscript_getScript(unit, &status) == USCRIPT_LATIN;
}

/// Where the number begins that ends at `end`; `end` when none does.
std::size_t number_before(const std::u16string& text, std::size_t end)
{
    std::size_t begin = end;
    while (begin > 0 && is_digit(text[begin - 1])) {
        --begin;
    }
    return begin;
}

} // namespace

void lead_latin_phrases(MarkedText& marked)
{
    std::u16string& text = marked.text;
    for (std::size_t at = 1; at + 1 < text.size(); ++at) {
        if (text[at] != no_break_space || !is_latin(text[at + 1])) {
            continue;
        }
        const std::size_t begin = number_before(text, at);
        if (begin == at || (begin > 0 && is_latin(text[begin - 1]))) {
            continue;
        }
        text.insert(begin, 1, left_to_right_mark);
        marked.emphasised.insert(marked.emphasised.begin() + static_cast<std::ptrdiff_t>(begin),
                                 static_cast<bool>(marked.emphasised[begin]));
        ++at;
    }
}

} // namespace wayside
