#include "app/caretaker.hpp"

#include "base/limits.hpp"
#include "platform/state_folder.hpp"
#include "schedule/clock_trust.hpp"

#include <utility>

namespace wayside
{

void Caretaker::clock_was_set()
{
    was_set_ = true;
    has_stepped_ = true;
}

bool Caretaker::turn(Playing& playing, const StageTime& time, Instant wall)
{
    bool jumps = false;
    const bool has_stepped = std::exchange(has_stepped_, false);
    if (has_stepped) {
        playing.step(time);
        jumps = true;
    }
    // A clock that was believed is doubted only when it was set; one that was not is looked at
    // again whenever there is something to do anyway.
    if (has_stepped || playing.trust() == ClockTrust::Untrusted) {
        jumps = judge(playing, wall) || jumps;
    }
    jumps = playing.end_if_over(time.ticks) || jumps;
    jumps = obey(playing, time) || jumps;
    if (!time_kept_ || time.ticks - *time_kept_ >= limits::time_keeping) {
        time_kept_ = time.ticks;
        keep_time(playing, wall);
    }
    return jumps;
}

void Caretaker::leave(const Playing& playing, Instant wall) const
{
    keep_time(playing, wall);
}

bool Caretaker::judge(Playing& playing, Instant wall)
{
    if (!parts_.judge_clock || !playing.believe(parts_.judge_clock(wall, was_set_))) {
        return false;
    }
    if (parts_.log) {
        parts_.log(playing.trust() == ClockTrust::Trusted
                       ? "the clock is believed now: days, dates and hours hold"
                       : "the clock is not believed any more: only what needs no clock plays");
    }
    time_kept_.reset();
    return true;
}

void Caretaker::keep_time(const Playing& playing, Instant wall) const
{
    if (parts_.keeper != nullptr && !parts_.time_file.empty() &&
        playing.trust() == ClockTrust::Trusted) {
        parts_.keeper->keep(parts_.time_file, saved_time_text(wall));
    }
}

bool Caretaker::obey(Playing& playing, const StageTime& time)
{
    if (parts_.control == nullptr) {
        return false;
    }
    const auto request = parts_.control->take();
    if (!request) {
        return false;
    }
    const Schedule before = playing.schedule();
    parts_.control->answer(*request, reply_to(request->line, playing, time));
    return &before.programme() != &playing.schedule().programme();
}

ControlReply Caretaker::reply_to(const std::string& line,
                                 Playing& playing,
                                 const StageTime& time) const
{
    const auto question = parse_question(line);
    const DeskDecision decision = question
                                      ? playing.ask(*question, time)
                                      : DeskDecision{.answer = {.done = false,
                                                                .message = question.error().message,
                                                                .warning = {},
                                                                .status = std::nullopt}};
    ControlReply reply;
    if (decision.kept && parts_.log) {
        parts_.log(decision.answer.message);
    }
    if (decision.kept && !parts_.takeover_file.empty()) {
        reply.before = [file = parts_.takeover_file, text = *decision.kept] {
            return text.empty() ? remove_state(file) : write_state(file, text);
        };
    }
    reply.line = [answer = decision.answer](const Result<void>& done) {
        ControlAnswer said = answer;
        if (!done) {
            said.warning = "a restart will not know of it: " + done.error().message;
        }
        return to_line(said);
    };
    return reply;
}

} // namespace wayside
