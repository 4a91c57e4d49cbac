#pragma once
/// The loop: reads the time, computes the scene, shows it, sleeps until something can change.

#include "app/caretaker.hpp"
#include "app/hand_over.hpp"
#include "app/opening.hpp"
#include "app/picture_room.hpp"
#include "app/playing.hpp"
#include "app/presenter.hpp"
#include "app/reception.hpp"
#include "app/stage_clock.hpp"
#include "app/storyboards.hpp"
#include "app/succession.hpp"
#include "base/result.hpp"
#include "platform/clock.hpp"
#include "platform/event_wait.hpp"
#include "platform/service.hpp"
#include "platform/wake.hpp"

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
    bool watches_files = false; ///< a change of what the programme was read from is a reload
    std::string display_file{}; ///< for messages; empty: none
    std::optional<HandTakeover> takeover{}; ///< kept from before a restart
    CaretakerParts caretaker{};             ///< its log is the player's
    std::optional<Opening> opening{};       ///< of the site that it is created with
};

/// Main thread only.
class Player
{
public:
    /// `builtin` is the help card; `reload` gives the programme afresh (SIGHUP). Error: the help
    /// card cannot be composed on this canvas; with an opening the player finds out later, logs it
    /// and plays on.
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
    [[nodiscard]] const std::optional<Scene>& shown() const { return presenter_.shown(); }

    /// Whether nothing is on the screen yet, or a scene some of whose pictures are still to come.
    [[nodiscard]] bool lacks_a_picture() const { return presenter_.lacks_a_picture(); }

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

    [[nodiscard]] Result<Storyboards> boards_for(const Site& site);
    [[nodiscard]] Result<void> fit_canvas();
    void use(Storyboards boards);
    void open_house();
    [[nodiscard]] bool is_visited(Now now);
    [[nodiscard]] bool is_visited_still() const;
    void log_failures();
    [[nodiscard]] bool prepare(const Scene& scene, const std::shared_ptr<const Frame>& next);
    [[nodiscard]] Result<Milliseconds> show_visit(Now now);
    [[nodiscard]] Result<Milliseconds> show_attract_loop(Now now);
    [[nodiscard]] Result<Milliseconds> show_words(const Scene& scene, Milliseconds left, Now now);
    [[nodiscard]] Result<void> show(const Scene& scene, bool lacks_pictures, Now now);
    [[nodiscard]] std::shared_ptr<const Frame> frame_at(Instant instant);
    /// How long to sleep at most when the picture stands for `length`.
    [[nodiscard]] Milliseconds until_hand(Milliseconds length, Now now) const;
    [[nodiscard]] Milliseconds rest(Milliseconds length) const;
    void begin_succession();
    void reload();
    void take_over_when_due(bool is_visited, Now now);
    void take_over();
    [[nodiscard]] StageTime stage_time(Now now);
    [[nodiscard]] Scene scene_now(Now now);
    void jump();

    PlayerParts parts_;
    PlayerSettings settings_;
    Playing playing_;
    std::shared_ptr<const Programme> builtin_;
    Storyboards boards_;
    Presenter presenter_;
    StageClock stage_clock_;
    Size canvas_;
    Succession succession_;
    HandOver hand_over_;
    Caretaker caretaker_;
    std::optional<Reception> reception_; ///< of a display that is touched
    bool has_begun_ = false;             ///< the succession; after the first picture
    bool was_visited_ = false;
    bool is_asked_to_close_ = false; ///< the window was closed; a quit follows
    bool is_display_lost_ = false;
};

} // namespace wayside
