#pragma once
/// What the hand is doing: which contact counts, whether it presses or drags, how fast.

#include "interaction/hotspot.hpp"
#include "interaction/input.hpp"
#include "interaction/scroll.hpp"

#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace wayside
{

/// What stood on the screen when the input came: of the last frame that was presented.
struct Surroundings {
    std::vector<Hotspot> hotspots{};
    Rect viewport{};        ///< what scrolls; empty: nothing does
    double overflow = 0;    ///< px that the content is longer than the viewport
    double scroll_step = 0; ///< px that one ScrollStep moves it
    double px_per_mm = 2;
    Size canvas{};
    Milliseconds reading{0}; ///< the page's reading time at 120 words a minute
    bool speaking = false;   ///< a voice reads the page
    std::string language{};  ///< of what is seen
};

/// The contact that counts.
struct Touch {
    FingerId finger = 0;
    Point down; ///< where it began
    Ticks down_at{};
    Point last;
    Ticks moved_at{};       ///< of its last move beyond a pixel or two
    bool dragging = false;  ///< it left the slop inside the viewport: it scrolls
    bool strayed = false;   ///< it left the slop: no tap, no hold
    bool caught = false;    ///< it stopped a fling: no tap
    bool crowded = false;   ///< another contact was there: no tap
    std::string pressed{};  ///< id of the hotspot under it; empty: none
    double scroll_down = 0; ///< the drag's place when it began (see `hardened`)
    double velocity = 0;    ///< px a second, positive: down the page

    bool operator==(const Touch&) const = default;
};

/// At most one contact counts; the others are remembered until they go, and mean nothing.
struct Gesture {
    std::optional<Touch> first{};
    std::set<FingerId> ignored{};

    bool operator==(const Gesture&) const = default;
};

/// The id of what answers at a point, the topmost first; empty: nothing does.
[[nodiscard]] std::string spot_at(const Surroundings& around, Point at);

/// What a contact came to.
struct GestureStep {
    Gesture gesture{};
    Scroll scroll{};
    std::string tapped{}; ///< id of the hotspot that was let go inside; empty: none
};

/// A contact begins. Where one counts already, neither means a tap from now on (two fingers, a
/// palm), unless the first lies still so long that it is a thing.
[[nodiscard]] GestureStep touch_down(
    Gesture gesture, Scroll scroll, const FingerDown& down, const Surroundings& around, Ticks now);

/// A contact moves: inside the slop nothing, beyond it the page follows the finger one to one.
[[nodiscard]] GestureStep touch_move(
    Gesture gesture, Scroll scroll, const FingerMove& move, const Surroundings& around, Ticks now);

/// A contact ends. `momentum`: a dragged page runs on.
[[nodiscard]] GestureStep touch_up(Gesture gesture,
                                   Scroll scroll,
                                   const FingerUp& up,
                                   const Surroundings& around,
                                   Ticks now,
                                   bool momentum);

/// Every contact is over. A page that was dragged lies still between its edges.
[[nodiscard]] GestureStep touch_lost(Gesture gesture,
                                     Scroll scroll,
                                     const Surroundings& around,
                                     Ticks now);

} // namespace wayside
