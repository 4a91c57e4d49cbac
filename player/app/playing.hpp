#pragma once
/// What plays: the site as the files say, the takeover by hand in it, and whether the clock is
/// believed. A value that changes only by its functions.

#include "app/control_desk.hpp"
#include "app/held_takeover.hpp"
#include "app/site.hpp"

#include <functional>
#include <optional>
#include <string>

namespace wayside
{

/// When something is asked or happens.
struct StageTime {
    Instant instant{}; ///< the stage's
    Ticks ticks{};
    double speed = 1; ///< of the stage against the steady clock
};

class Playing
{
public:
    /// `site` has a schedule. Error: the takeover cannot be in it.
    [[nodiscard]] static Result<Playing> create(Site site,
                                                std::optional<HeldTakeover> held,
                                                ClockTrust trust);

    /// The same with a takeover that was kept from before a restart. When there is no place for it
    /// in this site (the card of a broken programme), it waits for one that has it, as long as it
    /// lasts; `log` is told so.
    [[nodiscard]] static Result<Playing> resume(
        Site site,
        const std::optional<HandTakeover>& kept,
        ClockTrust trust,
        Now now,
        const std::function<void(const std::string& line)>& log);

    [[nodiscard]] const Site& site() const { return site_; }

    /// With the takeover.
    [[nodiscard]] const Schedule& schedule() const { return schedule_; }

    [[nodiscard]] ClockTrust trust() const { return trust_; }

    [[nodiscard]] const std::optional<HeldTakeover>& held() const { return held_; }

    /// Why the takeover is not in the schedule but waits for another site; empty: it does not.
    [[nodiscard]] const std::string& waits() const { return waits_; }

    /// Another site under the same takeover; one that is over is left behind, one that waits goes
    /// on waiting where it cannot be. Error: a takeover that is on the screen cannot be in it; then
    /// nothing has changed.
    [[nodiscard]] Result<void> replace(Site site, Ticks now);

    /// What a question from the control socket comes to; what is decided has happened.
    [[nodiscard]] DeskDecision ask(const ControlQuestion& question, const StageTime& time);

    /// The clock was set: what is due may be something else at once.
    void step(const StageTime& time);

    /// True: it changed, and with it what may play.
    bool believe(ClockTrust trust);

    /// Ends a takeover that no clock ends, because none is believed. True: it ended now.
    bool end_if_over(Ticks now);

    /// When end_if_over has something to do; none: never.
    [[nodiscard]] std::optional<Ticks> ends_at() const;

private:
    Playing(Site site, std::optional<HeldTakeover> held, Schedule schedule, ClockTrust trust);

    void hold(std::optional<HeldTakeover> held);
    [[nodiscard]] static Playing waiting(Site site,
                                         std::optional<HeldTakeover> held,
                                         std::string why,
                                         ClockTrust trust);

    Site site_;
    std::optional<HeldTakeover> held_;
    std::string waits_;
    Schedule schedule_;
    ClockTrust trust_;
};

} // namespace wayside
