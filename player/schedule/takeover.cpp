#include "schedule/takeover.hpp"

#include "base/suggestion.hpp"
#include "schedule/contents.hpp"
#include "schedule/guarantee_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <utility>

namespace wayside
{

namespace
{

tl::unexpected<Error> unknown(const Programme& programme, const std::string& playlist)
{
    std::vector<std::string> known;
    known.reserve(programme.playlists.size());
    for (const Playlist& candidate : programme.playlists) {
        known.push_back(candidate.id);
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
    const auto playlist =
        std::find_if(programme.playlists.begin(),
                     programme.playlists.end(),
                     [&](const Playlist& candidate) { return candidate.id == takeover.playlist; });
    if (playlist == programme.playlists.end()) {
        return unknown(programme, takeover.playlist);
    }
    // Items with dates need a clock, and the takeover may have to do without.
    if (Contents(*playlist).empty(std::nullopt)) {
        return failure(fmt::format("every item of the playlist `{}` has dates, or is not for this "
                                   "display",
                                   takeover.playlist));
    }
    ScheduleEntry entry;
    entry.id = by_hand_id;
    entry.playlist = static_cast<std::size_t>(playlist - programme.playlists.begin());
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

} // namespace wayside
