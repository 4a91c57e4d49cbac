#include "schedule/contents.hpp"

#include <algorithm>
#include <map>

namespace wayside
{

namespace
{

using std::chrono::days;
using std::chrono::local_days;

} // namespace

bool is_valid(const PlaylistItem& item, Edition edition)
{
    if (!item.suits) {
        return false;
    }
    if (!edition) {
        return !item.valid_from && !item.valid_until;
    }
    return (!item.valid_from || *item.valid_from <= *edition) &&
           (!item.valid_until || *edition <= *item.valid_until);
}

Contents::Contents(const Playlist& playlist)
    : empty_without_clock_(
          std::none_of(playlist.items.begin(), playlist.items.end(), [](const PlaylistItem& item) {
              return is_valid(item, std::nullopt);
          }))
{
    std::map<local_days, int> steps; // of the number of valid items
    int valid = 0;
    for (const PlaylistItem& item : playlist.items) {
        if (!item.suits) {
            continue;
        }
        valid += item.valid_from ? 0 : 1;
        if (item.valid_from) {
            ++steps[*item.valid_from];
        }
        if (item.valid_until) {
            --steps[*item.valid_until + days(1)];
        }
    }
    empty_.push_back(valid == 0);
    for (const auto& [day, step] : steps) {
        valid += step;
        changes_.push_back(day);
        empty_.push_back(valid == 0);
    }
}

bool Contents::empty(Edition edition) const
{
    if (!edition) {
        return empty_without_clock_;
    }
    const auto after = std::upper_bound(changes_.begin(), changes_.end(), *edition);
    return empty_[static_cast<std::size_t>(after - changes_.begin())];
}

std::optional<local_days> Contents::next_change(local_days day) const
{
    const auto after = std::upper_bound(changes_.begin(), changes_.end(), day);
    return after == changes_.end() ? std::nullopt : std::optional(*after);
}

std::optional<local_days> Contents::last_change(local_days day) const
{
    const auto after = std::upper_bound(changes_.begin(), changes_.end(), day);
    return after == changes_.begin() ? std::nullopt : std::optional(*std::prev(after));
}

} // namespace wayside
