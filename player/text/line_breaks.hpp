#pragma once
/// Where lines may end.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wayside
{

/// A piece of text that stays together: units [begin, end), of which the last ones are spaces that
/// vanish at the end of a line.
struct Segment {
    std::size_t begin = 0;
    std::size_t ink_end = 0; ///< without the trailing spaces
    std::size_t end = 0;
    bool ends_line = false;   ///< a line feed stands here
    bool ends_word = true;    ///< false where the word goes on behind a hyphen, a dash or a slash
    bool ends_clause = false; ///< its last letter is punctuation (Unicode's Terminal_Punctuation)
    bool clings = false; ///< a word of one or two letters before a space, such as "a", "of", "и"

    bool operator==(const Segment&) const = default;
};

/// The segments of the text, by ICU's rules for the language: strict kana in Japanese, spaces only
/// in Korean, dictionary words in Thai, Khmer, Lao and Burmese. An isolate is never torn apart; a
/// line feed always ends a line.
[[nodiscard]] std::vector<Segment> segments_of(const std::u16string& text,
                                               std::string_view language);

} // namespace wayside
