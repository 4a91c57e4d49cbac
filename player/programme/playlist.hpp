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
    std::size_t slide = 0;               ///< index into Programme::slides
    int weight = 1;                      ///< shown this many times a round, spread out; 1 to 10
    std::optional<Milliseconds> dwell{}; ///< overrides the slide's
    std::optional<std::chrono::local_days> valid_from{};  ///< first day on which it is shown
    std::optional<std::chrono::local_days> valid_until{}; ///< last day, included
    std::vector<std::string> languages{}; ///< in whose turns it is shown; empty: in all
    bool suits = true; ///< whether this display shows it: its audience, and how heavy it may be

    bool operator==(const PlaylistItem&) const = default;
};

/// How a playlist's items follow one another (programme format, rule 9).
enum class Order {
    InOrder,
    Shuffle, ///< another order each day, the same on every display
    Weighted ///< each item has screen time in proportion to its weight
};

struct Playlist {
    std::string id;
    Order order = Order::InOrder;
    std::vector<PlaylistItem> items; ///< at least one
    Place place;
    bool by_hand = false; ///< for takeovers by hand: nobody misses an entry of the schedule
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

/// What happens to the item on the screen when an entry begins (programme format, rule 8).
enum class ChangeOver {
    AfterItem, ///< it ends first; one longer than 20 s is left at a page point
    Now
};

/// "1st mon" or "last fri" of each month.
struct NthWeekday {
    int nth = 1;     ///< 1 to 5; 0: the last
    int weekday = 0; ///< 0 is Monday

    bool operator==(const NthWeekday&) const = default;
};

/// When a playlist is due: on each day that all of `days`, `first_day` to `last_day`, `dates` and
/// `except` allow, within `hours`, and between the instants `from` and `until`. No condition at
/// all: always (needs no clock). Programme format, rule 5.
struct ScheduleEntry {
    std::string id;
    std::size_t playlist = 0; ///< index into Programme::playlists
    Tier tier = Tier::Normal;
    std::array<bool, 7> days{true, true, true, true, true, true, true}; ///< Monday first
    std::vector<NthWeekday> month_days;                                 ///< in addition to `days`
    std::vector<HourWindow> hours;                                      ///< empty: the whole day
    std::optional<std::chrono::local_days> first_day;
    std::optional<std::chrono::local_days> last_day; ///< included
    std::vector<std::chrono::local_days> dates;      ///< sorted; empty: any
    std::vector<std::chrono::local_days> except;     ///< sorted
    std::optional<Instant> from;
    std::optional<Instant> until; ///< not included
    std::optional<int> share;     ///< percent of screen time among its tier, 1 to 100
    ChangeOver change = ChangeOver::AfterItem;
    Place place;
    bool by_hand = false; ///< a person at the display began it; no file says so

    /// Whether a date limits it.
    [[nodiscard]] bool dated() const
    {
        return first_day || last_day || from || until || !dates.empty();
    }

    /// Whether it can be played without knowing what time it is.
    [[nodiscard]] bool unconditional() const
    {
        return hours.empty() && !dated() && except.empty() && month_days.empty() &&
               days == std::array<bool, 7>{true, true, true, true, true, true, true};
    }
};

} // namespace wayside
