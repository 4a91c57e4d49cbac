#include "schedule/plan_check.hpp"

#include "schedule/agenda.hpp"
#include "schedule/clock_change.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace wayside
{

namespace
{

using std::chrono::days;
using std::chrono::floor;

/// "2026-12-24 at 08:00".
std::string when(CivilTime time)
{
    const std::string text = to_text(time);
    return text.substr(0, 10) + " at " + text.substr(11, 5);
}

/// What is seen on the way along the calendar.
class Observer
{
public:
    explicit Observer(const Schedule& schedule)
        : programme_(schedule.programme())
        , entries_(programme_.schedule)
        , plays_(entries_.size(), false)
        , hidden_by_(entries_.size())
    {
    }

    void visit(CivilTime time, const std::vector<std::size_t>& due)
    {
        const std::vector<std::size_t> playing = winners(entries_, due);
        for (const std::size_t entry : playing) {
            plays_[entry] = true;
        }
        for (const std::size_t entry : due) {
            if (!hidden_by_[entry] && !playing.empty()) {
                hidden_by_[entry] = playing.front();
            }
        }
        for (const Tier tier : {Tier::Takeover, Tier::Emergency}) {
            see_collisions(time, due, tier);
        }
        for (const Tier tier : {Tier::Normal, Tier::Filler}) {
            see_shares(time, due, tier);
        }
    }

    [[nodiscard]] bool plays(std::size_t entry) const { return plays_[entry]; }

    [[nodiscard]] std::optional<std::size_t> hidden_by(std::size_t entry) const
    {
        return hidden_by_[entry];
    }

    Diagnostics take_findings() { return std::move(findings_); }

private:
    [[nodiscard]] std::vector<std::size_t> of_tier(const std::vector<std::size_t>& due,
                                                   Tier tier) const
    {
        std::vector<std::size_t> members;
        std::copy_if(due.begin(), due.end(), std::back_inserter(members), [&](std::size_t entry) {
            return entries_[entry].tier == tier;
        });
        return members;
    }

    void see_collisions(CivilTime time, const std::vector<std::size_t>& due, Tier tier)
    {
        const std::vector<std::size_t> members = of_tier(due, tier);
        if (members.size() < 2) {
            return;
        }
        const std::size_t winner = winners(entries_, members).front();
        for (const std::size_t loser : members) {
            // An entry that is always due is meant to stand behind the others.
            const bool is_meant = specificity_of(entries_[loser]) == Specificity::Always &&
                                  specificity_of(entries_[winner]) != Specificity::Always;
            if (loser == winner || is_meant || !collided_.insert({winner, loser}).second) {
                continue;
            }
            const bool is_closer =
                specificity_of(entries_[winner]) != specificity_of(entries_[loser]);
            findings_.push_back(
                {.severity = Severity::Warning,
                 .place = entries_[loser].place,
                 .message =
                     fmt::format("`{}` and `{}` are due at once on {}: `{}` wins, because {}",
                                 entries_[winner].id,
                                 entries_[loser].id,
                                 when(time),
                                 entries_[winner].id,
                                 is_closer ? fmt::format("{} comes before {}",
                                                         to_text(specificity_of(entries_[winner])),
                                                         to_text(specificity_of(entries_[loser])))
                                           : "it stands first in the file"),
                 .hint = {}});
        }
    }

    /// Weekly shares were judged when they were read (programme/share_check.hpp).
    void see_shares(CivilTime time, const std::vector<std::size_t>& due, Tier tier)
    {
        std::vector<std::size_t> sharing;
        int sum = 0;
        bool has_dates = false;
        for (const std::size_t entry : due) {
            if (entries_[entry].tier == tier && entries_[entry].share) {
                sum += *entries_[entry].share;
                has_dates =
                    has_dates || entries_[entry].dated() || !entries_[entry].month_days.empty();
                sharing.push_back(entry);
            }
        }
        if (sum <= 100 || !has_dates || !overbooked_.insert(sharing).second) {
            return;
        }
        std::string names;
        for (const std::size_t entry : sharing) {
            names += fmt::format("{}`{}` {} %",
                                 names.empty() ? "" : ", ",
                                 entries_[entry].id,
                                 *entries_[entry].share);
        }
        findings_.push_back(
            {.severity = Severity::Error,
             .place = entries_[sharing.back()].place,
             .message = fmt::format(
                 "shares of more than 100 % at once: {} make {} % on {}", names, sum, when(time)),
             .hint = "lower one of them, or give them other days"});
    }

    const Programme& programme_;
    const std::vector<ScheduleEntry>& entries_;
    std::vector<bool> plays_;
    std::vector<std::optional<std::size_t>> hidden_by_;
    std::set<std::pair<std::size_t, std::size_t>> collided_;
    std::set<std::vector<std::size_t>> overbooked_;
    Diagnostics findings_;
};

Diagnostic finding(const ScheduleEntry& entry,
                   Severity severity,
                   std::string message,
                   std::string hint)
{
    return {.severity = severity,
            .place = entry.place,
            .message = std::move(message),
            .hint = std::move(hint)};
}

/// Of an entry that will not be due any more.
Diagnostic judge_end(const Schedule& schedule, std::size_t index)
{
    const ScheduleEntry& entry = schedule.programme().schedule[index];
    if (!next_due(schedule, index, CivilTime())) {
        return finding(entry,
                       Severity::Error,
                       fmt::format("`{}` can never be due", entry.id),
                       "its days, dates, hours and exceptions, or the dates of its items, leave "
                       "nothing");
    }
    return finding(entry,
                   Severity::Warning,
                   fmt::format("`{}` is over: all its dates are past", entry.id),
                   "remove it, or give it new dates");
}

void judge_entries(const Schedule& schedule, Instant now, Observer& seen, Diagnostics& found)
{
    const auto& entries = schedule.programme().schedule;
    const CivilTime today = schedule.zone().civil(now);
    for (std::size_t index = 0; index < entries.size(); ++index) {
        // The filler that is always due is a net: it need never be seen.
        const bool is_net = entries[index].tier == Tier::Filler && entries[index].unconditional();
        if (seen.plays(index) || is_net) {
            continue;
        }
        if (!next_due(schedule, index, today)) {
            found.push_back(judge_end(schedule, index));
        } else if (const auto other = seen.hidden_by(index)) {
            found.push_back(
                finding(entries[index],
                        Severity::Warning,
                        fmt::format("`{}` never reaches the screen: when it is due, `{}` has it",
                                    entries[index].id,
                                    entries[*other].id),
                        "see \"Which entry wins\" in playlists/README.md"));
        }
    }
}

/// Slides of playlists in use whose items are all out of date.
void judge_slides(const Schedule& schedule, Instant now, Diagnostics& found)
{
    const Programme& programme = schedule.programme();
    const auto today = floor<days>(schedule.zone().civil(now));
    std::set<std::size_t> in_use;
    for (const ScheduleEntry& entry : programme.schedule) {
        in_use.insert(entry.playlist);
    }
    std::vector<bool> is_listed(programme.slides.size(), false);
    std::vector<bool> is_alive(programme.slides.size(), false); ///< can still be shown
    for (const std::size_t playlist : in_use) {
        for (const PlaylistItem& item : programme.playlists[playlist].items) {
            is_listed[item.slide] = true;
            is_alive[item.slide] =
                is_alive[item.slide] || !item.valid_until || today <= *item.valid_until;
        }
    }
    for (const Guarantee& guarantee : programme.guarantees) {
        is_alive[guarantee.slide] = true;
    }
    for (std::size_t slide = 0; slide < programme.slides.size(); ++slide) {
        if (is_listed[slide] && !is_alive[slide]) {
            found.push_back({.severity = Severity::Warning,
                             .place = programme.slides[slide].place,
                             .message = fmt::format("`{}` is shown no more: its `valid_until` is "
                                                    "past in every playlist",
                                                    programme.slides[slide].id),
                             .hint = "remove it from the playlists, or give it a later day"});
        }
    }
}

} // namespace

Diagnostics check_plan(const Schedule& schedule, Instant now)
{
    Observer seen(schedule);
    walk_agenda(schedule, now, [&](CivilTime time, const std::vector<std::size_t>& due) {
        seen.visit(time, due);
    });
    Diagnostics found = check_guarantees(schedule.programme());
    judge_entries(schedule, now, seen, found);
    judge_slides(schedule, now, found);
    for (Diagnostic& diagnostic : seen.take_findings()) {
        found.push_back(std::move(diagnostic));
    }
    sort_by_place(found);
    return found;
}

std::vector<Note> plan_notes(const Schedule& schedule, Instant now)
{
    std::vector<Note> notes = guarantee_costs(schedule, now);
    for (Note& note : clock_change_notes(schedule, now)) {
        notes.push_back(std::move(note));
    }
    return notes;
}

} // namespace wayside
