#include "schedule/rounds.hpp"

#include "base/limits.hpp"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <utility>

namespace wayside
{

namespace
{

/// A position in a round on a scale on which every weight divides evenly.
constexpr std::int64_t divisible_by_all_weights = 2520; // least common multiple of 1 to 10
static_assert(limits::max_weight == 10);

bool has(const std::vector<std::string>& languages, const std::string& language)
{
    return std::find(languages.begin(), languages.end(), language) != languages.end();
}

/// Those of `turns` that the slide has, in the same order.
std::vector<std::string> common(const std::vector<std::string>& turns,
                                const std::vector<std::string>& languages)
{
    std::vector<std::string> both;
    std::copy_if(turns.begin(),
                 turns.end(),
                 std::back_inserter(both),
                 [&](const std::string& language) { return has(languages, language); });
    return both;
}

/// The programme's languages that at least one slide of the playlist has.
std::vector<std::string> turns_of(const Programme& programme, const Playlist& playlist)
{
    std::vector<std::string> turns;
    for (const std::string& language : programme.languages) {
        const bool spoken = std::any_of(
            playlist.items.begin(), playlist.items.end(), [&](const PlaylistItem& item) {
                return has(languages_of(programme.slides[item.slide].body), language);
            });
        if (spoken) {
            turns.push_back(language);
        }
    }
    return turns;
}

} // namespace

std::vector<std::size_t> spread(const std::vector<PlaylistItem>& items)
{
    const auto count = static_cast<std::int64_t>(items.size());
    const std::int64_t round = count * divisible_by_all_weights;
    std::vector<std::pair<std::int64_t, std::size_t>> places;
    for (std::size_t item = 0; item < items.size(); ++item) {
        const auto weight =
            static_cast<std::int64_t>(std::clamp(items[item].weight, 1, limits::max_weight));
        const std::int64_t first = static_cast<std::int64_t>(item) * divisible_by_all_weights;
        for (std::int64_t showing = 0; showing < weight; ++showing) {
            places.emplace_back((first + showing * (round / weight)) % round, item);
        }
    }
    std::sort(places.begin(), places.end());

    std::deque<std::pair<std::int64_t, std::size_t>> waiting(places.begin(), places.end());
    std::vector<std::size_t> order;
    order.reserve(places.size());
    while (!waiting.empty()) {
        const auto other = std::find_if(waiting.begin(), waiting.end(), [&](const auto& place) {
            return order.empty() || place.second != order.back();
        });
        const auto next = other != waiting.end() ? other : waiting.begin();
        order.push_back(next->second);
        waiting.erase(next);
    }
    return order;
}

std::string language_for(const Slide& slide,
                         const std::vector<std::string>& turns,
                         std::size_t turn)
{
    const std::vector<std::string> languages = languages_of(slide.body);
    if (!turns.empty() && has(languages, turns[turn % turns.size()])) {
        return turns[turn % turns.size()];
    }
    const std::vector<std::string> shared = common(turns, languages);
    if (!shared.empty()) {
        return shared[turn % shared.size()];
    }
    return languages.empty() ? std::string() : languages.front();
}

std::vector<CycleItem> rounds_of(const Programme& programme, std::size_t entry, DwellMemo& dwells)
{
    const Playlist& playlist = programme.playlists[programme.schedule[entry].playlist];
    const std::vector<std::string> turns = turns_of(programme, playlist);
    const std::vector<std::size_t> order = spread(playlist.items);

    std::vector<CycleItem> rounds;
    rounds.reserve(order.size() * std::max<std::size_t>(1, turns.size()));
    for (std::size_t turn = 0; turn < std::max<std::size_t>(1, turns.size()); ++turn) {
        for (const std::size_t index : order) {
            const PlaylistItem& item = playlist.items[index];
            const std::string language = language_for(programme.slides[item.slide], turns, turn);
            rounds.push_back({.slide = item.slide,
                              .language = language,
                              .entry = entry,
                              .length = dwells.dwell_of(programme, item, language)});
        }
    }
    return rounds;
}

} // namespace wayside
