#include "cli/preview_outline.hpp"

#include "programme/read_slides.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace wayside
{

namespace
{

bool holds(const std::vector<std::string>& list, const std::string& name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

std::string name_of(Intensity wanted)
{
    const auto* found =
        std::find_if(intensities.begin(), intensities.end(), [&](const auto& intensity) {
            return intensity.second == wanted;
        });
    return found == intensities.end() ? "" : found->first;
}

/// The playlists that show a slide, by their ids.
std::vector<std::string> playlists_with(std::size_t slide, const Programme& programme)
{
    std::vector<std::string> ids;
    for (const Playlist& playlist : programme.playlists) {
        if (std::any_of(playlist.items.begin(), playlist.items.end(), [&](const auto& item) {
                return item.slide == slide;
            })) {
            ids.push_back(playlist.id);
        }
    }
    return ids;
}

} // namespace

Result<std::vector<std::string>> chosen_languages(const std::vector<std::string>& asked,
                                                  const std::vector<std::string>& spoken)
{
    for (const std::string& language : asked) {
        if (!holds(spoken, language)) {
            return failure(fmt::format(
                "no slide has words in \"{}\"; there are: {}", language, fmt::join(spoken, ", ")));
        }
    }
    std::vector<std::string> languages;
    for (const std::string& language : spoken) {
        if (asked.empty() || holds(asked, language)) {
            languages.push_back(language);
        }
    }
    return languages;
}

Preview outline_of(const Programme& programme, Size size, const std::vector<std::string>& languages)
{
    Preview preview{.title = programme.title, .size = size};
    for (const std::string& language : languages) {
        preview.languages.push_back(
            {.tag = language, .is_draft = holds(programme.drafts, language)});
    }
    for (const Playlist& playlist : programme.playlists) {
        preview.playlists.push_back(playlist.id);
    }
    for (std::size_t number = 0; number < programme.slides.size(); ++number) {
        const Slide& slide = programme.slides[number];
        preview.slides.push_back({.id = slide.id,
                                  .kind = kind_name(slide.body),
                                  .intensity = name_of(slide.intensity),
                                  .playlists = playlists_with(number, programme)});
    }
    return preview;
}

} // namespace wayside
