#include "programme/contact.hpp"

namespace wayside {

std::string isolated_number(const std::string& digits)
{
    std::string isolated = "\u2066"; // left-to-right isolate
    for (const char letter : digits) {
        if (letter == '-') {
            isolated += "\u2011"; // non-breaking hyphen
        } else if (letter == ' ') {
            isolated += "\u00A0"; // no-break space
        } else {
            isolated += letter;
        }
    }
    isolated += "\u2069"; // pop directional isolate
    return isolated;
}

} // namespace wayside
