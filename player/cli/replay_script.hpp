#pragma once
/// What a visitor did, written down: taps, drags, keys and waits, run in order on a clock that does
/// not wait.

#include "base/diagnostic.hpp"
#include "base/geometry.hpp"
#include "base/time.hpp"
#include "interaction/input.hpp"
#include "programme/source_tree.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace wayside
{

/// A point, or the middle of a hotspot.
struct ReplayTap {
    std::variant<Point, std::string> where;
    Milliseconds held{80};

    bool operator==(const ReplayTap&) const = default;
};

struct ReplayDrag {
    Point from;
    Point to;
    Milliseconds over{300};

    bool operator==(const ReplayDrag&) const = default;
};

struct ReplayKey {
    std::string name; ///< what it means ("next"), or the keyboard's own ("F18", "Home")
    Milliseconds held{0};

    bool operator==(const ReplayKey&) const = default;
};

/// One word of a device, where a tap, a drag or a key would say too little: a second finger, a
/// gesture that the system takes away, a key that is held meanwhile.
struct ReplayInput {
    Input input;

    bool operator==(const ReplayInput&) const = default;
};

struct ReplayWait {
    Milliseconds length{0};

    bool operator==(const ReplayWait&) const = default;
};

/// Writes NAME.png and NAME.json.
struct ReplaySnapshot {
    std::string name;

    bool operator==(const ReplaySnapshot&) const = default;
};

/// The plug is a ReplayInput.
using ReplayWhat =
    std::variant<ReplayTap, ReplayDrag, ReplayKey, ReplayInput, ReplayWait, ReplaySnapshot>;

/// What a script may hold; a recording is not made longer.
inline constexpr std::size_t most_replay_steps = 10'000;
inline constexpr Milliseconds longest_replay_wait = std::chrono::hours{24};
inline constexpr Milliseconds longest_replay_gesture = std::chrono::minutes{1};

struct ReplayStep {
    ReplayWhat what;
    Place place{};
};

struct ReplayScript {
    Size size{1920, 1080};
    std::optional<CivilTime> start{}; ///< in the programme's zone; none: now
    std::vector<ReplayStep> steps{};
};

struct ReplayReading {
    std::optional<ReplayScript> script; ///< none after an error
    Diagnostics diagnostics;
};

[[nodiscard]] ReplayReading read_replay(const SourceTree& tree, const std::string& path);

} // namespace wayside
