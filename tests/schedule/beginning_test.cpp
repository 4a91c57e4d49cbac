// A cycle is made only as far as its slot reaches: what is made is what the whole begins with.

#include "schedule/cycle.hpp"
#include "schedule/pages.hpp"
#include "support/programme_builder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <string>
#include <vector>

namespace wayside
{
namespace
{

using namespace std::chrono_literals;
using test::day;
using test::ProgrammeBuilder;

/// A playlist of `count` slides of `dwell`, each `heavy_in`th of them heavy (0: none).
void add_playlist(
    ProgrammeBuilder& builder, const std::string& id, int count, Milliseconds dwell, int heavy_in)
{
    std::vector<ProgrammeBuilder::ItemOptions> items;
    for (int i = 0; i < count; ++i) {
        const std::string slide = id + std::to_string(i);
        const bool is_heavy = heavy_in > 0 && i % heavy_in == 0;
        builder.slide(slide,
                      {.dwell = dwell + Milliseconds(i % 7 * 300),
                       .languages = {"en", "es"},
                       .intensity = is_heavy ? Intensity::High : Intensity::Low});
        items.push_back({.slide = slide, .weight = 1 + i % 3});
    }
    builder.playlist(id, items, static_cast<Order>(count % 3));
}

std::shared_ptr<const Programme> random_programme(std::mt19937& dice)
{
    const auto roll = [&](unsigned from, unsigned to) {
        return static_cast<int>(from + dice() % (to - from + 1));
    };
    ProgrammeBuilder builder;
    builder.languages({"en", "es"});
    for (int entry = roll(1, 5); entry > 0; --entry) {
        const std::string id(1, static_cast<char>('a' + entry));
        add_playlist(builder, id, roll(1, 60), Milliseconds(roll(2000, 30'000)), roll(0, 4));
        builder.entry(
            {.playlist = id, .share = roll(0, 1) == 0 ? std::optional(roll(1, 20)) : std::nullopt});
    }
    if (roll(0, 1) == 0) {
        builder.slide("help", {.dwell = 12s, .languages = {"en", "es"}});
        builder.guarantee("help", 15s, std::chrono::seconds(roll(90, 600)));
    }
    return builder.build();
}

/// All entries but the filler that the builder adds.
std::vector<std::size_t> entries_of(const Programme& programme)
{
    std::vector<std::size_t> entries(programme.schedule.size() - 1);
    std::iota(entries.begin(), entries.end(), 0U);
    return entries;
}

class Beginnings : public testing::TestWithParam<unsigned>
{
};

void expect_beginning(const Cycle& made, const Cycle& whole, Milliseconds reach)
{
    ASSERT_GE(made.length, reach);
    ASSERT_LE(made.items.size(), whole.items.size());
    const auto [differs, other] =
        std::mismatch(made.items.begin(), made.items.end(), whole.items.begin());
    EXPECT_EQ(differs, made.items.end()) << "item " << differs - made.items.begin();
}

TEST_P(Beginnings, AreWhatTheWholeCycleBeginsWith)
{
    std::mt19937 dice(GetParam());
    int cut = 0;
    int changed = 0; // by what hours need
    for (int round = 0; round < 200; ++round) {
        SCOPED_TRACE("round " + std::to_string(round));
        const auto programme = random_programme(dice);
        RoundsMemo memo;
        const auto all =
            ingredients_of(*programme, entries_of(*programme), day("2026-07-15"), memo);
        if (all.items > spaced_whole && all.heavy > 0) {
            continue; // the exception, below
        }
        const Cycle lasting = compile_cycle(*programme, all, memo.dwells(), Milliseconds::max());
        auto no_hours = all;
        no_hours.hours = {};
        const Cycle brief = compile_cycle(*programme, no_hours, memo.dwells(), Milliseconds::max());
        ASSERT_GE(lasting.length, all.length);
        changed += lasting != brief ? 1 : 0;
        for (int question = 0; question < 8; ++question) {
            const auto reach = Milliseconds(1 + dice() % static_cast<unsigned>(120min / 1ms));
            const Cycle& whole = reach < 60min ? brief : lasting;
            const Cycle made = compile_cycle(*programme, all, memo.dwells(), reach);
            if (all.length < reach) {
                EXPECT_EQ(made, whole);
                continue;
            }
            SCOPED_TRACE("of " + std::to_string(all.items) + " items " + std::to_string(all.heavy) +
                         " are heavy");
            expect_beginning(made, whole, reach);
            cut += made.items.size() < whole.items.size() ? 1 : 0;
        }
    }
    EXPECT_GT(cut, 300);
    EXPECT_GT(changed, 10);
}

INSTANTIATE_TEST_SUITE_P(Seeds, Beginnings, testing::Values(3U, 4U));

TEST(Beginning, AnyPageThatMayBeShownIsKnownWithoutTheCycle)
{
    std::mt19937 dice(9);
    for (int round = 0; round < 100; ++round) {
        const auto programme = random_programme(dice);
        RoundsMemo memo;
        const auto all =
            ingredients_of(*programme, entries_of(*programme), day("2026-07-15"), memo);
        Milliseconds longest{0};
        for (const CycleItem& item :
             compile_cycle(*programme, all, memo.dwells(), Milliseconds::max()).items) {
            longest = std::max(longest, page_length_of(item.length));
        }
        EXPECT_EQ(all.longest_page, longest) << "round " << round;
    }
}

/// Three entries with a slide or a few each, due in a slot shorter than an hour and in one that
/// lasts. Their cycle is short: hours may count from its beginning on.
std::shared_ptr<const Programme> brief_and_lasting(std::mt19937& dice)
{
    ProgrammeBuilder builder;
    for (const auto& [id, share] : {std::pair("a", 45), std::pair("b", 35), std::pair("c", 20)}) {
        std::vector<ProgrammeBuilder::ItemOptions> items;
        const Milliseconds dwell(5000 + dice() % 25'000);
        for (std::size_t item = 0; item < 1 + dice() % 3; ++item) {
            const std::string slide = id + std::to_string(item);
            builder.slide(slide, {.dwell = dwell});
            items.push_back({.slide = slide});
        }
        builder.playlist(id, items);
        builder.entry({.playlist = id, .hours = {"08:00-08:50", "12:00-18:00"}, .share = share});
    }
    return builder.build();
}

/// What is on in 50 minutes, one look in ten seconds.
std::vector<std::size_t> slides_from(const Schedule& schedule, const std::string& start)
{
    std::vector<std::size_t> slides;
    for (auto looked = 0s; looked < 50min; looked += 10s) {
        slides.push_back(schedule.cue_at(parse_instant(start).value() + looked).slide);
    }
    return slides;
}

TEST(BriefSlots, ShowTheSameWhateverWasAskedBefore)
{
    const std::string brief = "2026-07-15T08:00:00Z";
    const std::string lasting = "2026-07-15T12:00:00Z";
    std::mt19937 dice(5);
    int differ = 0;
    for (int round = 0; round < 100; ++round) {
        const auto programme = brief_and_lasting(dice);
        const Schedule one = Schedule::compile(programme, Zone::utc()).value();
        const Schedule other = Schedule::compile(programme, Zone::utc()).value();
        const auto of_lasting = slides_from(one, lasting);
        const auto of_brief = slides_from(other, brief);
        ASSERT_EQ(slides_from(one, brief), of_brief) << "round " << round;
        ASSERT_EQ(slides_from(other, lasting), of_lasting) << "round " << round;
        differ += of_brief != of_lasting ? 1 : 0;
    }
    EXPECT_GT(differ, 0) << "else this shows nothing";
}

TEST(MendedBeginnings, AreOfSlotsOfTheirLengthWhateverWasAskedBefore)
{
    // An hour that ends after the short slot makes neighbours in it change places, in the long one.
    ProgrammeBuilder builder;
    const auto add = [&](const std::string& id, int slides, Milliseconds dwell, int share) {
        std::vector<ProgrammeBuilder::ItemOptions> items;
        for (int item = 0; item < slides; ++item) {
            builder.slide(id + std::to_string(item), {.dwell = dwell});
            items.push_back({.slide = id + std::to_string(item)});
        }
        builder.playlist(id, items).entry(
            {.playlist = id, .hours = {"05:00-10:00", "12:00-17:30"}, .share = share});
    };
    add("a", 1, 26'880ms, 5);
    add("b", 4, 28'410ms, 43);
    add("c", 3, 28'115ms, 37);
    add("d", 5, 24'004ms, 15);
    const auto programme = builder.build();
    const Schedule one = Schedule::compile(programme, Zone::utc()).value();
    const Schedule other = Schedule::compile(programme, Zone::utc()).value();
    const std::string end_of_short = "2026-07-15T09:05:00Z";
    const std::string in_long = "2026-07-15T16:05:00Z";
    const auto of_long = slides_from(one, in_long);
    const auto of_short = slides_from(other, end_of_short);
    EXPECT_EQ(slides_from(one, end_of_short), of_short);
    EXPECT_EQ(slides_from(other, in_long), of_long);
    EXPECT_NE(of_short, of_long) << "else this shows nothing";
}

/// 48,000 showings, of whose slides each `heavy_in`th is heavy, in two entries.
struct Large {
    explicit Large(int heavy_in)
    {
        ProgrammeBuilder builder;
        builder.languages({"en", "es"});
        add_playlist(builder, "a", 6000, 8s, heavy_in);
        add_playlist(builder, "b", 6000, 8s, heavy_in);
        builder.entry({.playlist = "a"}).entry({.playlist = "b"});
        programme = builder.build();
    }

    [[nodiscard]] Cycle beginning(Milliseconds reach)
    {
        const auto all =
            ingredients_of(*programme, entries_of(*programme), day("2026-07-15"), memo);
        return compile_cycle(*programme, all, memo.dwells(), reach);
    }

    [[nodiscard]] bool is_heavy(const CycleItem& item) const
    {
        return programme->slides[item.slide].intensity == Intensity::High;
    }

    std::shared_ptr<const Programme> programme;
    RoundsMemo memo;
};

TEST(Beginning, OfALargeCycleKeepsHeavyItemsApart)
{
    for (const int heavy_in : {2, 3, 5}) {
        Large large(heavy_in);
        const Cycle cycle = large.beginning(1h);
        EXPECT_GE(cycle.length, 1h);
        EXPECT_LT(cycle.length, 1h + 1min) << "no more than is needed";
        for (std::size_t i = 1; i < cycle.items.size(); ++i) {
            EXPECT_FALSE(large.is_heavy(cycle.items[i - 1]) && large.is_heavy(cycle.items[i]))
                << "item " << i;
        }
    }
}

TEST(Beginning, OfALargeCycleIsTheSameHoweverFarItIsMade)
{
    Large large(2);
    const Cycle hour = large.beginning(1h);
    expect_beginning(large.beginning(5min), hour, 5min);
    expect_beginning(hour, large.beginning(24h), 1h);
}

} // namespace
} // namespace wayside
