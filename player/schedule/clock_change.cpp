#include "schedule/clock_change.hpp"

#include "schedule/timetable.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wayside
{

namespace
{

/// Whether one of the entry's windows opens or closes inside the skipped or repeated time.
bool meets(const DueRule& rule, const ClockChange& change)
{
    const auto edge = rule.next_change(change.from);
    return rule.last_change(change.from) == change.from || (edge && *edge < change.to);
}

std::string clock(CivilTime time)
{
    return to_text(time).substr(11, 5);
}

Note note_of(const ScheduleEntry& entry, const ClockChange& change)
{
    return {.place = entry.place,
            .message =
                fmt::format("the hours of `{}` meet a change of the clock on {}: {} to {} {}",
                            entry.id,
                            to_text(change.from).substr(0, 10),
                            clock(change.from),
                            clock(change.to),
                            change.is_skipped ? "is skipped" : "happens twice")};
}

} // namespace

std::optional<ClockChange> next_clock_change(const Zone& zone, Instant instant)
{
    const auto at = zone.next_transition(instant);
    if (!at) {
        return std::nullopt;
    }
    const CivilTime before = zone.civil(*at - Milliseconds(1)) + Milliseconds(1);
    const CivilTime after = zone.civil(*at);
    return ClockChange{.at = *at,
                       .from = std::min(before, after),
                       .to = std::max(before, after),
                       .is_skipped = before < after};
}

std::vector<Note> clock_change_notes(const Schedule& schedule, Instant now)
{
    constexpr std::chrono::days ahead{730};
    std::vector<ClockChange> changes;
    auto change = next_clock_change(schedule.zone(), now);
    while (change && change->at < now + ahead) {
        changes.push_back(*change);
        change = next_clock_change(schedule.zone(), change->at);
    }
    std::vector<Note> notes;
    const auto& entries = schedule.programme().schedule;
    for (std::size_t entry = 0; entry < entries.size(); ++entry) {
        const DueRule& rule = schedule.timetable().rule(entry);
        const auto met = std::find_if(
            changes.begin(), changes.end(), [&](const ClockChange& c) { return meets(rule, c); });
        if (!entries[entry].hours.empty() && met != changes.end()) {
            notes.push_back(note_of(entries[entry], *met));
        }
    }
    return notes;
}

} // namespace wayside
