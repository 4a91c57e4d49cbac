#pragma once
/// The rules of the schedule a second time: slow, obvious, without a search and without a memo. It
/// writes down what plays minute by minute, then walks through the slots item by item. The rounds
/// of a single entry in file order are its own, languages and all; how several are merged, shuffled
/// or held apart is taken from the product (cycle_test.cpp and order_test.cpp prove that).

#include "programme/programme.hpp"
#include "schedule/cycle.hpp"
#include "schedule/schedule.hpp"
#include "schedule/spread.hpp"
#include "schedule/zone.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace wayside::test
{

class ReferenceSchedule
{
public:
    /// Writes down `length` from `start`, a whole minute. All edges must be on whole minutes.
    ReferenceSchedule(const Programme& programme,
                      const Zone& zone,
                      Instant start,
                      std::chrono::days length)
        : programme_(programme), zone_(zone), start_(start)
    {
        const int minutes = static_cast<int>(length / std::chrono::minutes(1));
        for (int minute = 0; minute < minutes; ++minute) {
            const State state = state_at(start_ + std::chrono::minutes(minute));
            if (spans_.empty() || spans_.back().state != state) {
                spans_.push_back({start_ + std::chrono::minutes(minute), {}, state});
            }
            spans_.back().until = start_ + std::chrono::minutes(minute + 1);
        }
        walk();
    }

    /// The slot around `instant`; none: it reaches out of what was written down.
    [[nodiscard]] std::optional<Slot> slot_at(Instant instant) const
    {
        for (std::size_t i = 1; i + 1 < spans_.size(); ++i) {
            if (spans_[i].from <= instant && instant < spans_[i].until) {
                const Tier tier = programme_.schedule[spans_[i].state.entries.front()].tier;
                return Slot{spans_[i].from, spans_[i].until, tier, spans_[i].state.entries, {}};
            }
        }
        return std::nullopt;
    }

    /// Everything that was on the screen, from the first moment that can be known on.
    [[nodiscard]] const std::vector<Cue>& cues() const { return cues_; }

private:
    /// What plays: entries, their valid items, and the day for those that shuffle.
    struct State {
        std::vector<std::size_t> entries;
        std::vector<std::vector<std::size_t>> items;
        std::optional<std::chrono::local_days> day;
        bool operator==(const State&) const = default;
    };

    struct Span {
        Instant from;
        Instant until;
        State state;
    };

    static int nth_of_month(std::chrono::local_days day)
    {
        return (static_cast<int>(static_cast<unsigned>(std::chrono::year_month_day(day).day())) -
                1) /
                   7 +
               1;
    }

    static bool starts(const ScheduleEntry& entry, std::chrono::local_days day)
    {
        const int weekday = static_cast<int>(std::chrono::weekday(day).iso_encoding()) - 1;
        bool named = entry.days.at(static_cast<std::size_t>(weekday));
        for (const NthWeekday& rule : entry.month_days) {
            const bool is_last = std::chrono::year_month_day(day + std::chrono::days(7)).month() !=
                                 std::chrono::year_month_day(day).month();
            named = named || (rule.weekday == weekday &&
                              (rule.nth == 0 ? is_last : rule.nth == nth_of_month(day)));
        }
        const auto in = [&](const auto& list) {
            return std::find(list.begin(), list.end(), day) != list.end();
        };
        return named && !(entry.first_day && day < *entry.first_day) &&
               !(entry.last_day && day > *entry.last_day) &&
               (entry.dates.empty() || in(entry.dates)) && !in(entry.except);
    }

    [[nodiscard]] bool is_due(const ScheduleEntry& entry, Instant instant) const
    {
        if ((entry.from && instant < *entry.from) || (entry.until && instant >= *entry.until)) {
            return false;
        }
        const CivilTime now = zone_.civil(instant);
        const auto today = std::chrono::floor<std::chrono::days>(now);
        const std::vector<HourWindow> windows =
            entry.hours.empty() ? std::vector<HourWindow>{HourWindow{}} : entry.hours;
        for (const auto day : {today - std::chrono::days(1), today}) {
            for (const HourWindow& window : windows) {
                const CivilTime from = CivilTime(day) + std::chrono::minutes(window.from_minute);
                const CivilTime to = CivilTime(day) + std::chrono::minutes(window.to_minute);
                if (starts(entry, day) && from <= now && now < to) {
                    return true;
                }
            }
        }
        return false;
    }

    [[nodiscard]] std::vector<std::size_t> valid_items(std::size_t entry,
                                                       std::chrono::local_days day) const
    {
        const Playlist& playlist = programme_.playlists[programme_.schedule[entry].playlist];
        std::vector<std::size_t> valid;
        for (std::size_t i = 0; i < playlist.items.size(); ++i) {
            const PlaylistItem& item = playlist.items[i];
            if (item.suits && !(item.valid_from && day < *item.valid_from) &&
                !(item.valid_until && day > *item.valid_until)) {
                valid.push_back(i);
            }
        }
        return valid;
    }

    static int rank(const ScheduleEntry& entry)
    {
        if (entry.by_hand) {
            return -1; // somebody stands there and wants it
        }
        const bool one_day = entry.first_day && entry.first_day == entry.last_day;
        const bool short_time =
            entry.from && entry.until && *entry.until - *entry.from <= std::chrono::hours(24);
        if (one_day || short_time || !entry.dates.empty()) {
            return 0;
        }
        if (entry.first_day || entry.last_day || entry.from || entry.until) {
            return 1;
        }
        return entry.unconditional() ? 3 : 2;
    }

    [[nodiscard]] State state_at(Instant instant) const
    {
        const auto today = std::chrono::floor<std::chrono::days>(zone_.civil(instant));
        State state;
        for (const Tier tier : {Tier::Emergency, Tier::Takeover, Tier::Normal, Tier::Filler}) {
            std::vector<std::size_t> active;
            for (std::size_t i = 0; i < programme_.schedule.size(); ++i) {
                const ScheduleEntry& entry = programme_.schedule[i];
                if (entry.tier == tier && is_due(entry, instant) &&
                    !valid_items(i, today).empty()) {
                    active.push_back(i);
                }
            }
            if (active.empty()) {
                continue;
            }
            state.entries = active;
            if (tier == Tier::Emergency || tier == Tier::Takeover) {
                std::stable_sort(active.begin(), active.end(), [&](std::size_t a, std::size_t b) {
                    return rank(programme_.schedule[a]) < rank(programme_.schedule[b]);
                });
                state.entries = {active.front()};
            }
            break;
        }
        for (const std::size_t entry : state.entries) {
            state.items.push_back(valid_items(entry, today));
            if (programme_.playlists[programme_.schedule[entry].playlist].order == Order::Shuffle) {
                state.day = today;
            }
        }
        return state;
    }

    /// Whether nothing but the entry's own playlist decides what follows what.
    [[nodiscard]] bool is_plain(const State& state) const
    {
        const Playlist& playlist =
            programme_.playlists[programme_.schedule[state.entries.front()].playlist];
        const auto heavy = std::count_if(
            playlist.items.begin(), playlist.items.end(), [&](const PlaylistItem& item) {
                return programme_.slides[item.slide].intensity == Intensity::High;
            });
        return state.entries.size() == 1 && playlist.order == Order::InOrder && heavy == 0 &&
               programme_.guarantees.empty();
    }

    static bool has(const std::vector<std::string>& names, const std::string& name)
    {
        return std::find(names.begin(), names.end(), name) != names.end();
    }

    [[nodiscard]] std::vector<std::string> spoken(const PlaylistItem& item) const
    {
        return languages_of(programme_.slides[item.slide].body);
    }

    /// Rule 13: a round in the turn of each language that any slide has. A slide without it takes
    /// its own ones in turn; an item that names languages is left out of all other turns.
    [[nodiscard]] Cycle plain_cycle(const State& state) const
    {
        const std::size_t entry = state.entries.front();
        std::vector<PlaylistItem> items;
        for (const std::size_t item : state.items.front()) {
            items.push_back(programme_.playlists[programme_.schedule[entry].playlist].items[item]);
        }
        std::vector<std::string> turns;
        for (const std::string& language : programme_.languages) {
            if (std::any_of(items.begin(), items.end(), [&](const PlaylistItem& item) {
                    return has(spoken(item), language);
                })) {
                turns.push_back(language);
            }
        }
        Cycle cycle;
        for (std::size_t turn = 0; turn < turns.size(); ++turn) {
            for (const std::size_t at : spread(items)) {
                const PlaylistItem& item = items[at];
                std::vector<std::string> own;
                for (const std::string& language : turns) {
                    if (has(spoken(item), language)) {
                        own.push_back(language);
                    }
                }
                const bool has_it = has(own, turns[turn]);
                const std::string language = has_it ? turns[turn] : own[turn % own.size()];
                if (!item.languages.empty() && !(has_it && has(item.languages, language))) {
                    continue;
                }
                const Milliseconds length = *programme_.slides[item.slide].dwell;
                cycle.items.push_back({item.slide, language, entry, cycle.length, length, false});
                cycle.length += length;
            }
        }
        return cycle;
    }

    [[nodiscard]] Cycle cycle_of(const Span& span) const
    {
        if (is_plain(span.state)) {
            return plain_cycle(span.state);
        }
        RoundsMemo memo;
        const auto day = std::chrono::floor<std::chrono::days>(zone_.civil(span.from));
        return compile_cycle(programme_, span.state.entries, day, memo);
    }

    /// Rule 8: a page is a whole part of the item, of at most 20 s.
    static std::int64_t pages(Milliseconds length)
    {
        std::int64_t pages = 1;
        while (length.count() > pages * 20'000) {
            ++pages;
        }
        return pages;
    }

    static Milliseconds longest_page(const Cycle& cycle)
    {
        Milliseconds longest{0};
        for (const CycleItem& item : cycle.items) {
            const std::int64_t count = pages(item.length);
            longest = std::max(longest, Milliseconds((item.length.count() + count - 1) / count));
        }
        return longest;
    }

    [[nodiscard]] bool is_sharp(const Span& before, const Span& span) const
    {
        const auto& old = before.state.entries;
        const auto& entries = span.state.entries;
        return std::any_of(entries.begin(), entries.end(), [&](std::size_t entry) {
            return std::find(old.begin(), old.end(), entry) == old.end() &&
                   programme_.schedule[entry].change == ChangeOver::Now;
        });
    }

    /// Shows one item after another from the second slot on. The first slot's start is not known.
    void walk()
    {
        Cue showing;
        Instant grid{}; // where its pages count from
        bool is_leaving = true;
        for (std::size_t i = 1; i + 1 < spans_.size(); ++i) {
            const Span& span = spans_[i];
            const bool is_first = i == 1;
            const bool sharp = is_sharp(spans_[i - 1], span);
            const Instant anchor =
                sharp ? span.from : span.from + longest_page(cycle_of(spans_[i - 1]));
            const Cycle cycle = cycle_of(span);
            Instant now = span.from;
            if (!is_first) {
                now = leave(showing, grid, is_leaving, span.from, sharp, anchor);
                cues_.push_back(showing);
                cues_.back().until = now;
            }
            if (now >= span.until) { // the old item outlasts the slot
                showing.until = now;
                is_leaving = true;
                continue;
            }
            Instant natural = anchor;
            for (std::size_t turn = 0;; turn = (turn + 1) % cycle.items.size()) {
                const CycleItem& item = cycle.items[turn];
                showing = {item.slide, item.language, item.entry, now, {}, item.guaranteed};
                grid = natural;
                natural += item.length;
                showing.until = natural;
                is_leaving = false;
                if (natural >= span.until) {
                    break;
                }
                cues_.push_back(showing);
                now = natural;
            }
        }
        // Of the first slot the first item's start is a guess: it may have had to wait.
        if (!cues_.empty()) {
            cues_.erase(cues_.begin());
        }
    }

    static Instant leave(const Cue& showing,
                         Instant grid,
                         bool is_leaving,
                         Instant asked,
                         bool sharp,
                         Instant anchor)
    {
        if (sharp || showing.until <= asked) {
            return asked;
        }
        Instant point = showing.until;
        if (!is_leaving) {
            const Milliseconds length = showing.until - grid;
            const std::int64_t count = pages(length);
            for (std::int64_t page = count; page >= 0; --page) {
                const Instant end = grid + Milliseconds(length.count() * page / count);
                point = end >= asked ? end : point;
            }
        }
        return std::min(point, anchor);
    }

    const Programme& programme_;
    const Zone& zone_;
    Instant start_;
    std::vector<Span> spans_;
    std::vector<Cue> cues_;
};

} // namespace wayside::test
