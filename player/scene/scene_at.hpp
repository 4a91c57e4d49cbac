#pragma once
/// What is on the screen at an instant: the answer to "which picture, and how far into it".

#include "scene/scene.hpp"
#include "scene/storyboard.hpp"
#include "schedule/schedule.hpp"

#include <functional>
#include <memory>
#include <string>

namespace wayside
{

/// Gives the storyboard of a slide in a language; total: where a slide cannot be composed it gives
/// the help card. The same question has the same answer (it may remember).
using StoryboardSource = std::function<std::shared_ptr<const Storyboard>(
    std::size_t slide, const std::string& language)>;

/// Pure given a pure source. Transitions run at the start of each cue and beat; a transition never
/// outlasts its beat. `changes_at` is the next instant at which a transition starts.
[[nodiscard]] Scene scene_at(const Schedule& schedule,
                             const StoryboardSource& storyboards,
                             Instant instant,
                             ClockTrust trust = ClockTrust::Trusted);

/// Ease-out: quick first, slow at the end; 0 to 1 for 0 to 1, clamped.
[[nodiscard]] double eased(double progress);

} // namespace wayside
