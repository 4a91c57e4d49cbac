#include "programme/read_schedule.hpp"

#include "base/limits.hpp"
#include "programme/civil_window.hpp"
#include "programme/share_check.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wayside
{

namespace
{

constexpr Choices<Tier, 4> tiers{{{"emergency", Tier::Emergency},
                                  {"takeover", Tier::Takeover},
                                  {"normal", Tier::Normal},
                                  {"filler", Tier::Filler}}};

/// Whether the playlist and the tier of an entry were read.
enum class Sense { Clear, Unclear };

void read_entry_days(TableReader& reader, ScheduleEntry& entry, Report& report)
{
    const auto elements = reader.list("days", {1, 14}, Need::Optional);
    if (elements.empty()) {
        return;
    }
    DaySet days{};
    for (const TomlValue& element : elements) {
        if (const auto written = text_of(element, "days", report)) {
            read_days(*written, element, days, report);
        }
    }
    if (days != DaySet{}) {
        entry.days = days;
    }
}

void read_entry_hours(TableReader& reader, ScheduleEntry& entry, Report& report)
{
    for (const TomlValue& element :
         reader.list("hours", {1, limits::max_windows}, Need::Optional)) {
        const auto written = text_of(element, "hours", report);
        if (const auto window = written ? read_hours(*written, element, report) : std::nullopt) {
            entry.hours.push_back(*window);
        }
    }
}

/// The id as written, or the playlist's, numbered when that is taken.
void read_entry_id(TableReader& reader,
                   ScheduleEntry& entry,
                   const std::string& playlist,
                   IdIndex& ids,
                   Report& report)
{
    const std::size_t number = ids.ids().size();
    entry.id = reader.text("id", Need::Optional);
    if (reader.table().find("id")) {
        if (!entry.id.empty() && report_bad_id(entry.id, *reader.table().find("id"), '-', report)) {
            static_cast<void>(ids.add(entry.id, number, *reader.table().find("id"), report));
        }
        return;
    }
    entry.id = playlist;
    for (int copy = 2; ids.find(entry.id); ++copy) {
        entry.id = fmt::format("{}-{}", playlist, copy);
    }
    static_cast<void>(ids.add(entry.id, number, reader.table(), report));
}

Sense read_entry(const TomlValue& table,
                 ScheduleEntry& entry,
                 IdIndex& ids,
                 ReadingContext& context)
{
    Report& report = context.report;
    TableReader reader(table, report);
    entry.place = table.place();
    const std::string playlist = reader.text("playlist", Need::Required);
    const auto number = playlist.empty()
                            ? std::nullopt
                            : context.playlists.resolve(playlist, *table.find("playlist"), report);
    entry.playlist = number.value_or(0);
    read_entry_id(reader, entry, playlist, ids, report);
    const auto tier = reader.choice("tier", tiers, Need::Required);
    entry.tier = tier.value_or(Tier::Normal);
    read_entry_days(reader, entry, report);
    read_entry_hours(reader, entry, report);
    entry.share = reader.whole("share", {1, 100}, Need::Optional);
    const bool can_share = entry.tier == Tier::Normal || entry.tier == Tier::Filler;
    if (tier && !can_share && table.find("share")) {
        report.error(table.find("share")->place(),
                     "only entries of the tiers normal and filler have a `share`",
                     "in the others one entry has the screen to itself");
        entry.share.reset();
    }
    reader.finish();
    return number && tier ? Sense::Clear : Sense::Unclear;
}

/// There must be something to show at every hour, and when the clock cannot be trusted.
void judge_filler(const TomlValue& programme, ReadingContext& context)
{
    const auto& schedule = context.programme.schedule;
    const auto is_always_there = [](const ScheduleEntry& entry) {
        return entry.tier == Tier::Filler && entry.unconditional();
    };
    if (std::any_of(schedule.begin(), schedule.end(), is_always_there)) {
        return;
    }
    const auto filler =
        std::find_if(schedule.begin(), schedule.end(), [](const ScheduleEntry& entry) {
            return entry.tier == Tier::Filler;
        });
    if (filler != schedule.end()) {
        context.report.error(filler->place,
                             "every entry of the tier filler has days or hours: outside them there "
                             "is nothing to show",
                             "one entry needs neither");
        return;
    }
    context.report.error(
        schedule.empty() ? programme.place() : schedule.front().place,
        schedule.empty()
            ? "missing [[schedule]]"
            : "no entry of the schedule is of the tier filler: there is nothing to show "
              "when no other is due",
        "add [[schedule]] with a playlist and tier = \"filler\"");
}

void report_unused_playlists(ReadingContext& context)
{
    std::vector<bool> used(context.programme.playlists.size(), false);
    for (const ScheduleEntry& entry : context.programme.schedule) {
        used[entry.playlist] = true;
    }
    for (std::size_t i = 0; i < used.size(); ++i) {
        const Playlist& playlist = context.programme.playlists[i];
        if (!used[i] && context.playlists.find(playlist.id) == i) {
            context.report.warning(
                playlist.place,
                fmt::format("no entry of the schedule uses the playlist {}", quoted(playlist.id)));
        }
    }
}

} // namespace

void read_schedule(TableReader& programme, ReadingContext& context)
{
    IdIndex ids("schedule entry");
    bool is_clear = true;
    const auto tables = programme.tables("schedule");
    if (!tables) {
        return;
    }
    for (const TomlValue& table : *tables) {
        if (context.programme.schedule.size() == limits::max_schedule_entries) {
            context.report.error(
                table.place(),
                fmt::format("more than {} entries in the schedule", limits::max_schedule_entries));
            break;
        }
        ScheduleEntry entry;
        is_clear = read_entry(table, entry, ids, context) == Sense::Clear && is_clear;
        context.programme.schedule.push_back(std::move(entry));
    }
    // An entry that could not be understood may have been the filler, or have used any playlist.
    if (is_clear) {
        judge_filler(programme.table(), context);
    }
    if (is_clear && !tables->empty()) {
        report_unused_playlists(context);
    }
    check_shares(context.programme.schedule, *tables, context.report);
}

} // namespace wayside
