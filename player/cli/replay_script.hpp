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
};

struct ReplayDrag {
    Point from;
    Point to;
    Milliseconds over{300};
};

struct ReplayKey {
    std::string name; ///< of the key, as the display's file names it: "F18"
    Milliseconds held{0};
};

struct ReplayHeadset {
    bool in = false;
};

struct ReplayWait {
    Milliseconds length{0};
};

/// Writes NAME.png and NAME.json.
struct ReplaySnapshot {
    std::string name;
};

struct ReplayStep {
    std::variant<ReplayTap, ReplayDrag, ReplayKey, ReplayHeadset, ReplayWait, ReplaySnapshot> what;
    Place place;
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
