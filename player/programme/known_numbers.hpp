#pragma once
/// The digits of all contacts, to find them typed into a text, where no edit of contacts.toml would
/// reach them.

#include "programme/contact.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace wayside
{

class KnownNumbers
{
public:
    /// Remembers phone, tty and text number, where they have 5 digits or more: shorter ones (911)
    /// are words of their own in prose.
    void add(const Contact& contact);

    /// What to write in the place of a number that `text` holds ("{us-hotline.phone}"); empty when
    /// it holds none. Punctuation between digits does not count, tokens in braces are passed over.
    [[nodiscard]] std::string token_for(std::string_view text) const;

private:
    void remember(const std::string& digits, const std::string& token);
    [[nodiscard]] std::string known_in(std::string_view digits,
                                       const std::string& group_starts) const;

    std::unordered_map<std::string, std::string> tokens_; ///< by digits
    std::uint32_t lengths_ = 0;                           ///< bit n: a number of n digits is known
};

} // namespace wayside
