#include "schedule/showings.hpp"

#include <algorithm>
#include <iterator>

namespace wayside
{

namespace
{

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

/// What a guarantee asks of a showing of its slide, so that it counts; nothing in an emergency.
Milliseconds least_length(const Programme& programme, std::size_t entry, std::size_t slide)
{
    const auto guarantee =
        std::find_if(programme.guarantees.begin(),
                     programme.guarantees.end(),
                     [&](const Guarantee& candidate) { return candidate.slide == slide; });
    const bool applies = programme.schedule[entry].tier != Tier::Emergency &&
                         guarantee != programme.guarantees.end();
    return applies ? guarantee->at_least : Milliseconds(0);
}

} // namespace

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

std::vector<std::string> turns_of(const Programme& programme,
                                  const std::vector<PlaylistItem>& items)
{
    std::vector<std::string> turns;
    for (const std::string& language : programme.languages) {
        const bool spoken = std::any_of(items.begin(), items.end(), [&](const PlaylistItem& item) {
            return speaks(programme.slides[item.slide].body, language);
        });
        if (spoken) {
            turns.push_back(language);
        }
    }
    return turns;
}

std::vector<PlaylistItem> valid_items(const Playlist& playlist, Edition edition)
{
    std::vector<PlaylistItem> items;
    std::copy_if(playlist.items.begin(),
                 playlist.items.end(),
                 std::back_inserter(items),
                 [&](const PlaylistItem& item) { return is_valid(item, edition); });
    return items;
}

void Showings::add_to(std::vector<CycleItem>& rounds,
                      const PlaylistItem& item,
                      std::size_t turn) const
{
    const std::string language = language_for(programme.slides[item.slide], turns, turn);
    if (!item.languages.empty() && (turns.empty() || language != turns[turn % turns.size()] ||
                                    !has(item.languages, language))) {
        return;
    }
    rounds.push_back({.slide = item.slide,
                      .language = language,
                      .entry = entry,
                      .length = std::max(dwells.dwell_of(programme, item, language),
                                         least_length(programme, entry, item.slide))});
}

} // namespace wayside
