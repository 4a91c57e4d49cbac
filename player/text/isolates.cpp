#include "text/isolates.hpp"

namespace wayside
{

std::vector<Isolate> isolates_of(std::u16string_view text)
{
    std::vector<Isolate> isolates;
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == u'\n') {
            open.clear();
        } else if (text[at] >= 0x2066 && text[at] <= 0x2068) {
            open.push_back(at);
        } else if (text[at] == 0x2069 && !open.empty()) {
            const std::size_t begin = open.back();
            open.pop_back();
            while (!isolates.empty() && isolates.back().begin > begin) {
                isolates.pop_back(); // it is inside this one
            }
            isolates.push_back({begin, at + 1});
        }
    }
    return isolates;
}

} // namespace wayside
