// Random programmes and instants against an implementation that is too slow to be wrong: it writes
// down, minute by minute, what plays in the weeks around a change of clock.

#include "schedule/dice.hpp"
#include "schedule/schedule.hpp"
#include "support/programme_builder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace wayside
{
namespace
{

using namespace std::chrono_literals;
using test::Dice;
using test::ProgrammeBuilder;
using test::random_window;

constexpr std::size_t minutes_a_week = 7UL * 24 * 60;

/// Whether an entry is due at each minute of a week that starts on Monday.
std::vector<bool> week_of(const ScheduleEntry& entry)
{
    std::vector<bool> week(minutes_a_week);
    const std::vector<HourWindow> windows =
        entry.hours.empty() ? std::vector<HourWindow>{{0, 24 * 60}} : entry.hours;
    for (std::size_t day = 0; day < 7; ++day) {
        for (const HourWindow window : windows) {
            for (int minute = window.from_minute; entry.days.at(day) && minute < window.to_minute;
                 ++minute) {
                week[(day * 24 * 60 + static_cast<std::size_t>(minute)) % minutes_a_week] = true;
            }
        }
    }
    return week;
}

/// Rules 2 to 4, by going through the tiers.
std::vector<std::size_t> expected_winners(const std::vector<ScheduleEntry>& entries,
                                          const std::vector<std::vector<bool>>& weeks,
                                          std::size_t minute)
{
    for (const Tier tier : {Tier::Emergency, Tier::Takeover, Tier::Normal, Tier::Filler}) {
        std::vector<std::size_t> ruled;
        std::vector<std::size_t> always;
        std::vector<std::size_t> all;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (entries[i].tier == tier && weeks[i][minute]) {
                (entries[i].unconditional() ? always : ruled).push_back(i);
                all.push_back(i);
            }
        }
        if (!all.empty() && (tier == Tier::Normal || tier == Tier::Filler)) {
            return all;
        }
        if (!all.empty()) {
            return {ruled.empty() ? always.front() : ruled.front()};
        }
    }
    return {};
}

std::shared_ptr<const Programme> random_programme(Dice& dice)
{
    constexpr std::array<const char*, 6> days{"", "", "mon..fri", "sat sun", "sun", "sat..mon"};
    ProgrammeBuilder builder;
    builder.languages({"en", "es"});
    const int entries = 1 + dice.roll(4);
    for (int i = 0; i < entries; ++i) {
        const std::string id(1, static_cast<char>('a' + i));
        const std::string other = id + id;
        builder.slide(
            id, {.dwell = Milliseconds(2000 + 10 * dice.roll(1000)), .languages = {"en", "es"}});
        builder.slide(other, {.dwell = Milliseconds(2000 + 10 * dice.roll(1000))});
        builder.playlist(id, {{.slide = id, .weight = 1 + dice.roll(3)}, {.slide = other}});
        ProgrammeBuilder::EntryOptions entry{.playlist = id,
                                             .tier = static_cast<Tier>(dice.roll(4))};
        entry.days = days.at(static_cast<std::size_t>(dice.roll(6)));
        for (int window = dice.roll(3); window > 0; --window) {
            entry.hours.push_back(random_window(dice));
        }
        if (dice.roll(2) == 0) {
            entry.share = 5 + dice.roll(20);
        }
        builder.entry(entry);
    }
    return builder.build();
}

/// A zone and a moment near which its clock changes.
struct ClockChange {
    const char* zone;
    const char* change;
};

constexpr std::array<ClockChange, 6> clock_changes{{{"America/New_York", "2026-03-08T07:00:00Z"},
                                                    {"America/New_York", "2026-11-01T06:00:00Z"},
                                                    {"Australia/Lord_Howe", "2026-04-04T15:00:00Z"},
                                                    {"Australia/Lord_Howe", "2026-10-03T15:30:00Z"},
                                                    {"Pacific/Apia", "2011-12-30T10:00:00Z"},
                                                    {"Asia/Kathmandu", "2026-12-31T18:15:00Z"}}};

/// What plays in each minute of the three weeks around a night.
class Ledger
{
public:
    Ledger(const Programme& programme, const Zone& zone, Instant middle)
        : start_(middle - std::chrono::days(10))
    {
        std::vector<std::vector<bool>> weeks;
        for (const ScheduleEntry& entry : programme.schedule) {
            weeks.push_back(week_of(entry));
        }
        // 1970 began on a Thursday, three days into a week.
        constexpr auto monday_to_epoch = std::chrono::days(3);
        for (int minute = 0; minute < 20 * 24 * 60; ++minute) {
            const CivilTime civil = zone.civil(start_ + std::chrono::minutes(minute));
            const auto since_monday =
                (civil.time_since_epoch() + monday_to_epoch) % std::chrono::weeks(1);
            const auto of_week = static_cast<std::size_t>(since_monday / 1min);
            if (known_.empty()) {
                known_.resize(minutes_a_week);
            }
            if (known_[of_week].empty()) {
                known_[of_week] = expected_winners(programme.schedule, weeks, of_week);
            }
            minutes_.push_back(of_week);
        }
    }

    [[nodiscard]] Instant start() const { return start_; }

    [[nodiscard]] int length() const { return static_cast<int>(minutes_.size()); }

    [[nodiscard]] const std::vector<std::size_t>& at(int minute) const
    {
        return known_[minutes_[static_cast<std::size_t>(minute)]];
    }

    /// Compares a slot around `minute` with what is written down.
    void expect_same(const Slot& slot, int minute) const
    {
        ASSERT_EQ(slot.entries, at(minute));
        int first = minute;
        while (first > 0 && at(first - 1) == at(minute)) {
            --first;
        }
        int end = minute + 1;
        while (end < length() && at(end) == at(minute)) {
            ++end;
        }
        const Instant from = start_ + std::chrono::minutes(first);
        const Instant until = start_ + std::chrono::minutes(end);
        EXPECT_TRUE(first == 0 ? slot.from <= from : slot.from == from) << to_rfc3339(slot.from);
        EXPECT_TRUE(end == length() ? slot.until >= until : slot.until == until)
            << to_rfc3339(slot.until);
    }

private:
    Instant start_;
    std::vector<std::vector<std::size_t>> known_; ///< by minute of the week
    std::vector<std::size_t> minutes_;            ///< minute of the week, by minute since start
};

void expect_ledgers_slot(const Schedule& schedule, const Ledger& ledger, Dice& dice)
{
    const int minute = dice.roll(ledger.length());
    const Instant instant =
        ledger.start() + std::chrono::minutes(minute) + Milliseconds(dice.roll(60'000));
    SCOPED_TRACE(schedule.zone().name() + " " + to_rfc3339(instant));
    const Slot slot = schedule.slot_at(instant);
    ASSERT_TRUE(slot.from <= instant && instant < slot.until);
    ledger.expect_same(slot, minute);
    EXPECT_EQ(schedule.slot_at(slot.from), slot);
    EXPECT_EQ(schedule.slot_at(slot.until - 1ms), slot);
}

void expect_tiling(const Schedule& schedule, Instant instant)
{
    SCOPED_TRACE(schedule.zone().name() + " " + to_rfc3339(instant));
    const Cue cue = schedule.cue_at(instant);
    ASSERT_TRUE(cue.from <= instant && instant < cue.until);
    EXPECT_EQ(schedule.cue_at(cue.from), cue);
    EXPECT_EQ(schedule.cue_at(cue.until - 1ms), cue);
    EXPECT_EQ(schedule.cue_at(cue.from - 1ms).until, cue.from);
    EXPECT_EQ(schedule.after(cue).from, cue.until);
}

class RandomProgrammes : public testing::TestWithParam<unsigned>
{
};

TEST_P(RandomProgrammes, HaveTheSlotsThatGoingThroughEveryMinuteGives)
{
    Dice dice(GetParam());
    for (int round = 0; round < 40; ++round) {
        const ClockChange& night = clock_changes.at(static_cast<std::size_t>(dice.roll(6)));
        const auto programme = random_programme(dice);
        const Schedule schedule =
            Schedule::compile(programme, Zone::load(night.zone).value()).value();
        const Ledger ledger(*programme, schedule.zone(), parse_instant(night.change).value());
        for (int probe = 0; probe < 25; ++probe) {
            expect_ledgers_slot(schedule, ledger, dice);
        }
    }
}

TEST_P(RandomProgrammes, HaveCuesThatTileTime)
{
    Dice dice(GetParam());
    for (int round = 0; round < 20; ++round) {
        const ClockChange& night = clock_changes.at(static_cast<std::size_t>(dice.roll(6)));
        const Schedule schedule =
            Schedule::compile(random_programme(dice), Zone::load(night.zone).value()).value();
        const Instant middle = parse_instant(night.change).value();
        for (int probe = 0; probe < 10; ++probe) {
            const std::chrono::seconds away(dice.roll(1'000'000) - 500'000);
            expect_tiling(schedule, middle + away + Milliseconds(dice.roll(1000)));
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomProgrammes, testing::Values(1U, 2U, 3U));

} // namespace
} // namespace wayside
