#pragma once
/// Which memory holds which frame, and what of it must be painted.

#include "base/geometry.hpp"
#include "base/time.hpp"
#include "render/frame_buffer.hpp"
#include "render/glass.hpp"
#include "render/packed_picture.hpp"
#include "render/painter.hpp"
#include "scene/scene.hpp"

#include <array>
#include <memory>
#include <vector>

namespace wayside
{

/// A picture: in the open memory, packed, or lost with its window.
struct Sheet {
    std::shared_ptr<const Frame> frame; ///< whose pixels these are; null: nobody's
    Milliseconds since{0};              ///< as it stood then
    Painted painted;                    ///< missing pictures are painted again
    PackedPicture packed;               ///< empty while it is open
    std::vector<Rect> changed;          ///< painted since it was last handed to the glass

    /// Outside of these it has the pixels of that frame already.
    [[nodiscard]] std::vector<Rect> missing(const Frame& wanted, Milliseconds wanted_since) const;

    [[nodiscard]] Layer packed_layer() const { return {packed, changed, this}; }
};

/// The two sheets of a screen, and the open memory, which has the pixels of one of them at most:
/// the window's own pixels, or where the glass lends none, a frame buffer. Main thread only.
class Sheets
{
public:
    /// Both must outlive the sheets.
    Sheets(Glass& glass, Painter& painter);

    [[nodiscard]] Sheet& first() { return sheets_.front(); }

    /// The sheet of this very frame, or else of one that is equal; null: there is none.
    [[nodiscard]] Sheet* holding(const std::shared_ptr<const Frame>& frame);

    [[nodiscard]] Sheet& other_than(const Sheet& sheet);
    [[nodiscard]] const Sheet& other_than(const Sheet& sheet) const;

    /// Paints in the open memory what the sheet lacks of the scene's frame; what else was in that
    /// memory is gone. The layer is valid until the next call that changes a sheet.
    [[nodiscard]] Layer paint_open(Sheet& sheet, const Scene& scene);

    /// Packs the sheet's picture as it is; painted again if its pixels are lost.
    void keep_packed(Sheet& sheet);

    /// Paints the whole frame, as it stands then, into the sheet, packed.
    void paint_packed_in(Sheet& sheet,
                         const std::shared_ptr<const Frame>& frame,
                         Milliseconds since);

    /// The same, if anything of it is missing; else what the sheet has is packed.
    void pack_next(Sheet& sheet, const std::shared_ptr<const Frame>& frame, Milliseconds since);

    /// Whether its pixels are in the open memory, and the window did not lose them. Asks the glass.
    [[nodiscard]] bool is_open(const Sheet& sheet);

    /// Whether its pixels take a frame buffer of this size.
    [[nodiscard]] bool has_frame_buffer(const Sheet& sheet, Size canvas) const;

    /// Forgets its picture.
    void clear(Sheet& sheet);

private:
    [[nodiscard]] Pixels memory(Size canvas);
    [[nodiscard]] Pixels open(Sheet& sheet, Size canvas);
    void close(Sheet& sheet);

    Glass& glass_;
    Painter& painter_;
    std::array<Sheet, 2> sheets_;
    Sheet* open_ = nullptr; ///< whose pixels are in the open memory; null: nobody's
    FrameBuffer own_;       ///< the open memory where the glass lends none
};

} // namespace wayside
