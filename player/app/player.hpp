#pragma once
/// The loop: reads the time, computes the scene, shows it, sleeps until something can change.

#include "app/caretaker.hpp"
#include "app/hand_over.hpp"
#include "app/picture_room.hpp"
#include "app/playing.hpp"
#include "app/reception.hpp"
#include "app/stage_clock.hpp"
#include "app/storyboards.hpp"
#include "base/result.hpp"
#include "platform/clock.hpp"
#include "platform/event_wait.hpp"
#include "platform/service.hpp"
#include "platform/wake.hpp"
#include "render/screen.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

union SDL_Event;

namespace wayside
{

/// Everything the loop works with; nothing of it is owned, all of it outlives the player.
struct PlayerParts {
    Glass& glass;
    PictureRoom& pictures;
    EventWait& events;
    Wake& wake;
    Service& service;
    Clock& clock;
    std::function<void(const std::string& line)> log; ///< to the journal; never to the screen
};

/// How to play.
struct PlayerSettings {
    std::optional<Instant> start; ///< pretend that it is this time
    double speed = 1;
    ClockTrust trust = ClockTrust::Trusted; ///< where nobody judges the clock
    bool may_be_closed = false;             ///< a window that a person may close (not a kiosk)
    std::optional<ReceptionParts> touch{};  ///< people touch it: slides open pages. Its log is the
                                            ///< player's
    std::vector<std::string> files; ///< watched for changes, beside those that the programme names
    std::optional<HandTakeover> takeover{}; ///< kept from before a restart
    CaretakerParts caretaker{};             ///< its log is the player's
};

/// Main thread only.
class Player
{
public:
    /// `builtin` is the help card; `reload` gives the programme afresh (SIGHUP). Error: the help
    /// card cannot be composed on this canvas.
    [[nodiscard]] static Result<std::unique_ptr<Player>> create(
        PlayerParts parts,
        PlayerSettings settings,
        Site site,
        std::shared_ptr<const Programme> builtin,
        std::function<Site()> reload);

    /// Plays until it is told to stop. Error: the display is gone.
    [[nodiscard]] Result<void> run();

    /// One turn: shows what is due and says how long nothing will change; zero while something
    /// moves. Error: the display is gone.
    [[nodiscard]] Result<Milliseconds> iterate(Now now);

    /// What is on the screen; nothing before the first picture.
    [[nodiscard]] const std::optional<Scene>& shown() const { return shown_; }

    /// One event. False: end.
    [[nodiscard]] bool handle(const SDL_Event& event);

    /// A device spoke; without touch mode it is not heard.
    void handle(const Input& input);

    /// Staff typed the PIN: the program has to end.
    [[nodiscard]] bool is_let_out() const { return reception_ && reception_->is_let_out(); }

    /// Whoever stands before it; null without touch mode.
    [[nodiscard]] const Visits* visits() const
    {
        return reception_ ? reception_->visits() : nullptr;
    }

private:
    Player(PlayerParts parts,
           PlayerSettings settings,
           Playing playing,
           std::shared_ptr<const Programme> builtin,
           std::function<Site()> reload,
           Storyboards boards);

    [[nodiscard]] Result<void> fit_canvas();
    void open_house();
    [[nodiscard]] bool is_visited(Now now);
    [[nodiscard]] bool is_visited_still() const;
    [[nodiscard]] Result<Milliseconds> show_visit(Now now);
    [[nodiscard]] bool must_present(const Scene& scene, Now now) const;
    [[nodiscard]] Result<void> present(const Scene& scene, Now now);
    [[nodiscard]] std::shared_ptr<const Frame> frame_at(Instant instant);
    /// How long to sleep at most when the picture stands for `length`.
    [[nodiscard]] Milliseconds until_hand(Milliseconds length, Now now) const;
    [[nodiscard]] Milliseconds rest(Milliseconds length) const;
    void reload();
    void watch(const Site& attempted);
    [[nodiscard]] bool can_be_shown(const Site& site);
    [[nodiscard]] Result<void> take_over();
    [[nodiscard]] StageTime stage_time(Now now);
    [[nodiscard]] Scene scene_now(Now now);
    void jump();
    void report();

    PlayerParts parts_;
    PlayerSettings settings_;
    Playing playing_;
    std::shared_ptr<const Programme> builtin_;
    std::function<Site()> reload_;
    Storyboards boards_;
    Screen screen_;
    StageClock stage_clock_;
    std::optional<Scene> shown_;
    Ticks presented_{};
    Size canvas_;
    std::optional<Site> pending_; ///< read and proved; replaces the site at take_over_at_
    Instant take_over_at_{};
    bool is_urgent_ = false; ///< of the one that is pending
    HandOver hand_over_;
    Caretaker caretaker_;
    std::optional<Reception> reception_; ///< of a display that is touched
    bool was_visited_ = false;
    bool exposed_ = false; ///< the window lost what it showed
    bool waiting_ = false; ///< the page that is shown lacked a picture
};

} // namespace wayside
