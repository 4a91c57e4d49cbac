#pragma once
/// What is said over the control socket: one line of JSON each way. Stable: other programs speak
/// it.

#include "base/result.hpp"
#include "programme/playlist.hpp"
#include "schedule/schedule.hpp"
#include "schedule/takeover.hpp"

#include <optional>
#include <string>
#include <variant>

namespace wayside
{

/// Begin a takeover by hand, in place of the one that there may be. Exactly one of `length` and
/// `until` is given: every takeover ends by itself.
struct TakeoverStart {
    std::string playlist;
    Tier tier = Tier::Takeover;
    std::optional<ChangeOver> change{}; ///< none: after the item, at once in an emergency
    std::optional<Milliseconds> length{};
    std::string until{}; ///< RFC 3339, or civil time in the programme's zone

    bool operator==(const TakeoverStart&) const = default;
};

/// End the takeover by hand.
struct TakeoverStop {
    bool operator==(const TakeoverStop&) const = default;
};

/// What is on the screen?
struct StatusQuestion {
    bool operator==(const StatusQuestion&) const = default;
};

using ControlQuestion = std::variant<TakeoverStart, TakeoverStop, StatusQuestion>;

/// One line, without its end.
[[nodiscard]] std::string to_line(const ControlQuestion& question);

/// Error: not JSON, an unknown command, a key that is missing, unknown or of the wrong type.
[[nodiscard]] Result<ControlQuestion> parse_question(const std::string& line);

/// What a player is doing.
struct PlayerStatus {
    std::string programme; ///< id
    std::string slide;
    std::string language;
    std::string playlist;
    std::string schedule; ///< id of the entry
    Tier tier = Tier::Filler;
    Instant from{};
    Instant until{};
    std::optional<HandTakeover> takeover; ///< as long as it lasts
    ClockTrust clock = ClockTrust::Trusted;

    bool operator==(const PlayerStatus&) const = default;
};

/// The answer to every question: what happened in a sentence, and how things stand then.
struct ControlAnswer {
    bool done = true;
    std::string message{};
    std::string warning{}; ///< empty: none
    std::optional<PlayerStatus> status{};

    bool operator==(const ControlAnswer&) const = default;
};

[[nodiscard]] std::string to_line(const ControlAnswer& answer);

/// Error: not the answer of a player.
[[nodiscard]] Result<ControlAnswer> parse_answer(const std::string& line);

/// A takeover as it is kept over a restart.
[[nodiscard]] std::string to_json_text(const HandTakeover& takeover);

/// Error: not what to_json_text writes; a half-written or foreign file gives no takeover.
[[nodiscard]] Result<HandTakeover> parse_takeover(const std::string& text);

} // namespace wayside
