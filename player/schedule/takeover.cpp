#include "schedule/takeover.hpp"

#include "base/suggestion.hpp"
#include "schedule/contents.hpp"
#include "schedule/guarantee_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <utility>

namespace wayside
{

namespace
{

std::optional<std::size_t> find(const Programme& programme, const std::string& playlist)
{
    const auto found =
        std::find_if(programme.playlists.begin(),
                     programme.playlists.end(),
                     [&](const Playlist& candidate) { return candidate.id == playlist; });
    return found == programme.playlists.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - programme.playlists.begin()));
}

Contents contents_of(const Programme& programme, const HandTakeover& takeover)
{
    const auto playlist = find(programme, takeover.playlist);
    assert(playlist);
    return Contents(programme.playlists[*playlist]);
}

tl::unexpected<Error> unknown(const Programme& programme, const std::string& playlist)
{
    std::vector<std::string_view> known;
    known.reserve(programme.playlists.size());
    for (const Playlist& candidate : programme.playlists) {
        known.emplace_back(candidate.id);
    }
    const std::string hint = suggestion(playlist, known);
    return failure(fmt::format("the programme has no playlist `{}`{}",
                               playlist,
                               hint.empty() ? std::string() : fmt::format(" ({})", hint)));
}

} // namespace

Result<std::shared_ptr<const Programme>> with_takeover(const Programme& programme,
                                                       const HandTakeover& takeover)
{
    assert(takeover.from < takeover.until);
    assert(takeover.tier == Tier::Takeover || takeover.tier == Tier::Emergency);
    const auto playlist = find(programme, takeover.playlist);
    if (!playlist) {
        return unknown(programme, takeover.playlist);
    }
    const auto& items = programme.playlists[*playlist].items;
    if (std::none_of(
            items.begin(), items.end(), [](const PlaylistItem& item) { return item.suits; })) {
        return failure(
            fmt::format("no item of the playlist `{}` is for this display", takeover.playlist));
    }
    ScheduleEntry entry;
    entry.id = by_hand_id;
    entry.playlist = *playlist;
    entry.tier = takeover.tier;
    entry.from = takeover.from;
    entry.until = takeover.until;
    entry.change = takeover.change;
    entry.by_hand = true;
    Programme changed = programme;
    changed.schedule.push_back(std::move(entry));
    if (const Diagnostics found = check_guarantees(changed); has_errors(found)) {
        return failure(found.front().message);
    }
    return std::make_shared<const Programme>(std::move(changed));
}

std::optional<std::chrono::local_days> first_empty_day(const Programme& programme,
                                                       const HandTakeover& takeover,
                                                       const Zone& zone)
{
    using std::chrono::days;
    using std::chrono::floor;
    const Contents contents = contents_of(programme, takeover);
    const auto first = floor<days>(zone.civil(takeover.from));
    const auto last = floor<days>(zone.civil(takeover.until - Milliseconds(1)));
    std::optional<std::chrono::local_days> day = first;
    while (day && *day <= last && !contents.empty(*day)) {
        day = contents.next_change(*day);
    }
    return day && *day <= last ? day : std::nullopt;
}

bool shows_without_clock(const Programme& programme, const HandTakeover& takeover)
{
    return !contents_of(programme, takeover).empty(std::nullopt);
}

} // namespace wayside
