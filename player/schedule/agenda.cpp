#include "schedule/agenda.hpp"

#include <algorithm>
#include <queue>
#include <utility>

namespace wayside
{

namespace
{

using std::chrono::days;
using std::chrono::floor;

constexpr int most_changes = 20'000;

/// One entry's rules, contents and instants, all in civil time.
class EntryAgenda
{
public:
    EntryAgenda(const Schedule& schedule, std::size_t entry)
        : rule_(schedule.timetable().rule(entry))
        , contents_(schedule.timetable().contents_of(entry))
    {
        const ScheduleEntry& written = schedule.programme().schedule[entry];
        if (written.from) {
            from_ = schedule.zone().civil(*written.from);
        }
        if (written.until) {
            until_ = schedule.zone().civil(*written.until);
        }
    }

    [[nodiscard]] bool is_due(CivilTime time) const
    {
        return (!from_ || *from_ <= time) && (!until_ || time < *until_) && rule_.is_due(time) &&
               !contents_.empty(floor<days>(time));
    }

    /// The next time at which is_due may change.
    [[nodiscard]] std::optional<CivilTime> next_edge(CivilTime time) const
    {
        std::optional<CivilTime> next = rule_.next_change(time);
        const auto keep = [&](std::optional<CivilTime> edge) {
            if (edge && *edge > time && (!next || *edge < *next)) {
                next = edge;
            }
        };
        keep(from_);
        keep(until_);
        if (const auto day = contents_.next_change(floor<days>(time))) {
            keep(CivilTime(*day));
        }
        return next;
    }

    /// The first time, `time` included, at which it is due. Every step leaps over what cannot be.
    [[nodiscard]] std::optional<CivilTime> next_due(CivilTime time) const
    {
        constexpr int patience = 10'000; // hours and dates of items that never meet
        std::optional<CivilTime> at = from_ ? std::max(time, *from_) : time;
        for (int step = 0; at && (!until_ || *at < *until_) && step < patience; ++step) {
            if (contents_.empty(floor<days>(*at))) {
                const auto day = contents_.next_change(floor<days>(*at));
                at = day ? std::optional(CivilTime(*day)) : std::nullopt;
            } else if (rule_.is_due(*at)) {
                return at;
            } else {
                at = rule_.next_change(*at);
            }
        }
        return std::nullopt;
    }

private:
    const DueRule& rule_;
    const Contents& contents_;
    std::optional<CivilTime> from_;
    std::optional<CivilTime> until_;
};

using Change = std::pair<CivilTime, std::size_t>; ///< when, and of which entry

/// Day by day until `end`.
void walk_days(const std::vector<EntryAgenda>& agendas,
               CivilTime begin,
               CivilTime end,
               const AgendaVisitor& visit)
{
    std::set<std::size_t> due;
    std::priority_queue<Change, std::vector<Change>, std::greater<>> changes;
    const auto update = [&](std::size_t entry, CivilTime time) {
        if (agendas[entry].is_due(time)) {
            due.insert(entry);
        } else {
            due.erase(entry);
        }
        if (const auto next = agendas[entry].next_edge(time)) {
            changes.emplace(*next, entry);
        }
    };
    for (std::size_t entry = 0; entry < agendas.size(); ++entry) {
        update(entry, begin);
    }
    visit(begin, due);
    for (int count = 0; count < most_changes && !changes.empty(); ++count) {
        const CivilTime time = changes.top().first;
        if (time >= end) {
            return;
        }
        while (!changes.empty() && changes.top().first == time) {
            const std::size_t entry = changes.top().second;
            changes.pop();
            update(entry, time);
        }
        visit(time, due);
    }
}

} // namespace

void walk_agenda(const Schedule& schedule, Instant now, const AgendaVisitor& visit)
{
    std::vector<EntryAgenda> agendas;
    const auto& entries = schedule.programme().schedule;
    agendas.reserve(entries.size());
    for (std::size_t entry = 0; entry < entries.size(); ++entry) {
        agendas.emplace_back(schedule, entry);
    }
    const CivilTime begin = schedule.zone().civil(now);
    const CivilTime end = begin + agenda_horizon;
    walk_days(agendas, begin, end, visit);
    for (std::size_t entry = 0; entry < entries.size(); ++entry) {
        const auto first = entries[entry].dated() ? agendas[entry].next_due(begin) : std::nullopt;
        if (!first || *first < end) {
            continue;
        }
        std::set<std::size_t> due;
        for (std::size_t other = 0; other < entries.size(); ++other) {
            if (agendas[other].is_due(*first)) {
                due.insert(other);
            }
        }
        visit(*first, due);
    }
}

std::optional<CivilTime> next_due(const Schedule& schedule, std::size_t entry, CivilTime time)
{
    return EntryAgenda(schedule, entry).next_due(time);
}

} // namespace wayside
