#include "speech/spoken_text.hpp"

#include "base/ascii.hpp"
#include "programme/utf8.hpp"

#include <algorithm>

namespace wayside
{

namespace
{

constexpr char32_t soft_hyphen = 0x00AD;
constexpr char32_t word_joiner = 0x2060;

bool is_no_break_space(char32_t letter)
{
    return letter == 0x00A0 || letter == 0x202F;
}

bool is_hyphen(char32_t letter)
{
    return letter >= 0x2010 && letter <= 0x2012;
}

bool stands_between_digits(char32_t letter)
{
    constexpr std::u32string_view marks = U" -.()/+";
    return marks.find(letter) != std::u32string_view::npos || is_no_break_space(letter) ||
           is_hyphen(letter);
}

/// Appends `text` with the marks that only a typesetter needs replaced.
void append_plainly(std::string& spoken, std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t letter = next_letter(text, at);
        if (is_no_break_space(letter)) {
            spoken += ' ';
        } else if (is_hyphen(letter)) {
            spoken += '-';
        } else if (letter == U'\n') {
            spoken += "\n\n"; // one line end is no more than a space to espeak-ng
        } else if (letter != soft_hyphen && letter != word_joiner) {
            spoken += text.substr(begin, at - begin);
        }
    }
}

} // namespace

bool is_dialled(std::string_view part)
{
    for (std::size_t at = 0; at < part.size();) {
        const char32_t letter = next_letter(part, at);
        const bool digit = letter >= U'0' && letter <= U'9';
        if (!digit && !stands_between_digits(letter)) {
            return false;
        }
    }
    return std::count_if(part.begin(), part.end(), is_digit) >= 2;
}

std::string single_digits(std::string_view number)
{
    std::string spoken;
    bool group_begins = false;
    for (const char letter : number) {
        if (letter == '+' && spoken.empty()) {
            spoken.push_back(letter);
        } else if (!is_digit(letter)) {
            group_begins = !spoken.empty() && spoken != "+";
        } else {
            if (group_begins) {
                spoken.push_back(',');
            }
            if (!spoken.empty()) {
                spoken.push_back(' ');
            }
            spoken.push_back(letter);
            group_begins = false;
        }
    }
    return spoken;
}

std::string spoken_text(const PlainText& plain)
{
    const std::string_view text = plain.text;
    std::string spoken;
    std::size_t taken = 0;
    for (const IsolatedPart part : plain.isolated) {
        const std::string_view isolated = text.substr(part.begin, part.end - part.begin);
        if (is_dialled(isolated)) {
            append_plainly(spoken, text.substr(taken, part.begin - taken));
            spoken += single_digits(isolated);
            taken = part.end;
        }
    }
    append_plainly(spoken, text.substr(taken));
    return spoken;
}

} // namespace wayside
