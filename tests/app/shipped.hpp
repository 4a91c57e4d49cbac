#pragma once
/// The shipped programmes with real fonts and pictures, for tests of the whole.

#include "app/builtin.hpp"
#include "app/picture_room.hpp"
#include "app/site.hpp"
#include "app/storyboards.hpp"
#include "platform/file_tree.hpp"

#include <memory>
#include <stdexcept>
#include <string>

namespace wayside::test
{

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
