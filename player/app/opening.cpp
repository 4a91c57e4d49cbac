#include "app/opening.hpp"

#include <utility>

namespace wayside
{

std::optional<Opening> begin_opening(const Site& site,
                                     const Canvas& canvas,
                                     PictureRoom& pictures,
                                     Instant now)
{
    const Cue cue = site.schedule->cue_at(now);
    auto board = compose(*site.programme,
                         site.programme->slides.at(cue.slide),
                         cue.language,
                         canvas,
                         pictures.fonts());
    if (!board) {
        return std::nullopt;
    }
    Opening opening{.canvas = canvas,
                    .slide = {.slide = cue.slide,
                              .language = cue.language,
                              .board = std::make_shared<const Storyboard>(std::move(*board))}};
    pictures.use(site.programme->theme.palette);
    // Whether they are there already is asked again with each turn of the player.
    static_cast<void>(pictures.prepare({opening.slide.board->beats.front().frame.get()}));
    return opening;
}

} // namespace wayside
