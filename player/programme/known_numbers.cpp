#include "programme/known_numbers.hpp"

#include "base/ascii.hpp"
#include "programme/phone_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace wayside
{

namespace
{

constexpr std::size_t fewest_worth_asking = 5;
constexpr std::size_t most_worth_asking = 15;

/// The length of a mark that may stand between the digits of one number; 0: the number ends here.
std::size_t separator_length(std::string_view text)
{
    constexpr std::string_view marks = " -.()/+";
    if (marks.find(text.front()) != std::string_view::npos) {
        return 1;
    }
    for (const std::string_view mark :
         {"\u00A0", "\u2010", "\u2011", "\u2012", "\u2013", "\u202F"}) {
        if (text.substr(0, mark.size()) == mark) {
            return mark.size();
        }
    }
    return 0;
}

} // namespace

void KnownNumbers::remember(const std::string& digits, const std::string& token)
{
    if (digits.size() >= fewest_worth_asking && digits.size() <= most_worth_asking) {
        tokens_.try_emplace(digits, token);
        lengths_ |= 1U << digits.size();
    }
}

void KnownNumbers::add(const Contact& contact)
{
    for (const auto& [number, field] : {std::pair(contact.phone, "phone"),
                                        std::pair(contact.tty, "tty"),
                                        std::pair(contact.text, "text")}) {
        const std::string digits = digits_of(number);
        const std::string token = fmt::format("{{{}.{}}}", contact.id, field);
        remember(digits, token);
        // People leave out the 1 of North America and the 0 of elsewhere.
        if (digits.size() > 1 && (digits.front() == '1' || digits.front() == '0')) {
            remember(digits.substr(1), token);
        }
    }
}

std::string KnownNumbers::known_in(std::string_view digits, const std::string& group_starts) const
{
    for (std::size_t start = 0; start + fewest_worth_asking <= digits.size(); ++start) {
        for (std::size_t length = fewest_worth_asking;
             group_starts[start] == '1' && length <= most_worth_asking;
             ++length) {
            const std::size_t end = start + length;
            if ((lengths_ & (1U << length)) == 0 || end > digits.size() ||
                (end < digits.size() && group_starts[end] == '0')) {
                continue; // no number of that length, or it would end inside a group
            }
            const auto found = tokens_.find(std::string(digits.substr(start, length)));
            if (found != tokens_.end()) {
                return found->second;
            }
        }
    }
    return {};
}

std::string KnownNumbers::token_for(std::string_view text) const
{
    std::string digits;
    std::string group_starts; // '1' where a group of digits begins
    std::size_t at = 0;
    while (at <= text.size()) {
        const bool in_text = at < text.size();
        if (in_text && is_digit(text[at])) {
            group_starts += at > 0 && is_digit(text[at - 1]) ? '0' : '1';
            digits += text[at++];
            continue;
        }
        const std::size_t separator = in_text ? separator_length(text.substr(at)) : 0;
        if (separator > 0) {
            at += separator;
            continue;
        }
        if (std::string token = known_in(digits, group_starts); !token.empty()) {
            return token;
        }
        digits.clear();
        group_starts.clear();
        at = in_text && text[at] == '{' ? std::min(text.find('}', at), text.size()) : at;
        ++at;
    }
    return {};
}

} // namespace wayside
