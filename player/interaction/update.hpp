#pragma once
/// How a visit goes on: one value in, the next one out, with what the shell has to do. Pure; the
/// same input at the same tick has the same answer.

#include "interaction/effect.hpp"
#include "interaction/gesture.hpp"
#include "interaction/house.hpp"
#include "interaction/input.hpp"
#include "interaction/visitor.hpp"

#include <optional>
#include <vector>

namespace wayside
{

struct Step {
    Visitor next{};
    std::vector<Effect> effects{}; ///< in order
};

/// An action is done. One that makes no sense here (a guess at home) changes nothing.
[[nodiscard]] Step update(const Visitor& visitor,
                          const Action& action,
                          const House& house,
                          Ticks now);

/// The same for an action that may need to know the page (`ScrollStep`) or begins a visit, in the
/// language of what is seen.
[[nodiscard]] Step perform(const Visitor& visitor,
                           const Action& action,
                           const Surroundings& around,
                           const House& house,
                           Ticks now);

/// A device spoke. `around` is what stood on the screen then.
[[nodiscard]] Step handle(const Visitor& visitor,
                          const Input& input,
                          const Surroundings& around,
                          const House& house,
                          Ticks now);

/// Time passed: idle, the neutral slide's end, a held key or finger, a voice that still speaks. To
/// be called once a turn, before the frame is made.
[[nodiscard]] Step pass_time(const Visitor& visitor,
                             const Surroundings& around,
                             const House& house,
                             Ticks now);

/// `around` has the length of the page that comes now: the same page may have become shorter (other
/// letters, another chart), and what is scrolled beyond its end would show nothing. Part of
/// pass_time; to be called again when a page has been composed.
void settle(Visitor& visitor, const Surroundings& around, Ticks now);

/// When `pass_time` would change something although nothing is touched; none: never.
/// After `pass_time` it is later than the tick that was passed.
[[nodiscard]] std::optional<Ticks> next_change(const Visitor& visitor,
                                               const Surroundings& around,
                                               const House& house);

/// Whether the page moves by itself: the next picture is due in one frame.
[[nodiscard]] bool is_moving(const Visitor& visitor, const Surroundings& around, Ticks now);

/// How long a page may stand untouched before it asks.
[[nodiscard]] Milliseconds idle_limit(const View& view, Milliseconds reading);

} // namespace wayside
