#include "schedule/slot_memo.hpp"

#include "base/limits.hpp"

#include <algorithm>
#include <utility>

namespace wayside
{

namespace
{

using std::chrono::days;
using std::chrono::floor;
using std::chrono::local_days;

/// Longer slots are found faster by leaping from edge to edge.
constexpr int longest_look = 40;

/// Whether the civil clock runs evenly on the day, and for so long before and after it that no time
/// on either side of a change meets it.
bool is_even(const Zone& zone, local_days day)
{
    const Instant begin = zone.instants(CivilTime(day)).first;
    const auto jump = zone.next_transition(begin - calm);
    return !jump || *jump > begin + days(1) + calm;
}

} // namespace

std::optional<Slot> SlotMemo::slot_at(const Timetable& timetable, Instant instant)
{
    constexpr days margin(longest_look + 10);
    if (instant < first_instant + margin || instant >= end_of_time - margin) {
        return std::nullopt;
    }
    const CivilTime time = timetable.zone().civil(instant);
    const local_days today = floor<days>(time);
    const Day day = day_of(timetable, today);
    if (day.plan == nullptr) {
        return std::nullopt;
    }
    const auto after = std::upper_bound(
        day.plan->begin(), day.plan->end(), time - today, [](Milliseconds at, const Part& part) {
            return at < part.from;
        });
    const Place place{today, day.plan, static_cast<std::size_t>(after - day.plan->begin()) - 1};
    const auto from = begin_of(timetable, place);
    const auto until = from ? end_of(timetable, place) : std::nullopt;
    if (!until) {
        return std::nullopt;
    }
    const Part& part = *place;
    return Slot{.from = Instant(from->time_since_epoch() - day.ahead),
                .until = Instant(until->time_since_epoch() - day.ahead),
                .tier = timetable.programme().schedule[part.playing.entries.front()].tier,
                .entries = part.playing.entries,
                .edition = part.is_daily ? today : part.playing.edition};
}

/// None: it lies too far back, or behind a change of the clock.
std::optional<CivilTime> SlotMemo::begin_of(const Timetable& timetable, Place place)
{
    for (int looked = 0; looked < longest_look; ++looked) {
        const CivilTime begin = CivilTime(place.day) + (*place).from;
        if (place.part > 0) {
            return begin;
        }
        const local_days yesterday = place.day - days(1);
        const Day& before = day_of(timetable, yesterday);
        if (before.plan == nullptr) {
            return std::nullopt;
        }
        const Place last{yesterday, before.plan, before.plan->size() - 1};
        if (!goes_on(last, place)) {
            return begin;
        }
        place = last;
    }
    return std::nullopt;
}

std::optional<CivilTime> SlotMemo::end_of(const Timetable& timetable, Place place)
{
    for (int looked = 0; looked < longest_look; ++looked) {
        if (place.part + 1 < place.plan->size()) {
            return CivilTime(place.day) + (*place.plan)[place.part + 1].from;
        }
        const local_days tomorrow = place.day + days(1);
        const Day& after = day_of(timetable, tomorrow);
        if (after.plan == nullptr) {
            return std::nullopt;
        }
        const Place first{tomorrow, after.plan, 0};
        if (!goes_on(place, first)) {
            return CivilTime(tomorrow);
        }
        place = first;
    }
    return std::nullopt;
}

/// Whether what plays at the end of a day goes on at the beginning of the next.
bool SlotMemo::goes_on(const Place& before, const Place& after)
{
    return !(*before).is_daily && !(*after).is_daily && (*before).playing == (*after).playing;
}

const SlotMemo::Day& SlotMemo::day_of(const Timetable& timetable, local_days day)
{
    const std::int64_t number = day.time_since_epoch().count();
    if (const auto known = days_.find(number); known != days_.end()) {
        return known->second;
    }
    if (days_.size() >= limits::remembered_days) {
        days_.clear();
    }
    Day fresh;
    if (is_even(timetable.zone(), day)) {
        const Instant begin = timetable.zone().instants(CivilTime(day)).first;
        fresh.plan = plan_of(timetable, day);
        fresh.ahead = CivilTime(day).time_since_epoch() - begin.time_since_epoch();
    }
    return days_.emplace(number, std::move(fresh)).first->second;
}

std::shared_ptr<const SlotMemo::Plan> SlotMemo::plan_of(const Timetable& timetable, local_days day)
{
    if (!book_) {
        book_.emplace(timetable);
    }
    DayKind kind = book_->kind_of(timetable, day);
    if (const auto known = plans_.find(kind); known != plans_.end()) {
        return known->second;
    }
    Plan plan;
    std::size_t entries = 0;
    book_->walk(timetable, day, [&](Milliseconds from, const std::vector<std::size_t>& due) {
        Part part{.from = from, .playing = timetable.playing_of(due, day)};
        part.is_daily = timetable.shuffles(part.playing);
        if (plan.empty() || plan.back().playing != part.playing) {
            entries += part.playing.entries.size();
            plan.push_back(std::move(part));
        }
    });
    if (entries_ + entries > limits::planned_entries) {
        plans_.clear();
        days_.clear();
        entries_ = 0;
    }
    entries_ += entries;
    auto kept = std::make_shared<const Plan>(std::move(plan));
    plans_.emplace(std::move(kind), kept);
    return kept;
}

} // namespace wayside
