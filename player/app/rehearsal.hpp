#pragma once
/// The real player on a window that nobody sees, with a clock that is told: for replays and tests.

#include "app/player.hpp"
#include "base/result.hpp"
#include "platform/clock.hpp"
#include "sdl/guards.hpp"
#include "sdl/handles.hpp"

#include <memory>
#include <string>
#include <vector>

namespace wayside
{

struct RehearsalOptions {
    Size size{1920, 1080};
    Instant start{};
    std::string fonts_file{};
    std::string own_fonts{};
    int workers = 0;        ///< that decode pictures in their own time; 0: while it paints
    ReceptionParts touch{}; ///< a voice, a PIN
    bool is_seen = false;   ///< on this machine's display after all, in a window of its own: to
                            ///< measure what that takes, or for hands to touch
};

/// Main thread only. Uses SDL's dummy video driver, decodes pictures while it paints (if nothing
/// else is asked for), and draws every frame that a display would have shown.
class Rehearsal
{
public:
    /// A touch display. Errors: as Player::create; SDL.
    [[nodiscard]] static Result<std::unique_ptr<Rehearsal>> create(
        const RehearsalOptions& options, Site site, std::shared_ptr<const Programme> builtin);

    /// A device speaks now, and its answer is shown.
    [[nodiscard]] Result<void> handle(const Input& input);

    /// Time passes, frame by frame where something moves.
    [[nodiscard]] Result<void> advance(Milliseconds length);

    /// What is on the screen, with what answers there: on a slide, too.
    [[nodiscard]] Frame frame() const;

    [[nodiscard]] const Scene& scene() const { return *player_->shown(); }

    [[nodiscard]] const Visits* visits() const { return player_->visits(); }

    [[nodiscard]] PictureRoom& pictures() { return *pictures_; }

    [[nodiscard]] Now now() { return clock_.now(); }

    /// Somebody sets the clock; steady time does not notice.
    void set_clock(Instant instant) { clock_.step(instant - clock_.now().instant); }

    /// What would have gone to the journal.
    [[nodiscard]] const std::vector<std::string>& log() const { return log_; }

    /// The window, and what is heard of it: for whoever gives its events to `handle`. What SDL says
    /// of the window itself (uncovered, resized) goes to `heard`.
    [[nodiscard]] SDL_Window& window() { return *window_; }

    [[nodiscard]] EventWait& events() { return *events_; }

    /// Not an input: the window, a signal. False: end.
    [[nodiscard]] bool heard(const SDL_Event& event) { return player_->handle(event); }

    /// Staff let itself out.
    [[nodiscard]] bool is_over() const { return player_->is_let_out(); }

private:
    /// The first turns, until a picture stands. Error: as turn.
    [[nodiscard]] Result<void> begin();

    Rehearsal(sdl::Subsystems video, sdl::Window window, Now start);

    [[nodiscard]] Result<Milliseconds> turn();

    sdl::Subsystems video_; ///< first: closed after the window
    sdl::Window window_;
    FakeClock clock_;
    Service service_;
    std::unique_ptr<Glass> glass_;
    std::unique_ptr<EventWait> events_;
    std::unique_ptr<Wake> wake_;
    std::unique_ptr<PictureRoom> pictures_;
    std::vector<std::string> log_;
    std::unique_ptr<Player> player_;
};

} // namespace wayside
