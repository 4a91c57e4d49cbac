#include "app/proof.hpp"

#include "programme/spoken_languages.hpp"
#include "scene/storyboard.hpp"

#include <cstddef>
#include <set>
#include <string>

namespace wayside
{

std::vector<Error> faults_on(const Programme& programme, const Canvas& canvas, FontMeasure& fonts)
{
    std::set<std::size_t> slides;
    for (const Playlist& playlist : programme.playlists) {
        for (const PlaylistItem& item : playlist.items) {
            slides.insert(item.slide);
        }
    }
    std::vector<Error> faults;
    for (const std::string& language : languages_spoken(programme)) {
        for (const std::size_t at : slides) {
            const Slide& slide = programme.slides[at];
            if (!speaks(slide.body, language)) {
                continue;
            }
            if (const auto board = compose(programme, slide, language, canvas, fonts); !board) {
                faults.push_back(board.error());
            }
        }
    }
    return faults;
}

} // namespace wayside
