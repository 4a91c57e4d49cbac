// How the items of a slot are put in order: shares, weights, merging.

#include "schedule/cycle.hpp"
#include "schedule/rounds.hpp"
#include "schedule/shares.hpp"
#include "schedule/spread.hpp"
#include "support/programme_builder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace wayside
{
namespace
{

using namespace std::chrono_literals;
using test::ProgrammeBuilder;

/// A playlist of `count` slides of `dwell` each, named "<id>0", "<id>1", ..., due always.
void add_entry(ProgrammeBuilder& builder,
               const std::string& id,
               int count,
               Milliseconds dwell,
               std::optional<int> share = std::nullopt)
{
    std::vector<ProgrammeBuilder::ItemOptions> items;
    for (int i = 0; i < count; ++i) {
        builder.slide(id + std::to_string(i), {.dwell = dwell});
        items.push_back({.slide = id + std::to_string(i)});
    }
    builder.playlist(id, items).entry({.playlist = id, .share = share});
}

std::vector<std::size_t> normal_entries(const Programme& programme)
{
    std::vector<std::size_t> entries;
    for (std::size_t i = 0; i < programme.schedule.size(); ++i) {
        if (programme.schedule[i].tier == Tier::Normal) {
            entries.push_back(i);
        }
    }
    return entries;
}

Cycle cycle_of(ProgrammeBuilder& builder)
{
    const auto programme = builder.build();
    RoundsMemo memo;
    return compile_cycle(*programme, normal_entries(*programme), std::chrono::local_days(), memo);
}

std::map<std::size_t, Milliseconds> time_by_entry(const Cycle& cycle)
{
    std::map<std::size_t, Milliseconds> times;
    for (const CycleItem& item : cycle.items) {
        times[item.entry] += item.length;
    }
    return times;
}

/// The letters of the items of a round.
std::string round_of(const std::vector<int>& weights)
{
    std::vector<PlaylistItem> items;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        items.push_back({.slide = i, .weight = weights[i]});
    }
    std::string round;
    for (const std::size_t item : spread(items)) {
        round += static_cast<char>('a' + item);
    }
    return round;
}

TEST(Spread, KeepsTheOrderOfTheFile)
{
    EXPECT_EQ(round_of({1, 1, 1, 1}), "abcd");
    EXPECT_EQ(round_of({1}), "a");
}

TEST(Spread, PutsRepeatedItemsFarApart)
{
    EXPECT_EQ(round_of({1, 1, 1, 1, 1, 2}), "abcfdef");
    EXPECT_EQ(round_of({2, 1, 1, 1, 1}), "abcade");
}

TEST(Spread, DoesNotLetAnItemFollowItselfWhenAnotherCanStandBetween)
{
    EXPECT_EQ(round_of({3, 2, 1}), "abacab");
    EXPECT_EQ(round_of({2, 2}), "abab");
}

TEST(Spread, RepeatsAnItemThatHasNothingToStandBetween)
{
    EXPECT_EQ(round_of({3}), "aaa");
}

TEST(Spread, ShowsEachItemAsOftenAsItWeighs)
{
    const std::string round = round_of({1, 10, 3, 7});
    EXPECT_EQ(std::count(round.begin(), round.end(), 'a'), 1);
    EXPECT_EQ(std::count(round.begin(), round.end(), 'b'), 10);
    EXPECT_EQ(std::count(round.begin(), round.end(), 'c'), 3);
    EXPECT_EQ(std::count(round.begin(), round.end(), 'd'), 7);
}

std::vector<std::int64_t> weights_of(const std::vector<std::optional<int>>& shares)
{
    std::vector<ScheduleEntry> schedule;
    std::vector<std::size_t> entries;
    for (const auto& share : shares) {
        entries.push_back(schedule.size());
        schedule.emplace_back().share = share;
    }
    return share_weights(schedule, entries);
}

TEST(ShareWeights, GiveTheRestEvenlyToThoseWithoutAShare)
{
    EXPECT_EQ(weights_of({30, std::nullopt}), (std::vector<std::int64_t>{30, 70}));
    EXPECT_EQ(weights_of({10, std::nullopt, std::nullopt}),
              (std::vector<std::int64_t>{20, 90, 90}));
    EXPECT_EQ(weights_of({std::nullopt, std::nullopt}), (std::vector<std::int64_t>{100, 100}));
}

TEST(ShareWeights, LeaveNothingWhenEverythingIsTaken)
{
    EXPECT_EQ(weights_of({60, 40, std::nullopt}), (std::vector<std::int64_t>{60, 40, 0}));
    EXPECT_EQ(weights_of({80, 40, std::nullopt}), (std::vector<std::int64_t>{80, 40, 0}));
}

TEST(Shares, AreOfTimeAndNotOfItems)
{
    ProgrammeBuilder builder;
    add_entry(builder, "long", 2, 30s, 50);
    add_entry(builder, "short", 3, 10s, 50);
    const Cycle cycle = cycle_of(builder);
    const auto times = time_by_entry(cycle);
    EXPECT_EQ(times.at(0), times.at(1));
    EXPECT_EQ(cycle.length, 2min);
}

TEST(Shares, BelowAHundredKeepTheirProportion)
{
    ProgrammeBuilder builder;
    add_entry(builder, "a", 1, 10s, 10);
    add_entry(builder, "b", 1, 10s, 30);
    const auto times = time_by_entry(cycle_of(builder));
    EXPECT_EQ(times.at(1), 3 * times.at(0));
}

TEST(Shares, OfAHundredLeaveNoTimeForOthers)
{
    ProgrammeBuilder builder;
    add_entry(builder, "a", 2, 10s, 100);
    add_entry(builder, "b", 2, 10s);
    EXPECT_EQ(time_by_entry(cycle_of(builder)).count(1), 0U);
}

TEST(Shares, DoNotMatterToAnEntryThatIsAlone)
{
    ProgrammeBuilder builder;
    add_entry(builder, "a", 3, 10s, 30);
    EXPECT_EQ(cycle_of(builder).length, 30s);
}

TEST(Shares, MakeTheCycleLongEnoughForWholeRounds)
{
    ProgrammeBuilder builder;
    add_entry(builder, "a", 5, 10s);
    add_entry(builder, "b", 6, 10s);
    std::map<std::size_t, int> showings;
    for (const CycleItem& item : cycle_of(builder).items) {
        ++showings[item.slide];
    }
    for (std::size_t slide = 0; slide < 11; ++slide) {
        EXPECT_EQ(showings[slide], slide < 5 ? 6 : 5);
    }
}

TEST(Shares, HoldInEveryHour)
{
    ProgrammeBuilder builder;
    add_entry(builder, "commute", 7, 12s, 30);
    add_entry(builder, "core", 41, 11s);
    const Cycle cycle = cycle_of(builder);
    std::vector<CycleItem> twice = cycle.items;
    twice.insert(twice.end(), cycle.items.begin(), cycle.items.end());
    for (std::size_t first = 0; first < cycle.items.size(); ++first) {
        Milliseconds all{0};
        Milliseconds commute{0};
        for (std::size_t i = first; i < twice.size() && all < 1h; ++i) {
            all += twice[i].length;
            commute += twice[i].entry == 0 ? twice[i].length : 0ms;
        }
        if (all >= 1h) {
            EXPECT_LE(std::abs((commute - all * 30 / 100).count()), 12'000)
                << "from item " << first;
        }
    }
}

/// What an entry has been given of a cycle that repeats, at any moment.
class Given
{
public:
    Given(const Cycle& cycle, std::size_t entry) : cycle_(cycle.length.count())
    {
        std::int64_t given = 0;
        for (const CycleItem& item : cycle.items) {
            const std::int64_t length = item.length.count();
            edges_.push_back({item.start.count(), given, item.entry == entry});
            given += item.entry == entry ? length : 0;
        }
        all_ = given;
    }

    [[nodiscard]] std::int64_t at(std::int64_t moment) const
    {
        const std::int64_t phase = moment % cycle_;
        const auto after = std::upper_bound(
            edges_.begin(), edges_.end(), phase, [](std::int64_t wanted, const Edge& edge) {
                return wanted < edge.start;
            });
        const Edge& edge = *std::prev(after);
        return moment / cycle_ * all_ + edge.given + (edge.is_own ? phase - edge.start : 0);
    }

private:
    struct Edge {
        std::int64_t start;
        std::int64_t given;
        bool is_own;
    };

    std::int64_t cycle_;
    std::int64_t all_ = 0;
    std::vector<Edge> edges_;
};

/// By how many items (the longest of the cycle) an hour that begins up to `last` misses a share at
/// worst. The error bends only where an item begins at either end of the hour.
double worst_hour(const Cycle& cycle,
                  const std::map<std::size_t, int>& shares,
                  Milliseconds last = Milliseconds::max())
{
    const std::int64_t hour = Milliseconds(1h).count();
    Milliseconds longest{0};
    for (const CycleItem& item : cycle.items) {
        longest = std::max(longest, item.length);
    }
    std::int64_t worst = 0;
    for (const auto& [entry, share] : shares) {
        const Given given(cycle, entry);
        const auto miss_from = [&, share = share](std::int64_t begin) {
            return begin > last.count()
                       ? 0
                       : std::abs(given.at(begin + hour) - given.at(begin) - hour * share / 100);
        };
        const std::int64_t length = cycle.length.count();
        for (const CycleItem& item : cycle.items) {
            const std::int64_t start = item.start.count();
            const std::int64_t ends_there = ((start - hour) % length + length) % length;
            worst = std::max({worst, miss_from(start), miss_from(ends_there)});
        }
    }
    return static_cast<double>(worst) / static_cast<double>(longest.count());
}

/// Two to four entries that share everything; with items of one length each, or of all lengths.
class FullShares : public testing::TestWithParam<bool>
{
protected:
    static void add(ProgrammeBuilder& builder, std::size_t entry, int share, std::mt19937& dice)
    {
        const auto length = [&] {
            return Milliseconds(2000 + static_cast<int>(dice() % 28'000));
        };
        const std::string id(1, static_cast<char>('a' + entry));
        const Milliseconds usual = length();
        std::vector<ProgrammeBuilder::ItemOptions> items;
        for (std::size_t item = 0; item < 1 + entry + dice() % 9; ++item) {
            const std::string slide = id + std::to_string(item);
            builder.slide(slide, {.dwell = GetParam() ? length() : usual});
            items.push_back({.slide = slide});
        }
        builder.playlist(id, items).entry({.playlist = id, .share = share});
    }
};

TEST_P(FullShares, HoldInEveryHourFromAnywhere)
{
    std::mt19937 dice(21);
    int cut = 0;
    for (int round = 0; round < 200; ++round) {
        SCOPED_TRACE("round " + std::to_string(round));
        ProgrammeBuilder builder;
        std::map<std::size_t, int> shares;
        int left = 100;
        for (std::size_t entry = 0; left > 0; ++entry) {
            const int share = entry == 3 ? left : std::min(left, 5 + static_cast<int>(dice() % 50));
            add(builder, entry, share, dice);
            shares[entry] = share;
            left -= share;
        }
        const auto programme = builder.build();
        RoundsMemo memo;
        const auto all =
            ingredients_of(*programme, normal_entries(*programme), std::chrono::local_days(), memo);
        const auto made = [&](Milliseconds reach) {
            return compile_cycle(*programme, all, memo.dwells(), reach);
        };
        EXPECT_LE(worst_hour(made(Milliseconds::max()), shares), 1);
        if (all.length >= 5h) {
            EXPECT_LE(worst_hour(made(5h), shares, 4h), 1) << "in a slot of five hours";
            cut += 1;
        }
    }
    EXPECT_GT(cut, 50);
}

INSTANTIATE_TEST_SUITE_P(Lengths, FullShares, testing::Bool());

/// An entry of `slides` slides, which all stand for `dwell`.
struct Even {
    int share;
    int slides;
    Milliseconds dwell;
};

double worst_hour_of(const std::vector<Even>& entries)
{
    ProgrammeBuilder builder;
    std::map<std::size_t, int> shares;
    for (const Even& entry : entries) {
        const std::string id(1, static_cast<char>('a' + shares.size()));
        add_entry(builder, id, entry.slides, entry.dwell, entry.share);
        shares[shares.size()] = entry.share;
    }
    return worst_hour(cycle_of(builder), shares);
}

TEST(Shares, HoldWhereNoOrderOfAShortCycleWouldDo)
{
    // The shortest cycle that misses no share by more than a quarter of an item has 34 items of a,
    // 30 of b and 120 of c, 116.7 s more than an hour. Those 116.7 s, wherever they lie, must give
    // c 94.4 s at most (120 items - 59 % of an hour + the longest item), so not six of its items,
    // and may not go by without b for more than 114.2 s. Six items that are not all of c last for
    // 115.3 s. So at most five items lie between two of b: 150 between all 30, but there are 154.
    EXPECT_LE(worst_hour_of({{22, 1, 23'875ms}, {19, 6, 23'681ms}, {59, 5, 18'288ms}}), 1);
}

TEST(Shares, HoldWhereNeighboursHaveToChangePlaces)
{
    EXPECT_LE(worst_hour_of({{21, 4, 21'044ms}, {7, 2, 20'631ms}, {72, 8, 18'378ms}}), 1);
    EXPECT_LE(worst_hour_of({{15, 4, 29'992ms}, {11, 5, 22'938ms}, {74, 5, 26'789ms}}), 1);
    // Not one change of places makes these better: more of them do.
    EXPECT_LE(worst_hour_of({{9, 5, 20'253ms}, {54, 6, 14'933ms}, {37, 5, 8'090ms}}), 1);
    EXPECT_LE(worst_hour_of({{16, 5, 26'233ms}, {35, 4, 20'587ms}, {49, 6, 26'369ms}}), 1);
}

TEST(Shares, AreNotSpoiltWhereNoChangeOfPlacesIsFound)
{
    // One of six programmes, of 30,000, that miss by more than an item. It may well hold one day.
    EXPECT_LE(worst_hour_of({{50, 4, 27'462ms}, {37, 5, 22'303ms}, {13, 7, 27'584ms}}), 1.034);
}

TEST(Shares, OfTwoEntriesHoldWithinAnItemInEveryHour)
{
    // With two there is one lead, and it moves by an item at most: never more than that apart.
    std::mt19937 dice(22);
    for (int round = 0; round < 60; ++round) {
        ProgrammeBuilder builder;
        const int share = 1 + static_cast<int>(dice() % 99);
        add_entry(builder,
                  "a",
                  1 + static_cast<int>(dice() % 9),
                  Milliseconds(2000 + dice() % 28'000),
                  share);
        add_entry(builder,
                  "b",
                  1 + static_cast<int>(dice() % 9),
                  Milliseconds(2000 + dice() % 28'000),
                  100 - share);
        EXPECT_LE(worst_hour(cycle_of(builder), {{0, share}, {1, 100 - share}}), 1)
            << "round " << round;
    }
}

TEST(Shares, HoldBesideAGuarantee)
{
    ProgrammeBuilder builder;
    add_entry(builder, "a", 3, 12s, 40);
    builder.slide("help", {.dwell = 8s});
    builder.playlist("b", {{.slide = "a0"}, {.slide = "help"}, {.slide = "a1"}});
    builder.entry({.playlist = "b", .share = 60}).guarantee("help", 15s, 2min);
    std::map<std::size_t, double> times;
    double all = 0;
    for (const CycleItem& item : cycle_of(builder).items) {
        times[item.entry] += item.guaranteed ? 0 : static_cast<double>(item.length.count());
        all += item.guaranteed ? 0 : static_cast<double>(item.length.count());
    }
    EXPECT_NEAR(times.at(0) / all, 0.4, 0.01);
}

TEST(Shares, DoNotLetManySmallRoundingErrorsAddUp)
{
    // One round of the large entry makes the cycle; each of the others is due 18.45 items in it.
    ProgrammeBuilder builder;
    add_entry(builder, "large", 5000, 10s, 91);
    for (const char* const id : {"a", "b", "c", "d", "e", "f", "g", "h", "i"}) {
        add_entry(builder, id, 1, 29'780ms, 1);
    }
    const Cycle cycle = cycle_of(builder);
    const Milliseconds large = time_by_entry(cycle).at(0);
    EXPECT_LE(std::abs((large - cycle.length * 91 / 100).count()), 29'780);
}

TEST(Merge, LetsSmallLanesInByOnesAndTwosBetweenTheItemsOfALargeOne)
{
    ProgrammeBuilder builder;
    add_entry(builder, "large", 5, 10s, 50);
    for (const char* const id : {"b", "c", "d", "e", "f"}) {
        add_entry(builder, id, 1, 10s, 10);
    }
    const Cycle cycle = cycle_of(builder);
    ASSERT_EQ(cycle.items.size(), 10U);
    for (std::size_t i = 0; i < cycle.items.size(); ++i) {
        const auto of_large = [&](std::size_t item) {
            return cycle.items[item % cycle.items.size()].entry == 0 ? 1 : 0;
        };
        const int large = of_large(i) + of_large(i + 1) + of_large(i + 2);
        EXPECT_TRUE(large == 1 || large == 2) << "from item " << i;
    }
}

TEST(ItemAt, IsHalfOpen)
{
    Cycle cycle;
    cycle.items = {{.slide = 0, .language = "en", .start = 0ms, .length = 10ms},
                   {.slide = 1, .language = "en", .start = 10ms, .length = 5ms}};
    cycle.length = 15ms;
    EXPECT_EQ(item_at(cycle, 0ms).slide, 0U);
    EXPECT_EQ(item_at(cycle, 9ms).slide, 0U);
    EXPECT_EQ(item_at(cycle, 10ms).slide, 1U);
    EXPECT_EQ(item_at(cycle, 14ms).slide, 1U);
}

/// Entries at random, with the shares they should get.
struct Mix {
    Cycle cycle;
    std::vector<double> shares; ///< by entry, summing to 1
    std::size_t slides = 0;
    std::int64_t longest = 0; ///< item, in milliseconds
};

Mix random_mix(std::mt19937& dice)
{
    const auto roll = [&](int from, int to) {
        return from + static_cast<int>(dice() % static_cast<unsigned>(to - from + 1));
    };
    Mix mix;
    ProgrammeBuilder builder;
    const int entries = roll(2, 6);
    double left = 100;
    int without = 0;
    for (int entry = 0; entry < entries; ++entry) {
        const int count = roll(1, 12);
        const Milliseconds dwell(roll(2000, 30'000));
        const auto share = roll(0, 1) == 0 ? std::optional<int>(roll(1, 15)) : std::nullopt;
        add_entry(builder, std::string(1, static_cast<char>('a' + entry)), count, dwell, share);
        mix.shares.push_back(share.value_or(0));
        mix.slides += static_cast<std::size_t>(count);
        mix.longest = std::max<std::int64_t>(mix.longest, dwell.count());
        left -= share.value_or(0);
        without += share ? 0 : 1;
    }
    for (double& share : mix.shares) {
        share = without == 0 ? share / (100 - left) : (share == 0 ? left / without : share) / 100;
    }
    mix.cycle = cycle_of(builder);
    return mix;
}

class RandomMixes : public testing::TestWithParam<unsigned>
{
};

TEST_P(RandomMixes, HonourSharesWithinOneItemACycle)
{
    std::mt19937 dice(GetParam());
    for (int round = 0; round < 150; ++round) {
        const Mix mix = random_mix(dice);
        const auto times = time_by_entry(mix.cycle);
        for (std::size_t entry = 0; entry < mix.shares.size(); ++entry) {
            const double due = mix.shares[entry] * static_cast<double>(mix.cycle.length.count());
            EXPECT_NEAR(
                static_cast<double>(times.at(entry).count()), due, static_cast<double>(mix.longest))
                << "round " << round;
        }
    }
}

TEST_P(RandomMixes, AreHardlyMoreThanAnItemAheadOrBehindWithinTheCycle)
{
    std::mt19937 dice(GetParam());
    for (int round = 0; round < 150; ++round) {
        const Mix mix = random_mix(dice);
        const auto totals = time_by_entry(mix.cycle);
        std::map<std::size_t, double> given;
        for (const CycleItem& item : mix.cycle.items) {
            for (const auto& [entry, total] : totals) {
                const double due = static_cast<double>(item.start.count()) *
                                   static_cast<double>(total.count()) /
                                   static_cast<double>(mix.cycle.length.count());
                ASSERT_NEAR(given[entry], due, 1.2 * static_cast<double>(mix.longest))
                    << "round " << round;
            }
            given[item.entry] += static_cast<double>(item.length.count());
        }
    }
}

TEST_P(RandomMixes, ShowEverySlideInCyclesOfReasonableLength)
{
    std::mt19937 dice(GetParam());
    for (int round = 0; round < 150; ++round) {
        const Mix mix = random_mix(dice);
        std::map<std::size_t, int> showings;
        for (const CycleItem& item : mix.cycle.items) {
            ++showings[item.slide];
        }
        EXPECT_EQ(showings.size(), mix.slides) << "round " << round;
        const auto rarest =
            std::min_element(showings.begin(), showings.end(), [](const auto& a, const auto& b) {
                return a.second < b.second;
            });
        EXPECT_TRUE(mix.cycle.items.size() < 4200 || rarest->second == 1) << "round " << round;
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomMixes, testing::Values(7U, 8U));

} // namespace
} // namespace wayside
