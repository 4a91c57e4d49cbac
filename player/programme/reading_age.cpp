#include "programme/reading_age.hpp"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace wayside
{

namespace
{

constexpr int least_words = 100;

std::string_view base_of(std::string_view language)
{
    return language.substr(0, language.find('-'));
}

bool is_strong(char16_t letter)
{
    return std::u16string_view(u"aeoáéóíú").find(letter) != std::u16string_view::npos;
}

bool is_vowel(char16_t letter, bool is_spanish)
{
    return std::u16string_view(is_spanish ? u"aeiouáéíóúü" : u"aeiouy").find(letter) !=
           std::u16string_view::npos;
}

struct Counts {
    int sentences = 0;
    int words = 0;
    int syllables = 0;
};

bool ends_sentence(UChar32 letter)
{
    return letter == '.' || letter == '!' || letter == '?' || letter == ';' || letter == ':' ||
           letter == 0x2026;
}

/// Adds what `text` has. Its end is the end of a sentence, with or without a full stop.
void count(const std::string& text, std::string_view language, Counts& counts)
{
    const icu::UnicodeString letters =
        icu::UnicodeString::fromUTF8(text).toLower(icu::Locale::getRoot());
    std::u16string word;
    bool has_words = false;
    const auto end_word = [&] {
        if (!word.empty()) {
            ++counts.words;
            counts.syllables += syllables(word, language);
            has_words = true;
            word.clear();
        }
    };
    for (int at = 0; at < letters.length(); ++at) {
        const char16_t letter = letters[at];
        if (u_isalpha(letter) != 0) {
            word.push_back(letter);
            continue;
        }
        if (letter == u'\'' || letter == 0x2019) {
            continue; // "person's" is one word
        }
        end_word();
        if (ends_sentence(letter) && has_words) {
            ++counts.sentences;
            has_words = false;
        }
    }
    end_word();
    counts.sentences += has_words ? 1 : 0;
}

} // namespace

int syllables(std::u16string_view word, std::string_view language)
{
    const bool is_spanish = base_of(language) == "es";
    int count = 0;
    char16_t before = u' ';
    for (const char16_t letter : word) {
        const bool vowel = is_vowel(letter, is_spanish);
        // Two strong vowels of Spanish are two syllables: "le-er", "pa-ís".
        const bool parts = is_spanish && is_strong(letter) && is_strong(before);
        if (vowel && (!is_vowel(before, is_spanish) || parts)) {
            ++count;
        }
        before = letter;
    }
    const std::size_t size = word.size();
    const bool is_silent = !is_spanish && size > 2 && word[size - 1] == u'e' &&
                           !is_vowel(word[size - 2], false) &&
                           !(word[size - 2] == u'l' && !is_vowel(word[size - 3], false));
    return std::max(1, is_silent ? count - 1 : count);
}

std::optional<double> reading_age(const std::vector<std::string>& texts,
                                  std::string_view language,
                                  Sample sample)
{
    const std::string_view base = base_of(language);
    if (base != "en" && base != "es") {
        return std::nullopt;
    }
    Counts counts;
    for (const std::string& text : texts) {
        count(text, language, counts);
    }
    if (counts.words < (sample == Sample::Any ? 1 : least_words) || counts.sentences == 0) {
        return std::nullopt;
    }
    const double words = counts.words;
    if (base == "en") {
        return 0.39 * words / counts.sentences + 11.8 * counts.syllables / words - 15.59 + 5;
    }
    return -0.205 * (100 * counts.sentences / words) + 0.049 * (100 * counts.syllables / words) -
           3.407 + 6;
}

} // namespace wayside
