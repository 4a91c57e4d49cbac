#pragma once
/// Where a page is scrolled to, as a function of time: at rest, running out after a fling, or
/// coming back from beyond its edge. A value: nothing ticks.

#include "base/time.hpp"

namespace wayside
{

/// Pixels of content above the viewport's top; 0 to `most`, a little beyond at soft edges.
struct Scroll {
    enum class Kind { Rest, Fling, Return };

    Kind kind = Kind::Rest;
    double from = 0;     ///< px at `since`; of Return: how far beyond the edge
    double velocity = 0; ///< px a second at `since`, positive: down the page
    double edge = 0;     ///< of Return: where it comes to rest
    Ticks since{};

    bool operator==(const Scroll&) const = default;
};

/// A page that lies still, between its edges.
[[nodiscard]] Scroll resting_at(double px, double most);

/// What the finger left: runs on with `velocity`, or comes back when it is beyond an edge. Without
/// `momentum` (reduced motion) it lies still between the edges at once.
[[nodiscard]] Scroll let_go(double px, double velocity, double most, Ticks now, bool momentum);

/// A drag's place: the finger's own between the edges, less and less beyond them.
[[nodiscard]] double softened(double px, double most);

/// The place of a drag that `softened` turns into `px`: a page caught beyond its edge does not
/// jump.
[[nodiscard]] double hardened(double px, double most);

/// Where it is at `now`.
[[nodiscard]] double position(const Scroll& scroll, double most, Ticks now);

/// The same page with another length, of which `most` does not fit: what is beyond its new edges
/// lies at the edge. Not while a finger drags: it may pull beyond them.
[[nodiscard]] Scroll kept_between(const Scroll& scroll, double most, Ticks now);

/// Whether it still moves by itself at `now`.
[[nodiscard]] bool moves(const Scroll& scroll, double most, Ticks now);

} // namespace wayside
