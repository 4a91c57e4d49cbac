#include "programme/contact.hpp"

namespace wayside
{

namespace
{

// As bytes, so that the source itself holds no invisible mark.
constexpr const char* left_to_right_isolate = "\xE2\x81\xA6";   // U+2066
constexpr const char* pop_directional_isolate = "\xE2\x81\xA9"; // U+2069

} // namespace

std::string isolated_number(const std::string& digits)
{
    std::string isolated = left_to_right_isolate;
    for (const char letter : digits) {
        if (letter == '-') {
            isolated += "\u2011"; // non-breaking hyphen
        } else if (letter == ' ') {
            isolated += "\u00A0"; // no-break space
        } else {
            isolated += letter;
        }
    }
    isolated += pop_directional_isolate;
    return isolated;
}

} // namespace wayside
