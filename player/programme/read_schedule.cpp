#include "programme/read_schedule.hpp"

#include "base/limits.hpp"
#include "programme/entry_window.hpp"
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

constexpr Choices<ChangeOver, 2> changes{
    {{"after_item", ChangeOver::AfterItem}, {"now", ChangeOver::Now}}};

/// Whether the playlist and the tier of an entry were read.
enum class Sense { Clear, Unclear };

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
    read_entry_window(reader, entry, report);
    entry.share = reader.whole("share", {1, 100}, Need::Optional);
    const bool can_share = entry.tier == Tier::Normal || entry.tier == Tier::Filler;
    if (tier && !can_share && table.find("share")) {
        report.error(table.find("share")->place(),
                     "only entries of the tiers normal and filler have a `share`",
                     "in the others one entry has the screen to itself");
        entry.share.reset();
    }
    entry.change =
        reader.choice("change", changes, Need::Optional)
            .value_or(entry.tier == Tier::Emergency ? ChangeOver::Now : ChangeOver::AfterItem);
    reader.finish();
    return number && tier ? Sense::Clear : Sense::Unclear;
}

/// Whether a playlist has an item without dates.
bool always_has_an_item(const Playlist& playlist)
{
    return std::any_of(playlist.items.begin(), playlist.items.end(), [](const PlaylistItem& item) {
        return item.suits && !item.valid_from && !item.valid_until;
    });
}

/// A filler whose items all have dates would one day be empty; one whose items are all for other
/// displays always is.
void judge_filler_items(const Programme& programme, Report& report)
{
    const ScheduleEntry* dated = nullptr;
    for (const ScheduleEntry& entry : programme.schedule) {
        if (entry.tier != Tier::Filler || !entry.unconditional()) {
            continue;
        }
        const Playlist& playlist = programme.playlists[entry.playlist];
        if (playlist.items.empty() || always_has_an_item(playlist)) {
            return; // an empty playlist was reported
        }
        dated = &entry;
    }
    if (dated != nullptr) {
        const auto& items = programme.playlists[dated->playlist].items;
        const bool any_suits = std::any_of(
            items.begin(), items.end(), [](const PlaylistItem& item) { return item.suits; });
        report.error(
            dated->place,
            any_suits ? "every item of the filler that this display shows has `valid_from` or "
                        "`valid_until`: outside them there is nothing to show"
                      : "no item of the filler is for this display: there is nothing to show",
            any_suits ? "one item needs neither"
                      : "one item needs no `languages` and no `audience`, and must not be heavier "
                        "than the display's `max_intensity`");
    }
}

/// There must be something to show at every hour, and when the clock cannot be trusted.
void judge_filler(const TomlValue& programme, ReadingContext& context)
{
    const auto& schedule = context.programme.schedule;
    const auto is_always_there = [](const ScheduleEntry& entry) {
        return entry.tier == Tier::Filler && entry.unconditional();
    };
    if (std::any_of(schedule.begin(), schedule.end(), is_always_there)) {
        judge_filler_items(context.programme, context.report);
        return;
    }
    const auto filler =
        std::find_if(schedule.begin(), schedule.end(), [](const ScheduleEntry& entry) {
            return entry.tier == Tier::Filler;
        });
    if (filler != schedule.end()) {
        context.report.error(
            filler->place,
            "every entry of the tier filler has days, dates or hours: outside them there "
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
        if (!used[i] && !playlist.by_hand && context.playlists.find(playlist.id) == i) {
            context.report.warning(
                playlist.place,
                fmt::format("no entry of the schedule uses the playlist {}", quoted(playlist.id)),
                "by_hand = true, when it is for takeovers by hand");
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
