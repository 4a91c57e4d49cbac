#include "render/screen.hpp"

#include "render/damage.hpp"
#include "render/paint_packed.hpp"

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

Screen::Screen(Glass& glass, Painter& painter) : glass_(glass), painter_(painter) {}

std::vector<Rect> Screen::Sheet::missing(const Frame& wanted, Milliseconds wanted_since) const
{
    if (frame == nullptr || frame->canvas != wanted.canvas) {
        return {whole(wanted.canvas)};
    }
    std::vector<Rect> areas = damage(*frame, since, wanted, wanted_since);
    areas.insert(areas.end(), painted.waiting.begin(), painted.waiting.end());
    return merged(std::move(areas));
}

Screen::Sheet* Screen::holding(const std::shared_ptr<const Frame>& frame)
{
    for (Sheet& sheet : sheets_) {
        if (sheet.frame == frame) {
            return &sheet;
        }
    }
    for (Sheet& sheet : sheets_) {
        if (sheet.frame != nullptr && *sheet.frame == *frame) {
            return &sheet;
        }
    }
    return nullptr;
}

Screen::Sheet& Screen::other_than(const Sheet& sheet)
{
    return &sheet == &sheets_.front() ? sheets_.back() : sheets_.front();
}

const Screen::Sheet& Screen::other_than(const Sheet& sheet) const
{
    return &sheet == &sheets_.front() ? sheets_.back() : sheets_.front();
}

/// The open memory. A window that lost its pixels took those of the open sheet along.
Pixels Screen::memory(Size canvas)
{
    if (const auto loan = glass_.lend(); loan && loan->pixels.size == canvas) {
        open_ = loan->kept ? open_ : nullptr;
        own_ = {};
        return loan->pixels;
    }
    if (own_.size() != canvas) {
        own_ = FrameBuffer(canvas);
        open_ = nullptr;
    }
    return own_.pixels();
}

/// The sheet's pixels, to be painted; whatever else was in that memory is gone.
Pixels Screen::open(Sheet& sheet, Size canvas)
{
    const Pixels pixels = memory(canvas);
    if (open_ == &sheet) {
        return pixels;
    }
    if (open_ != nullptr) {
        *open_ = {};
    }
    open_ = &sheet;
    if (sheet.packed.empty() || sheet.packed.size() != canvas) {
        sheet.frame = nullptr;
    } else {
        unpack(sheet.packed, pixels);
    }
    sheet.packed = {};
    sheet.changed = {whole(canvas)};
    return pixels;
}

/// Its pixels are not in the open memory any more.
void Screen::close(Sheet& sheet)
{
    if (open_ == &sheet) {
        open_ = nullptr;
        own_ = {};
    }
}

void Screen::paint_packed_in(Sheet& sheet,
                             const std::shared_ptr<const Frame>& frame,
                             Milliseconds since)
{
    close(sheet);
    auto [picture, painted] = paint_packed(painter_, *frame, since);
    sheet = {.frame = frame,
             .since = since,
             .painted = std::move(painted),
             .packed = std::move(picture),
             .changed = {whole(frame->canvas)}};
}

/// The picture as it is; painted again if its pixels are lost.
void Screen::keep_packed(Sheet& sheet)
{
    if (!sheet.packed.empty()) {
        return;
    }
    const Pixels pixels = memory(sheet.frame->canvas);
    if (open_ == &sheet) {
        sheet.packed = pack(read_only(pixels));
        close(sheet);
    } else {
        paint_packed_in(sheet, sheet.frame, sheet.since);
    }
}

void Screen::pack_next(Sheet& sheet, const std::shared_ptr<const Frame>& frame, Milliseconds since)
{
    if (!sheet.missing(*frame, since).empty()) {
        paint_packed_in(sheet, frame, since);
        return;
    }
    sheet.frame = frame;
    sheet.since = since;
    keep_packed(sheet);
}

Layer Screen::paint_open(Sheet& sheet, const Scene& scene)
{
    const Pixels pixels = open(sheet, scene.frame->canvas);
    const std::vector<Rect> areas = sheet.missing(*scene.frame, scene.entered);
    if (!areas.empty()) {
        sheet.painted = {};
    }
    for (const Rect& area : areas) {
        sheet.painted.add(painter_.paint(*scene.frame, scene.entered, area, pixels));
    }
    sheet.changed.insert(sheet.changed.end(), areas.begin(), areas.end());
    sheet.changed = merged(std::move(sheet.changed));
    sheet.frame = scene.frame;
    sheet.since = scene.entered;
    return {read_only(pixels), sheet.changed, &sheet};
}

Result<Showing> Screen::show(const Scene& scene)
{
    if (scene.frame->canvas != glass_.canvas()) {
        return Showing{.presented = Presented::Resized, .painted = {}};
    }
    return is_mixed(scene) ? show_mixed(scene) : show_still(scene);
}

void Screen::begin(const Scene& scene)
{
    if (seen_->frame == nullptr && scene.frame->canvas == glass_.canvas() && !is_mixed(scene)) {
        static_cast<void>(paint_open(*seen_, scene));
        glass_.keep();
    }
}

Result<Showing> Screen::show_still(const Scene& scene)
{
    Sheet* const held = holding(scene.frame);
    Sheet& now = held != nullptr ? *held : *seen_;
    const bool stands_packed =
        !now.packed.empty() && now.missing(*scene.frame, scene.entered).empty();
    if (stands_packed && !glass_.lend()) {
        return present({.to = now.packed_layer(), .from = std::nullopt, .mix = {}}, now);
    }
    return present({.to = paint_open(now, scene), .from = std::nullopt, .mix = {}}, now);
}

/// The picture that goes stays as it was seen last; one that was never seen is drawn finished.
Result<Showing> Screen::show_mixed(const Scene& scene)
{
    Sheet* const held = holding(scene.from);
    Sheet& old = held != nullptr ? *held : *seen_;
    if (held != nullptr) {
        keep_packed(old);
    } else {
        paint_packed_in(old, scene.from, entrances_end(*scene.from));
    }
    Sheet& now = other_than(old);
    pack_next(now, scene.frame, scene.entered);
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
            other_than(now).changed.clear();
        }
        seen_ = &now;
        mixing_ = composition.from.has_value();
    }
    return Showing{.presented = *presented, .painted = now.painted};
}

void Screen::prepare(const std::shared_ptr<const Frame>& next)
{
    if (mixing_ || next->canvas != glass_.canvas() || holding(next) == seen_) {
        return;
    }
    pack_next(other_than(*seen_), next, Milliseconds{0});
}

bool Screen::has_prepared(const std::shared_ptr<const Frame>& frame) const
{
    return other_than(*seen_).frame == frame;
}

/// Its pixels are in the open memory, and the window did not lose them.
bool Screen::is_open(const Sheet& sheet)
{
    if (open_ != &sheet) {
        return false;
    }
    const auto loan = glass_.lend();
    return loan ? loan->kept : own_.size() == sheet.frame->canvas;
}

bool Screen::has_finished(const std::shared_ptr<const Frame>& frame, Milliseconds since)
{
    const Sheet* const sheet = holding(frame);
    return sheet != nullptr && since >= entrances_end(*frame) &&
           sheet->missing(*frame, since).empty() && (!sheet->packed.empty() || is_open(*sheet));
}

void Screen::release_unseen()
{
    if (!mixing_) {
        close(other_than(*seen_));
        other_than(*seen_) = {};
    }
}

void Screen::settle()
{
    if (!mixing_ && open_ == seen_ && own_.size() == glass_.canvas()) {
        keep_packed(*seen_);
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
