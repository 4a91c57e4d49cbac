#pragma once
/// Orders of slides, and when each is due.

#include "base/diagnostic.hpp"
#include "base/time.hpp"

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace wayside
{

/// One entry of a playlist, resolved to slides that exist (a pattern such as "myth/*" gives
/// several).
struct PlaylistItem {
    std::size_t slide = 0;             ///< index into Programme::slides
    int weight = 1;                    ///< shown this many times a round, spread out; 1 to 10
    std::optional<Milliseconds> dwell; ///< overrides the slide's

    bool operator==(const PlaylistItem&) const = default;
};

struct Playlist {
    std::string id;
    std::vector<PlaylistItem> items; ///< at least one
    Place place;
};

/// Highest wins; see playlists/README.md, "Which entry wins".
enum class Tier { Filler, Normal, Takeover, Emergency };

/// Minutes since midnight of the day on which the window starts: [from, to), `to` may pass 24:00
/// when the window wraps midnight (then to <= from + 24:00). 24:00 itself is 1440.
struct HourWindow {
    int from_minute = 0;
    int to_minute = 1440;

    bool operator==(const HourWindow&) const = default;
};

/// When a playlist is due. No days and no hours: always (needs no clock).
struct ScheduleEntry {
    std::string id;
    std::size_t playlist = 0; ///< index into Programme::playlists
    Tier tier = Tier::Normal;
    std::array<bool, 7> days{true, true, true, true, true, true, true}; ///< Monday first
    std::vector<HourWindow> hours;                                      ///< empty: the whole day
    std::optional<int> share; ///< percent of screen time among its tier, 1 to 100
    Place place;

    /// Whether it can be played without knowing what time it is.
    [[nodiscard]] bool unconditional() const
    {
        return hours.empty() &&
               days == std::array<bool, 7>{true, true, true, true, true, true, true};
    }
};

} // namespace wayside
