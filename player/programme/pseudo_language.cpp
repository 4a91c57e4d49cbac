#include "programme/pseudo_language.hpp"

#include "programme/utf8.hpp"

#include <algorithm>

namespace wayside
{

namespace
{

constexpr std::array<std::string_view, 26> small{"á", "ƀ", "ç", "ð", "é", "ƒ", "ğ", "ĥ", "í",
                                                 "ĵ", "ķ", "ļ", "ɱ", "ñ", "ó", "þ", "ǫ", "ŕ",
                                                 "š", "ţ", "ú", "ṽ", "ŵ", "ẋ", "ý", "ž"};
constexpr std::array<std::string_view, 26> large{"Á", "Ɓ", "Ç", "Ð", "É", "Ƒ", "Ğ", "Ĥ", "Í",
                                                 "Ĵ", "Ķ", "Ļ", "Ṁ", "Ñ", "Ó", "Þ", "Ǫ", "Ŕ",
                                                 "Š", "Ţ", "Ú", "Ṽ", "Ŵ", "Ẋ", "Ý", "Ž"};

/// What makes a text longer: real words, so that lines break as they do in a language.
constexpr std::array<std::string_view, 5> fillers{"óñé", "ţŵó", "ţĥŕéé", "ƒóúŕ", "ƒíṽé"};

std::size_t letters_in(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        static_cast<void>(next_letter(text, at));
    }
    return count;
}

std::size_t wanted_growth(std::size_t letters)
{
    if (letters <= 10) {
        return letters;
    }
    return letters <= 30 ? letters / 2 : letters / 3;
}

std::string_view accented(char letter)
{
    return letter >= 'a' ? small.at(static_cast<std::size_t>(letter - 'a'))
                         : large.at(static_cast<std::size_t>(letter - 'A'));
}

bool is_latin(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

} // namespace

bool is_pseudo(std::string_view language)
{
    return std::find(pseudo_languages.begin(), pseudo_languages.end(), language) !=
           pseudo_languages.end();
}

std::string pseudo_text(std::string_view text)
{
    if (text.empty()) {
        return {};
    }
    std::string result = "[";
    bool in_token = false;
    for (const char letter : text) {
        in_token = letter == '{' || (in_token && letter != '}');
        if (is_latin(letter) && !in_token) {
            result += accented(letter);
        } else {
            result += letter;
        }
    }
    const std::size_t letters = letters_in(text);
    for (std::size_t grown = 0, next = 0; grown < wanted_growth(letters); ++next) {
        const std::string_view filler = fillers.at(next % fillers.size());
        result += ' ';
        result += filler;
        grown += 1 + letters_in(filler);
    }
    return result + "]";
}

} // namespace wayside
