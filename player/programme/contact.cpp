#include "programme/contact.hpp"

#include <algorithm>
#include <array>

namespace wayside
{

namespace
{

// As bytes, so that the source itself holds no invisible mark.
constexpr std::array<char, 3> left_to_right_isolate{'\xE2', '\x81', '\xA6'};   // U+2066
constexpr std::array<char, 3> pop_directional_isolate{'\xE2', '\x81', '\xA9'}; // U+2069

} // namespace

std::string isolated(std::string_view text)
{
    std::string result(left_to_right_isolate.data(), left_to_right_isolate.size());
    result += text;
    return result.append(pop_directional_isolate.data(), pop_directional_isolate.size());
}

std::string isolated_number(const std::string& digits)
{
    std::string unbroken;
    for (const char letter : digits) {
        if (letter == '-') {
            unbroken += "\u2011"; // non-breaking hyphen
        } else if (letter == ' ') {
            unbroken += "\u00A0"; // no-break space
        } else {
            unbroken += letter;
        }
    }
    return isolated(unbroken);
}

bool takes_text(const Contact& contact, std::string_view language)
{
    const auto base = [](std::string_view tag) {
        return tag.substr(0, tag.find('-'));
    };
    const auto& known = contact.text_languages;
    return !contact.text.empty() &&
           (known.empty() || std::any_of(known.begin(), known.end(), [&](const std::string& tag) {
                return base(tag) == base(language);
            }));
}

} // namespace wayside
