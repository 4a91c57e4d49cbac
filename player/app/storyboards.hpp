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

/// A memo over `compose`. Main thread only. Asking twice gives the same frames (the same pointers
/// while they are remembered), so that an unchanged picture is recognised without comparing it.
class Storyboards
{
public:
    /// `fallback` is what a slide that cannot be composed is replaced by (the help card); it must
    /// compose on this canvas. `fonts` must outlive this. Error: the fallback does not compose.
    [[nodiscard]] static Result<Storyboards> create(
        std::shared_ptr<const Programme> programme,
        const std::shared_ptr<const Programme>& fallback,
        const Canvas& canvas,
        FontMeasure& fonts);

    [[nodiscard]] std::shared_ptr<const Storyboard> at(std::size_t slide,
                                                       const std::string& language);

    /// Remembers a storyboard of this programme and canvas that was composed elsewhere.
    void remember(std::size_t slide,
                  const std::string& language,
                  std::shared_ptr<const Storyboard> board);

    /// This as a function for scene_at; it must not outlive this.
    [[nodiscard]] StoryboardSource source();

    /// Why slides were replaced by the help card, newest last; emptied by the call.
    [[nodiscard]] std::vector<Error> take_failures();

private:
    struct Entry {
        std::size_t slide = 0;
        std::string language;
        std::shared_ptr<const Storyboard> board;
    };

    Storyboards(std::shared_ptr<const Programme> programme,
                std::shared_ptr<const Storyboard> fallback,
                Canvas canvas,
                FontMeasure& fonts);

    std::shared_ptr<const Programme> programme_;
    std::shared_ptr<const Storyboard> fallback_;
    Canvas canvas_;
    FontMeasure* fonts_;
    std::deque<Entry> recent_; ///< at most limits::storyboards, newest first
    std::vector<Error> failures_;
};

/// The help card's storyboard on a canvas. Error: it does not compose.
[[nodiscard]] Result<std::shared_ptr<const Storyboard>> help_card(const Programme& builtin,
                                                                  const Canvas& canvas,
                                                                  FontMeasure& fonts);

} // namespace wayside
