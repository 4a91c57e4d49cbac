#include "app/hand_over.hpp"

#include "scene/scene_at.hpp"

#include <chrono>
#include <utility>

namespace wayside
{

void HandOver::leave(std::shared_ptr<const Frame> frame)
{
    finish();
    frame_ = std::move(frame);
}

void HandOver::finish()
{
    frame_.reset();
    began_.reset();
    is_scenes_own_ = false;
}

Scene HandOver::bridge(Scene scene, const Transition& transition, Ticks now)
{
    if (frame_ == nullptr) {
        return scene;
    }
    if (scene.from != nullptr && !began_) {
        is_scenes_own_ = true;
        scene.from = frame_;
        return scene;
    }
    const bool has_nothing_to_bridge =
        scene.from != nullptr || is_scenes_own_ || transition.kind == TransitionKind::Cut ||
        frame_->canvas != scene.frame->canvas || *frame_ == *scene.frame;
    if (has_nothing_to_bridge) {
        finish();
        return scene;
    }
    began_ = began_.value_or(now);
    const std::chrono::duration<double> passed = now - *began_;
    const std::chrono::duration<double> length = transition.length;
    if (passed >= length) {
        finish();
        return scene;
    }
    scene.from = frame_;
    scene.transition = transition.kind;
    scene.progress = eased(passed / length);
    scene.moving = true;
    return scene;
}

} // namespace wayside
