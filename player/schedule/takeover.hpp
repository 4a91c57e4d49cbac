#pragma once
/// A takeover that a person begins by hand, beside the schedule: pure, as all of this room.

#include "base/result.hpp"
#include "programme/programme.hpp"
#include "schedule/zone.hpp"

#include <chrono>
#include <memory>
#include <optional>
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
/// tier, and also plays when the clock is not trusted: somebody stands there and wants it. On days
/// on which none of its items is valid it counts as not there, as every entry. Error: no such
/// playlist (the nearest id is named), nothing of it suits this display, or guarantees cannot be
/// held in it.
[[nodiscard]] Result<std::shared_ptr<const Programme>> with_takeover(const Programme& programme,
                                                                     const HandTakeover& takeover);

/// The first day of the takeover on which its playlist, which the programme has, shows nothing,
/// because none of its items is valid then; none: it has something to show on each day. It begins
/// with nothing: that is the day of `takeover.from`.
[[nodiscard]] std::optional<std::chrono::local_days> first_empty_day(const Programme& programme,
                                                                     const HandTakeover& takeover,
                                                                     const Zone& zone);

/// Whether it has something to show while nobody knows what day it is: an item without dates.
[[nodiscard]] bool shows_without_clock(const Programme& programme, const HandTakeover& takeover);

} // namespace wayside
