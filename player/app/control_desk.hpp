#pragma once
/// Decides what a question from the control socket comes to. Pure: the player does what is decided.

#include "app/control_words.hpp"
#include "app/held_takeover.hpp"

#include <optional>
#include <string>

namespace wayside
{

/// How things stand with the player that is asked.
struct DeskView {
    const Schedule& base;                    ///< as the files say
    const Schedule& playing;                 ///< with the takeover that there may be
    const std::optional<HeldTakeover>& held; ///< may be over
    Instant now{};                           ///< the stage's time
    Ticks ticks{};
    double speed = 1; ///< of the stage's time
    ClockTrust trust = ClockTrust::Trusted;
    std::string waits{}; ///< why `held` is not in `playing`; empty: it is
};

/// What the player is to do. Nothing changes: `playing` is none.
struct DeskDecision {
    ControlAnswer answer;
    std::optional<HeldTakeover> held{};
    std::optional<Schedule> playing{};
    /// What to keep over a restart: empty text: nothing any more. None: what was kept stays.
    std::optional<std::string> kept{};
};

/// Total: what cannot be done is said in the answer. A takeover that is ended by hand goes as it
/// came: after the slide on the screen, or at once.
[[nodiscard]] DeskDecision decide(const ControlQuestion& question, const DeskView& view);

/// What is on the screen, for an answer.
[[nodiscard]] PlayerStatus status_of(const Schedule& playing,
                                     const std::optional<HeldTakeover>& held,
                                     const DeskView& view);

} // namespace wayside
