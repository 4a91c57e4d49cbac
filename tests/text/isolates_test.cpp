#include "text/isolates.hpp"

#include <gtest/gtest.h>

namespace wayside
{

namespace
{

TEST(IsolatesOf, SpansIncludeTheirControls)
{
    EXPECT_EQ(isolates_of(u"a\u20661\u2069b\u2067c\u2069"), (std::vector<Isolate>{{1, 4}, {5, 8}}));
    EXPECT_TRUE(isolates_of(u"none").empty());
}

TEST(IsolatesOf, OnlyTheOutermostCount)
{
    EXPECT_EQ(isolates_of(u"\u2066a\u2066b\u2069\u2068c\u2069\u2069d"),
              (std::vector<Isolate>{{0, 9}}));
}

TEST(IsolatesOf, StrayControlsAreNone)
{
    EXPECT_TRUE(isolates_of(u"a\u2069b\u2066c").empty());
    EXPECT_TRUE(isolates_of(u"\u2066a\nb\u2069").empty())
        << "a line feed ends it, as in the bidi algorithm";
    EXPECT_EQ(isolates_of(u"\u2066\u2066a\u2069b"), (std::vector<Isolate>{{1, 4}}));
}

} // namespace

} // namespace wayside
