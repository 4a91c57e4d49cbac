// Orders of a playlist, the distance between heavy slides, and guarantees, by their properties.

#include "schedule/cycle.hpp"
#include "schedule/guarantee.hpp"
#include "schedule/guarantee_check.hpp"
#include "schedule/intensity.hpp"
#include "schedule/rounds.hpp"
#include "schedule/rounds_memo.hpp"
#include "support/programme_builder.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
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
using testing::Contains;
using testing::ElementsAre;
using testing::Not;

std::vector<ProgrammeBuilder::ItemOptions> add_slides(ProgrammeBuilder& builder, int count)
{
    std::vector<ProgrammeBuilder::ItemOptions> items;
    for (int i = 0; i < count; ++i) {
        const std::string id(1, static_cast<char>('a' + i));
        builder.slide(id);
        items.push_back({.slide = id});
    }
    return items;
}

/// The slides of the first entry's rounds, as letters.
std::string rounds_on(const Programme& programme, const std::string& date)
{
    DwellMemo dwells;
    std::string letters;
    for (const CycleItem& item : rounds_of(programme, 0, day(date), dwells)) {
        letters += programme.slides[item.slide].id;
    }
    return letters;
}

std::shared_ptr<const Programme> shuffled(int slides)
{
    ProgrammeBuilder builder;
    builder.playlist("list", add_slides(builder, slides), Order::Shuffle);
    return builder.entry({.playlist = "list"}).build();
}

TEST(Shuffle, IsTheSameOnEveryDisplayAndAnotherEachDay)
{
    const std::string today = rounds_on(*shuffled(12), "2026-07-15");
    EXPECT_EQ(rounds_on(*shuffled(12), "2026-07-15"), today);
    EXPECT_NE(rounds_on(*shuffled(12), "2026-07-16"), today);
}

TEST(Shuffle, IsAnotherForOtherContent)
{
    ProgrammeBuilder builder;
    builder.playlist("other", add_slides(builder, 12), Order::Shuffle);
    EXPECT_NE(rounds_on(*builder.entry({.playlist = "other"}).build(), "2026-07-15"),
              rounds_on(*shuffled(12), "2026-07-15"));
}

TEST(Shuffle, NeverChangesItsMind)
{
    // A replay of last year needs last year's order: this is the order of all versions to come.
    EXPECT_EQ(rounds_on(*shuffled(4), "2026-07-15").substr(0, 16), "bcadbdacbadcdbca");
}

std::string sorted(std::string letters)
{
    std::sort(letters.begin(), letters.end());
    return letters;
}

void expect_whole_rounds(const std::string& letters)
{
    ASSERT_EQ(letters.size() % 5, 0U);
    for (std::size_t round = 0; round < letters.size(); round += 5) {
        EXPECT_EQ(sorted(letters.substr(round, 5)), "abcde");
    }
}

TEST(Shuffle, ShowsEverySlideOnceARoundAndNoneTwiceInARow)
{
    for (int date = 10; date < 30; ++date) {
        const std::string letters = rounds_on(*shuffled(5), "2026-07-" + std::to_string(date));
        expect_whole_rounds(letters);
        EXPECT_EQ(std::adjacent_find(letters.begin(), letters.end()), letters.end()) << letters;
    }
}

TEST(Weighted, GivesTimeAndNotShowingsByWeight)
{
    ProgrammeBuilder builder;
    builder.slide("a", {.dwell = 30s}).slide("b", {.dwell = 10s}).slide("c", {.dwell = 10s});
    builder.playlist(
        "list", {{.slide = "a"}, {.slide = "b"}, {.slide = "c", .weight = 2}}, Order::Weighted);
    const auto programme = builder.entry({.playlist = "list"}).build();
    RoundsMemo memo;
    std::map<std::size_t, Milliseconds> times;
    for (const CycleItem& item : compile_cycle(*programme, {0}, day("2026-07-15"), memo).items) {
        times[item.slide] += item.length;
    }
    EXPECT_EQ(times[0], times[1]);
    EXPECT_EQ(times[2], 2 * times[0]);
}

