#pragma once
/// Looks after what plays: answers the control socket, judges the clock, keeps what a restart must
/// know. The player asks it once a turn.

#include "app/playing.hpp"
#include "platform/control_socket.hpp"
#include "platform/state_keeper.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace wayside
{

/// What the caretaker works with; pointers may be null, functions empty: then nobody asks, nothing
/// is kept, the clock is what it was taken for. All outlives the caretaker.
struct CaretakerParts {
    ControlSocket* control = nullptr;
    StateKeeper* keeper = nullptr;
    std::filesystem::path takeover_file{}; ///< empty: takeovers do not outlive a restart
    std::filesystem::path time_file{};     ///< empty: the time is not kept
    /// `was_set`: somebody set the clock while the player ran.
    std::function<ClockTrust(Instant wall, bool was_set)> judge_clock{};
    std::function<void(const std::string& line)> log{};
};

/// Main thread only; never waits.
class Caretaker
{
public:
    explicit Caretaker(CaretakerParts parts) : parts_(std::move(parts)) {}

    /// The clock was set: looked at in the next turn.
    void clock_was_set();

    /// One turn. True: what is due may have changed at once, without a transition of its own.
    [[nodiscard]] bool turn(Playing& playing, const StageTime& time, Instant wall);

    /// The player ends in order.
    void leave(const Playing& playing, Instant wall) const;

private:
    [[nodiscard]] bool obey(Playing& playing, const StageTime& time);
    [[nodiscard]] ControlReply reply_to(const std::string& line,
                                        Playing& playing,
                                        const StageTime& time) const;
    [[nodiscard]] bool judge(Playing& playing, Instant wall);
    void keep_time(const Playing& playing, Instant wall) const;

    CaretakerParts parts_;
    bool was_set_ = false;     ///< ever
    bool has_stepped_ = false; ///< since the last turn
    std::optional<Ticks> time_kept_;
};

} // namespace wayside
