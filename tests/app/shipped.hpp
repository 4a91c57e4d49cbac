#pragma once
/// The shipped programmes with real fonts and pictures, for tests of the whole.

#include "app/builtin.hpp"
#include "app/picture_room.hpp"
#include "app/site.hpp"
#include "app/storyboards.hpp"
#include "platform/file_tree.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>
#include <string>

namespace wayside::test
{

/// The shapes that the campaign is shown in: wide, upright, large, two old ones, and a bar.
inline constexpr std::array<Size, 6> six_shapes{
    {{1920, 1080}, {1080, 1920}, {3840, 2160}, {1366, 768}, {1024, 768}, {1920, 540}}};

/// Of the shipped campaign, in the order in which they are carried.
inline constexpr std::array<const char*, 15> campaign_languages{"en",
                                                                "es",
                                                                "zh-Hans",
                                                                "vi",
                                                                "ar",
                                                                "ht",
                                                                "pt-BR",
                                                                "fr",
                                                                "ru",
                                                                "ko",
                                                                "hi",
                                                                "th",
                                                                "am",
                                                                "tl",
                                                                "zh-Hant"};

/// "zh-Hans" as a part of a test's name.
inline std::string name_of_language(std::string language)
{
    std::replace(language.begin(), language.end(), '-', '_');
    return language;
}

/// Whether words that no native speaker has reviewed are taken.
enum class Drafts { Hidden, Taken };

inline Site shipped_site(const std::string& name, Drafts drafts = Drafts::Hidden)
{
    Site site = load_site(file_tree("."),
                          {.programme = WAYSIDE_ROOT "/playlists/" + name,
                           .display = {},
                           .today = {},
                           .machine_zone = "America/New_York",
                           .now = {},
                           .allow_drafts = drafts == Drafts::Taken});
    if (!site.schedule) {
        throw std::runtime_error(site.diagnostics.empty() ? name
                                                          : to_text(site.diagnostics.front()));
    }
    return site;
}

/// Decodes on the calling thread.
inline std::unique_ptr<PictureRoom> picture_room(const Site& site)
{
    auto room = PictureRoom::create(
        {}, {}, [] {}, 0);
    if (!room) {
        throw std::runtime_error(room.error().message);
    }
    (*room)->use(site.programme->theme.palette);
    return std::move(*room);
}

} // namespace wayside::test
