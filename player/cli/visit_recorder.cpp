#include "cli/visit_recorder.hpp"

#include "base/limits.hpp"
#include "interaction/key_name.hpp"
#include "interaction/touch_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace wayside
{

namespace
{

/// The hotspot under a point, if a tap by its name would come to the same; else the point.
std::variant<Point, std::string> name_of_place(const Surroundings& around, Point at)
{
    const std::string id = spot_at(around, at);
    for (const Hotspot& spot : around.hotspots) {
        if (spot.id == id && spot_at(around, middle_of(spot.rect)) == id) {
            return id;
        }
    }
    return at;
}

} // namespace

/// While a page moves, time is told by whole frames, as Rehearsal::advance would of one long wait:
/// waits can be added up then.
Result<void> VisitRecorder::pass(Milliseconds length)
{
    owed_ += length;
    const auto frame = std::chrono::ceil<Milliseconds>(limits::frame_length);
    const bool is_moving =
        rehearsal_.visits() != nullptr && rehearsal_.visits()->is_moving(rehearsal_.now().ticks);
    return advance(is_moving ? owed_ - owed_ % frame : owed_);
}

Result<void> VisitRecorder::settle()
{
    return advance(owed_);
}

Result<void> VisitRecorder::advance(Milliseconds length)
{
    if (length == Milliseconds{0}) {
        return {};
    }
    owed_ -= length;
    if (held_) {
        held_->length += length;
    }
    auto* const last = steps_.empty() ? nullptr : std::get_if<ReplayWait>(&steps_.back().what);
    if (last != nullptr && last->length + length <= longest_replay_wait) {
        last->length += length;
    } else {
        note(ReplayWait{length});
    }
    return rehearsal_.advance(length);
}

void VisitRecorder::note(ReplayWhat what)
{
    if (!is_full()) {
        steps_.push_back({.what = std::move(what)});
    }
}

Result<void> VisitRecorder::handle(const Input& input)
{
    if (auto settled = settle(); !settled) {
        return settled;
    }
    if (!fold(input)) {
        note(ReplayInput{input});
        if (!belongs_to_hold(input)) {
            begin_hold(input);
        }
    }
    return rehearsal_.handle(input);
}

void VisitRecorder::begin_hold(const Input& input)
{
    held_.reset();
    const auto* visits = rehearsal_.visits();
    const auto* down = std::get_if<FingerDown>(&input);
    const bool is_alone = visits != nullptr && !visits->visitor().gesture.first &&
                          visits->visitor().gesture.ignored.empty();
    if (down != nullptr && is_alone) {
        held_ = Held{.step = steps_.size() - 1,
                     .down = input,
                     .where = name_of_place(visits->surroundings(), down->at)};
    } else if (std::holds_alternative<KeyDown>(input)) {
        held_ = Held{.step = steps_.size() - 1, .down = input};
    }
}

bool VisitRecorder::belongs_to_hold(const Input& input) const
{
    const auto* down = held_ ? std::get_if<FingerDown>(&held_->down) : nullptr;
    const auto* move = std::get_if<FingerMove>(&input);
    return down != nullptr && move != nullptr && move->finger == down->finger;
}

bool VisitRecorder::fold(const Input& input)
{
    if (!held_ || is_full()) {
        return false;
    }
    if (const auto* up = std::get_if<FingerUp>(&input)) {
        return fold_tap(*up);
    }
    const auto* key = std::get_if<KeyUp>(&input);
    return key != nullptr && fold_key(*key);
}

bool VisitRecorder::fold_tap(const FingerUp& up)
{
    const auto* down = std::get_if<FingerDown>(&held_->down);
    const Visits& visits = *rehearsal_.visits();
    const auto& touch = visits.visitor().gesture.first;
    const bool is_tap = down != nullptr && down->finger == up.finger && touch &&
                        touch->finger == up.finger && !touch->strayed && !touch->caught &&
                        visits.visitor().gesture.ignored.empty() &&
                        held_->length < touch::stuck_contact;
    const auto* spot = std::get_if<std::string>(&held_->where);
    const bool is_same_place = spot != nullptr ? spot_at(visits.surroundings(), up.at) == *spot
                                               : is_tap && up.at == down->at;
    if (!is_tap || !is_same_place) {
        return false;
    }
    steps_.resize(held_->step);
    note(ReplayTap{held_->where, held_->length});
    held_.reset();
    return true;
}

bool VisitRecorder::fold_key(const KeyUp& up)
{
    const auto* down = std::get_if<KeyDown>(&held_->down);
    if (down == nullptr || down->key != up.key || held_->length > longest_replay_gesture) {
        return false;
    }
    steps_.resize(held_->step);
    note(ReplayKey{name_of(up.key), held_->length});
    held_.reset();
    return true;
}

Result<std::string> VisitRecorder::mark()
{
    if (auto settled = settle(); !settled) {
        return tl::unexpected(settled.error());
    }
    held_.reset();
    std::string name = fmt::format("snapshot-{}", ++marks_);
    note(ReplaySnapshot{name});
    return name;
}

Result<std::vector<ReplayStep>> VisitRecorder::finish()
{
    if (auto settled = settle(); !settled) {
        return tl::unexpected(settled.error());
    }
    return std::exchange(steps_, {});
}

} // namespace wayside
