#include "programme/codes.hpp"

#include "base/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wayside
{

namespace
{

bool is_capital(char letter)
{
    return letter >= 'A' && letter <= 'Z';
}

bool is_small(char letter)
{
    return letter >= 'a' && letter <= 'z';
}

char capital(char letter)
{
    return is_small(letter) ? static_cast<char>(letter - 'a' + 'A') : letter;
}

/// "America/Argentina/Buenos_Aires"; not "Etc/GMT+5", which is an offset.
bool is_zone_name(std::string_view zone)
{
    const bool fits = std::all_of(zone.begin(), zone.end(), [](char c) {
        return is_small(c) || is_capital(c) || c == '/' || c == '_' || c == '-';
    });
    return zone == "display" || zone == "UTC" ||
           (fits && zone.find('/') != std::string_view::npos && is_capital(zone.front()) &&
            zone.back() != '/');
}

} // namespace

/// "zh", "zh-Hans", "pt-BR": a language of 2 or 3 letters, then parts of 2 to 8 letters or digits.
bool is_language_tag(std::string_view tag)
{
    const std::string_view language = tag.substr(0, tag.find('-'));
    if (language.size() < 2 || language.size() > 3 ||
        !std::all_of(language.begin(), language.end(), is_small)) {
        return false;
    }
    std::string_view rest = tag.substr(language.size());
    while (!rest.empty()) {
        rest.remove_prefix(1);
        const std::string_view part = rest.substr(0, rest.find('-'));
        const bool fits = std::all_of(part.begin(), part.end(), [](char c) {
            return is_small(c) || is_capital(c) || is_digit(c);
        });
        if (part.size() < 2 || part.size() > 8 || !fits) {
            return false;
        }
        rest.remove_prefix(part.size());
    }
    return tag.size() <= 35; // RFC 5646, 4.4.1
}

bool report_bad_country(std::string_view code, const TomlValue& at, Report& report)
{
    if (code == "UK") {
        report.error(at.place(), "`UK` is not a country code", R"(write "GB")");
        return false;
    }
    if (code.size() == 2 && std::all_of(code.begin(), code.end(), is_capital)) {
        return true;
    }
    std::string capitals(code.substr(0, 2));
    std::transform(capitals.begin(), capitals.end(), capitals.begin(), capital);
    const bool is_small_code =
        code.size() == 2 && std::all_of(capitals.begin(), capitals.end(), is_capital);
    report.error(at.place(),
                 fmt::format("{} is not a country code", quoted(code)),
                 is_small_code ? fmt::format("write \"{}\"", capitals)
                               : R"(two capital letters of ISO 3166-1, such as "US" or "MX")");
    return false;
}

bool report_bad_language(std::string_view tag, const TomlValue& at, Report& report)
{
    if (is_language_tag(tag)) {
        return true;
    }
    report.error(at.place(),
                 fmt::format("{} is not a language tag", quoted(tag)),
                 R"(such as "en", "es" or "zh-Hans")");
    return false;
}

bool report_bad_zone(std::string_view zone, const TomlValue& at, Report& report)
{
    if (is_zone_name(zone)) {
        return true;
    }
    report.error(
        at.place(),
        fmt::format("{} is not the name of a time zone", quoted(zone)),
        R"(offsets and abbreviations know no summer time: write "America/New_York" or "display")");
    return false;
}

} // namespace wayside
