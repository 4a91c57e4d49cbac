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

/// Two frame buffers of the canvas: the picture that is seen and the one that comes or goes. Only
/// what differs from a buffer's last picture is painted. Main thread only.
class Screen
{
public:
    /// Both must outlive the screen.
    Screen(Glass& glass, Painter& painter);

    /// Paints what is missing and presents. A scene that is shown already is presented again (the
    /// heartbeat), and painted again while pictures of it are waiting. Presented::Resized: nothing
    /// was shown; compose the scene again for glass.canvas(). Errors: those of the glass.
    [[nodiscard]] Result<Showing> show(const Scene& scene);

    /// Paints a frame that will come next into the buffer that is not seen, so that its first
    /// picture is ready in time. Not while a transition runs: both buffers are seen then, and
    /// nothing happens.
    void prepare(const std::shared_ptr<const Frame>& next);

    /// Whether this very frame is in the buffer that is not seen, with or without its pictures.
    [[nodiscard]] bool has_prepared(const std::shared_ptr<const Frame>& frame) const;

    /// Gives the memory of the buffer that is not seen back, until something is painted into it.
    /// For the time in which one picture stands: at 4K a buffer is 32 MiB. Not while a transition
    /// runs.
    void release_unseen();

private:
    struct Buffer {
        FrameBuffer memory;
        std::shared_ptr<const Frame> frame; ///< whose pixels these are; null: nobody's
        Milliseconds since{0};              ///< as it stood then
        Painted painted;                    ///< a missing picture: paint it all again
        std::vector<Rect> changed;          ///< painted since it was last handed to the glass
    };

    [[nodiscard]] Buffer* holding(const std::shared_ptr<const Frame>& frame);
    [[nodiscard]] Buffer& other_than(const Buffer& buffer);
    [[nodiscard]] const Buffer& other_than(const Buffer& buffer) const;
    void paint(Buffer& buffer, const std::shared_ptr<const Frame>& frame, Milliseconds since);
    [[nodiscard]] std::optional<Result<Showing>> show_in_place(const Scene& scene);
    [[nodiscard]] Buffer& paint_old(const std::shared_ptr<const Frame>& frame);

    Glass& glass_;
    Painter& painter_;
    std::array<Buffer, 2> buffers_;
    Buffer* seen_ =
        &buffers_
             .front(); ///< what the last still picture, or the new one of a transition, stands in
    bool mixing_ = false;
    bool shown_in_place_ = false; ///< the very first picture, which is in no buffer
};

/// How far the new picture has come, for the blend.
[[nodiscard]] Mix mix_of(const Scene& scene);

/// The scene as one picture: what the window shows, for a file.
[[nodiscard]] Image picture_of(const Scene& scene, Painter& painter);

} // namespace wayside
