#include "base/suggestion.hpp"

#include <gtest/gtest.h>

namespace wayside
{
namespace
{

TEST(EditDistance, CountsEachSlipOnce)
{
    EXPECT_EQ(edit_distance("playlist", "playlist"), 0U);
    EXPECT_EQ(edit_distance("playlst", "playlist"), 1U);
    EXPECT_EQ(edit_distance("playliist", "playlist"), 1U);
    EXPECT_EQ(edit_distance("playlizt", "playlist"), 1U);
    EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
}

TEST(EditDistance, CountsSwappedNeighboursAsOneSlip)
{
    EXPECT_EQ(edit_distance("palylist", "playlist"), 1U);
    EXPECT_EQ(edit_distance("ab", "ba"), 1U);
}

TEST(EditDistance, FromNothingIsTheLengthOfTheWord)
{
    EXPECT_EQ(edit_distance("", "hours"), 5U);
    EXPECT_EQ(edit_distance("hours", ""), 5U);
    EXPECT_EQ(edit_distance("", ""), 0U);
}

TEST(Nearest, FindsASlipOfTheFinger)
{
    EXPECT_EQ(nearest("palylist", {"schedule", "playlist", "slide"}), "playlist");
}

TEST(Nearest, AllowsOneSlipInAShortWord)
{
    EXPECT_EQ(nearest("ad", {"id"}), "id");
    EXPECT_EQ(nearest("xy", {"id"}), std::nullopt);
}

TEST(Nearest, RefusesWordsThatAreTooFar)
{
    EXPECT_EQ(nearest("colour", {"playlist", "schedule"}), std::nullopt);
    EXPECT_EQ(nearest("anything", {}), std::nullopt);
}

TEST(Nearest, TakesTheFirstOfEquals)
{
    EXPECT_EQ(nearest("day", {"days", "may"}), "days");
}

TEST(Suggestion, AsksForANearWord)
{
    EXPECT_EQ(suggestion("playlst", {"schedule", "playlist"}), "did you mean `playlist`?");
}

TEST(Suggestion, ListsAFewKnownWords)
{
    EXPECT_EQ(suggestion("zzzzzz", {"from", "to"}), "known: from, to");
}

TEST(Suggestion, SaysNothingWhenTheListWouldBeLong)
{
    EXPECT_EQ(suggestion("zzzzzz", {"aa", "bb", "cc", "dd", "ee", "ff", "gg", "hh"}),
              "known: aa, bb, cc, dd, ee, ff, gg, hh");
    EXPECT_EQ(suggestion("zzzzzz", {"aa", "bb", "cc", "dd", "ee", "ff", "gg", "hh", "ii"}), "");
    EXPECT_EQ(suggestion("zzzzzz", {}), "");
}

} // namespace
} // namespace wayside
