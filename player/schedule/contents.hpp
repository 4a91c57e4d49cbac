#pragma once
/// What a playlist holds on a day: its items come and go with their dates.

#include "programme/playlist.hpp"

#include <optional>
#include <vector>

namespace wayside
{

/// A day in civil time, or none when the clock is not known.
using Edition = std::optional<std::chrono::local_days>;

/// Whether `item` may be shown: when it suits the display, on each day from `valid_from` to
/// `valid_until`, both included. Without a clock only items without dates (programme format, rules
/// 7 and 11).
[[nodiscard]] bool is_valid(const PlaylistItem& item, Edition edition);

/// The days on which a playlist's valid items change, made ready to be asked.
class Contents
{
public:
    explicit Contents(const Playlist& playlist);

    /// Whether no item is valid.
    [[nodiscard]] bool empty(Edition edition) const;
    /// The first day after `day` on which they change.
    [[nodiscard]] std::optional<std::chrono::local_days> next_change(
        std::chrono::local_days day) const;
    /// The last day, `day` included, on which they changed.
    [[nodiscard]] std::optional<std::chrono::local_days> last_change(
        std::chrono::local_days day) const;

private:
    std::vector<std::chrono::local_days> changes_; ///< sorted
    std::vector<bool> empty_; ///< before the first change, and from each change on
    bool empty_without_clock_;
};

} // namespace wayside
