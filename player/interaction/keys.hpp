#pragma once
/// What a key does: the focus goes from hotspot to hotspot in their order, Enter does what it
/// stands on, and some keys mean something everywhere.

#include "interaction/update.hpp"

#include <string>

namespace wayside
{

[[nodiscard]] Step key_down(
    const Visitor& visitor, Key key, const Surroundings& around, const House& house, Ticks now);

[[nodiscard]] Step key_up(const Visitor& visitor, Key key, const House& house, Ticks now);

/// The hotspot that `focus` names among those of the page; null: none does.
[[nodiscard]] const Hotspot* focused(const std::vector<Hotspot>& hotspots,
                                     const std::string& focus);

} // namespace wayside
