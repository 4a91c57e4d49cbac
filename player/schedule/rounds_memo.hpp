#pragma once
/// Rounds that are remembered: many entries show few playlists.

#include "programme/programme.hpp"
#include "schedule/contents.hpp"
#include "schedule/deck.hpp"
#include "schedule/reading_time.hpp"
#include "schedule/rounds.hpp"

#include <map>
#include <memory>
#include <tuple>
#include <vector>

namespace wayside
{

/// Remembers rounds and reading times. It changes no answer and holds at most
/// limits::remembered_items items. For one programme and one thread.
class RoundsMemo
{
public:
    /// As rounds_of, made ready; but `entry` of the items is that of whoever asked first.
    [[nodiscard]] std::shared_ptr<const Rounds> of(const Programme& programme,
                                                   std::size_t entry,
                                                   Edition edition);

    [[nodiscard]] DwellMemo& dwells() { return dwells_; }

private:
    /// A playlist, when, and whether in an emergency: that knows no guarantees, so its showings may
    /// be shorter.
    using Key = std::tuple<std::size_t, Edition, bool>;

    [[nodiscard]] Edition contents_edition(const Playlist& playlist,
                                           std::size_t index,
                                           Edition edition);
    [[nodiscard]] std::vector<CycleItem> deal(const Programme& programme,
                                              std::size_t entry,
                                              Edition edition,
                                              const Key& key);
    void make_room_for(std::size_t items);

    DwellMemo dwells_;
    std::map<std::size_t, Contents> contents_; ///< by playlist
    std::map<Key, std::shared_ptr<const Rounds>> rounds_;
    std::map<Key, Deck> decks_;
    std::map<Key, std::shared_ptr<const Rounds>> dealt_; ///< of one day each: first to be forgotten
    std::size_t items_ = 0;                              ///< in all of them
};

} // namespace wayside
