#include "base/time.hpp"

#include "base/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <system_error>

namespace wayside
{

namespace
{

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

/// Reads a text from its front; each reader says whether it found what it looked for.
class Cursor
{
public:
    explicit Cursor(std::string_view text) : rest_(text) {}

    [[nodiscard]] bool at_end() const { return rest_.empty(); }

    bool skip(char letter)
    {
        if (rest_.empty() || rest_.front() != letter) {
            return false;
        }
        rest_.remove_prefix(1);
        return true;
    }

    /// Exactly `count` digits.
    std::optional<int> number(std::size_t count)
    {
        if (rest_.size() < count) {
            return std::nullopt;
        }
        int value = 0;
        for (const char letter : rest_.substr(0, count)) {
            if (!is_digit(letter)) {
                return std::nullopt;
            }
            value = value * 10 + (letter - '0');
        }
        rest_.remove_prefix(count);
        return value;
    }

    /// One digit or more of a second's fraction, cut to milliseconds.
    std::optional<Milliseconds> fraction()
    {
        if (rest_.empty() || !is_digit(rest_.front())) {
            return std::nullopt;
        }
        int value = 0;
        int worth = 100;
        while (!rest_.empty() && is_digit(rest_.front())) {
            value += worth * (rest_.front() - '0');
            worth /= 10;
            rest_.remove_prefix(1);
        }
        return Milliseconds(value);
    }

private:
    std::string_view rest_;
};

enum class Seconds { Required, Optional };

std::optional<days> read_date(Cursor& cursor)
{
    const auto year = cursor.number(4);
    const bool first_dash = cursor.skip('-');
    const auto month = cursor.number(2);
    const bool second_dash = cursor.skip('-');
    const auto day = cursor.number(2);
    if (!year || !first_dash || !month || !second_dash || !day) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok()) {
        return std::nullopt;
    }
    return std::chrono::local_days(date).time_since_epoch();
}

/// "13:00", below 24:00.
std::optional<minutes> read_hour_and_minute(Cursor& cursor)
{
    const auto hour = cursor.number(2);
    const bool colon = cursor.skip(':');
    const auto minute = cursor.number(2);
    if (!hour || !colon || !minute || *hour > 23 || *minute > 59) {
        return std::nullopt;
    }
    return hours(*hour) + minutes(*minute);
}

std::optional<Milliseconds> read_seconds(Cursor& cursor)
{
    const auto second = cursor.number(2);
    if (!second || *second > 59) {
        return std::nullopt;
    }
    if (!cursor.skip('.')) {
        return seconds(*second);
    }
    const auto fraction = cursor.fraction();
    if (!fraction) {
        return std::nullopt;
    }
    return seconds(*second) + *fraction;
}

/// "2026-12-01T13:00:00.5" as a length since the start of 1970, whatever the zone.
std::optional<Milliseconds> read_date_and_time(Cursor& cursor, Seconds wanted)
{
    const auto date = read_date(cursor);
    if (!date || (!cursor.skip('T') && !cursor.skip('t'))) {
        return std::nullopt;
    }
    const auto time = read_hour_and_minute(cursor);
    if (!time) {
        return std::nullopt;
    }
    if (!cursor.skip(':')) {
        return wanted == Seconds::Optional ? std::optional<Milliseconds>(*date + *time)
                                           : std::nullopt;
    }
    const auto second = read_seconds(cursor);
    if (!second) {
        return std::nullopt;
    }
    return *date + *time + *second;
}

/// "Z", or how far the clock is ahead of UTC: "+02:00".
std::optional<minutes> read_offset(Cursor& cursor)
{
    if (cursor.skip('Z') || cursor.skip('z')) {
        return minutes(0);
    }
    const bool behind = cursor.skip('-');
    if (!behind && !cursor.skip('+')) {
        return std::nullopt;
    }
    const auto offset = read_hour_and_minute(cursor);
    if (!offset) {
        return std::nullopt;
    }
    return behind ? -*offset : *offset;
}

std::string civil_text(Milliseconds since_1970)
{
    const auto day = floor<days>(since_1970);
    const std::chrono::year_month_day date{std::chrono::local_days(day)};
    const std::chrono::hh_mm_ss time(since_1970 - day);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}",
                       static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()),
                       time.hours().count(),
                       time.minutes().count(),
                       time.seconds().count(),
                       time.subseconds().count());
}

struct Unit {
    std::string_view name;
    std::int64_t milliseconds;
};

/// Largest first, as they must be written.
constexpr std::array<Unit, 4> units{{{"h", 3'600'000}, {"m", 60'000}, {"s", 1000}, {"ms", 1}}};

/// More than 30,000 years; keeps every sum far from overflow.
constexpr std::int64_t longest_milliseconds = 1'000'000'000'000'000;

/// The place of a unit in `units`; its size when there is none.
std::size_t unit_named(std::string_view name)
{
    std::size_t at = 0;
    while (at < units.size() && units.at(at).name != name) {
        ++at;
    }
    return at;
}

} // namespace

Result<Instant> parse_instant(std::string_view text)
{
    Cursor cursor(text);
    const auto time = read_date_and_time(cursor, Seconds::Required);
    const auto offset = time ? read_offset(cursor) : std::nullopt;
    if (!offset || !cursor.at_end()) {
        return failure(fmt::format("\"{}\" is not a time such as 2026-12-01T13:00:00Z", text));
    }
    return Instant(*time - *offset);
}

Result<CivilTime> parse_civil(std::string_view text)
{
    Cursor cursor(text);
    const auto time = read_date_and_time(cursor, Seconds::Optional);
    if (!time || !cursor.at_end()) {
        return failure(fmt::format("\"{}\" is not a time such as 2026-03-29T02:30", text));
    }
    return CivilTime(*time);
}

std::string to_rfc3339(Instant instant)
{
    return civil_text(instant.time_since_epoch()) + "Z";
}

std::string to_text(CivilTime time)
{
    return civil_text(time.time_since_epoch());
}

Result<Milliseconds> parse_length(std::string_view text)
{
    const auto refused = [&] {
        return failure(fmt::format("\"{}\" is not a length such as 600ms, 15s or 1m30s", text));
    };
    std::string_view rest = text;
    std::int64_t total = 0;
    std::size_t smallest_allowed = 0;
    do {
        std::int64_t count = 0;
        const char* const end = rest.data() + rest.size();
        const auto [after, problem] = std::from_chars(rest.data(), end, count);
        if (problem != std::errc{} || !is_digit(rest.front())) {
            return refused();
        }
        rest.remove_prefix(static_cast<std::size_t>(after - rest.data()));
        const std::string_view name =
            rest.substr(0, std::min(rest.size(), rest.find_first_of("0123456789")));
        const std::size_t unit = unit_named(name);
        if (unit < smallest_allowed || unit == units.size()) {
            return refused();
        }
        if (count > longest_milliseconds / units.at(unit).milliseconds) {
            return failure(fmt::format("\"{}\" is too long", text));
        }
        total += count * units.at(unit).milliseconds;
        smallest_allowed = unit + 1;
        rest.remove_prefix(name.size());
    } while (!rest.empty());
    return Milliseconds(total);
}

std::string to_text(Milliseconds length)
{
    std::int64_t rest = length.count();
    if (rest == 0) {
        return "0s";
    }
    std::string text;
    for (const Unit& unit : units) {
        if (const std::int64_t count = rest / unit.milliseconds; count != 0) {
            text += fmt::format("{}{}", count, unit.name);
            rest %= unit.milliseconds;
        }
    }
    return text;
}

} // namespace wayside
