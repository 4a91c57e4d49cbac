#include "schedule/timetable.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace wayside
{

namespace
{

using std::chrono::days;
using std::chrono::floor;
using std::chrono::local_days;

/// Between the entry's exact instants, if it has any.
bool is_allowed(const ScheduleEntry& entry, Instant instant)
{
    return (!entry.from || *entry.from <= instant) && (!entry.until || instant < *entry.until);
}

} // namespace

Timetable::Timetable(std::shared_ptr<const Programme> programme, Zone zone)
    : programme_(std::move(programme)), zone_(std::move(zone))
{
    for (const ScheduleEntry& entry : programme_->schedule) {
        rules_.emplace_back(entry);
    }
    for (const Playlist& playlist : programme_->playlists) {
        contents_.emplace_back(playlist);
    }
    without_clock_ = state_without_clock();
    assert(!without_clock_.entries.empty());
}

const Contents& Timetable::contents_of(std::size_t entry) const
{
    return contents_[programme_->schedule[entry].playlist];
}

bool Timetable::is_due(std::size_t entry, Instant instant) const
{
    return is_allowed(programme_->schedule[entry], instant) &&
           rules_[entry].is_due(zone_.civil(instant));
}

bool Timetable::is_empty(std::size_t entry, Instant instant) const
{
    return contents_of(entry).empty(floor<days>(zone_.civil(instant)));
}

Instant Timetable::change_after(std::size_t entry, Instant instant) const
{
    return step_after(zone_, edge_after({}, {entry}, instant), instant);
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
    Lineup state = state_at(instant);
    const std::vector<std::size_t> rivals = rivals_of(state);
    const Instant from = begin_of(state, rivals, instant);
    const Instant until = end_of(state, rivals, instant);
    return slot_of(std::move(state), from, until);
}

Slot Timetable::slot_from(Instant begin) const
{
    assert(first_instant <= begin && begin < end_of_time);
    Lineup state = state_at(begin);
    const Instant until = end_of(state, rivals_of(state), begin);
    return slot_of(std::move(state), begin, until);
}

Slot Timetable::slot_until(Instant end) const
{
    assert(first_instant < end && end <= end_of_time);
    const Instant last = end - Milliseconds(1);
    Lineup state = state_at(last);
    const Instant from = begin_of(state, rivals_of(state), last);
    return slot_of(std::move(state), from, end);
}

Instant Timetable::begin_of(const Lineup& state,
                            const std::vector<std::size_t>& rivals,
                            Instant instant) const
{
    for (Instant from = instant;;) {
        from = step_before(zone_, edge_before(state, rivals, from), from);
        if (from <= first_instant || state_at(from - Milliseconds(1)) != state) {
            return from;
        }
        from -= Milliseconds(1);
    }
}

Instant Timetable::end_of(const Lineup& state,
                          const std::vector<std::size_t>& rivals,
                          Instant instant) const
{
    Instant until = step_after(zone_, edge_after(state, rivals, instant), instant);
    while (until < end_of_time && state_at(until) == state) {
        until = step_after(zone_, edge_after(state, rivals, until), until);
    }
    return until;
}

Lineup Timetable::state_at(Instant instant) const
{
    const CivilTime time = zone_.civil(instant);
    const local_days today = floor<days>(time);
    std::vector<std::size_t> due;
    for (std::size_t entry = 0; entry < rules_.size(); ++entry) {
        if (is_allowed(programme_->schedule[entry], instant) && rules_[entry].is_due(time) &&
            !contents_of(entry).empty(today)) {
            due.push_back(entry);
        }
    }
    return playing_of(due, today);
}

Lineup Timetable::playing_of(const std::vector<std::size_t>& due, local_days day) const
{
    Lineup playing{.entries = winners(programme_->schedule, due), .edition = local_days()};
    for (const std::size_t entry : playing.entries) {
        const auto changed = contents_of(entry).last_change(day);
        playing.edition = std::max(*playing.edition, changed.value_or(local_days()));
    }
    if (shuffles(playing)) {
        playing.edition = day;
    }
    return playing;
}

Lineup Timetable::state_without_clock() const
{
    std::vector<std::size_t> due;
    for (std::size_t entry = 0; entry < programme_->schedule.size(); ++entry) {
        const ScheduleEntry& written = programme_->schedule[entry];
        if ((written.unconditional() || written.by_hand) &&
            !contents_of(entry).empty(std::nullopt)) {
            due.push_back(entry);
        }
    }
    return {.entries = winners(programme_->schedule, due), .edition = std::nullopt};
}

/// The entries whose changes can change what plays: those of a higher tier, and those of the same
/// tier that play or would beat the one that does. Everything else is hidden for as long as these
/// stay as they are; without this choice the search for a slot's ends could go on for centuries.
std::vector<std::size_t> Timetable::rivals_of(const Lineup& state) const
{
    const auto& entries = programme_->schedule;
    const std::size_t playing = state.entries.front();
    const Tier tier = entries[playing].tier;
    std::vector<std::size_t> rivals;
    for (std::size_t entry = 0; entry < entries.size(); ++entry) {
        const bool equals = entries[entry].tier == tier &&
                            (merges(tier) || entry == playing || beats(entries, entry, playing));
        if (entries[entry].tier > tier || equals) {
            rivals.push_back(entry);
        }
    }
    return rivals;
}

bool Timetable::shuffles(const Lineup& playing) const
{
    return std::any_of(playing.entries.begin(), playing.entries.end(), [this](std::size_t entry) {
        return programme_->playlists[programme_->schedule[entry].playlist].order == Order::Shuffle;
    });
}

TimeEdge Timetable::edge_after(const Lineup& state,
                               const std::vector<std::size_t>& rivals,
                               Instant instant) const
{
    const CivilTime time = zone_.civil(instant);
    const local_days today = floor<days>(time);
    TimeEdge edge;
    for (const std::size_t rival : rivals) {
        const ScheduleEntry& entry = programme_->schedule[rival];
        for (const auto& limit : {entry.from, entry.until}) {
            if (limit && *limit > instant) {
                keep_earliest(edge.instant, *limit);
            }
        }
        if (const auto day = contents_of(rival).next_change(today)) {
            keep_earliest(edge.civil, CivilTime(*day));
        }
        const bool matters = is_allowed(entry, instant) && !contents_of(rival).empty(today);
        if (const auto change = matters ? rules_[rival].next_change(time) : std::nullopt) {
            keep_earliest(edge.civil, *change);
        }
    }
    if (shuffles(state)) {
        keep_earliest(edge.civil, CivilTime(today + days(1)));
    }
    return edge;
}

TimeEdge Timetable::edge_before(const Lineup& state,
                                const std::vector<std::size_t>& rivals,
                                Instant instant) const
{
    const CivilTime time = zone_.civil(instant);
    const local_days today = floor<days>(time);
    TimeEdge edge;
    for (const std::size_t rival : rivals) {
        const ScheduleEntry& entry = programme_->schedule[rival];
        for (const auto& limit : {entry.from, entry.until}) {
            if (limit && *limit <= instant) {
                keep_latest(edge.instant, *limit);
            }
        }
        if (const auto day = contents_of(rival).last_change(today)) {
            keep_latest(edge.civil, CivilTime(*day));
        }
        const bool matters = is_allowed(entry, instant) && !contents_of(rival).empty(today);
        if (const auto change = matters ? rules_[rival].last_change(time) : std::nullopt) {
            keep_latest(edge.civil, *change);
        }
    }
    if (shuffles(state)) {
        keep_latest(edge.civil, CivilTime(today));
    }
    return edge;
}

Slot Timetable::slot_of(Lineup state, Instant from, Instant until) const
{
    const Tier tier = programme_->schedule[state.entries.front()].tier;
    return {.from = from,
            .until = until,
            .tier = tier,
            .entries = std::move(state.entries),
            .edition = state.edition};
}

} // namespace wayside
