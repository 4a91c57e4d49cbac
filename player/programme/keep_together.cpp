#include "programme/keep_together.hpp"

#include "base/ascii.hpp"
#include "programme/utf8.hpp"

#include <unicode/uchar.h>

#include <optional>

namespace wayside
{

namespace
{

constexpr std::size_t beyond_ascii = 128;

/// The letter at `at` in lower case (Unicode simple case folding); moves `at` behind it.
char32_t folded_letter(std::string_view text, std::size_t& at)
{
    return static_cast<char32_t>(
        u_foldCase(static_cast<UChar32>(next_letter(text, at)), U_FOLD_CASE_DEFAULT));
}

std::size_t group_of(char32_t folded)
{
    return folded < beyond_ascii ? static_cast<std::size_t>(folded) : beyond_ascii;
}

bool is_word_byte(char byte)
{
    return is_digit(byte) || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
           static_cast<unsigned char>(byte) >= beyond_ascii;
}

/// Where the phrase ends that begins at `at`; nothing when another text stands there.
std::optional<std::size_t> end_of(const std::u32string& phrase,
                                  std::string_view text,
                                  std::size_t at)
{
    for (const char32_t letter : phrase) {
        if (at >= text.size() || folded_letter(text, at) != letter) {
            return std::nullopt;
        }
    }
    return at;
}

} // namespace

void KeepTogether::add(std::string_view phrase)
{
    std::u32string folded;
    for (std::size_t at = 0; at < phrase.size();) {
        folded += folded_letter(phrase, at);
    }
    if (folded.find(U' ') != std::u32string::npos) {
        phrases_.at(group_of(folded.front())).push_back(std::move(folded));
        has_phrases_ = true;
    }
}

std::string KeepTogether::joined(std::string text) const
{
    if (!has_phrases_) {
        return text;
    }
    std::string result;
    std::size_t copied = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_word_byte(text[at]) || (at > 0 && is_word_byte(text[at - 1]))) {
            continue;
        }
        std::size_t behind_first = at;
        for (const std::u32string& phrase :
             phrases_.at(group_of(folded_letter(text, behind_first)))) {
            const auto end = end_of(phrase, text, at);
            if (!end) {
                continue;
            }
            result.append(text, copied, at - copied);
            for (std::size_t i = at; i < *end; ++i) {
                result += text[i] == ' ' ? std::string_view("\u00A0")
                                         : std::string_view(text).substr(i, 1);
            }
            copied = *end;
            at = *end - 1;
            break;
        }
    }
    if (copied == 0) {
        return text;
    }
    result.append(text, copied);
    return result;
}

} // namespace wayside
