#pragma once
/// One page of touch mode, composed: what stands still, what scrolls, what answers.

#include "base/result.hpp"
#include "scene/buttons.hpp"
#include "scene/scene.hpp"
#include "scene/touch_room.hpp"

#include <optional>
#include <string>
#include <vector>

namespace wayside
{

struct TouchPage {
    Frame still;                  ///< ground, title, controls, help strip; their hotspots
    std::size_t content_at = 0;   ///< how many of its items come before the content
    std::vector<Item> content{};  ///< as it stands when the page is not scrolled
    std::vector<Hotspot> spots{}; ///< of the content
    Rect viewport{};              ///< where the content is seen
    int overflow = 0;             ///< px that the content is longer than the viewport
    int scroll_step = 0;          ///< px that the buttons for scrolling move it
    Milliseconds reading{0};      ///< at 120 words a minute
    double gap = 4;               ///< px between targets: the size of a ring
    Colour ring{};
    Colour voice{}; ///< around what is read aloud
};

/// What is true of the visit beside the page itself.
struct VisitFacts {
    bool is_asked = false;   ///< "still here?" stands before the page
    bool may_listen = false; ///< there is a headset, or a loudspeaker is allowed
    Notice notice = Notice::None;
    bool is_aloud = false;
    std::size_t digits = 0; ///< of the PIN typed so far
    bool waits = false;     ///< the PIN has to wait

    bool operator==(const VisitFacts&) const = default;
};

/// The page that a visitor is on. Pure: the same arguments give equal pages. Errors: those of
/// lay_out; a control that does not fit.
[[nodiscard]] Result<TouchPage> compose_page(const TouchSetting& setting,
                                             const View& view,
                                             const Settings& settings,
                                             const VisitFacts& facts);

/// The page where staff types its PIN.
[[nodiscard]] Result<TouchPage> compose_staff_door(const TouchSetting& setting,
                                                   const Settings& settings,
                                                   const VisitFacts& facts);

/// The slide of a cleared screen, when the programme names none.
[[nodiscard]] Result<TouchPage> compose_neutral(const TouchSetting& setting,
                                                const Settings& settings);

/// All of the page, however long: what a voice reads. Its canvas is as high as the content needs;
/// items are counted as `PageMarks::spoken` does.
[[nodiscard]] Frame whole_frame(const TouchPage& page);

/// What of a page is marked just now.
struct PageMarks {
    std::string focus{};                 ///< id of a hotspot, `first_spot`, or empty: none
    std::string pressed{};               ///< likewise
    std::optional<std::size_t> spoken{}; ///< item of whole_frame that a voice reads

    bool operator==(const PageMarks&) const = default;
};

/// How far to scroll so that the item of whole_frame is seen; `scroll` where it is.
[[nodiscard]] double scroll_to(const TouchPage& page, std::size_t item, double scroll);

/// The page as a picture, scrolled by `scroll` px. A hotspot of the content counts only when all of
/// it is seen.
[[nodiscard]] Frame frame_of(const TouchPage& page, double scroll, const PageMarks& marks);

} // namespace wayside
