#include "cli/html.hpp"

#include "scene/touch_panels.hpp"
#include "text/paragraph.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace wayside
{

std::string escaped(std::string_view text)
{
    std::string safe;
    safe.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        case '\'':
            safe += "&#39;";
            break;
        default:
            safe += c;
        }
    }
    return safe;
}

std::string escaped_list(const std::vector<std::string>& texts, std::string_view between)
{
    return escaped(fmt::format("{}", fmt::join(texts, between)));
}

std::string language_attributes(const std::string& language)
{
    return fmt::format(R"(lang="{}" dir="{}")",
                       escaped(language),
                       direction_of(language) == Direction::RightToLeft ? "rtl" : "ltr");
}

std::string language_name(const std::string& language)
{
    return fmt::format(
        "<span {}>{}</span>", language_attributes(language), escaped(own_name(language)));
}

} // namespace wayside
