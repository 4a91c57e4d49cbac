#include "render/screen.hpp"

#include "render/damage.hpp"

#include <algorithm>
#include <cmath>

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

Screen::Screen(Glass& glass, Painter& painter) : glass_(glass), painter_(painter) {}

Screen::Buffer* Screen::holding(const std::shared_ptr<const Frame>& frame)
{
    for (Buffer& buffer : buffers_) {
        if (buffer.frame == frame) {
            return &buffer;
        }
    }
    for (Buffer& buffer : buffers_) {
        if (buffer.frame != nullptr && *buffer.frame == *frame) {
            return &buffer;
        }
    }
    return nullptr;
}

Screen::Buffer& Screen::other_than(const Buffer& buffer)
{
    return &buffer == &buffers_.front() ? buffers_.back() : buffers_.front();
}

const Screen::Buffer& Screen::other_than(const Buffer& buffer) const
{
    return &buffer == &buffers_.front() ? buffers_.back() : buffers_.front();
}

void Screen::paint(Buffer& buffer, const std::shared_ptr<const Frame>& frame, Milliseconds since)
{
    std::vector<Rect> areas{whole(frame->canvas)};
    if (buffer.memory.size() != frame->canvas) {
        buffer.memory = FrameBuffer(frame->canvas);
    } else if (buffer.frame != nullptr && buffer.painted.waiting == 0) {
        areas = damage(*buffer.frame, buffer.since, *frame, since);
    }
    if (!areas.empty()) {
        buffer.painted = {};
    }
    for (const Rect& area : areas) {
        const Painted painted = painter_.paint(*frame, since, area, buffer.memory.pixels());
        buffer.painted.waiting += painted.waiting;
        if (!buffer.painted.trouble) {
            buffer.painted.trouble = painted.trouble;
        }
    }
    buffer.changed.insert(buffer.changed.end(), areas.begin(), areas.end());
    buffer.changed = merged(std::move(buffer.changed));
    buffer.frame = frame;
    buffer.since = since;
}

/// The picture that goes stays as it was seen last; one that was never seen is drawn finished.
Screen::Buffer& Screen::paint_old(const std::shared_ptr<const Frame>& frame)
{
    if (Buffer* const held = holding(frame)) {
        return *held;
    }
    paint(*seen_, frame, entrances_end(*frame));
    return *seen_;
}

/// The first picture of all goes straight into the window: a second frame of fresh memory would
/// double its time.
std::optional<Result<Showing>> Screen::show_in_place(const Scene& scene)
{
    if (is_mixed(scene) || seen_->frame != nullptr || shown_in_place_) {
        return std::nullopt;
    }
    const auto window = glass_.lend();
    if (!window || window->size != scene.frame->canvas) {
        return std::nullopt;
    }
    shown_in_place_ = true;
    const Painted painted =
        painter_.paint(*scene.frame, scene.entered, whole(window->size), *window);
    const auto presented =
        glass_.present({.to = {read_only(*window), {}}, .from = std::nullopt, .mix = {}});
    return presented.map(
        [&](Presented shown) { return Showing{.presented = shown, .painted = painted}; });
}

Result<Showing> Screen::show(const Scene& scene)
{
    if (scene.frame->canvas != glass_.canvas()) {
        return Showing{.presented = Presented::Resized, .painted = {}};
    }
    if (auto first = show_in_place(scene)) {
        return *std::move(first);
    }
    Composition composition;
    Buffer* old = nullptr;
    if (is_mixed(scene)) {
        old = &paint_old(scene.from);
        composition.mix = mix_of(scene);
    }
    Buffer* const held = holding(scene.frame);
    Buffer& now = old != nullptr ? other_than(*old) : (held != nullptr ? *held : *seen_);
    paint(now, scene.frame, scene.entered);
    composition.to = {std::as_const(now.memory).pixels(), now.changed};
    if (old != nullptr) {
        composition.from = Layer{std::as_const(old->memory).pixels(), old->changed};
    }
    const auto presented = glass_.present(composition);
    if (!presented) {
        return tl::unexpected(presented.error());
    }
    if (*presented == Presented::Shown) {
        now.changed.clear();
        if (old != nullptr) {
            old->changed.clear();
        }
        seen_ = &now;
        mixing_ = old != nullptr;
    }
    return Showing{.presented = *presented, .painted = now.painted};
}

void Screen::prepare(const std::shared_ptr<const Frame>& next)
{
    if (mixing_ || next->canvas != glass_.canvas() || holding(next) == seen_) {
        return;
    }
    paint(other_than(*seen_), next, Milliseconds{0});
}

bool Screen::has_prepared(const std::shared_ptr<const Frame>& frame) const
{
    return other_than(*seen_).frame == frame;
}

void Screen::release_unseen()
{
    if (!mixing_) {
        other_than(*seen_) = {};
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
