#include "schedule/schedule.hpp"

#include "base/limits.hpp"
#include "schedule/cycle.hpp"
#include "schedule/reading_time.hpp"
#include "schedule/timetable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <optional>
#include <utility>

namespace wayside
{

namespace
{

/// A slot with the cycle that plays in it.
struct Running {
    Slot slot;
    std::shared_ptr<const Cycle> cycle;
};

bool covers(const Slot& slot, Instant instant)
{
    return slot.from <= instant && instant < slot.until;
}

Result<void> check_entry(const Programme& programme, const ScheduleEntry& entry)
{
    if (entry.playlist >= programme.playlists.size() ||
        programme.playlists[entry.playlist].items.empty()) {
        return failure(fmt::format("schedule entry \"{}\" has nothing to play", entry.id));
    }
    if (entry.share && *entry.share < 1) {
        return failure(fmt::format("schedule entry \"{}\" has no share of the time", entry.id));
    }
    return {};
}

Result<void> check_playlist(const Programme& programme, const Playlist& playlist)
{
    for (const PlaylistItem& item : playlist.items) {
        if (item.slide >= programme.slides.size()) {
            return failure(
                fmt::format("playlist \"{}\" names a slide that is not there", playlist.id));
        }
        const auto dwell = item.dwell ? item.dwell : programme.slides[item.slide].dwell;
        if (dwell && *dwell <= Milliseconds(0)) {
            return failure(fmt::format("playlist \"{}\" shows a slide for no time", playlist.id));
        }
    }
    return {};
}

/// What a programme that was checked cannot get wrong, for those who build one by hand.
Result<void> check_playable(const Programme& programme)
{
    for (const ScheduleEntry& entry : programme.schedule) {
        if (auto checked = check_entry(programme, entry); !checked) {
            return checked;
        }
    }
    for (const Playlist& playlist : programme.playlists) {
        if (auto checked = check_playlist(programme, playlist); !checked) {
            return checked;
        }
    }
    const bool always_something =
        std::any_of(programme.schedule.begin(),
                    programme.schedule.end(),
                    [](const ScheduleEntry& entry) { return entry.unconditional(); });
    if (!always_something) {
        return failure(
            "no schedule entry is always due, so at times there would be nothing to show");
    }
    return {};
}

} // namespace

/// *Thread safety:* none; one thread asks. Everything below the timetable is a memo that changes no
/// answer.
struct Schedule::Data {
    std::shared_ptr<const Programme> programme;
    Timetable timetable;

    DwellMemo dwells{};
    std::vector<std::pair<std::vector<std::size_t>, std::shared_ptr<const Cycle>>>
        cycles{}; ///< latest use last
    std::optional<Running> trusted{};
    std::optional<Running> untrusted{};

    /// The cycle of a set of entries, compiled when it is not remembered.
    std::shared_ptr<const Cycle> cycle_of(const std::vector<std::size_t>& entries)
    {
        const auto known = std::find_if(cycles.begin(), cycles.end(), [&](const auto& cycle) {
            return cycle.first == entries;
        });
        if (known != cycles.end()) {
            std::rotate(known, known + 1, cycles.end());
            return cycles.back().second;
        }
        if (cycles.size() == limits::compiled_cycles) {
            cycles.erase(cycles.begin());
        }
        cycles.emplace_back(
            entries, std::make_shared<const Cycle>(compile_cycle(*programme, entries, dwells)));
        return cycles.back().second;
    }

    /// What runs at `instant`. The last answer is kept, because nearly every question is about the
    /// same slot.
    const Running& running_at(Instant instant, ClockTrust trust)
    {
        std::optional<Running>& last = trust == ClockTrust::Trusted ? trusted : untrusted;
        if (!last || !covers(last->slot, instant)) {
            Slot slot = timetable.slot_at(instant, trust);
            std::shared_ptr<const Cycle> cycle = cycle_of(slot.entries);
            last = Running{.slot = std::move(slot), .cycle = std::move(cycle)};
        }
        return *last;
    }
};

Schedule::Schedule(std::shared_ptr<Data> data) : data_(std::move(data)) {}

Result<Schedule> Schedule::compile(std::shared_ptr<const Programme> programme, Zone zone)
{
    assert(programme != nullptr);
    if (const auto playable = check_playable(*programme); !playable) {
        return tl::unexpected(playable.error());
    }
    Timetable timetable(programme, std::move(zone));
    return Schedule(std::make_shared<Data>(
        Data{.programme = std::move(programme), .timetable = std::move(timetable)}));
}

const Programme& Schedule::programme() const
{
    return *data_->programme;
}

const Zone& Schedule::zone() const
{
    return data_->timetable.zone();
}

Slot Schedule::slot_at(Instant instant, ClockTrust trust) const
{
    return data_->running_at(instant, trust).slot;
}

Cue Schedule::cue_at(Instant instant, ClockTrust trust) const
{
    const Running& running = data_->running_at(instant, trust);
    const Milliseconds phase = (instant - running.slot.from) % running.cycle->length;
    const CycleItem& item = item_at(*running.cycle, phase);
    const Milliseconds shown = phase - item.start;
    const Milliseconds left = item.length - shown;
    const bool cut_short = instant > running.slot.until - left;
    return {.slide = item.slide,
            .language = item.language,
            .entry = item.entry,
            .from = instant - shown,
            .until = cut_short ? running.slot.until : instant + left};
}

Cue Schedule::after(const Cue& cue, ClockTrust trust) const
{
    return cue_at(cue.until, trust);
}

} // namespace wayside
