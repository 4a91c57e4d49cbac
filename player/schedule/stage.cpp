#include "schedule/stage.hpp"

#include <algorithm>

namespace wayside
{

namespace
{

/// `instant + length`, or the end of what an Instant can hold.
Instant plus(Instant instant, Milliseconds length)
{
    return instant > Instant::max() - length ? Instant::max() : instant + length;
}

Cue cue_of(const CycleItem& item, Instant from, Instant until)
{
    return {.slide = item.slide,
            .language = item.language,
            .entry = item.entry,
            .from = from,
            .until = until,
            .guaranteed = item.guaranteed};
}

} // namespace

Instant leave_point(Instant from, Instant until, Instant asked)
{
    if (asked <= from) {
        return from;
    }
    const std::int64_t length = (until - from).count();
    const std::int64_t pages = pages_of(until - from);
    for (std::int64_t page = (asked - from).count() * pages / length; page < pages; ++page) {
        const Instant point = from + Milliseconds(length * page / pages);
        if (point >= asked) {
            return point;
        }
    }
    return until;
}

std::shared_ptr<const Running> Stage::running_at(Instant instant)
{
    return memo_.at(programme_, timetable_, instant, trust_);
}

Cue Stage::cue_at(Instant instant)
{
    const auto running = running_at(instant);
    Showing showing = showing_in(*running, instant);
    showing.cue.until = end_of(showing, running->slot);
    return showing.cue;
}

Stage::Showing Stage::showing_in(const Running& running, Instant instant)
{
    if (instant < running.anchor) {
        return first_in(running, instant);
    }
    const Milliseconds phase = (instant - running.anchor) % running.cycle->length;
    const CycleItem& item = item_at(*running.cycle, phase);
    const Instant from = instant - (phase - item.start);
    if (from == running.anchor && !running.begins_sharply()) {
        return first_in(running, instant);
    }
    return {.cue = cue_of(item, from, plus(from, item.length)), .page_from = from};
}

/// At the start of a slot that waits for the item before it: that item, or the cycle's first.
Stage::Showing Stage::first_in(const Running& running, Instant instant)
{
    Showing old = showing_before(running);
    const Instant begin = old.cue.until;
    if (instant < begin) {
        old.is_leaving = true;
        return old;
    }
    const CycleItem& first = running.cycle->items.front();
    return {.cue = cue_of(first, begin, plus(running.anchor, first.length)),
            .page_from = running.anchor};
}

/// What was on the screen when `running` was due, with `until` when it really goes.
Stage::Showing Stage::showing_before(const Running& running)
{
    const Instant last = running.slot.from - Milliseconds(1);
    const auto before = running_at(last);
    Showing showing = showing_in(*before, last);
    showing.cue.until = end_of(showing, before->slot);
    return showing;
}

/// When an item of `slot` goes: at its own end, or when a later slot takes its place. It may
/// outlast slots that are shorter than the rest of its page; each of them can send it away.
Instant Stage::end_of(const Showing& showing, const Slot& slot)
{
    Instant end = showing.cue.until;
    bool is_leaving = showing.is_leaving;
    for (Instant boundary = slot.until; end > boundary && boundary != Instant::max();) {
        const auto next = running_at(boundary);
        if (next->begins_sharply()) {
            return boundary;
        }
        const Instant leaves = is_leaving ? end : leave_point(showing.page_from, end, boundary);
        end = std::min(std::max(leaves, boundary), next->anchor);
        is_leaving = true;
        boundary = next->slot.until;
    }
    return end;
}

} // namespace wayside
