#include "render/screen.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace wayside
{

namespace
{

Image blank(Size size)
{
    return {size,
            std::vector<std::uint32_t>(static_cast<std::size_t>(size.width) *
                                       static_cast<std::size_t>(size.height))};
}

bool is_mixed(const Scene& scene)
{
    return scene.from != nullptr && scene.transition != TransitionKind::Cut && scene.progress < 1;
}

} // namespace

Screen::Screen(Glass& glass, Painter& painter) : glass_(glass), sheets_(glass, painter) {}

Result<Showing> Screen::show(const Scene& scene)
{
    if (scene.frame->canvas != glass_.canvas()) {
        return Showing{.presented = Presented::Resized, .painted = {}};
    }
    return is_mixed(scene) ? show_mixed(scene) : show_still(scene);
}

Result<Showing> Screen::show_still(const Scene& scene)
{
    Sheet* const held = sheets_.holding(scene.frame);
    Sheet& now = held != nullptr ? *held : *seen_;
    const bool stands_packed =
        !now.packed.empty() && now.missing(*scene.frame, scene.entered).empty();
    if (stands_packed && !glass_.lend()) {
        return present({.to = now.packed_layer(), .from = std::nullopt, .mix = {}}, now);
    }
    return present({.to = sheets_.paint_open(now, scene), .from = std::nullopt, .mix = {}}, now);
}

/// The picture that goes stays as it was seen last; one that was never seen is drawn finished.
Result<Showing> Screen::show_mixed(const Scene& scene)
{
    Sheet* const held = sheets_.holding(scene.from);
    Sheet& old = held != nullptr ? *held : *seen_;
    // One that lacked pictures may have them by now.
    if (held != nullptr && old.painted.waiting.empty()) {
        sheets_.keep_packed(old);
    } else {
        const Milliseconds since = held != nullptr ? old.since : entrances_end(*scene.from);
        sheets_.paint_packed_in(old, scene.from, since);
    }
    Sheet& now = sheets_.other_than(old);
    sheets_.pack_next(now, scene.frame, scene.entered);
    return present({.to = now.packed_layer(), .from = old.packed_layer(), .mix = mix_of(scene)},
                   now);
}

Result<Showing> Screen::present(const Composition& composition, Sheet& now)
{
    const auto presented = glass_.present(composition);
    if (!presented) {
        return tl::unexpected(presented.error());
    }
    if (*presented == Presented::Shown) {
        now.changed.clear();
        if (composition.from) {
            sheets_.other_than(now).changed.clear();
        }
        seen_ = &now;
        mixing_ = composition.from.has_value();
    }
    return Showing{.presented = *presented, .painted = now.painted};
}

void Screen::prepare(const std::shared_ptr<const Frame>& next)
{
    if (mixing_ || next->canvas != glass_.canvas() || sheets_.holding(next) == seen_) {
        return;
    }
    sheets_.pack_next(sheets_.other_than(*seen_), next, Milliseconds{0});
}

bool Screen::has_prepared(const std::shared_ptr<const Frame>& frame) const
{
    return sheets_.other_than(*seen_).frame == frame;
}

bool Screen::has_finished(const std::shared_ptr<const Frame>& frame, Milliseconds since)
{
    const Sheet* const sheet = sheets_.holding(frame);
    return sheet != nullptr && since >= entrances_end(*frame) &&
           sheet->missing(*frame, since).empty() &&
           (!sheet->packed.empty() || sheets_.is_open(*sheet));
}

void Screen::release_unseen()
{
    if (!mixing_) {
        sheets_.clear(sheets_.other_than(*seen_));
    }
}

void Screen::settle()
{
    if (!mixing_ && sheets_.has_frame_buffer(*seen_, glass_.canvas())) {
        sheets_.keep_packed(*seen_);
    }
}

Mix mix_of(const Scene& scene)
{
    const double progress = std::clamp(scene.progress, 0.0, 1.0);
    return {.kind = scene.transition,
            .progress = static_cast<int>(std::lround(progress * full_progress)),
            .reading = direction_of(scene.frame->language)};
}

Image picture_of(const Scene& scene, Painter& painter)
{
    Image to = blank(scene.frame->canvas);
    painter.paint(*scene.frame, scene.entered, whole(to.size), view(to));
    if (!is_mixed(scene)) {
        return to;
    }
    const Image from = paint_still(painter, *scene.from);
    Image mixed = blank(to.size);
    compose(view(mixed), view(from), view(std::as_const(to)), mix_of(scene), whole(to.size));
    return mixed;
}

} // namespace wayside
