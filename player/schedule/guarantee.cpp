#include "schedule/guarantee.hpp"

#include "schedule/pages.hpp"
#include "schedule/showings.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>

namespace wayside
{

namespace
{

/// The longest showing of a guaranteed slide over the languages that it may be shown in.
Milliseconds longest_showing(const Programme& programme,
                             const Guarantee& guarantee,
                             DwellMemo& dwells)
{
    Milliseconds longest = guarantee.at_least;
    for (std::size_t turn = 0; turn < std::max<std::size_t>(1, programme.languages.size());
         ++turn) {
        const std::string language =
            language_for(programme.slides[guarantee.slide], programme.languages, turn);
        longest = std::max(longest, showing_length(programme, guarantee, language, dwells));
    }
    return longest;
}

/// How often to go through the items: every cycle begins with the guaranteed slides, so a short one
/// would show them far more often than it has to.
std::size_t rounds_for(const std::vector<CycleItem>& items,
                       const std::vector<Guarantee>& guarantees)
{
    constexpr std::int64_t intervals = 8; // at most an eighth more than needed
    constexpr std::int64_t reasonable_items = 4096;
    Milliseconds length{0};
    for (const CycleItem& item : items) {
        length += item.length;
    }
    Milliseconds longest{0};
    for (const Guarantee& guarantee : guarantees) {
        longest = std::max(longest, guarantee.every);
    }
    const std::int64_t wanted = intervals * longest / length + 1;
    const std::int64_t most = reasonable_items / static_cast<std::int64_t>(items.size());
    return static_cast<std::size_t>(std::max<std::int64_t>(1, std::min(wanted, most)));
}

/// One guarantee while a cycle is put together.
struct Watch {
    const Guarantee* guarantee = nullptr;
    Milliseconds room{0}; ///< for the showings of the others
    Milliseconds last_end{0};
    std::size_t turn = 0; ///< of languages
};

class Keeper
{
public:
    Keeper(const Programme& programme, DwellMemo& dwells) : programme_(programme), dwells_(dwells)
    {
        Milliseconds all{0};
        for (const Guarantee& guarantee : programme.guarantees) {
            watches_.push_back(
                {.guarantee = &guarantee, .room = longest_showing(programme, guarantee, dwells)});
            all += watches_.back().room;
        }
        for (Watch& watch : watches_) {
            watch.room = all - watch.room;
        }
    }

    /// All guaranteed slides, but for the one that comes next anyway.
    void begin(const CycleItem& first)
    {
        for (Watch& watch : watches_) {
            if (watch.guarantee->slide != first.slide) {
                show(watch, first.entry);
            }
        }
    }

    void take(CycleItem item)
    {
        Watch* const own = watch_of(item.slide);
        make_room_for(item);
        // What the guarantee has just shown need not be shown again at once.
        if (own != nullptr && was_inserted_ && items_.back().slide == item.slide &&
            item.length <= items_.back().length) {
            items_.back().entry = item.entry;
            items_.back().guaranteed = false;
            was_inserted_ = false;
            return;
        }
        add(std::move(item));
        was_inserted_ = false;
        if (own != nullptr) {
            own->last_end = now_;
        }
    }

    /// Of everything so far.
    [[nodiscard]] Milliseconds length() const { return now_; }

    std::vector<CycleItem> finish() { return std::move(items_); }

private:
    Watch* watch_of(std::size_t slide)
    {
        const auto found = std::find_if(watches_.begin(), watches_.end(), [&](const Watch& watch) {
            return watch.guarantee->slide == slide;
        });
        return found == watches_.end() ? nullptr : &*found;
    }

    void make_room_for(const CycleItem& item)
    {
        for (std::size_t shown = 0; shown < watches_.size(); ++shown) {
            Watch* most_urgent = nullptr;
            Milliseconds least_left{0};
            for (Watch& watch : watches_) {
                const Milliseconds left = watch.last_end + longest_pause(*watch.guarantee) -
                                          watch.room - (now_ + item.length);
                if (watch.guarantee->slide != item.slide && left < least_left) {
                    most_urgent = &watch;
                    least_left = left;
                }
            }
            if (most_urgent == nullptr) {
                return;
            }
            show(*most_urgent, item.entry);
        }
    }

    void show(Watch& watch, std::size_t entry)
    {
        const std::size_t slide = watch.guarantee->slide;
        const std::string language =
            language_for(programme_.slides[slide], programme_.languages, watch.turn);
        watch.turn += 1;
        add({.slide = slide,
             .language = language,
             .entry = entry,
             .length = showing_length(programme_, *watch.guarantee, language, dwells_),
             .guaranteed = true});
        watch.last_end = now_;
        was_inserted_ = true;
    }

    void add(CycleItem item)
    {
        now_ += item.length;
        items_.push_back(std::move(item));
    }

    const Programme& programme_;
    DwellMemo& dwells_;
    std::vector<Watch> watches_;
    std::vector<CycleItem> items_;
    Milliseconds now_{0};
    bool was_inserted_ = false;
};

} // namespace

Milliseconds longest_pause(const Guarantee& guarantee)
{
    return guarantee.every - guarantee.at_least;
}

Milliseconds showing_length(const Programme& programme,
                            const Guarantee& guarantee,
                            const std::string& language,
                            DwellMemo& dwells)
{
    const PlaylistItem item{.slide = guarantee.slide};
    return std::max(guarantee.at_least, dwells.dwell_of(programme, item, language));
}

std::vector<CycleItem> hold_guarantees(std::vector<CycleItem> items,
                                       const Programme& programme,
                                       DwellMemo& dwells,
                                       Milliseconds reach)
{
    if (programme.guarantees.empty()) {
        return items;
    }
    Keeper keeper(programme, dwells);
    keeper.begin(items.front());
    const std::size_t rounds = rounds_for(items, programme.guarantees);
    for (std::size_t round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < items.size() && keeper.length() < reach; ++i) {
            keeper.take(items[i]);
        }
    }
    return keeper.finish();
}

Milliseconds longest_guaranteed_page(const Programme& programme, DwellMemo& dwells)
{
    Milliseconds longest{0};
    for (const Guarantee& guarantee : programme.guarantees) {
        for (std::size_t turn = 0; turn < std::max<std::size_t>(1, programme.languages.size());
             ++turn) {
            const std::string language =
                language_for(programme.slides[guarantee.slide], programme.languages, turn);
            longest = std::max(
                longest, page_length_of(showing_length(programme, guarantee, language, dwells)));
        }
    }
    return longest;
}

Milliseconds margin_of(const Cycle& cycle, const Guarantee& guarantee)
{
    Milliseconds longest{0};
    Milliseconds pause{0};
    // Twice round, so that the pause across the end of the cycle is seen whole.
    for (int round = 0; round < 2; ++round) {
        for (const CycleItem& item : cycle.items) {
            pause = item.slide == guarantee.slide && item.length >= guarantee.at_least
                        ? Milliseconds(0)
                        : pause + item.length;
            longest = std::max(longest, pause);
        }
    }
    return longest_pause(guarantee) - longest;
}

Milliseconds longest_item_allowed(const Programme& programme, DwellMemo& dwells)
{
    assert(!programme.guarantees.empty());
    Milliseconds all{0};
    for (const Guarantee& guarantee : programme.guarantees) {
        all += longest_showing(programme, guarantee, dwells);
    }
    Milliseconds least = Milliseconds::max();
    for (const Guarantee& guarantee : programme.guarantees) {
        const Milliseconds others = all - longest_showing(programme, guarantee, dwells);
        least = std::min(least, longest_pause(guarantee) - others);
    }
    return least;
}

} // namespace wayside
