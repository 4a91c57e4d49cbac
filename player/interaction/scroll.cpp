#include "interaction/scroll.hpp"

#include <algorithm>
#include <cmath>

namespace wayside
{

namespace
{

// A fling loses 63 % of its speed in this time: the feel of a page on a phone.
constexpr double fling_seconds = 0.325;
// Coming back from beyond an edge, critically damped: it never swings over.
constexpr double return_seconds = 0.085;
constexpr double slowest_fling = 40; ///< px a second: slower is a finger that lies
constexpr double fastest_fling = 9000;
constexpr double still_speed = 12; ///< px a second that nobody sees
constexpr double still_distance = 0.5;
constexpr double soft_length = 120; ///< px beyond an edge that a finger can never pull it

double seconds(Ticks since, Ticks now)
{
    return std::max(0.0, std::chrono::duration<double>(now - since).count());
}

double flung_to(const Scroll& scroll, double time)
{
    return scroll.from + scroll.velocity * fling_seconds * (1 - std::exp(-time / fling_seconds));
}

double beyond_at(double from, double velocity, double time)
{
    return (from + (velocity + from / return_seconds) * time) * std::exp(-time / return_seconds);
}

/// When a fling meets the edge that it runs towards; negative: never.
double meets_edge(const Scroll& scroll, double most)
{
    const double edge = scroll.velocity > 0 ? most : 0;
    const double reach = scroll.velocity * fling_seconds;
    const double part = (edge - scroll.from) / reach;
    return part >= 0 && part < 1 ? -fling_seconds * std::log(1 - part) : -1;
}

/// The same movement after it met the edge.
Scroll at_edge(const Scroll& scroll, double most, double time)
{
    return {.kind = Scroll::Kind::Return,
            .from = 0,
            .velocity = scroll.velocity * std::exp(-time / fling_seconds),
            .edge = scroll.velocity > 0 ? most : 0,
            .since = scroll.since + std::chrono::duration_cast<Ticks::duration>(
                                        std::chrono::duration<double>(time))};
}

/// The movement that runs at `now`: a fling that met its edge is a return.
Scroll running(const Scroll& scroll, double most, Ticks now)
{
    if (scroll.kind != Scroll::Kind::Fling) {
        return scroll;
    }
    const double met = meets_edge(scroll, most);
    return met >= 0 && seconds(scroll.since, now) >= met ? at_edge(scroll, most, met) : scroll;
}

} // namespace

Scroll resting_at(double px, double most)
{
    return {.kind = Scroll::Kind::Rest,
            .from = std::round(std::clamp(px, 0.0, std::max(0.0, most))),
            .velocity = 0,
            .edge = 0,
            .since = {}};
}

Scroll let_go(double px, double velocity, double most, Ticks now, bool momentum)
{
    const double edge = std::clamp(px, 0.0, std::max(0.0, most));
    if (!momentum) {
        return resting_at(px, most);
    }
    const double speed = std::clamp(velocity, -fastest_fling, fastest_fling);
    if (px != edge) {
        return {.kind = Scroll::Kind::Return,
                .from = px - edge,
                .velocity = 0,
                .edge = edge,
                .since = now};
    }
    if (most <= 0 || std::abs(speed) < slowest_fling) {
        return resting_at(px, most);
    }
    return {.kind = Scroll::Kind::Fling, .from = px, .velocity = speed, .edge = 0, .since = now};
}

double softened(double px, double most)
{
    const double edge = std::clamp(px, 0.0, std::max(0.0, most));
    const double beyond = px - edge;
    return edge + soft_length * beyond / (2 * soft_length + std::abs(beyond));
}

double hardened(double px, double most)
{
    const double edge = std::clamp(px, 0.0, std::max(0.0, most));
    const double soft = std::clamp(px - edge, -0.9 * soft_length, 0.9 * soft_length);
    return edge + 2 * soft_length * soft / (soft_length - std::abs(soft));
}

double position(const Scroll& scroll, double most, Ticks now)
{
    const Scroll run = running(scroll, most, now);
    const double time = seconds(run.since, now);
    switch (run.kind) {
    case Scroll::Kind::Rest:
        return run.from;
    case Scroll::Kind::Fling:
        return flung_to(run, time);
    case Scroll::Kind::Return:
        return run.edge + beyond_at(run.from, run.velocity, time);
    }
    return run.from;
}

Scroll kept_between(const Scroll& scroll, double most, Ticks now)
{
    const double edge = std::max(0.0, most);
    switch (scroll.kind) {
    case Scroll::Kind::Rest:
        return scroll.from < 0 || scroll.from > edge ? resting_at(scroll.from, most) : scroll;
    case Scroll::Kind::Fling:
        // One that began inside runs on, and meets the edge by itself.
        return scroll.from > edge ? resting_at(position(scroll, most, now), most) : scroll;
    case Scroll::Kind::Return:
        return scroll.edge > edge ? resting_at(scroll.edge, most) : scroll;
    }
    return scroll;
}

bool moves(const Scroll& scroll, double most, Ticks now)
{
    const Scroll run = running(scroll, most, now);
    const double time = seconds(run.since, now);
    switch (run.kind) {
    case Scroll::Kind::Rest:
        return false;
    case Scroll::Kind::Fling:
        return std::abs(run.velocity) * std::exp(-time / fling_seconds) > still_speed;
    case Scroll::Kind::Return:
        // From rest at the edge it first goes out: the beginning does not count as the end.
        return time < 2 * return_seconds ||
               std::abs(beyond_at(run.from, run.velocity, time)) > still_distance;
    }
    return false;
}

} // namespace wayside
