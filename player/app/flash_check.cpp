#include "app/flash_check.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

namespace wayside
{

namespace
{

/// The slides that are shown before this one: those that stand before it in playlists (the last
/// before the first), and those with a guarantee, which come between all others.
std::set<std::size_t> slides_before(std::size_t number, const Programme& programme)
{
    std::set<std::size_t> before;
    for (const Playlist& playlist : programme.playlists) {
        const std::vector<PlaylistItem>& items = playlist.items;
        for (std::size_t at = 0; at < items.size(); ++at) {
            if (items[at].slide == number) {
                before.insert(items[(at + items.size() - 1) % items.size()].slide);
            }
        }
    }
    for (const Guarantee& guarantee : programme.guarantees) {
        before.insert(guarantee.slide);
    }
    return before;
}

void tell(const SlideSight& sight, double flashes, std::string when, SlideFindings& findings)
{
    if (flashes <= most_flashes_a_second) {
        return;
    }
    findings.add(
        {.rule = "flashes",
         .worse = flashes,
         .told = {.severity = Severity::Error,
                  .place = place_of_words(sight.slide, sight.language),
                  .message =
                      fmt::format("`{}` flashes {:.1f} times within a second {}, {}; more than "
                                  "three can start a seizure (WCAG 2.2, 2.3.1)",
                                  sight.slide.id,
                                  flashes,
                                  sight.where(),
                                  std::move(when)),
                  .hint = "a longer dwell, fewer pictures, or pictures of like brightness"}});
}

} // namespace

void FlashCheck::check(const SlideSight& sight,
                       std::size_t number,
                       const Storyboard& board,
                       SlideFindings& findings)
{
    std::set<Milliseconds> judged;
    for (const Playlist& playlist : sight.programme.playlists) {
        for (const PlaylistItem& item : playlist.items) {
            if (item.slide != number) {
                continue;
            }
            const Milliseconds length = dwells_.dwell_of(sight.programme, item, sight.language);
            if (judged.insert(length).second) {
                const double seconds = static_cast<double>(length.count()) / 1000;
                tell(sight,
                     meter_.of_slide(board, length),
                     fmt::format("shown for {:.1f} s", seconds),
                     findings);
            }
        }
    }
    check_push(sight, number, board, findings);
}

void FlashCheck::check_push(const SlideSight& sight,
                            std::size_t number,
                            const Storyboard& board,
                            SlideFindings& findings)
{
    if (board.into.kind != TransitionKind::Slide) {
        return;
    }
    for (const std::size_t other : slides_before(number, sight.programme)) {
        const Slide& before = sight.programme.slides[other];
        const auto known =
            compose(sight.programme, before, sight.language, sight.canvas, room_.fonts());
        if (known) {
            tell(sight,
                 meter_.of_push(*known->beats.back().frame, board),
                 fmt::format("while it pushes `{}` out of the screen", before.id),
                 findings);
        }
    }
}

} // namespace wayside
