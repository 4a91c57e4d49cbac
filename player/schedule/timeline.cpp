#include "schedule/timeline.hpp"

#include "schedule/guarantee.hpp"
#include "schedule/shares.hpp"

#include <algorithm>
#include <numeric>

namespace wayside
{

void walk_timeline(const Schedule& schedule,
                   Instant from,
                   Instant to,
                   const std::function<void(const Cue&)>& visit)
{
    for (Instant at = from; at < to;) {
        const Cue cue = schedule.cue_at(at);
        visit(cue);
        at = cue.until;
    }
}

TimelineSummary::TimelineSummary(const Schedule& schedule, Instant from, Instant to)
    : schedule_(schedule)
    , from_(from)
    , to_(to)
    , reached_(from)
    , watches_(schedule.programme().guarantees.size())
{
}

void TimelineSummary::add(const Cue& cue)
{
    const Milliseconds length = std::min(cue.until, to_) - std::max(cue.from, from_);
    gaps_ += std::max(Milliseconds(0), std::max(cue.from, from_) - reached_);
    reached_ = cue.until;
    exposure_[cue.slide] += length;
    watch(cue, length);
    count_shares(cue, length);
}

void TimelineSummary::watch(const Cue& cue, Milliseconds length)
{
    const Programme& programme = schedule_.programme();
    const bool applies = programme.schedule[cue.entry].tier != Tier::Emergency;
    for (std::size_t i = 0; i < watches_.size(); ++i) {
        const Guarantee& guarantee = programme.guarantees[i];
        Watch& watch = watches_[i];
        if (cue.slide == guarantee.slide) {
            watch.showing += length;
            if (watch.showing >= guarantee.at_least) {
                watch.pause = Milliseconds(0);
            }
            continue;
        }
        if (watch.showing < guarantee.at_least) {
            watch.pause += watch.showing; // too short to count
        }
        watch.showing = Milliseconds(0);
        watch.pause = applies ? watch.pause + length : Milliseconds(0);
        watch.longest = std::max(watch.longest, watch.pause);
    }
}

void TimelineSummary::count_shares(const Cue& cue, Milliseconds length)
{
    entries_[cue.entry].shown += cue.guaranteed ? Milliseconds(0) : length;
    if (slot_.until <= cue.from || cue.from < slot_.from || weights_.empty()) {
        slot_ = schedule_.slot_at(cue.from);
        weights_ = share_weights(schedule_.programme().schedule, slot_.entries);
        weight_sum_ = std::accumulate(weights_.begin(), weights_.end(), std::int64_t{0});
    }
    for (std::size_t i = 0; i < slot_.entries.size() && !cue.guaranteed; ++i) {
        entries_[slot_.entries[i]].due_ms += static_cast<double>(length.count()) *
                                             static_cast<double>(weights_[i]) /
                                             static_cast<double>(weight_sum_);
    }
}

std::vector<Milliseconds> TimelineSummary::margins() const
{
    std::vector<Milliseconds> margins;
    for (std::size_t i = 0; i < watches_.size(); ++i) {
        margins.push_back(longest_pause(schedule_.programme().guarantees[i]) - watches_[i].longest);
    }
    return margins;
}

} // namespace wayside
