#include "app/playing.hpp"

#include <cassert>
#include <utility>

namespace wayside
{

Result<Playing> Playing::create(Site site, std::optional<HeldTakeover> held, ClockTrust trust)
{
    assert(site.schedule);
    auto schedule = schedule_with(*site.schedule, held);
    if (!schedule) {
        return tl::unexpected(schedule.error());
    }
    return Playing(std::move(site), std::move(held), std::move(*schedule), trust);
}

Result<Playing> Playing::resume(Site site,
                                const std::optional<HandTakeover>& kept,
                                ClockTrust trust,
                                Now now,
                                const std::function<void(const std::string& line)>& log)
{
    const auto held = kept ? resumed(*kept, now.instant, now.ticks) : std::nullopt;
    auto playing = create(site, held, trust);
    if (!playing && held) {
        log("the takeover by hand waits for a programme that can show it: " +
            playing.error().message);
        return waiting(std::move(site), held, playing.error().message, trust);
    }
    return playing;
}

Playing Playing::waiting(Site site,
                         std::optional<HeldTakeover> held,
                         std::string why,
                         ClockTrust trust)
{
    Schedule schedule = *site.schedule;
    Playing playing(std::move(site), std::move(held), std::move(schedule), trust);
    playing.waits_ = std::move(why);
    return playing;
}

Playing::Playing(Site site, std::optional<HeldTakeover> held, Schedule schedule, ClockTrust trust)
    : site_(std::move(site)), held_(std::move(held)), schedule_(std::move(schedule)), trust_(trust)
{
}

Result<void> Playing::replace(Site site, Ticks now)
{
    auto held = held_ && !held_->is_over(now) ? held_ : std::nullopt;
    auto fresh = create(site, held, trust_);
    if (!fresh && !waits_.empty()) {
        *this = waiting(std::move(site), std::move(held), fresh.error().message, trust_);
        return {};
    }
    if (!fresh) {
        return tl::unexpected(fresh.error());
    }
    *this = std::move(*fresh);
    return {};
}

DeskDecision Playing::ask(const ControlQuestion& question, const StageTime& time)
{
    DeskDecision decision = decide(question,
                                   {.base = *site_.schedule,
                                    .playing = schedule_,
                                    .held = held_,
                                    .now = time.instant,
                                    .ticks = time.ticks,
                                    .speed = time.speed,
                                    .trust = trust_,
                                    .waits = waits_});
    if (decision.playing) {
        waits_.clear();
        held_ = decision.held;
        schedule_ = *decision.playing;
        static_cast<void>(end_if_over(time.ticks));
    }
    return decision;
}

void Playing::step(const StageTime& time)
{
    if (!held_) {
        return;
    }
    auto held = after_step(*held_, time.instant, time.ticks, time.speed);
    if (waits_.empty()) {
        hold(std::move(held));
    } else {
        held_ = std::move(held);
    }
}

bool Playing::believe(ClockTrust trust)
{
    return std::exchange(trust_, trust) != trust;
}

bool Playing::end_if_over(Ticks now)
{
    if (!ends_at() || now < *ends_at()) {
        return false;
    }
    const bool was_shown = waits_.empty();
    waits_.clear();
    hold(std::nullopt);
    return was_shown;
}

std::optional<Ticks> Playing::ends_at() const
{
    return held_ && trust_ == ClockTrust::Untrusted ? std::optional(held_->ends) : std::nullopt;
}

void Playing::hold(std::optional<HeldTakeover> held)
{
    // It was in this very schedule, with other times: it cannot be refused. If it were, what the
    // files say would play.
    if (auto schedule = schedule_with(*site_.schedule, held)) {
        held_ = std::move(held);
        schedule_ = std::move(*schedule);
    } else {
        held_.reset();
        schedule_ = *site_.schedule;
    }
}

} // namespace wayside
