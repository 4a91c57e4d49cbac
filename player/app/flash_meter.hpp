#pragma once
/// How often a slide flashes while it is shown: by the pictures that it makes, not by a clock.

#include "base/image.hpp"
#include "render/painter.hpp"
#include "scene/flash_rule.hpp"
#include "scene/storyboard.hpp"

#include <memory>
#include <vector>

namespace wayside
{

/// Paints only what could break the rule: most slides change too seldom for that. Main thread only.
class FlashMeter
{
public:
    /// `painter` must outlive this.
    FlashMeter(Painter& painter, const Canvas& canvas);

    /// The most flashes within a second while the slide is shown for `length`: its beats, what
    /// enters, and one change at each end, because the slides beside it may be as dark as this one
    /// is light. 0 when it changes too seldom for three.
    [[nodiscard]] double of_slide(const Storyboard& board, Milliseconds length);

    /// The most while `after` pushes `before` out of the screen, for all that passes by on the way.
    /// 0 when it comes by another transition.
    [[nodiscard]] double of_push(const Frame& before, const Storyboard& after);

private:
    /// A picture that is seen from a moment on.
    struct Moment {
        Milliseconds at{0};
        const Frame* frame = nullptr;
        Milliseconds since{0}; ///< as Painter::paint has it
    };

    void add_entrances(const Frame& frame, Milliseconds at, std::vector<Moment>& moments) const;
    [[nodiscard]] std::vector<Moment> moments_of(const Storyboard& board,
                                                 Milliseconds length) const;
    [[nodiscard]] std::shared_ptr<const LuminanceMap> map_of(const Moment& moment);

    Painter& painter_;
    Canvas canvas_;
    int cell_px_;
    Image image_; ///< empty until something has to be painted
};

} // namespace wayside
