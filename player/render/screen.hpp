#pragma once
/// Brings Scenes to the glass: which picture is seen, which one comes or goes, what is presented.

#include "base/image.hpp"
#include "render/glass.hpp"
#include "render/painter.hpp"
#include "render/sheets.hpp"
#include "scene/scene.hpp"

#include <memory>

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
    [[nodiscard]] Result<Showing> show_still(const Scene& scene);
    [[nodiscard]] Result<Showing> show_mixed(const Scene& scene);
    [[nodiscard]] Result<Showing> present(const Composition& composition, Sheet& now);

    Glass& glass_;
    Sheets sheets_;
    Sheet* seen_ = &sheets_.first(); ///< the last still picture, or the new one of a transition
    bool mixing_ = false;
};

/// How far the new picture has come, for the blend.
[[nodiscard]] Mix mix_of(const Scene& scene);

/// The scene as one picture: what the window shows, for a file.
[[nodiscard]] Image picture_of(const Scene& scene, Painter& painter);

} // namespace wayside
