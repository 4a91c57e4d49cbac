#include "programme/placeholder_lint.hpp"

#include "base/ascii.hpp"
#include "programme/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace wayside
{

namespace
{

constexpr std::string_view not_a_contact = "a web template's filler, not a contact: a person in "
                                           "danger would be sent to a place that does not exist";
constexpr std::string_view a_remnant =
    "left over from a web page: it says nothing to people in front of the display";
constexpr std::string_view reserved_host = "reserved for examples: nobody is reached there";

struct Filler {
    std::string_view words; ///< in lower case
    std::string_view reason;
};

constexpr std::array<Filler, 11> fillers{{
    {"a108 adam street", not_a_contact},
    {"adam street, ny", not_a_contact},
    {"ny 535022", not_a_contact},
    {"example.com", reserved_host},
    {"example.org", reserved_host},
    {"example.net", reserved_host},
    {"lorem ipsum", "filler text in the place of real words"},
    {"loading...", a_remnant},
    {"your message has been sent", a_remnant},
    {"chart of ", a_remnant},
    {"do not cross bandage", a_remnant},
}};

char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// Whether `words` (lower case) stand at the start of `text`, in either case.
bool begins_with(std::string_view text, std::string_view words)
{
    return text.size() >= words.size() &&
           std::equal(words.begin(), words.end(), text.begin(), [](char a, char b) {
               return a == lower(b);
           });
}

struct Finding {
    std::string_view words;
    std::string_view reason;
};

/// "555-0123", "555 01 23": the numbers that films use.
std::size_t film_number_length(std::string_view text)
{
    constexpr std::string_view digits = "55501";
    std::size_t matched = 0;
    std::size_t at = 0;
    while (at < text.size() && matched < digits.size() + 2) {
        const char letter = text[at];
        if (is_digit(letter)) {
            if (matched < digits.size() && letter != digits[matched]) {
                return 0;
            }
            ++matched;
        } else if (letter != '-' && letter != ' ' && letter != '.') {
            return 0;
        }
        ++at;
    }
    const bool goes_on = at < text.size() && is_digit(text[at]);
    return matched == digits.size() + 2 && !goes_on ? at : 0;
}

/// "+1 954 0000" and its other spellings: three digits too short to be a number.
std::size_t short_number_length(std::string_view text)
{
    constexpr std::string_view digits = "19540000";
    std::size_t matched = 0;
    std::size_t at = 0;
    while (at < text.size() && matched < digits.size()) {
        const char letter = text[at];
        if (is_digit(letter)) {
            if (letter != digits[matched]) {
                return 0;
            }
            ++matched;
        } else if (letter != '-' && letter != ' ' && letter != '.' && letter != '(' &&
                   letter != ')') {
            return 0;
        }
        ++at;
    }
    const bool goes_on = at < text.size() && is_digit(text[at]);
    return matched == digits.size() && !goes_on ? at : 0;
}

std::optional<Finding> number_at(std::string_view text, std::size_t at)
{
    if (at > 0 && is_digit(text[at - 1])) {
        return std::nullopt;
    }
    const std::string_view rest = text.substr(at);
    if (rest.front() == '5') {
        if (const std::size_t length = film_number_length(rest); length > 0) {
            return Finding{rest.substr(0, length),
                           "a number kept free for films: nobody answers it"};
        }
    }
    if (rest.front() == '1') {
        if (const std::size_t length = short_number_length(rest); length > 0) {
            const std::size_t plus = at > 0 && text[at - 1] == '+' ? 1 : 0;
            return Finding{text.substr(at - plus, length + plus), not_a_contact};
        }
    }
    return std::nullopt;
}

std::optional<Finding> words_at(std::string_view text, std::size_t at)
{
    const std::string_view rest = text.substr(at);
    for (const Filler& filler : fillers) {
        if (begins_with(rest, filler.words)) {
            return Finding{rest.substr(0, filler.words.size()), filler.reason};
        }
    }
    return std::nullopt;
}

/// "Loading" is refused as a whole text only: signs of trafficking may well name a loading dock.
bool is_loading(std::string_view text)
{
    while (!text.empty() && (text.back() == ' ' || text.back() == '.')) {
        text.remove_suffix(1);
    }
    while (!text.empty() && text.front() == ' ') {
        text.remove_prefix(1);
    }
    return text.size() == 7 && begins_with(text, "loading");
}

/// The first two letters of the fillers, so that most of a text is passed over quickly.
bool can_begin(char first, char second)
{
    switch (lower(first)) {
    case 'a':
        return second == '1' || lower(second) == 'd';
    case 'n':
        return lower(second) == 'y';
    case 'e':
        return lower(second) == 'x';
    case 'l':
    case 'y':
    case 'd':
        return lower(second) == 'o';
    case 'c':
        return lower(second) == 'h';
    default:
        return false;
    }
}

} // namespace

std::optional<TextFault> placeholder_fault(std::string_view text)
{
    std::optional<Finding> found;
    if (is_loading(text) || begins_with(text, "loading\u2026")) {
        found = Finding{text, a_remnant};
    }
    for (std::size_t i = 0; i < text.size() && !found; ++i) {
        if (text[i] == '1' || text[i] == '5') {
            found = number_at(text, i);
        } else if (i + 1 < text.size() && can_begin(text[i], text[i + 1])) {
            found = words_at(text, i);
        }
    }
    if (!found) {
        return std::nullopt;
    }
    return TextFault{.message = fmt::format("{} is {}", quoted(found->words), found->reason),
                     .hint = {}};
}

} // namespace wayside
