#include "schedule/schedule.hpp"

#include "schedule/stage.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <utility>

namespace wayside
{

namespace
{

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

bool has_undated_item(const Playlist& playlist)
{
    return std::any_of(playlist.items.begin(), playlist.items.end(), [](const PlaylistItem& item) {
        return is_valid(item, std::nullopt);
    });
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
    const bool always_something = std::any_of(
        programme.schedule.begin(), programme.schedule.end(), [&](const ScheduleEntry& entry) {
            return entry.unconditional() && has_undated_item(programme.playlists[entry.playlist]);
        });
    if (!always_something) {
        return failure(
            "no schedule entry is always due, so at times there would be nothing to show");
    }
    for (const Guarantee& guarantee : programme.guarantees) {
        if (guarantee.slide >= programme.slides.size() || guarantee.at_least >= guarantee.every) {
            return failure("a guarantee cannot be held");
        }
    }
    return {};
}

} // namespace

struct Schedule::Data {
    std::shared_ptr<const Programme> programme;
    Timetable timetable;
    RunningMemo running;
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
        Data{.programme = std::move(programme), .timetable = std::move(timetable), .running = {}}));
}

const Programme& Schedule::programme() const
{
    return *data_->programme;
}

const Zone& Schedule::zone() const
{
    return data_->timetable.zone();
}

const Timetable& Schedule::timetable() const
{
    return data_->timetable;
}

Slot Schedule::slot_at(Instant instant, ClockTrust trust) const
{
    return data_->running.at(*data_->programme, data_->timetable, instant, trust)->slot;
}

std::shared_ptr<const Cycle> Schedule::cycle_at(Instant instant, ClockTrust trust) const
{
    constexpr std::chrono::days enough{1};
    const auto running = data_->running.at(*data_->programme, data_->timetable, instant, trust);
    return data_->running.cycle_of(*data_->programme, running->slot, enough);
}

Cue Schedule::cue_at(Instant instant, ClockTrust trust) const
{
    return Stage(*data_->programme, data_->timetable, data_->running, trust).cue_at(instant);
}

Cue Schedule::after(const Cue& cue, ClockTrust trust) const
{
    return cue_at(cue.until, trust);
}

} // namespace wayside