TEST(Rounds, HoldOnlyWhatIsValidOnTheDay)
{
    ProgrammeBuilder builder;
    auto items = add_slides(builder, 3);
    items[0].valid_until = "2026-07-15";
    items[2].valid_from = "2026-07-16";
    const auto programme = builder.playlist("list", items).entry({.playlist = "list"}).build();
    EXPECT_EQ(rounds_on(*programme, "2026-07-15"), "ab");
    EXPECT_EQ(rounds_on(*programme, "2026-07-16"), "bc");
    DwellMemo dwells;
    EXPECT_EQ(rounds_of(*programme, 0, std::nullopt, dwells).size(), 1U)
        << "without a clock, only what has no dates";
}

/// The showings of the first entry in order, each as its slide and its language: "a.en".
std::vector<std::string> showings_of(const Programme& programme)
{
    DwellMemo dwells;
    std::vector<std::string> showings;
    for (const CycleItem& item : rounds_of(programme, 0, day("2026-07-15"), dwells)) {
        showings.push_back(programme.slides[item.slide].id + "." + item.language);
    }
    return showings;
}

TEST(Rounds, ShowAnItemThatNamesLanguagesInTheirTurnsOnly)
{
    for (const Order order : {Order::InOrder, Order::Weighted}) {
        ProgrammeBuilder builder;
        builder.languages({"en", "es"});
        builder.slide("a", {.languages = {"en", "es"}}).slide("b", {.languages = {"en", "es"}});
        builder.slide("c", {.languages = {"en"}});
        builder.playlist("list",
                         {{.slide = "a"},
                          {.slide = "b", .languages = {"es"}},
                          {.slide = "c", .languages = {"en", "es"}}},
                         order);
        const auto programme = builder.entry({.playlist = "list"}).build();
        const auto showings = showings_of(*programme);
        EXPECT_THAT(showings, Contains("a.en"));
        EXPECT_THAT(showings, Contains("a.es"));
        EXPECT_THAT(showings, Contains("b.es"));
        EXPECT_THAT(showings, Contains("c.en"));
        EXPECT_THAT(showings, Not(Contains("b.en")));
    }
}

TEST(Rounds, ShowAnItemThatNamesLanguagesOnceThoughItsSlideHasOnlyOne)
{
    ProgrammeBuilder builder;
    builder.languages({"en", "es"});
    builder.slide("a", {.languages = {"en", "es"}}).slide("c", {.languages = {"en"}});
    builder.playlist("list", {{.slide = "a"}, {.slide = "c", .languages = {"en"}}});
    const auto programme = builder.entry({.playlist = "list"}).build();
    EXPECT_THAT(showings_of(*programme), ElementsAre("a.en", "c.en", "a.es"));
}

TEST(Rounds, HoldNothingThatDoesNotSuitTheDisplay)
{
    ProgrammeBuilder builder;
    auto items = add_slides(builder, 3);
    items[1].suits = false;
    const auto programme = builder.playlist("list", items).entry({.playlist = "list"}).build();
    EXPECT_EQ(rounds_on(*programme, "2026-07-15"), "ac");
}

TEST(RoundsMemo, AnswersAsIfItForgotEverything)
{
    ProgrammeBuilder builder;
    auto items = add_slides(builder, 3);
    items[0].valid_until = "2026-07-15";
    builder.playlist("list", items).guarantee("b", 40s, 5min);
    builder.entry({.id = "one", .playlist = "list"});
    builder.entry({.id = "alarm", .playlist = "list", .tier = Tier::Emergency});
    builder.entry({.id = "two", .playlist = "list"});
    const auto programme = builder.build();
    RoundsMemo memo;
    DwellMemo dwells;
    for (const char* date : {"2026-07-15", "2026-07-16", "2026-07-15"}) {
        for (const std::size_t entry : {0U, 1U, 2U, 0U}) {
            std::vector<CycleItem> remembered = memo.of(*programme, entry, day(date))->items;
            for (CycleItem& item : remembered) {
                EXPECT_EQ(programme->schedule[item.entry].playlist,
                          programme->schedule[entry].playlist);
                item.entry = entry;
            }
            const auto fresh =
                made_ready(rounds_of(*programme, entry, day(date), dwells), programme->slides);
            EXPECT_EQ(remembered, fresh.items) << date << ", entry " << entry;
        }
    }
}

// --- intensity: capitals are heavy ---------------------------------------------------------------

