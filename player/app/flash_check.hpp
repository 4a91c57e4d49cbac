#pragma once
/// Says which slides flash: findings for their author.

#include "app/flash_meter.hpp"
#include "app/picture_room.hpp"
#include "app/slide_findings.hpp"
#include "schedule/reading_time.hpp"

#include <cstddef>
#include <set>

namespace wayside
{

/// Judges slides in every length that playlists give them, and what they push out of the screen.
/// Main thread only; always ask with one programme.
class FlashCheck
{
public:
    /// `room` must outlive this.
    FlashCheck(PictureRoom& room, const Canvas& canvas)
        : room_(room), meter_(room.painter(), canvas)
    {
    }

    /// Errors: more than three flashes within a second. `number` is the slide's in the programme.
    void check(const SlideSight& sight,
               std::size_t number,
               const Storyboard& board,
               SlideFindings& findings);

private:
    void check_push(const SlideSight& sight,
                    std::size_t number,
                    const Storyboard& board,
                    SlideFindings& findings);

    PictureRoom& room_;
    FlashMeter meter_;
    DwellMemo dwells_;
};

} // namespace wayside
