#pragma once
/// What the help strip says: its numbers, each with the few words that say what it is for.

#include "scene/stage.hpp"

#include <string>
#include <vector>

namespace wayside
{

/// A number with the few words that say what it is for.
struct StripBlock {
    std::string label;
    std::string number;
    std::string spoken{}; ///< the label for ears; empty: as it is written
    bool first = false;   ///< the help line itself: never smaller than a headline
};

/// The help line, its text code where texts in the stage's language are answered, and the emergency
/// number where that is another one: the most needed first. Empty when the programme names no help
/// line.
[[nodiscard]] std::vector<StripBlock> strip_blocks(const Stage& stage);

} // namespace wayside