std::string spaced(const std::string& letters)
{
    std::vector<Slide> slides;
    std::vector<CycleItem> items;
    for (const char letter : letters) {
        slides.emplace_back().intensity =
            letter >= 'A' && letter <= 'Z' ? Intensity::High : Intensity::Low;
        items.emplace_back().slide = slides.size() - 1;
    }
    std::string line;
    for (const CycleItem& item : space_intensity(items, slides)) {
        line += letters[item.slide];
    }
    return line;
}

TEST(Intensity, LeavesAnOrderThatIsGoodAsItIs)
{
    EXPECT_EQ(spaced("aBcD"), "aBcD");
    EXPECT_EQ(spaced("abcd"), "abcd");
    EXPECT_EQ(spaced("A"), "A");
}

TEST(Intensity, PutsALighterItemBetween)
{
    EXPECT_EQ(spaced("ABcd"), "AcBd");
    EXPECT_EQ(spaced("aBCd"), "aBdC");
}

TEST(Intensity, SeesThatTheCycleBeginsAgain)
{
    EXPECT_EQ(spaced("AbcD"), "AbDc");
}

TEST(Intensity, ShowsLightItemsAgainWhereThereAreTooFew)
{
    EXPECT_EQ(spaced("ABc"), "AcBc");
    EXPECT_EQ(spaced("ABCDe"), "AeBeCeDe");
}

TEST(Intensity, CannotHelpWhenEverythingIsHeavy)
{
    EXPECT_EQ(spaced("ABC"), "ABC");
}

bool is_heavy(char letter)
{
    return letter <= 'Z';
}

/// Up to twelve different letters, half of them heavy.
std::string random_letters(std::mt19937& dice)
{
    std::string letters;
    const auto count = static_cast<int>(1 + dice() % 12);
    for (int i = 0; i < count; ++i) {
        letters += static_cast<char>((dice() % 2 == 0 ? 'a' : 'A') + i);
    }
    return letters;
}

/// No two heavy ones are neighbours on a ring.
bool are_apart(const std::string& line)
{
    const std::string ring = line + line.front();
    return std::adjacent_find(ring.begin(), ring.end(), [](char a, char b) {
               return is_heavy(a) && is_heavy(b);
           }) == ring.end();
}

class RandomIntensities : public testing::TestWithParam<unsigned>
{
};

