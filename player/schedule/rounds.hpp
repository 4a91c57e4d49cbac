#pragma once
/// What one entry shows when nobody else is there: its rounds, in each language.

#include "programme/programme.hpp"
#include "schedule/contents.hpp"
#include "schedule/reading_time.hpp"
#include "schedule/schedule.hpp"

#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <vector>

namespace wayside
{

/// Items that follow one another again and again, made ready to be merged with others.
struct Rounds {
    std::vector<CycleItem> items;   ///< `start` counts from the first of them
    Milliseconds length{0};         ///< of all items
    Milliseconds longest_page{0};   ///< of any item (schedule/pages.hpp)
    std::vector<std::size_t> heavy; ///< which items are of high intensity, ascending
};

/// Sets `start` and finds out the rest.
[[nodiscard]] Rounds made_ready(std::vector<CycleItem> items, const std::vector<Slide>& slides);

/// One round of a playlist as indices into `items`: file order, an item of weight w w times, evenly
/// spread and not next to itself where another item can stand between.
[[nodiscard]] std::vector<std::size_t> spread(const std::vector<PlaylistItem>& items);

/// The language in which `slide` is shown in round `turn` of the languages `turns` (in programme
/// order): the turn's own, or else one that the slide has, each of them in its turn.
[[nodiscard]] std::string language_for(const Slide& slide,
                                       const std::vector<std::string>& turns,
                                       std::size_t turn);

/// All rounds of an entry on a day, in the order that its playlist asks for, in each language that
/// any of its slides has. `start` is not set yet. Empty when no item is valid on that day.
[[nodiscard]] std::vector<CycleItem> rounds_of(const Programme& programme,
                                               std::size_t entry,
                                               Edition edition,
                                               DwellMemo& dwells);

/// What a shuffled playlist holds, before it is shuffled.
struct Deck {
    std::vector<std::size_t> order; ///< indices of items, one of weight w w times
    std::size_t turns = 0;          ///< rounds, each in a turn of the languages
    std::size_t items = 0;
    std::vector<std::optional<CycleItem>> showings; ///< of each item in each turn, if it has one
};

/// Rounds and reading times, remembered: many entries show few playlists. It changes no answer and
/// holds at most limits::remembered_items items. For one programme and one thread.
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
