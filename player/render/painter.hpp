#pragma once
/// Draws a Frame into an opaque frame buffer. The window, either way to the glass, and `wayside
/// frame` all show what this draws: the same pixels.

#include "base/image.hpp"
#include "base/result.hpp"
#include "base/time.hpp"
#include "render/pixels.hpp"
#include "render/run_cache.hpp"
#include "scene/scene.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace wayside
{

/// Ready pictures, premultiplied. Null: not there yet, or never (a broken file). Neither may block.
/// A picture that is larger than `box` is cropped around the focal point, a smaller one is centred.
struct PictureSource {
    std::function<std::shared_ptr<const Image>(const PictureItem& item, Size box)> picture;
    std::function<std::shared_ptr<const Image>(const VectorItem& item, Size box)> drawing;
};

/// What painting came across.
struct Painted {
    std::vector<Rect> waiting;    ///< of pictures and drawings that were not there
    std::optional<Error> trouble; ///< the first run that could not be drawn

    /// What painting another part of the same frame came across, too.
    void add(const Painted& part);
};

/// Main thread only (fonts). Keeps rasterised runs between pictures.
class Painter
{
public:
    Painter(PictureSource pictures, Rasterise letters);

    /// Draws the part of the frame inside `clip` as it stands `since` after it was fully there
    /// (Scene::entered). `target` has the frame's canvas as its size. Every pixel of `clip` is
    /// written, opaque, also when pictures are missing: then the ground shows.
    Painted paint(const Frame& frame, Milliseconds since, Rect clip, Pixels target);

    /// Lets the rasterised runs go, when nothing will be painted for a while.
    void rest() { runs_.clear(); }

private:
    struct Place;

    static void draw(const BoxItem& box, const Place& place, Painted& painted);
    static void draw(const GlowItem& glow, const Place& place, Painted& painted);
    void draw(const TextItem& text, const Place& place, Painted& painted);
    void draw(const PictureItem& picture, const Place& place, Painted& painted) const;
    void draw(const VectorItem& drawing, const Place& place, Painted& painted) const;

    PictureSource pictures_;
    RunCache runs_;
};

/// The whole frame as a picture of its own, every entrance finished.
[[nodiscard]] Image paint_still(Painter& painter, const Frame& frame);

} // namespace wayside