TEST_P(RandomIntensities, AreApartAndNothingIsLost)
{
    std::mt19937 dice(GetParam());
    for (int round = 0; round < 2000; ++round) {
        const std::string letters = random_letters(dice);
        const std::string line = spaced(letters);
        const bool all_heavy = std::all_of(letters.begin(), letters.end(), is_heavy);
        EXPECT_TRUE(all_heavy || are_apart(line)) << letters << " " << line;
        for (const char letter : letters) {
            EXPECT_NE(line.find(letter), std::string::npos) << letters << " " << line;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomIntensities, testing::Values(5U));

// --- guarantees ----------------------------------------------------------------------------------

/// The least time for which `slide` is on the screen in any window of `every`, second by second.
Milliseconds least_exposure(const Cycle& cycle, std::size_t slide, Milliseconds every)
{
    std::vector<int> seconds; // whether the slide is on the screen, over three cycles
    for (int round = 0; round < 3; ++round) {
        for (const CycleItem& item : cycle.items) {
            for (Milliseconds second{0}; second < item.length; second += 1s) {
                seconds.push_back(item.slide == slide ? 1 : 0);
            }
        }
    }
    const auto window = static_cast<std::size_t>(every / 1s);
    int sum = 0;
    int least = static_cast<int>(window);
    for (std::size_t i = 0; i < seconds.size(); ++i) {
        sum += seconds[i];
        if (i + 1 >= window) {
            least = std::min(least, sum);
            sum -= seconds[i + 1 - window];
        }
    }
    return std::chrono::seconds(least);
}

TEST(Guarantee, OfFifteenSecondsInTwoMinutesCostsWhatTheRuleSays)
{
    // Programme format, rule 10: about 13.7 % of the time when items are of all lengths.
    ProgrammeBuilder builder;
    std::vector<ProgrammeBuilder::ItemOptions> items;
    for (int i = 0; i < 200; ++i) {
        const std::string id = "s" + std::to_string(i);
        builder.slide(id, {.dwell = std::chrono::seconds(8 + i * 7 % 23)});
        items.push_back({.slide = id});
    }
    builder.slide("help", {.dwell = 15s}).playlist("list", items).guarantee("help", 15s, 2min);
    const auto programme = builder.entry({.playlist = "list"}).build();
    RoundsMemo memo;
    const Cycle cycle = compile_cycle(*programme, {0}, day("2026-07-15"), memo);
    Milliseconds help{0};
    for (const CycleItem& item : cycle.items) {
        help += item.guaranteed ? item.length : 0ms;
    }
    const double cost =
        static_cast<double>(help.count()) / static_cast<double>(cycle.length.count());
    EXPECT_NEAR(cost, 0.137, 0.006);
    EXPECT_GE(margin_of(cycle, programme->guarantees.front()), 0ms);
}

TEST(Guarantee, LengthensAShowingThatIsTooShort)
{
    ProgrammeBuilder builder;
    builder.slide("a").slide("help", {.dwell = 5s});
    builder.playlist("list", {{.slide = "a"}, {.slide = "help"}}).guarantee("help", 15s, 2min);
    const auto programme = builder.entry({.playlist = "list"}).build();
    RoundsMemo memo;
    for (const CycleItem& item : compile_cycle(*programme, {0}, day("2026-07-15"), memo).items) {
        EXPECT_TRUE(item.slide != 1 || item.length >= 15s);
    }
}

TEST(Guarantee, DoesNotApplyInAnEmergency)
{
    ProgrammeBuilder builder;
    builder.slide("a").slide("help").playlist("list", {{.slide = "a"}});
    builder.guarantee("help", 15s, 2min);
    const auto programme =
        builder.entry({.playlist = "list", .tier = Tier::Emergency, .days = "mon"}).build();
    RoundsMemo memo;
    EXPECT_EQ(compile_cycle(*programme, {0}, day("2026-07-15"), memo).items.size(), 1U);
}

std::shared_ptr<const Programme> random_guarantees(std::mt19937& dice)
{
    const auto seconds = [&](unsigned least, unsigned range) {
        return std::chrono::seconds(least + dice() % range);
    };
    ProgrammeBuilder builder;
    std::vector<ProgrammeBuilder::ItemOptions> items;
    builder.slide("help", {.dwell = seconds(4, 15)}).slide("text", {.dwell = seconds(4, 15)});
    for (auto left = 2 + dice() % 12; left > 0; --left) {
        const std::string id = "s" + std::to_string(left);
        builder.slide(id, {.dwell = seconds(2, 40)});
        items.push_back({.slide = id});
    }
    if (dice() % 2 == 0) {
        items.push_back({.slide = "help"});
    }
    builder.playlist("list", items).guarantee("help", 15s, seconds(75, 100));
    if (dice() % 2 == 0) {
        builder.guarantee("text", 8s, seconds(100, 200));
    }
    return builder.entry({.playlist = "list"}).build();
}

/// By the margin that the product computes, and second by second.
void expect_held(const Programme& programme)
{
    RoundsMemo memo;
    const Cycle cycle = compile_cycle(programme, {0}, day("2026-07-15"), memo);
    for (const Guarantee& guarantee : programme.guarantees) {
        EXPECT_GE(margin_of(cycle, guarantee), 0ms);
        EXPECT_GE(least_exposure(cycle, guarantee.slide, guarantee.every), guarantee.at_least);
    }
}

class RandomGuarantees : public testing::TestWithParam<unsigned>
{
};

TEST_P(RandomGuarantees, HoldInEveryWindowOfTime)
{
    std::mt19937 dice(GetParam());
    int judged = 0;
    for (int round = 0; round < 150; ++round) {
        const auto programme = random_guarantees(dice);
        if (!check_guarantees(*programme).empty()) {
            continue; // the product says that they cannot be held
        }
        SCOPED_TRACE("round " + std::to_string(round));
        expect_held(*programme);
        judged += static_cast<int>(programme->guarantees.size());
    }
    EXPECT_GT(judged, 100);
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomGuarantees, testing::Values(1U, 2U));

} // namespace
} // namespace wayside
