#include "schedule/calendar.hpp"

#include "schedule/explain.hpp"
#include "schedule/timetable.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wayside
{

namespace
{

constexpr int most_events = 10'000;

/// "20261201T130000Z".
std::string basic(Instant instant)
{
    std::string text = to_rfc3339(instant).substr(0, 19);
    text.erase(std::remove_if(text.begin(),
                              text.end(),
                              [](char letter) { return letter == '-' || letter == ':'; }),
               text.end());
    return text + "Z";
}

/// RFC 5545, 3.3.11.
std::string escaped(const std::string& text)
{
    std::string safe;
    for (const char letter : text) {
        if (letter == '\\' || letter == ';' || letter == ',') {
            safe += '\\';
        }
        safe += letter == '\n' ? ' ' : letter;
    }
    return safe;
}

/// Appends a line, folded so that no UTF-8 letter is torn (RFC 5545, 3.1).
void add_line(std::string& calendar, const std::string& line)
{
    constexpr std::size_t most_bytes = 75;
    std::size_t width = 0;
    for (const char letter : line) {
        const bool begins_letter = (static_cast<unsigned char>(letter) & 0xC0U) != 0x80U;
        // The longest letter has four bytes.
        if (begins_letter && width + 4 > most_bytes) {
            calendar += "\r\n ";
            width = 1;
        }
        calendar += letter;
        ++width;
    }
    calendar += "\r\n";
}

void add_event(std::string& calendar,
               const Programme& programme,
               const ScheduleEntry& entry,
               Instant from,
               Instant until,
               Instant stamp)
{
    add_line(calendar, "BEGIN:VEVENT");
    add_line(calendar, fmt::format("UID:{}-{}-{}@wayside", programme.id, entry.id, basic(from)));
    add_line(calendar, "DTSTAMP:" + basic(stamp));
    add_line(calendar, "DTSTART:" + basic(from));
    add_line(calendar, "DTEND:" + basic(until));
    add_line(calendar, fmt::format("SUMMARY:{}: {}", escaped(programme.title), escaped(entry.id)));
    add_line(calendar,
             fmt::format("DESCRIPTION:playlist {}\\, tier {}",
                         escaped(programme.playlists[entry.playlist].id),
                         to_text(entry.tier)));
    add_line(calendar, "END:VEVENT");
}

} // namespace

std::string to_icalendar(const Schedule& schedule, Instant from, Instant to, Instant stamp)
{
    const Programme& programme = schedule.programme();
    const Timetable& timetable = schedule.timetable();
    std::string calendar;
    add_line(calendar, "BEGIN:VCALENDAR");
    add_line(calendar, "VERSION:2.0");
    add_line(calendar, "PRODID:-//Wayside//Wayside//EN");
    int events = 0;
    for (std::size_t entry = 0; entry < programme.schedule.size(); ++entry) {
        if (!programme.schedule[entry].dated()) {
            continue;
        }
        const auto plays = [&](Instant at) {
            return timetable.is_due(entry, at) && !timetable.is_empty(entry, at);
        };
        for (Instant at = from; at < to && events < most_events;) {
            Instant end = timetable.change_after(entry, at);
            if (plays(at)) {
                while (end < to && plays(end)) {
                    end = timetable.change_after(entry, end);
                }
                add_event(
                    calendar, programme, programme.schedule[entry], at, std::min(end, to), stamp);
                ++events;
            }
            at = end;
        }
    }
    add_line(calendar, "END:VCALENDAR");
    return calendar;
}

} // namespace wayside
