#include "schedule/time_edge.hpp"

#include <algorithm>

namespace wayside
{

Instant step_after(const Zone& zone, const TimeEdge& edge, Instant instant)
{
    const Instant even = edge.civil ? instant + (*edge.civil - zone.civil(instant)) : end_of_time;
    Instant step = even;
    const auto jump = zone.next_transition(instant);
    if (jump && *jump <= even) {
        step = *jump;
        if (*jump > instant + calm) {
            const Instant near_edge =
                edge.civil ? zone.instants(*edge.civil - calm).first : end_of_time;
            step = std::max(step, near_edge);
        }
    }
    return std::min({step, edge.instant.value_or(end_of_time), end_of_time});
}

Instant step_before(const Zone& zone, const TimeEdge& edge, Instant instant)
{
    const Instant even = edge.civil ? instant - (zone.civil(instant) - *edge.civil) : first_instant;
    Instant step = even;
    const auto jump = zone.last_transition(instant);
    if (jump && *jump >= even) {
        step = *jump;
        if (*jump < instant - calm) {
            const Instant near_edge =
                edge.civil ? zone.instants(*edge.civil + calm).last : first_instant;
            step = std::min(step, near_edge);
        }
    }
    return std::max({step, edge.instant.value_or(first_instant), first_instant});
}

} // namespace wayside
