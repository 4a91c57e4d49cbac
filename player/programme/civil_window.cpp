#include "programme/civil_window.hpp"

#include "base/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wayside
{

namespace
{

constexpr int minutes_a_day = 24 * 60;
constexpr std::array<const char*, 7> short_names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::array<const char*, 7> long_names{
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

std::optional<std::size_t> day_named(std::string_view name)
{
    const auto day = std::find(short_names.begin(), short_names.end(), name);
    return day == short_names.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(day - short_names.begin()));
}

/// The first three letters of each word, in lower case: "Monday to Thursday" is "mon", "thu".
std::vector<std::string> word_starts(std::string_view written)
{
    std::vector<std::string> starts;
    bool in_word = false;
    for (const char letter : written) {
        const char small =
            letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        if (small < 'a' || small > 'z') {
            in_word = false;
            continue;
        }
        if (!in_word) {
            starts.emplace_back();
            in_word = true;
        }
        if (starts.back().size() < 3) {
            starts.back() += small;
        }
    }
    return starts;
}

/// "last" is 0; nothing for a word that is no ordinal.
std::optional<int> ordinal(std::string_view word)
{
    constexpr std::array<const char*, 6> words{"last", "1st", "2nd", "3rd", "4th", "5th"};
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? std::nullopt
                                : std::optional(static_cast<int>(found - words.begin()));
}

/// "1st mon": the first Monday of the month.
std::optional<NthWeekday> month_day(std::string_view written)
{
    const std::size_t blank = written.find(' ');
    if (blank == std::string_view::npos) {
        return std::nullopt;
    }
    const auto nth = ordinal(written.substr(0, blank));
    const auto day = day_named(written.substr(blank + 1));
    return nth && day ? std::optional(NthWeekday{*nth, static_cast<int>(*day)}) : std::nullopt;
}

/// "first Monday", "1 mon", "the last fri of the month" as "1st mon", "last fri".
std::optional<std::string> month_day_meant(const std::vector<std::string>& words,
                                           std::string_view written)
{
    constexpr std::array<std::pair<const char*, const char*>, 6> starts{{{"las", "last"},
                                                                         {"fir", "1st"},
                                                                         {"sec", "2nd"},
                                                                         {"thi", "3rd"},
                                                                         {"fou", "4th"},
                                                                         {"fif", "5th"}}};
    std::optional<std::string> nth;
    for (const auto& [start, spelling] : starts) {
        if (std::find(words.begin(), words.end(), start) != words.end()) {
            nth = spelling;
        }
    }
    const char first = written.empty() ? ' ' : written.front();
    if (!nth && first >= '1' && first <= '5') {
        nth = starts.at(static_cast<std::size_t>(first - '0')).second;
    }
    const auto day = std::find_if(
        words.begin(), words.end(), [](const std::string& word) { return day_named(word); });
    return nth && day != words.end() ? std::optional(*nth + " " + *day) : std::nullopt;
}

/// What the author may have meant.
std::string days_hint(std::string_view written)
{
    const std::vector<std::string> words = word_starts(written.substr(0, 40));
    if (const auto meant = month_day_meant(words, written)) {
        return fmt::format("write \"{}\"", *meant);
    }
    if (words.size() == 1 && day_named(words.front())) {
        return fmt::format("write \"{}\"", words.front());
    }
    if (words.size() > 1 && day_named(words.front()) && day_named(words.back())) {
        return fmt::format("write \"{}..{}\"", words.front(), words.back());
    }
    return "mon, tue, wed, thu, fri, sat, sun, or a range such as mon..fri, or a day of the month "
           "such as \"1st mon\" or \"last fri\"";
}

/// Minutes since midnight of "06:30"; nothing for anything else.
std::optional<int> clock_minutes(std::string_view text)
{
    if (text.size() != 5 || text[2] != ':' || !is_digit(text[0]) || !is_digit(text[1]) ||
        !is_digit(text[3]) || !is_digit(text[4])) {
        return std::nullopt;
    }
    const int hour = (text[0] - '0') * 10 + (text[1] - '0');
    const int minute = (text[3] - '0') * 10 + (text[4] - '0');
    const int minutes = hour * 60 + minute;
    return minute > 59 || minutes > minutes_a_day ? std::nullopt : std::optional(minutes);
}

/// What the author may have meant: "6.30 - 10.00", with a long dash, as "06:30-10:00".
std::string hours_hint(std::string_view written)
{
    std::string spelling;
    for (std::size_t at = 0; at < written.size() && at < 30; ++at) {
        if (written.substr(at, 3) == "\u2013" || written.substr(at, 3) == "\u2014") {
            spelling += '-';
            at += 2;
        } else if (written[at] == '.' || written[at] == 'h') {
            spelling += ':';
        } else if (written[at] != ' ') {
            spelling += written[at];
        }
    }
    if (spelling.size() > 1 && spelling[1] == ':') {
        spelling.insert(0, "0");
    }
    const std::size_t dash = spelling.find('-');
    if (dash != std::string::npos && dash + 2 < spelling.size() && spelling[dash + 2] == ':') {
        spelling.insert(dash + 1, "0");
    }
    const bool is_right = spelling.size() == 11 && dash == 5 && spelling != written &&
                          clock_minutes(spelling.substr(0, 5)) && clock_minutes(spelling.substr(6));
    return is_right ? fmt::format("write \"{}\"", spelling)
                    : "from 00:00 to 24:00, such as \"06:30-10:00\"";
}

} // namespace

void read_days(std::string_view written, const TomlValue& at, DayRule& days, Report& report)
{
    if (const auto monthly = month_day(written)) {
        days.monthly.push_back(*monthly);
        return;
    }
    const std::size_t dots = written.find("..");
    const auto first = day_named(written.substr(0, dots));
    const auto last = dots == std::string_view::npos ? first : day_named(written.substr(dots + 2));
    if (!first || !last) {
        report.error(at.place(),
                     fmt::format("{} is not a day or a range of days", quoted(written)),
                     days_hint(written));
        return;
    }
    for (std::size_t day = *first;; day = (day + 1) % days.weekly.size()) {
        days.weekly.at(day) = true;
        if (day == *last) {
            return;
        }
    }
}

std::optional<HourWindow> read_hours(std::string_view written, const TomlValue& at, Report& report)
{
    const std::size_t dash = written.find('-');
    const auto from = clock_minutes(written.substr(0, dash));
    const auto to =
        dash == std::string_view::npos ? std::nullopt : clock_minutes(written.substr(dash + 1));
    if (!from || !to || *from == minutes_a_day) {
        report.error(at.place(),
                     fmt::format("{} is not a window of hours", quoted(written)),
                     hours_hint(written));
        return std::nullopt;
    }
    if (*from == *to) {
        report.error(at.place(),
                     fmt::format("{} begins and ends at the same minute", quoted(written)),
                     "leave `hours` out for the whole day");
        return std::nullopt;
    }
    return HourWindow{.from_minute = *from, .to_minute = *to < *from ? *to + minutes_a_day : *to};
}

const char* day_name(std::size_t index)
{
    return long_names.at(index);
}

std::string clock_text(int minutes)
{
    return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

} // namespace wayside
