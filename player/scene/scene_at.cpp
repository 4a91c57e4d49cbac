#include "scene/scene_at.hpp"

#include <algorithm>

namespace wayside
{

namespace
{

/// The picture that was there before: that of the beat before, or of the last beat of the cue
/// before. Once it has gone only this counts: whether it was the very picture that stands. Then one
/// of another slide is null, so that nobody composes what nobody sees.
std::shared_ptr<const Frame> frame_before(const Schedule& schedule,
                                          const StoryboardSource& storyboards,
                                          const Cue& cue,
                                          ClockTrust trust,
                                          bool has_gone)
{
    const Cue before = schedule.cue_at(cue.from - Milliseconds{1}, trust);
    if (has_gone && (before.slide != cue.slide || before.language != cue.language)) {
        return nullptr;
    }
    return storyboards(before.slide, before.language)->beats.back().frame;
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
    const Transition& transition = at.beat > 0 ? board->between : board->into;
    const Milliseconds length = std::min(transition.length, at.since + at.left);
    if (transition.kind != TransitionKind::Cut) {
        const bool has_gone = at.since >= length;
        const auto before = at.beat > 0 ? board->beats[at.beat - 1].frame
                                        : frame_before(schedule, storyboards, cue, trust, has_gone);
        if (before != scene.frame && !has_gone) {
            scene.from = before;
            scene.transition = transition.kind;
            scene.progress =
                eased(static_cast<double>(at.since.count()) / static_cast<double>(length.count()));
            scene.entered = Milliseconds{0};
            scene.moving = true;
            return scene;
        }
        scene.entered = before != scene.frame ? at.since - length : at.since;
    }
    scene.moving = scene.entered < entrances_end(*scene.frame);
    return scene;
}

} // namespace wayside
