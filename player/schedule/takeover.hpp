#pragma once
/// A takeover that a person begins by hand, beside the schedule: pure, as all of this room.

#include "programme/programme.hpp"

#include <memory>
#include <string>

namespace wayside
{

/// A playlist that has the screen from one instant to another. It always ends by itself.
struct HandTakeover {
    std::string playlist;       ///< id of a playlist of the programme
    Tier tier = Tier::Takeover; ///< takeover or emergency
    ChangeOver change = ChangeOver::AfterItem;
    Instant from{};
    Instant until{}; ///< > from, at most limits::longest_takeover later

    bool operator==(const HandTakeover&) const = default;
};

/// What the entry of a takeover by hand is called; no author can call one so.
inline constexpr const char* by_hand_id = "by hand";

/// The programme with an entry for `takeover` behind all others. It comes before every entry of its
/// tier, and also plays when the clock is not trusted: somebody stands there and wants it. Error:
/// no such playlist (the nearest id is named), nothing of it suits this display, or guarantees
/// cannot be held in it.
[[nodiscard]] Result<std::shared_ptr<const Programme>> with_takeover(const Programme& programme,
                                                                     const HandTakeover& takeover);

} // namespace wayside
