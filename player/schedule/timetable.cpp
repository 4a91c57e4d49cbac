#include "schedule/timetable.hpp"

#include "schedule/due.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace wayside
{

namespace
{

/// Whether all entries of a tier that are due play together.
bool merges(Tier tier)
{
    return tier == Tier::Normal || tier == Tier::Filler;
}

} // namespace

std::vector<std::size_t> winners(const std::vector<ScheduleEntry>& entries,
                                 const std::vector<std::size_t>& due)
{
    Tier highest = Tier::Filler;
    for (const std::size_t entry : due) {
        highest = std::max(highest, entries[entry].tier);
    }
    std::vector<std::size_t> candidates;
    for (const std::size_t entry : due) {
        if (entries[entry].tier == highest) {
            candidates.push_back(entry);
        }
    }
    if (merges(highest) || candidates.empty()) {
        return candidates;
    }
    const auto conditional =
        std::find_if(candidates.begin(), candidates.end(), [&](std::size_t entry) {
            return !entries[entry].unconditional();
        });
    return {conditional != candidates.end() ? *conditional : candidates.front()};
}

Timetable::Timetable(std::shared_ptr<const Programme> programme, Zone zone)
    : programme_(std::move(programme))
    , zone_(std::move(zone))
    , without_clock_(playing_without_clock())
    , changes_(ever_changes())
{
    assert(!without_clock_.empty());
}

Slot Timetable::slot_at(Instant instant, ClockTrust trust) const
{
    if (instant < first_instant) {
        return slot_of(without_clock_, Instant::min(), first_instant);
    }
    if (instant >= end_of_time) {
        return slot_of(without_clock_, end_of_time, Instant::max());
    }
    if (trust == ClockTrust::Untrusted) {
        return slot_of(without_clock_, first_instant, end_of_time);
    }
    std::vector<std::size_t> entries = playing_at(zone_.civil(instant));
    if (!changes_) {
        return slot_of(std::move(entries), first_instant, end_of_time);
    }
    auto [from, until] = piece_at(instant);
    while (from > first_instant) {
        const Piece before = piece_at(from - Milliseconds(1));
        if (playing_at(zone_.civil(before.from)) != entries) {
            break;
        }
        from = before.from;
    }
    while (until < end_of_time && playing_at(zone_.civil(until)) == entries) {
        until = piece_at(until).until;
    }
    return slot_of(std::move(entries), from, until);
}

std::vector<std::size_t> Timetable::playing_at(CivilTime time) const
{
    std::vector<std::size_t> due;
    for (std::size_t entry = 0; entry < programme_->schedule.size(); ++entry) {
        if (is_due(programme_->schedule[entry], time)) {
            due.push_back(entry);
        }
    }
    return winners(programme_->schedule, due);
}

std::vector<std::size_t> Timetable::playing_without_clock() const
{
    std::vector<std::size_t> due;
    for (std::size_t entry = 0; entry < programme_->schedule.size(); ++entry) {
        if (programme_->schedule[entry].unconditional()) {
            due.push_back(entry);
        }
    }
    return winners(programme_->schedule, due);
}

/// Rules repeat every week, so one week shows whether they ever make a difference (a takeover that
/// is always due may hide them all). Without this answer the search for a slot's ends could go on
/// for centuries.
bool Timetable::ever_changes() const
{
    const CivilTime monday{std::chrono::local_days(std::chrono::year(2024) / 1 / 1)};
    const std::vector<std::size_t> first = playing_at(monday);
    auto edge = next_edge(programme_->schedule, monday);
    while (edge && *edge < monday + std::chrono::weeks(1)) {
        if (playing_at(*edge) != first) {
            return true;
        }
        edge = next_edge(programme_->schedule, *edge);
    }
    return false;
}

/// The interval around `instant` in which the civil clock runs evenly and meets no edge of any
/// window.
Timetable::Piece Timetable::piece_at(Instant instant) const
{
    const CivilTime time = zone_.civil(instant);
    Piece piece{first_instant, end_of_time};
    if (const auto edge = last_edge(programme_->schedule, time)) {
        piece.from = std::max(piece.from, instant - (time - *edge));
    }
    if (const auto jump = zone_.last_transition(instant)) {
        piece.from = std::max(piece.from, *jump);
    }
    if (const auto edge = next_edge(programme_->schedule, time)) {
        piece.until = std::min(piece.until, instant + (*edge - time));
    }
    if (const auto jump = zone_.next_transition(instant)) {
        piece.until = std::min(piece.until, *jump);
    }
    return piece;
}

Slot Timetable::slot_of(std::vector<std::size_t> entries, Instant from, Instant until) const
{
    const Tier tier = programme_->schedule[entries.front()].tier;
    return {.from = from, .until = until, .tier = tier, .entries = std::move(entries)};
}

} // namespace wayside
