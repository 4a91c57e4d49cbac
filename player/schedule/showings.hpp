#pragma once
/// In which language an item is shown in which turn, and for how long.

#include "programme/programme.hpp"
#include "schedule/contents.hpp"
#include "schedule/reading_time.hpp"
#include "schedule/schedule.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace wayside
{

/// The language in which `slide` is shown in round `turn` of the languages `turns` (in programme
/// order): the turn's own, or else one that the slide has, each of them in its turn.
[[nodiscard]] std::string language_for(const Slide& slide,
                                       const std::vector<std::string>& turns,
                                       std::size_t turn);

/// The programme's languages that at least one slide of the playlist has.
[[nodiscard]] std::vector<std::string> turns_of(const Programme& programme,
                                                const std::vector<PlaylistItem>& items);

/// The items that may be shown on that day.
[[nodiscard]] std::vector<PlaylistItem> valid_items(const Playlist& playlist, Edition edition);

/// Turns one showing after another into items of a cycle. What it refers to outlives it.
struct Showings {
    const Programme& programme;
    std::size_t entry;
    std::vector<std::string> turns;
    DwellMemo& dwells;

    [[nodiscard]] std::size_t count() const { return std::max<std::size_t>(1, turns.size()); }

    /// Adds the showing of an item in a turn. An item that names languages is shown in their turns
    /// only, and never in another language.
    void add_to(std::vector<CycleItem>& rounds, const PlaylistItem& item, std::size_t turn) const;
};

} // namespace wayside
