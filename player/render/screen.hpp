#pragma once
/// Brings Scenes to the glass: which buffer holds which frame, what of it must be painted, what is
/// presented.

#include "base/image.hpp"
#include "render/frame_buffer.hpp"
#include "render/glass.hpp"
#include "render/painter.hpp"
#include "scene/scene.hpp"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace wayside
{

/// What one call of Screen::show did.
struct Showing {
    Presented presented = Presented::Shown;
    Painted painted; ///< of the frame that was shown
};

/// The picture that is seen, and the one that comes or goes. One that stands is in the window's own
/// pixels, or where a glass lends none, in a frame buffer; those of a transition, and one that
/// waits for its turn, are packed. Only what differs from the last picture is painted. Main thread
/// only.
class Screen
{
public:
    /// Both must outlive the screen.
    Screen(Glass& glass, Painter& painter);

    /// Paints what is missing and presents. A scene that is shown already is presented again (the
    /// heartbeat), and painted again while pictures of it are waiting. Presented::Resized: nothing
    /// was shown; compose the scene again for glass.canvas(). Errors: those of the glass.
    [[nodiscard]] Result<Showing> show(const Scene& scene);

    /// Paints of the very first picture what is there, unseen, while its pictures are waited for:
    /// when it is shown, only they are painted. Afterwards nothing.
    void begin(const Scene& scene);

    /// Paints a frame that will come next beside the one that is seen, so that its first picture is
    /// ready in time. Not while a transition runs: two pictures are seen then, and nothing happens.
    void prepare(const std::shared_ptr<const Frame>& next);

    /// Whether this very frame stands ready beside the one that is seen, with or without its
    /// pictures.
    [[nodiscard]] bool has_prepared(const std::shared_ptr<const Frame>& frame) const;

    /// Whether the frame, as it stands then, is painted with all its pictures, and will not change
    /// any more: its pictures are needed only if the window loses its pixels. Asks the glass.
    [[nodiscard]] bool has_finished(const std::shared_ptr<const Frame>& frame, Milliseconds since);

    /// Forgets the picture that is not seen. Not while a transition runs.
    void release_unseen();

    /// The picture that is seen stays as it is for a while: where it takes a frame buffer (at 4K 32
    /// MiB), it is packed. Not while a transition runs.
    void settle();

private:
    /// A picture: in the open memory, packed, or lost with its window.
    struct Sheet {
        std::shared_ptr<const Frame> frame; ///< whose pixels these are; null: nobody's
        Milliseconds since{0};              ///< as it stood then
        Painted painted;                    ///< missing pictures are painted again
        PackedPicture packed;               ///< empty while it is open
        std::vector<Rect> changed;          ///< painted since it was last handed to the glass

        /// Outside of these it has the pixels of that frame already.
        [[nodiscard]] std::vector<Rect> missing(const Frame& wanted,
                                                Milliseconds wanted_since) const;

        [[nodiscard]] Layer packed_layer() const { return {packed, changed, this}; }
    };

    [[nodiscard]] Sheet* holding(const std::shared_ptr<const Frame>& frame);
    [[nodiscard]] Sheet& other_than(const Sheet& sheet);
    [[nodiscard]] const Sheet& other_than(const Sheet& sheet) const;
    [[nodiscard]] Pixels memory(Size canvas);
    [[nodiscard]] Pixels open(Sheet& sheet, Size canvas);
    void close(Sheet& sheet);
    [[nodiscard]] bool is_open(const Sheet& sheet);
    void keep_packed(Sheet& sheet);
    void paint_packed_in(Sheet& sheet,
                         const std::shared_ptr<const Frame>& frame,
                         Milliseconds since);
    void pack_next(Sheet& sheet, const std::shared_ptr<const Frame>& frame, Milliseconds since);
    [[nodiscard]] Layer paint_open(Sheet& sheet, const Scene& scene);
    [[nodiscard]] Result<Showing> show_still(const Scene& scene);
    [[nodiscard]] Result<Showing> show_mixed(const Scene& scene);
    [[nodiscard]] Result<Showing> present(const Composition& composition, Sheet& now);

    Glass& glass_;
    Painter& painter_;
    std::array<Sheet, 2> sheets_;
    Sheet* seen_ = &sheets_.front(); ///< the last still picture, or the new one of a transition
    Sheet* open_ = nullptr;          ///< whose pixels are in the open memory; null: nobody's
    FrameBuffer own_;                ///< the open memory where the glass lends none
    bool mixing_ = false;
};

/// How far the new picture has come, for the blend.
[[nodiscard]] Mix mix_of(const Scene& scene);

/// The scene as one picture: what the window shows, for a file.
[[nodiscard]] Image picture_of(const Scene& scene, Painter& painter);

} // namespace wayside
