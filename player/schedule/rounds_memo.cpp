#include "schedule/rounds_memo.hpp"

#include "base/limits.hpp"
#include "schedule/shuffle.hpp"

#include <utility>

namespace wayside
{

/// The day since which the playlist holds what it holds; the epoch: since ever.
Edition RoundsMemo::contents_edition(const Playlist& playlist, std::size_t index, Edition edition)
{
    if (!edition) {
        return std::nullopt;
    }
    const auto known = contents_.try_emplace(index, playlist).first;
    return known->second.last_change(*edition).value_or(std::chrono::local_days());
}

std::shared_ptr<const Rounds> RoundsMemo::of(const Programme& programme,
                                             std::size_t entry,
                                             Edition edition)
{
    const ScheduleEntry& written = programme.schedule[entry];
    const Playlist& playlist = programme.playlists[written.playlist];
    const Edition contents = contents_edition(playlist, written.playlist, edition);
    const bool is_daily = playlist.order == Order::Shuffle;
    const bool is_emergency = written.tier == Tier::Emergency;
    const Key key{written.playlist, is_daily ? edition : contents, is_emergency};
    auto& remembered = is_daily ? dealt_ : rounds_;
    if (const auto known = remembered.find(key); known != remembered.end()) {
        return known->second;
    }
    std::vector<CycleItem> items =
        is_daily ? deal(programme, entry, edition, {written.playlist, contents, is_emergency})
                 : rounds_of(programme, entry, edition, dwells_);
    auto fresh = std::make_shared<const Rounds>(made_ready(std::move(items), programme.slides));
    make_room_for(fresh->items.size());
    remembered.emplace(key, fresh);
    return fresh;
}

/// As rounds_of for a playlist that is shuffled; what is dealt changes only with its contents.
std::vector<CycleItem> RoundsMemo::deal(const Programme& programme,
                                        std::size_t entry,
                                        Edition edition,
                                        const Key& key)
{
    const Playlist& playlist = programme.playlists[programme.schedule[entry].playlist];
    auto known = decks_.find(key);
    if (known == decks_.end()) {
        Deck fresh = deck_of(programme, entry, edition, dwells_);
        make_room_for(fresh.showings.size());
        known = decks_.emplace(key, std::move(fresh)).first;
    }
    return dealt(known->second, shuffle_seed(programme, playlist, edition));
}

void RoundsMemo::make_room_for(std::size_t items)
{
    if (items_ + items > limits::remembered_items) {
        for (const auto& [key, dealt] : dealt_) {
            items_ -= dealt->items.size();
        }
        dealt_.clear();
    }
    if (items_ + items > limits::remembered_items) {
        rounds_.clear();
        decks_.clear();
        items_ = 0;
    }
    items_ += items;
}

} // namespace wayside
