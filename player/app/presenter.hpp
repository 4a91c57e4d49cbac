#pragma once
/// Brings scenes to the screen, and knows when the one that stands there has to be shown again.

#include "app/picture_room.hpp"
#include "platform/clock.hpp"
#include "platform/service.hpp"
#include "render/screen.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wayside
{

/// What the presenter works with; nothing of it is owned, all of it outlives the presenter.
struct PresenterParts {
    Glass& glass;
    PictureRoom& pictures;
    Service& service;
    std::function<void(const std::string& line)> log;
};

/// Main thread only.
class Presenter
{
public:
    explicit Presenter(PresenterParts parts);

    /// What is on the screen; nothing before the first picture.
    [[nodiscard]] const std::optional<Scene>& shown() const { return shown_; }

    /// The frame of it; null before the first picture.
    [[nodiscard]] std::shared_ptr<const Frame> shown_frame() const;

    /// The canvas became another: nothing that was shown counts any more.
    void forget() { shown_.reset(); }

    /// Other frames, but the glass still shows what it showed.
    void still_shows(const std::optional<Scene>& scene) { shown_ = scene; }

    /// The window lost what it showed.
    void lost();

    /// Asks for the pictures of these frames, most urgent first. True: those of the first are
    /// there, or have failed for good, which is logged.
    [[nodiscard]] bool prepare(const std::vector<const Frame*>& wanted);

    /// Whether it is painted and its pictures need not be kept (see Screen).
    [[nodiscard]] bool has_finished(const std::shared_ptr<const Frame>& frame, Milliseconds since)
    {
        return screen_.has_finished(frame, since);
    }

    /// Whether nothing whole is on the screen that could stay until another scene is ready: nothing
    /// at all, or a scene that lacks pictures.
    [[nodiscard]] bool lacks_a_picture() const { return !shown_ || lacked_pictures_; }

    /// Shows the scene, unless the glass shows it already. `lacks_pictures`: some of its pictures
    /// are not there, so that it has to be shown again when they are. Presented::Resized: nothing
    /// was shown; compose the scene again for the glass's canvas. nullopt: it stood there. Error:
    /// the display is gone.
    [[nodiscard]] Result<std::optional<Presented>> show(const Scene& scene,
                                                        bool lacks_pictures,
                                                        Now now);

    /// What stands will stand for a while: `next` is painted beside it, as soon as its pictures are
    /// there; null: nothing is due soon, and the memory for it is given back. So is what painting
    /// left behind.
    void stand(const std::shared_ptr<const Frame>& next);

    /// While somebody is there `spare` stands ready beside the page, to cover it at once. It is
    /// painted again when its pictures have come. Null: none is wanted, and what was painted beside
    /// the page, or was the page before, is forgotten.
    void stand_by(const std::shared_ptr<const Frame>& spare);

private:
    void tidy();
    [[nodiscard]] bool must_present(const Scene& scene, Now now) const;

    PresenterParts parts_;
    Screen screen_;
    std::optional<Scene> shown_;
    Ticks presented_{};
    bool is_exposed_ = false;
    bool is_untidy_ = false;       ///< something was painted since the last tidying
    bool lacked_pictures_ = false; ///< the scene that is shown
    bool is_spare_whole_ = false;  ///< the spare was painted with all of its pictures
};

} // namespace wayside
