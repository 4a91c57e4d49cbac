#include "schedule/agenda.hpp"

#include "schedule/day_book.hpp"

#include <algorithm>
#include <set>

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

/// Counts what is told to the visitor.
class Walk
{
public:
    Walk(const Schedule& schedule, const AgendaVisitor& visit)
        : timetable_(schedule.timetable()), book_(timetable_), visit_(visit)
    {
    }

    /// The part of a day that begins at `begin`.
    void rest_of_day(CivilTime begin)
    {
        const auto day = floor<days>(begin);
        std::vector<std::size_t> before; // until something changes after `begin`
        bool has_begun = false;
        book_.walk(timetable_, day, [&](Milliseconds at, const std::vector<std::size_t>& due) {
            if (CivilTime(day) + at <= begin) {
                before = due;
                return;
            }
            if (!has_begun) {
                tell(begin, before);
                has_begun = true;
            }
            tell(CivilTime(day) + at, due);
        });
        if (!has_begun) {
            tell(begin, before);
        }
    }

    /// A day until `end`, if it is not like another.
    void day(std::chrono::local_days day, CivilTime end)
    {
        if (left_ == 0 || !seen_.insert(book_.kind_of(timetable_, day)).second) {
            return;
        }
        book_.walk(timetable_, day, [&](Milliseconds at, const std::vector<std::size_t>& due) {
            if (CivilTime(day) + at < end) {
                tell(CivilTime(day) + at, due);
            }
        });
    }

private:
    void tell(CivilTime time, const std::vector<std::size_t>& due)
    {
        if (left_ > 0) {
            left_ -= 1;
            visit_(time, due);
        }
    }

    const Timetable& timetable_;
    DayBook book_;
    const AgendaVisitor& visit_;
    std::set<DayKind> seen_;
    int left_ = most_changes;
};

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
    Walk walk(schedule, visit);
    walk.rest_of_day(begin);
    for (auto day = floor<days>(begin) + days(1); CivilTime(day) < end; day += days(1)) {
        walk.day(day, end);
    }
    for (std::size_t entry = 0; entry < entries.size(); ++entry) {
        const auto first = entries[entry].dated() ? agendas[entry].next_due(begin) : std::nullopt;
        if (!first || *first < end) {
            continue;
        }
        std::vector<std::size_t> due;
        for (std::size_t other = 0; other < entries.size(); ++other) {
            if (agendas[other].is_due(*first)) {
                due.push_back(other);
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
