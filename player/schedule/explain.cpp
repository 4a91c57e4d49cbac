#include "schedule/explain.hpp"

#include "programme/civil_window.hpp"
#include "schedule/timetable.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wayside
{

namespace
{

using std::chrono::days;
using std::chrono::floor;
using std::chrono::local_days;

std::string date(local_days day)
{
    return to_text(CivilTime(day)).substr(0, 10);
}

std::string hours_of(const ScheduleEntry& entry)
{
    std::string text;
    for (const HourWindow& window : entry.hours) {
        const int to = window.to_minute > 1440 ? window.to_minute - 1440 : window.to_minute;
        text += fmt::format(
            "{}{}-{}", text.empty() ? "" : ", ", clock_text(window.from_minute), clock_text(to));
    }
    return text;
}

/// Why no window of the entry starts on `today`; empty: one does.
std::string wrong_day(const ScheduleEntry& entry, const StartDays& start_days, local_days today)
{
    const bool one_day = entry.first_day && entry.first_day == entry.last_day;
    if (one_day && today != *entry.first_day) {
        return fmt::format("outside {}", date(*entry.first_day));
    }
    if (entry.first_day && today < *entry.first_day) {
        return fmt::format("begins on {}", date(*entry.first_day));
    }
    if (entry.last_day && today > *entry.last_day) {
        return fmt::format("ended on {}", date(*entry.last_day));
    }
    if (!entry.dates.empty() &&
        !std::binary_search(entry.dates.begin(), entry.dates.end(), today)) {
        return fmt::format("{} is none of its dates", date(today));
    }
    if (std::binary_search(entry.except.begin(), entry.except.end(), today)) {
        return fmt::format("except {}", date(today));
    }
    if (!start_days.has(today)) {
        const std::size_t weekday = std::chrono::weekday(today).iso_encoding() - 1;
        return entry.month_days.empty()
                   ? fmt::format("not on {}", day_name(weekday))
                   : fmt::format("not on this {} of the month", day_name(weekday));
    }
    return {};
}

/// Why an entry is not due by its own rules.
std::string not_due(const Schedule& schedule, std::size_t index, Instant instant)
{
    const ScheduleEntry& entry = schedule.programme().schedule[index];
    if (entry.from && instant < *entry.from) {
        return fmt::format("begins at {}", to_rfc3339(*entry.from));
    }
    if (entry.until && instant >= *entry.until) {
        return fmt::format("ended at {}", to_rfc3339(*entry.until));
    }
    const local_days today = floor<days>(schedule.zone().civil(instant));
    const std::string day = wrong_day(entry, schedule.timetable().rule(index).start_days(), today);
    return day.empty() ? fmt::format("outside {}", hours_of(entry)) : day;
}

/// Why an entry that is due does not play.
std::string outdone(const Schedule& schedule, std::size_t index, const Slot& slot)
{
    const auto& entries = schedule.programme().schedule;
    const std::size_t winner = slot.entries.front();
    if (entries[index].tier != slot.tier) {
        return fmt::format(
            "`{}` of the tier {} has the screen", entries[winner].id, to_text(slot.tier));
    }
    if (entries[winner].by_hand) {
        return "a takeover by hand has the screen";
    }
    const Specificity of_winner = specificity_of(entries[winner]);
    const Specificity of_loser = specificity_of(entries[index]);
    return of_winner == of_loser
               ? fmt::format("`{}` stands before it in the file", entries[winner].id)
               : fmt::format("`{}` is due on {}, which comes before {}",
                             entries[winner].id,
                             to_text(of_winner),
                             to_text(of_loser));
}

std::string reason_of(const Schedule& schedule,
                      std::size_t index,
                      const Slot& slot,
                      Instant instant)
{
    const ScheduleEntry& entry = schedule.programme().schedule[index];
    if (!slot.edition && !entry.unconditional() && !entry.by_hand) {
        return "the clock is not known to be right, and it has days, dates or hours";
    }
    if (slot.edition && !schedule.timetable().is_due(index, instant)) {
        return not_due(schedule, index, instant);
    }
    if (slot.edition
            ? schedule.timetable().is_empty(index, instant)
            : Contents(schedule.programme().playlists[entry.playlist]).empty(std::nullopt)) {
        const auto& items = schedule.programme().playlists[entry.playlist].items;
        return std::any_of(items.begin(), items.end(), [](const auto& item) { return item.suits; })
                   ? "none of its items is valid now"
                   : "none of its items is for this display";
    }
    return outdone(schedule, index, slot);
}

} // namespace

Explanation explain(const Schedule& schedule, Instant instant, ClockTrust trust)
{
    Explanation explanation{.at = instant,
                            .cue = schedule.cue_at(instant, trust),
                            .slot = schedule.slot_at(instant, trust),
                            .rejected = {}};
    const auto& playing = explanation.slot.entries;
    for (std::size_t entry = 0; entry < schedule.programme().schedule.size(); ++entry) {
        if (!std::binary_search(playing.begin(), playing.end(), entry)) {
            explanation.rejected.push_back(
                {entry, reason_of(schedule, entry, explanation.slot, instant)});
        }
    }
    return explanation;
}

const char* to_text(Tier tier)
{
    switch (tier) {
    case Tier::Filler:
        return "filler";
    case Tier::Normal:
        return "normal";
    case Tier::Takeover:
        return "takeover";
    case Tier::Emergency:
        return "emergency";
    }
    return "";
}

} // namespace wayside
