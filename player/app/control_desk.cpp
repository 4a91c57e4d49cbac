#include "app/control_desk.hpp"

#include "base/limits.hpp"
#include "base/overload.hpp"

#include <fmt/format.h>

#include <chrono>
#include <utility>

namespace wayside
{

namespace
{

DeskDecision refused(std::string why, const DeskView& view)
{
    return {.answer = {.done = false,
                       .message = std::move(why),
                       .warning = {},
                       .status = status_of(view.playing, view.held, view)}};
}

Result<Instant> end_of(const TakeoverStart& start, const DeskView& view)
{
    auto until = start.length ? Result<Instant>(view.now + *start.length)
                              : instant_of(start.until, view.base.zone(), view.now);
    if (!until) {
        return until;
    }
    if (*until - view.now < limits::shortest_takeover) {
        return failure(fmt::format("the takeover would end at {}, and it is {}",
                                   to_rfc3339(*until),
                                   to_rfc3339(view.now)));
    }
    if (*until - view.now > limits::longest_takeover) {
        return failure("a takeover by hand ends within 31 days; write what is longer into the "
                       "programme");
    }
    if (!start.length && view.trust == ClockTrust::Untrusted) {
        return failure("the clock of this display is not known to be right: say how long the "
                       "takeover lasts, not until when");
    }
    return until;
}

/// What there is to say about dates of its items; empty: nothing. Error: it has nothing to show
/// now.
Result<std::string> lull_of(const HandTakeover& takeover, const DeskView& view)
{
    const Programme& programme = view.base.programme();
    if (view.trust == ClockTrust::Untrusted) {
        return shows_without_clock(programme, takeover)
                   ? Result<std::string>()
                   : failure(fmt::format("every item of the playlist `{}` has dates, and the clock "
                                         "of this display is not known to be right",
                                         takeover.playlist));
    }
    const auto empty = first_empty_day(programme, takeover, view.base.zone());
    if (!empty) {
        return {};
    }
    const std::string day = to_text(CivilTime(*empty)).substr(0, 10);
    if (CivilTime(*empty) <= view.base.zone().civil(view.now)) {
        return failure(fmt::format("no item of the playlist `{}` is valid today, on {}: its dates "
                                   "leave nothing",
                                   takeover.playlist,
                                   day));
    }
    return fmt::format("on {} no item of the playlist `{}` is valid: the programme has the screen "
                       "then",
                       day,
                       takeover.playlist);
}

DeskDecision begin(const TakeoverStart& start, const DeskView& view)
{
    const auto until = end_of(start, view);
    if (!until) {
        return refused(until.error().message, view);
    }
    const ChangeOver usual =
        start.tier == Tier::Emergency ? ChangeOver::Now : ChangeOver::AfterItem;
    const std::chrono::duration<double, std::micro> length = *until - view.now;
    HeldTakeover held{.takeover = {.playlist = start.playlist,
                                   .tier = start.tier,
                                   .change = start.change.value_or(usual),
                                   .from = view.now,
                                   .until = *until},
                      .ends = view.ticks +
                              std::chrono::ceil<std::chrono::microseconds>(length / view.speed)};
    auto playing = schedule_with(view.base, held);
    if (!playing) {
        return refused(playing.error().message, view);
    }
    const auto lull = lull_of(held.takeover, view);
    if (!lull) {
        return refused(lull.error().message, view);
    }
    DeskDecision decision{
        .answer = {.done = true,
                   .message = fmt::format("{} has the screen until {}",
                                          start.playlist,
                                          to_text(view.base.zone().civil(*until)).substr(0, 19)),
                   .warning = *lull,
                   .status = status_of(*playing, held, view)},
        .kept = to_json_text(held.takeover)};
    decision.held = std::move(held);
    decision.playing = std::move(*playing);
    return decision;
}

DeskDecision end(const DeskView& view)
{
    if (!view.held || view.held->is_over(view.ticks)) {
        return refused("there is no takeover by hand", view);
    }
    std::optional<HeldTakeover> held;
    if (view.waits.empty() && view.held->takeover.change == ChangeOver::AfterItem) {
        held = view.held;
        held->ends = view.ticks;
        // An interval that is empty would be none: the instant in which it began was its own.
        held->takeover.until = std::max(view.now, held->takeover.from + Milliseconds(1));
    }
    auto playing = schedule_with(view.base, held);
    if (!playing) {
        return refused(playing.error().message, view);
    }
    DeskDecision decision{.answer = {.done = true,
                                     .message = "the takeover by hand is over",
                                     .warning = {},
                                     .status = status_of(*playing, held, view)},
                          .kept = std::string()};
    decision.held = std::move(held);
    decision.playing = std::move(*playing);
    return decision;
}

std::string waiting_of(const DeskView& view)
{
    const bool waits = !view.waits.empty() && view.held && !view.held->is_over(view.ticks);
    return waits ? "the takeover by hand waits for a programme that can show it: " + view.waits
                 : std::string();
}

} // namespace

PlayerStatus status_of(const Schedule& playing,
                       const std::optional<HeldTakeover>& held,
                       const DeskView& view)
{
    const Programme& programme = playing.programme();
    const Cue cue = playing.cue_at(view.now, view.trust);
    const ScheduleEntry& entry = programme.schedule[cue.entry];
    const bool lasts = held && !held->is_over(view.ticks);
    return {.programme = programme.id,
            .slide = programme.slides[cue.slide].id,
            .language = cue.language,
            .playlist = programme.playlists[entry.playlist].id,
            .schedule = entry.id,
            .tier = entry.tier,
            .from = cue.from,
            .until = cue.until,
            .takeover = lasts ? std::optional(held->takeover) : std::nullopt,
            .clock = view.trust};
}

DeskDecision decide(const ControlQuestion& question, const DeskView& view)
{
    return std::visit(
        Overload{[&](const TakeoverStart& start) { return begin(start, view); },
                 [&](const TakeoverStop&) { return end(view); },
                 [&](const StatusQuestion&) {
                     return DeskDecision{
                         .answer = {.done = true,
                                    .message = "playing",
                                    .warning = waiting_of(view),
                                    .status = status_of(view.playing, view.held, view)}};
                 }},
        question);
}

} // namespace wayside
