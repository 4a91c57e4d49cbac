#pragma once
/// Storyboards as they are asked for, and the few that were asked for last.

#include "base/result.hpp"
#include "programme/programme.hpp"
#include "scene/canvas.hpp"
#include "scene/scene_at.hpp"
#include "scene/storyboard.hpp"
#include "text/font_measure.hpp"

#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace wayside
{

/// A slide in a language, as it was composed.
struct ComposedSlide {
    std::size_t slide = 0; ///< index into Programme::slides
    std::string language;
    std::shared_ptr<const Storyboard> board; ///< never null
};

/// A memo over `compose`. Main thread only. Asking twice gives the same frames (the same pointers
/// while they are remembered), so that an unchanged picture is recognised without comparing it.
class Storyboards
{
public:
    /// `builtin` is the help card, which stands in for a slide that cannot be composed; it must
    /// compose on this canvas. `fonts` must outlive this. Error: the card does not compose.
    [[nodiscard]] static Result<Storyboards> create(std::shared_ptr<const Programme> programme,
                                                    const std::shared_ptr<const Programme>& builtin,
                                                    const Canvas& canvas,
                                                    FontMeasure& fonts);

    /// Begins with a slide that was composed elsewhere, for this programme and canvas. The card is
    /// composed when `have_card` is called or a slide needs it; if it cannot be, what was composed
    /// last stands in.
    [[nodiscard]] static Storyboards begin(std::shared_ptr<const Programme> programme,
                                           std::shared_ptr<const Programme> builtin,
                                           ComposedSlide first,
                                           const Canvas& canvas,
                                           FontMeasure& fonts);

    /// Composes the card if that was put off. What is wrong with it comes with the failures.
    void have_card();

    [[nodiscard]] std::shared_ptr<const Storyboard> at(std::size_t slide,
                                                       const std::string& language);

    /// This as a function for scene_at; it must not outlive this.
    [[nodiscard]] StoryboardSource source();

    /// For which slides the help card stands in, and why; and why there is no card. Newest last;
    /// emptied by the call.
    [[nodiscard]] std::vector<Error> take_failures();

private:
    Storyboards(std::shared_ptr<const Programme> programme,
                std::shared_ptr<const Programme> builtin,
                Canvas canvas,
                FontMeasure& fonts);

    [[nodiscard]] std::shared_ptr<const Storyboard> stand_in();
    void remember(ComposedSlide slide);

    std::shared_ptr<const Programme> programme_;
    std::shared_ptr<const Programme> builtin_; ///< null: the card has been composed, or cannot be
    std::shared_ptr<const Storyboard> card_;   ///< null: not composed
    Canvas canvas_;
    FontMeasure* fonts_;
    std::deque<ComposedSlide> recent_; ///< at most limits::storyboards, newest first
    std::vector<Error> failures_;
};

/// The help card's storyboard on a canvas. Error: it does not compose.
[[nodiscard]] Result<std::shared_ptr<const Storyboard>> help_card(const Programme& builtin,
                                                                  const Canvas& canvas,
                                                                  FontMeasure& fonts);

} // namespace wayside
