#pragma once
/// The schedule played in advance: every cue of a span of time, and what they add up to.

#include "schedule/schedule.hpp"

#include <functional>
#include <map>
#include <vector>

namespace wayside
{

/// Calls `visit` with each cue that meets [from, to), in order; the first may begin before `from`
/// and the last may end after `to`. A year has millions: they are not kept.
void walk_timeline(const Schedule& schedule,
                   Instant from,
                   Instant to,
                   const std::function<void(const Cue&)>& visit);

/// What a span of time adds up to, cut to [from, to).
class TimelineSummary
{
public:
    /// Of one entry. Its share holds among the time that guarantees leave.
    struct EntryTime {
        Milliseconds shown{0};
        double due_ms = 0; ///< what its share of each slot is
    };

    TimelineSummary(const Schedule& schedule, Instant from, Instant to);

    /// Each cue in order.
    void add(const Cue& cue);

    /// Screen time by slide (index into Programme::slides); only of slides that were shown.
    [[nodiscard]] const std::map<std::size_t, Milliseconds>& exposure() const { return exposure_; }

    /// By entry (index into Programme::schedule); only of those that were shown or due.
    [[nodiscard]] const std::map<std::size_t, EntryTime>& entries() const { return entries_; }

    /// What is left of the longest pause of each guarantee, in the programme's order; negative: it
    /// was not held. The pause before the first cue is not known and counts as none.
    [[nodiscard]] std::vector<Milliseconds> margins() const;

    /// Time between cues in which nothing was shown: always zero, because cue_at is total.
    [[nodiscard]] Milliseconds gaps() const { return gaps_; }

private:
    /// The longest time without an adequate showing of one guaranteed slide.
    struct Watch {
        Milliseconds showing{0}; ///< of the slide, without a break
        Milliseconds pause{0};
        Milliseconds longest{0};
    };

    void watch(const Cue& cue, Milliseconds length);
    void count_shares(const Cue& cue, Milliseconds length);

    const Schedule& schedule_;
    Instant from_;
    Instant to_;
    Instant reached_;
    Milliseconds gaps_{0};
    std::map<std::size_t, Milliseconds> exposure_;
    std::map<std::size_t, EntryTime> entries_;
    std::vector<Watch> watches_;
    Slot slot_;
    std::vector<std::int64_t> weights_; ///< of slot_'s entries
    std::int64_t weight_sum_ = 0;
};

} // namespace wayside
