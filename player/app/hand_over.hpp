#pragma once
/// What leaves the screen when the plan changes under it: a new programme, a takeover, a clock that
/// was set. The picture that people saw goes as pictures go, and never in a blink.

#include "programme/slide.hpp"
#include "scene/scene.hpp"

#include <memory>
#include <optional>

namespace wayside
{

class HandOver
{
public:
    /// `frame` is on the screen and may have to go; null: nothing is.
    void leave(std::shared_ptr<const Frame> frame);

    /// `scene` as it is to be seen at `now`. A scene that begins by itself begins over the picture
    /// that was really there; one that is in its middle is faded to by `transition`.
    [[nodiscard]] Scene bridge(Scene scene, const Transition& transition, Ticks now);

private:
    void finish();

    std::shared_ptr<const Frame> frame_;
    std::optional<Ticks> began_; ///< of a fade of our own
    bool is_scenes_own_ = false; ///< the scene's own transition runs
};

} // namespace wayside
