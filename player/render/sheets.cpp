#include "render/sheets.hpp"

#include "render/damage.hpp"
#include "render/paint_packed.hpp"

#include <utility>

namespace wayside
{

std::vector<Rect> Sheet::missing(const Frame& wanted, Milliseconds wanted_since) const
{
    if (frame == nullptr || frame->canvas != wanted.canvas) {
        return {whole(wanted.canvas)};
    }
    std::vector<Rect> areas = damage(*frame, since, wanted, wanted_since);
    areas.insert(areas.end(), painted.waiting.begin(), painted.waiting.end());
    return merged(std::move(areas));
}

Sheets::Sheets(Glass& glass, Painter& painter) : glass_(glass), painter_(painter) {}

Sheet* Sheets::holding(const std::shared_ptr<const Frame>& frame)
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

Sheet& Sheets::other_than(const Sheet& sheet)
{
    return &sheet == &sheets_.front() ? sheets_.back() : sheets_.front();
}

const Sheet& Sheets::other_than(const Sheet& sheet) const
{
    return &sheet == &sheets_.front() ? sheets_.back() : sheets_.front();
}

/// The open memory. A window that lost its pixels took those of the open sheet along.
Pixels Sheets::memory(Size canvas)
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
Pixels Sheets::open(Sheet& sheet, Size canvas)
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
void Sheets::close(Sheet& sheet)
{
    if (open_ == &sheet) {
        open_ = nullptr;
        own_ = {};
    }
}

void Sheets::paint_packed_in(Sheet& sheet,
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

void Sheets::keep_packed(Sheet& sheet)
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

void Sheets::pack_next(Sheet& sheet, const std::shared_ptr<const Frame>& frame, Milliseconds since)
{
    if (!sheet.missing(*frame, since).empty()) {
        paint_packed_in(sheet, frame, since);
        return;
    }
    sheet.frame = frame;
    sheet.since = since;
    keep_packed(sheet);
}

Layer Sheets::paint_open(Sheet& sheet, const Scene& scene)
{
    const Pixels pixels = open(sheet, scene.frame->canvas);
    const std::vector<Rect> areas = sheet.missing(*scene.frame, scene.entered);
    if (sheet.frame != scene.frame) {
        sheet.painted = {};
    }
    sheet.painted.waiting.clear(); // they are among the areas
    for (const Rect& area : areas) {
        sheet.painted.add(painter_.paint(*scene.frame, scene.entered, area, pixels));
    }
    sheet.changed.insert(sheet.changed.end(), areas.begin(), areas.end());
    sheet.changed = merged(std::move(sheet.changed));
    sheet.frame = scene.frame;
    sheet.since = scene.entered;
    return {read_only(pixels), sheet.changed, &sheet};
}

bool Sheets::is_open(const Sheet& sheet)
{
    if (open_ != &sheet) {
        return false;
    }
    const auto loan = glass_.lend();
    return loan ? loan->kept : own_.size() == sheet.frame->canvas;
}

bool Sheets::has_frame_buffer(const Sheet& sheet, Size canvas) const
{
    return open_ == &sheet && own_.size() == canvas;
}

void Sheets::clear(Sheet& sheet)
{
    close(sheet);
    sheet = {};
}

} // namespace wayside
