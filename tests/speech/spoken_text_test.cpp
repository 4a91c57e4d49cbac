#include "programme/contact.hpp"
#include "speech/spoken_text.hpp"

#include <gtest/gtest.h>

namespace wayside
{

namespace
{

std::string spoken(const std::string& source)
{
    return spoken_text(plain_with_isolates(source));
}

struct Dialled {
    const char* number;
    const char* digits;
};

void PrintTo(const Dialled& dialled, std::ostream* stream)
{
    *stream << dialled.number;
}

class NumberOfAContact : public ::testing::TestWithParam<Dialled>
{
};

TEST_P(NumberOfAContact, IsSpokenDigitByDigitWithPausesAtItsGroups)
{
    EXPECT_EQ(spoken("Call " + isolated_number(GetParam().number) + "."),
              std::string("Call ") + GetParam().digits + ".");
}

INSTANTIATE_TEST_SUITE_P(AllSpellings,
                         NumberOfAContact,
                         ::testing::Values(Dialled{"1-888-373-7888", "1, 8 8 8, 3 7 3, 7 8 8 8"},
                                           Dialled{"800 5533 000", "8 0 0, 5 5 3 3, 0 0 0"},
                                           Dialled{"08000 121 700", "0 8 0 0 0, 1 2 1, 7 0 0"},
                                           Dialled{"+44 (0)20", "+ 4 4, 0, 2 0"},
                                           Dialled{"01.23/45", "0 1, 2 3, 4 5"},
                                           Dialled{"233733", "2 3 3 7 3 3"},
                                           Dialled{"911", "9 1 1"},
                                           Dialled{"089", "0 8 9"},
                                           Dialled{"116 000", "1 1 6, 0 0 0"}));

TEST(SpokenText, LeavesNumbersThatNobodyDials)
{
    for (const char* text : {"In 2022, 38% of 27.6 million",
                             "911 calls and 112 countries",
                             "1-888 is how many numbers begin",
                             "24/7",
                             "18 U.S.C. 1591",
                             "$150 billion a year"}) {
        EXPECT_EQ(spoken(text), text);
    }
}

TEST(SpokenText, LeavesIsolatedNamesAndHosts)
{
    EXPECT_EQ(spoken("See " + isolated("911.gov") + ", the " + isolated("Line 24") + "."),
              "See 911.gov, the Line 24.");
    EXPECT_EQ(spoken("about " + isolated("5")), "about 5");
}

TEST(SpokenText, TellsATypedNumberFromTheOneOfAContactInTheSameText)
{
    EXPECT_EQ(spoken("911 calls: " + isolated_number("911") + ", 911"), "911 calls: 9 1 1, 911");
}

TEST(SpokenText, ReplacesWhatOnlyATypesetterNeeds)
{
    EXPECT_EQ(spoken("27.6\u00A0million, 116\u202F000, well\u2011known, co\u00ADop, a\u2060b"),
              "27.6 million, 116 000, well-known, coop, ab");
    EXPECT_EQ(spoken("Myth\nReality"), "Myth\n\nReality");
    EXPECT_EQ(spoken("\u201CNo\u201D \u2014 \u4e2d\u6587"), "\u201CNo\u201D \u2014 \u4e2d\u6587");
}

} // namespace

} // namespace wayside
