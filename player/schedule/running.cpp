#include "schedule/running.hpp"

#include "base/limits.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace wayside
{

namespace
{

bool covers(const Slot& slot, Instant instant)
{
    return slot.from <= instant && instant < slot.until;
}

/// Whether one of the entries that begin with `slot` wants the screen at once.
bool wants_now(const Programme& programme, const Slot& before, const Slot& slot)
{
    return std::any_of(slot.entries.begin(), slot.entries.end(), [&](std::size_t entry) {
        const bool begins =
            !std::binary_search(before.entries.begin(), before.entries.end(), entry);
        return begins && programme.schedule[entry].change == ChangeOver::Now;
    });
}

/// Whether the beginning of a cycle is that of slots that last for `reach`.
bool serves(const Cycle& beginning, Milliseconds reach)
{
    return beginning.is_for_no_other ? reach == beginning.made_for : reach <= beginning.made_for;
}

Milliseconds length_of(const Slot& slot)
{
    return slot.from < first_instant ? Milliseconds::max() : slot.until - slot.from;
}

} // namespace

std::shared_ptr<const Running> RunningMemo::at(const Programme& programme,
                                               const Timetable& timetable,
                                               Instant instant,
                                               ClockTrust trust)
{
    const auto known =
        std::find_if(running_.rbegin(), running_.rend(), [&](const Remembered& remembered) {
            return remembered.trust == trust && covers(remembered.running->slot, instant);
        });
    if (known != running_.rend()) {
        std::rotate(known.base() - 1, known.base(), running_.end());
        return running_.back().running;
    }
    Running running;
    running.slot = slot_at(timetable, instant, trust);
    running.anchor = anchor_of(programme, timetable, running.slot, trust);
    running.cycle = cycle_of(programme, running.slot, length_of(running.slot));
    if (running_.size() == limits::remembered_slots) {
        running_.erase(running_.begin());
    }
    running_.push_back({trust, std::make_shared<const Running>(std::move(running))});
    return running_.back().running;
}

/// Time mostly goes on: where a remembered slot ends the next one begins.
Slot RunningMemo::slot_at(const Timetable& timetable, Instant instant, ClockTrust trust)
{
    if (trust == ClockTrust::Trusted) {
        if (auto known = slots_.slot_at(timetable, instant)) {
            return *std::move(known);
        }
    }
    const bool begins_here =
        std::any_of(running_.begin(), running_.end(), [&](const Remembered& remembered) {
            return remembered.trust == ClockTrust::Trusted &&
                   remembered.running->slot.until == instant;
        });
    const bool is_usual =
        trust == ClockTrust::Trusted && first_instant <= instant && instant < end_of_time;
    return begins_here && is_usual ? timetable.slot_from(instant)
                                   : timetable.slot_at(instant, trust);
}

/// The slot that gives way to `slot` on a clock that is trusted.
Slot RunningMemo::slot_before(const Timetable& timetable, const Slot& slot)
{
    const auto known =
        std::find_if(running_.begin(), running_.end(), [&](const Remembered& remembered) {
            return remembered.trust == ClockTrust::Trusted &&
                   remembered.running->slot.until == slot.from;
        });
    if (known != running_.end()) {
        return known->running->slot;
    }
    auto found = slots_.slot_at(timetable, slot.from - Milliseconds(1));
    return found ? *std::move(found) : timetable.slot_until(slot.from);
}

std::size_t RunningMemo::KeyHash::operator()(const Key& key) const
{
    std::uint64_t mixed = key.second
                              ? static_cast<std::uint64_t>(key.second->time_since_epoch().count())
                              : 0xffffffffU;
    for (const std::size_t entry : key.first) {
        mixed = (mixed ^ entry) * 0x9e3779b97f4a7c15U;
        mixed ^= mixed >> 32U;
    }
    return mixed;
}

RunningMemo::Compiled& RunningMemo::compiled_of(const Programme& programme, const Slot& slot)
{
    const auto [known, is_fresh] = cycles_.try_emplace(Key{slot.entries, slot.edition});
    if (is_fresh) {
        const Ingredients all = ingredients_of(programme, slot.entries, slot.edition, rounds_);
        known->second.length = all.length;
        known->second.longest_page = all.longest_page;
    }
    return known->second;
}

std::shared_ptr<const Cycle> RunningMemo::cycle_of(const Programme& programme,
                                                   const Slot& slot,
                                                   Milliseconds reach)
{
    const auto cycles_of = [&](Compiled& known) -> Cycles& {
        return reach < whole_hour ? known.brief : known.lasting;
    };
    Compiled& known = compiled_of(programme, slot);
    const bool is_whole = known.length < reach;
    const auto& kept = cycles_of(known).of(is_whole);
    if (kept != nullptr && (is_whole || serves(*kept, reach))) {
        return kept;
    }
    auto fresh = std::make_shared<const Cycle>(
        compile_cycle(programme,
                      ingredients_of(programme, slot.entries, slot.edition, rounds_),
                      rounds_.dwells(),
                      reach));
    if (items_ + fresh->items.size() > limits::compiled_items) {
        cycles_.clear();
        items_ = 0;
    }
    auto& place = cycles_of(compiled_of(programme, slot)).of(is_whole);
    items_ += fresh->items.size() - (place ? place->items.size() : 0);
    place = fresh;
    return fresh;
}

Instant RunningMemo::anchor_of(const Programme& programme,
                               const Timetable& timetable,
                               const Slot& slot,
                               ClockTrust trust)
{
    // A clock that is not trusted, or cannot be right, tells nothing about what was before.
    if (trust == ClockTrust::Untrusted || slot.from <= first_instant || slot.from == end_of_time) {
        return slot.from;
    }
    const Slot before = slot_before(timetable, slot);
    if (wants_now(programme, before, slot)) {
        return slot.from;
    }
    return slot.from + compiled_of(programme, before).longest_page;
}

} // namespace wayside
