#include "scene/scene_at.hpp"

#include <algorithm>

namespace wayside
{

namespace
{

/// The picture that goes: the beat before, or the last beat of the cue before.
struct Leaving {
    std::shared_ptr<const Frame> frame;
    Transition transition;
};

Leaving leaving(const Schedule& schedule,
                const StoryboardSource& storyboards,
                const Cue& cue,
                const Storyboard& board,
                std::size_t beat,
                ClockTrust trust)
{
    if (beat > 0) {
        return {.frame = board.beats[beat - 1].frame, .transition = board.between};
    }
    const Cue before = schedule.cue_at(cue.from - Milliseconds{1}, trust);
    const auto last = storyboards(before.slide, before.language);
    return {.frame = last->beats.back().frame, .transition = board.into};
}

} // namespace

double eased(double progress)
{
    const double left = 1 - std::clamp(progress, 0.0, 1.0);
    return 1 - left * left * left;
}

Scene scene_at(const Schedule& schedule,
               const StoryboardSource& storyboards,
               Instant instant,
               ClockTrust trust)
{
    const Cue cue = schedule.cue_at(instant, trust);
    const auto board = storyboards(cue.slide, cue.language);
    const BeatAt at = beat_at(*board, instant - cue.from, cue.until - cue.from);
    Scene scene{.frame = board->beats[at.beat].frame,
                .from = nullptr,
                .transition = TransitionKind::Cut,
                .progress = 1,
                .entered = at.since,
                .moving = false,
                .changes_at = instant + at.left};
    const Leaving going = leaving(schedule, storyboards, cue, *board, at.beat, trust);
    if (going.transition.kind != TransitionKind::Cut && going.frame != scene.frame) {
        const Milliseconds length = std::min(going.transition.length, at.since + at.left);
        if (at.since < length) {
            scene.from = going.frame;
            scene.transition = going.transition.kind;
            scene.progress =
                eased(static_cast<double>(at.since.count()) / static_cast<double>(length.count()));
            scene.entered = Milliseconds{0};
            scene.moving = true;
            return scene;
        }
        scene.entered = at.since - length;
    }
    scene.moving = scene.entered < entrances_end(*scene.frame);
    return scene;
}

} // namespace wayside
