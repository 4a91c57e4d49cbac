// The schedule against a second implementation that is too slow to be wrong: the same slot, the
// same item, the same ends, for random programmes at random instants.

#include "schedule/dice.hpp"
#include "schedule/slot_memo.hpp"
#include "schedule/takeover.hpp"
#include "support/programme_builder.hpp"
#include "support/reference_schedule.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace wayside
{
namespace
{

using namespace std::chrono_literals;
using test::Dice;
using test::ProgrammeBuilder;
using test::random_window;
using test::ReferenceSchedule;

/// A zone, and a moment near which something happens to its calendar.
struct Night {
    const char* zone;
    const char* moment;
};

constexpr std::array<Night, 14> nights{{
    {"America/New_York", "2026-03-08T07:00:00Z"},
    {"America/New_York", "2026-11-01T06:00:00Z"},
    {"America/New_York", "2040-07-04T12:00:00Z"},
    {"America/New_York", "2027-01-01T05:00:00Z"},
    {"America/New_York", "2028-02-29T12:00:00Z"},
    {"Australia/Lord_Howe", "2026-04-04T15:00:00Z"},
    {"Australia/Lord_Howe", "2026-10-03T15:30:00Z"},
    {"America/Santiago", "2026-09-06T04:00:00Z"},
    {"America/Santiago", "2026-04-05T03:00:00Z"},
    {"Africa/Cairo", "2026-04-23T22:00:00Z"},
    {"Africa/Cairo", "2026-10-29T21:00:00Z"},
    {"America/Mexico_City", "2026-07-15T12:00:00Z"},
    {"Pacific/Apia", "2011-12-30T10:00:00Z"},
    {"Asia/Kathmandu", "2026-12-31T18:15:00Z"},
}};

/// A day at most a week away from `middle`.
std::string random_day(Dice& dice, Instant middle)
{
    return to_rfc3339(middle + std::chrono::days(dice.roll(9) - 4)).substr(0, 10);
}

void add_dates(ProgrammeBuilder::EntryOptions& entry, Dice& dice, Instant middle)
{
    const std::string a = random_day(dice, middle);
    const std::string b = random_day(dice, middle);
    switch (dice.roll(8)) {
    case 0:
        entry.first_day = std::min(a, b);
        entry.last_day = std::max(a, b);
        break;
    case 1:
        entry.first_day = a;
        break;
    case 2:
        entry.last_day = a;
        break;
    case 3:
        entry.dates = a == b ? std::vector{a} : std::vector{a, b};
        break;
    case 4:
        entry.from = to_rfc3339(middle + std::chrono::minutes(dice.roll(4000) - 2000));
        break;
    case 5:
        entry.from = to_rfc3339(middle + std::chrono::minutes(dice.roll(2000) - 2000));
        entry.until = to_rfc3339(middle + std::chrono::minutes(dice.roll(2000) + 1));
        break;
    default:
        break;
    }
    if (dice.one_in(4)) {
        entry.except = {random_day(dice, middle)};
    }
    if (dice.one_in(5)) {
        entry.month_days = {{dice.roll(6), dice.roll(7)}, {dice.roll(6), dice.roll(7)}};
    }
}

/// `spoken`: the languages of the slide. An item that names none of them does not suit: so the
/// reader of playlists has it.
ProgrammeBuilder::ItemOptions random_item(Dice& dice,
                                          const std::string& slide,
                                          const std::vector<std::string>& spoken,
                                          Instant middle)
{
    constexpr std::array<const char*, 2> languages{"en", "es"};
    ProgrammeBuilder::ItemOptions item{.slide = slide, .weight = 1 + dice.roll(3)};
    if (dice.one_in(3)) {
        item.languages = {languages.at(static_cast<std::size_t>(dice.roll(2)))};
    }
    const bool is_spoken =
        item.languages.empty() ||
        std::find(spoken.begin(), spoken.end(), item.languages.front()) != spoken.end();
    item.suits = is_spoken && !dice.one_in(6);
    if (dice.one_in(4)) {
        item.valid_from = random_day(dice, middle);
    } else if (dice.one_in(4)) {
        item.valid_until = random_day(dice, middle);
    }
    return item;
}

std::shared_ptr<const Programme> random_programme(Dice& dice, Instant middle)
{
    constexpr std::array<const char*, 6> days{"", "", "mon..fri", "sat sun", "sun", "sat..mon"};
    ProgrammeBuilder builder;
    builder.languages({"en", "es"});
    const int entries = 1 + dice.roll(5);
    for (int i = 0; i < entries; ++i) {
        const std::string id(1, static_cast<char>('a' + i));
        const std::string other = id + id;
        const std::vector<std::string> spoken = {"en", "es"};
        builder.slide(id,
                      {.dwell = Milliseconds(2000 + 10 * dice.roll(9000)),
                       .languages = spoken,
                       .intensity = dice.one_in(2) ? Intensity::High : Intensity::Low});
        builder.slide(other,
                      {.dwell = Milliseconds(2000 + 10 * dice.roll(1000)),
                       .intensity = dice.one_in(3) ? Intensity::High : Intensity::Low});
        builder.playlist(
            id,
            {random_item(dice, id, spoken, middle), random_item(dice, other, {"en"}, middle)},
            static_cast<Order>(dice.roll(3)));
        ProgrammeBuilder::EntryOptions entry{.playlist = id,
                                             .tier = static_cast<Tier>(dice.roll(4))};
        entry.days = days.at(static_cast<std::size_t>(dice.roll(6)));
        for (int window = dice.roll(3); window > 0; --window) {
            entry.hours.push_back(random_window(dice));
        }
        if (dice.one_in(2)) {
            entry.share = 5 + dice.roll(15);
        }
        add_dates(entry, dice, middle);
        entry.change = dice.one_in(3) ? ChangeOver::Now : ChangeOver::AfterItem;
        builder.entry(entry);
    }
    builder.filler_change(dice.one_in(2) ? ChangeOver::Now : ChangeOver::AfterItem);
    if (dice.one_in(3)) {
        builder.guarantee("a", 10s, 3min);
    }
    return builder.build();
}

/// Somebody stands there and wants a playlist, for minutes or for days; or it cannot be had.
std::shared_ptr<const Programme> with_random_hand(std::shared_ptr<const Programme> programme,
                                                  Dice& dice,
                                                  Instant middle)
{
    const auto& playlists = programme->playlists;
    const Instant from = middle + std::chrono::minutes(dice.roll(6000) - 3000);
    const auto taken = with_takeover(
        *programme,
        {.playlist =
             playlists[static_cast<std::size_t>(dice.roll(static_cast<int>(playlists.size())))].id,
         .tier = dice.one_in(3) ? Tier::Emergency : Tier::Takeover,
         .change = dice.one_in(2) ? ChangeOver::Now : ChangeOver::AfterItem,
         .from = from,
         .until = from + std::chrono::minutes(1 + dice.roll(dice.one_in(2) ? 90 : 4000))});
    return taken ? *taken : programme;
}

bool is_by_hand(const Schedule& schedule, std::size_t entry)
{
    return schedule.programme().schedule[entry].by_hand;
}

/// Rule 11: what is shown on an entry's behalf is an item of it, for this display, in a language
/// that the item asks for.
bool is_one_of_its_items(const Programme& programme, const Cue& cue)
{
    const Playlist& playlist = programme.playlists[programme.schedule[cue.entry].playlist];
    return std::any_of(playlist.items.begin(), playlist.items.end(), [&](const PlaylistItem& item) {
        return item.slide == cue.slide && item.suits &&
               (item.languages.empty() ||
                std::find(item.languages.begin(), item.languages.end(), cue.language) !=
                    item.languages.end());
    });
}

class Reference : public testing::TestWithParam<unsigned>
{
protected:
    /// A week around a random night.
    void compare(Dice& dice, int probes)
    {
        const Night& night = nights.at(static_cast<std::size_t>(dice.roll(nights.size())));
        const Instant middle = parse_instant(night.moment).value();
        auto programme = random_programme(dice, middle);
        if (dice.one_in(2)) {
            programme = with_random_hand(std::move(programme), dice, middle);
        }
        const Schedule schedule =
            Schedule::compile(programme, Zone::load(night.zone).value()).value();
        const ReferenceSchedule reference(
            *programme, schedule.zone(), middle - std::chrono::days(4), std::chrono::days(8));
        for (int probe = 0; probe < probes; ++probe) {
            const Instant instant =
                middle - std::chrono::days(4) + Milliseconds(dice.roll(8 * 24 * 3'600'000));
            SCOPED_TRACE(schedule.zone().name() + " " + to_rfc3339(instant));
            if (auto slot = reference.slot_at(instant)) {
                const Slot real = schedule.slot_at(instant);
                slot->edition = real.edition; // another spelling of what the reference keeps
                ASSERT_EQ(real, *slot) << to_rfc3339(real.from) << " " << to_rfc3339(real.until);
                ++slots_;
                by_hand_ += is_by_hand(schedule, real.entries.front()) ? 1 : 0;
            }
        }
        compare_cues(dice, schedule, reference, probes);
    }

    void compare_cues(Dice& dice,
                      const Schedule& schedule,
                      const ReferenceSchedule& reference,
                      int probes)
    {
        const std::vector<Cue>& cues = reference.cues();
        for (int probe = 0; probe < probes && !cues.empty(); ++probe) {
            const Cue& wanted =
                cues[static_cast<std::size_t>(dice.roll(static_cast<int>(cues.size())))];
            const auto length = static_cast<int>((wanted.until - wanted.from).count());
            const Instant instant = wanted.from + Milliseconds(dice.roll(length));
            const Cue real = schedule.cue_at(instant);
            ASSERT_EQ(real, wanted)
                << schedule.zone().name() << " " << to_rfc3339(instant) << ": "
                << schedule.programme().slides[real.slide].id << " " << to_rfc3339(real.from)
                << " to " << to_rfc3339(real.until) << ", not "
                << schedule.programme().slides[wanted.slide].id << " " << to_rfc3339(wanted.from)
                << " to " << to_rfc3339(wanted.until);
            ASSERT_TRUE(real.guaranteed || is_one_of_its_items(schedule.programme(), real))
                << to_rfc3339(instant);
            ++cues_;
            by_hand_ += is_by_hand(schedule, real.entry) ? 1 : 0;
        }
    }

    int slots_ = 0;
    int cues_ = 0;
    int by_hand_ = 0; ///< of them
};

TEST_P(Reference, AgreesOnSlotsAndCues)
{
    Dice dice(GetParam());
    for (int round = 0; round < 150 && !HasFatalFailure(); ++round) {
        SCOPED_TRACE("round " + std::to_string(round));
        compare(dice, 170);
    }
    // Four seeds make 100,000 comparisons.
    EXPECT_GE(slots_ + cues_, 25'000) << slots_ << " slots, " << cues_ << " cues";
    EXPECT_GE(by_hand_, 500) << "takeovers by hand are drawn";
    RecordProperty("slots", slots_);
    RecordProperty("cues", cues_);
}

/// Days that are alike have the same slots: found once and looked up, or searched for from edge to
/// edge, they are the same.
TEST_P(Reference, AgreesOnSlotsThatAreRemembered)
{
    Dice dice(GetParam());
    int remembered = 0;
    for (int round = 0; round < 150 && !HasFatalFailure(); ++round) {
        const Night& night = nights.at(static_cast<std::size_t>(dice.roll(nights.size())));
        const Instant middle = parse_instant(night.moment).value();
        const Timetable timetable(with_random_hand(random_programme(dice, middle), dice, middle),
                                  Zone::load(night.zone).value());
        SlotMemo memo;
        for (int probe = 0; probe < 100; ++probe) {
            const Instant instant = middle + std::chrono::minutes(dice.roll(30 * 24 * 60)) -
                                    std::chrono::days(15) + Milliseconds(dice.roll(60'000));
            SCOPED_TRACE("round " + std::to_string(round) + " " + to_rfc3339(instant));
            const auto found = memo.slot_at(timetable, instant);
            ASSERT_TRUE(!found || *found == timetable.slot_at(instant, ClockTrust::Trusted));
            remembered += found ? 1 : 0;
        }
    }
    EXPECT_GT(remembered, 5'000);
}

INSTANTIATE_TEST_SUITE_P(Seeds, Reference, testing::Values(11U, 12U, 13U, 14U));

} // namespace
} // namespace wayside
