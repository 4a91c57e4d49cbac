// Neighbours change places where an hour of an order misses.

#include "schedule/hour_mend.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace wayside
{
namespace
{

using namespace std::chrono_literals;

/// Items of ten minutes: 'a' of entry 3, 'b' of entry 7. The slides of each are counted.
std::vector<CycleItem> order_of(const std::string& letters)
{
    std::vector<CycleItem> items;
    for (std::size_t item = 0; item < letters.size(); ++item) {
        const auto end = letters.begin() + static_cast<std::ptrdiff_t>(item);
        const auto before = std::count(letters.begin(), end, letters[item]);
        items.push_back({.slide = static_cast<std::size_t>(before),
                         .language = "en",
                         .entry = letters[item] == 'a' ? 3U : 7U,
                         .start = static_cast<int>(item) * 10min,
                         .length = 10min});
    }
    return items;
}

std::string letters_of(const std::vector<CycleItem>& items)
{
    std::string letters;
    for (const CycleItem& item : items) {
        letters += item.entry == 3 ? 'a' : 'b';
    }
    return letters;
}

/// Half of each hour for each, within an item: six items in a row must have two to four of each.
bool mend(std::vector<CycleItem>& items, Turns turns)
{
    return mend_hours(
        items, {{.entry = 3, .due = 30min}, {.entry = 7, .due = 30min}}, 10min, turns);
}

/// Whether six items in a row, over the end as well, have two to four of each entry.
bool is_right(const std::string& letters)
{
    const std::string twice = letters + letters;
    for (std::size_t from = 0; from < letters.size(); ++from) {
        const std::string hour = twice.substr(from, 6);
        const auto first = std::count(hour.begin(), hour.end(), 'a');
        if (first < 2 || first > 4) {
            return false;
        }
    }
    return true;
}

TEST(MendHours, LeavesAnOrderAloneThatIsRight)
{
    auto items = order_of("abbaababbaab");
    EXPECT_FALSE(mend(items, Turns::Repeat));
    EXPECT_EQ(items, order_of("abbaababbaab"));
}

TEST(MendHours, LetsNeighboursChangePlaces)
{
    for (const std::string letters :
         {"aaaababbabbb", "ababbbbbabaaab", "aaaaabbbbbababab", "babaaaaabbbbab"}) {
        ASSERT_FALSE(is_right(letters));
        auto items = order_of(letters);
        EXPECT_TRUE(mend(items, Turns::Repeat));
        EXPECT_TRUE(is_right(letters_of(items))) << letters << ": " << letters_of(items);
    }
}

TEST(MendHours, KeepsTheOrderOfEachEntrysItems)
{
    auto items = order_of("aaaababbabbb");
    ASSERT_TRUE(mend(items, Turns::Repeat));
    EXPECT_EQ(items, order_of(letters_of(items)));
}

TEST(MendHours, SeesTheHourThatReachesOverTheEndOnlyOfAnOrderThatIsShownAgain)
{
    const std::string letters = "aaabbabbabaa"; // the last three and the first three: five of a
    auto ends = order_of(letters);
    EXPECT_FALSE(mend(ends, Turns::End));
    EXPECT_EQ(ends, order_of(letters));
    auto repeats = order_of(letters);
    EXPECT_TRUE(mend(repeats, Turns::Repeat));
    EXPECT_TRUE(is_right(letters_of(repeats))) << letters_of(repeats);
}

TEST(MendHours, LooksAtTheLastHourOfAnOrderThatEnds)
{
    auto items = order_of("abababaaaaab");
    EXPECT_TRUE(mend(items, Turns::End));
    EXPECT_NE(letters_of(items), "abababaaaaab");
}

TEST(MendHours, HasNothingToSayOfABeginningShorterThanAnHour)
{
    auto items = order_of("aaaaa");
    EXPECT_FALSE(mend(items, Turns::End));
}

TEST(MendHours, LeavesAnOrderAsItWasThatNoChangeMakesBetter)
{
    const std::string letters = "aaaabaaaaaaaaaaaaaaa"; // wherever b stands, hours miss as much
    auto items = order_of(letters);
    EXPECT_TRUE(mend(items, Turns::Repeat)) << "an hour misses";
    EXPECT_EQ(letters_of(items), letters);
}

TEST(OrderHours, AtItsEndAnOrderThatEndsIsInItsLastItem)
{
    auto items = order_of("abaabb");
    const std::vector<HourDue> dues{{.entry = 3, .due = 30min}, {.entry = 7, .due = 30min}};
    const std::int64_t hour = Milliseconds(60min).count();
    EXPECT_EQ(OrderHours(items, dues, 10min, Turns::End).item_at(hour), 5U);
    EXPECT_EQ(OrderHours(items, dues, 10min, Turns::Repeat).item_at(hour), 0U);
}

} // namespace
} // namespace wayside
