#include "programme/contact.hpp"
#include "programme/phone_check.hpp"

#include <gmock/gmock.h>

namespace wayside
{
namespace
{

TEST(IsolatedNumber, KeepsItsGroupsTogetherAndInOrder)
{
    EXPECT_EQ(isolated_number("1-888-373-7888"), "\u20661\u2011888\u2011373\u20117888\u2069");
    EXPECT_EQ(isolated_number("800 5533 000"), "\u2066800\u00A05533\u00A0000\u2069");
    EXPECT_EQ(isolated_number("911"), "\u2066911\u2069");
}

TEST(DigitsOf, LeavesPunctuationOut)
{
    EXPECT_EQ(digits_of("+1 (888) 373-7888"), "18883737888");
    EXPECT_EQ(digits_of("none"), "");
}

struct Number {
    const char* name;
    const char* number;
    const char* country;
    const char* fault; ///< part of the sentence; empty: can be dialled
};

void PrintTo(const Number& number, std::ostream* out)
{
    *out << number.number << " in " << number.country;
}

class PhoneFault : public testing::TestWithParam<Number>
{
};

TEST_P(PhoneFault, IsFoundWhereThereIsOne)
{
    const auto fault = phone_fault(GetParam().number, GetParam().country);

    if (*GetParam().fault == '\0') {
        EXPECT_FALSE(fault) << fault->message;
    } else {
        ASSERT_TRUE(fault);
        EXPECT_THAT(fault->message, testing::HasSubstr(GetParam().fault));
    }
}

INSTANTIATE_TEST_SUITE_P(
    Numbers,
    PhoneFault,
    testing::Values(
        Number{"UnitedStates", "1-888-373-7888", "US", ""},
        Number{"UnitedStatesWithPlus", "+1 888 373 7888", "US", ""},
        Number{"UnitedStatesWithoutOne", "(888) 373-7888", "US", ""},
        Number{"Canada", "1-833-900-1010", "CA", ""},
        Number{"Emergency", "911", "US", ""},
        Number{"Mexico", "800 5533 000", "MX", ""},
        Number{"Britain", "08000 121 700", "GB", ""},
        Number{"Europe", "112", "EU", ""},
        Number{"MexicoFromAbroad", "+52 800 5533 000", "US", ""},
        Number{"TheSeedsOwn", "+1 954 0000", "US", "has 7 digits, not counting a leading 1"},
        Number{"PlusOneAnywhere", "+1 954 0000", "MX", "has 7 digits"},
        Number{"SevenDigits", "373-7888", "US", "has 7 digits"},
        Number{"AreaCodeWithZero", "1-088-373-7888", "US", "no area code"},
        Number{"ExchangeWithOne", "1-888-173-7888", "US", "no area code"},
        Number{"Letters", "1-888-HELP-NOW", "US", "has letters in it"},
        Number{"Words", "call us", "US", "has letters in it"},
        Number{"OtherSigns", "888_373_7888", "US", "is not a telephone number"},
        Number{"PlusInside", "1+888", "GB", "is not a telephone number"},
        Number{"TwoDigits", "11", "EU", "has 2 digits"},
        Number{"SixteenDigits", "1234567890123456", "GB", "has 16 digits"},
        Number{"ObsoletePrefix", "01 800 5533 000", "MX", "begins with 01"},
        Number{"BritainTooShort", "09999 99", "GB", "no number in the United Kingdom has so many"},
        Number{"BritainWithoutZero", "8000 121 700", "GB", "long numbers begin with 0 there"},
        Number{"BritainShort", "116 123", "GB", ""},
        Number{"BritainFromAbroad", "+44 8000 121 700", "GB", ""},
        Number{"MexicoTooShort", "5533 000", "MX", "has 7 digits, and no number in Mexico"},
        Number{"OnlyAPlus", "+", "GB", "has 0 digits"}),
    [](const auto& tested) { return tested.param.name; });

TEST(TakesText, OnlyInALanguageThatIsAnswered)
{
    Contact line;
    EXPECT_FALSE(takes_text(line, "en")) << "no number to write to";
    line.text = "233733";
    EXPECT_TRUE(takes_text(line, "vi")) << "it does not say in which";
    line.text_languages = {"en", "es"};
    EXPECT_TRUE(takes_text(line, "es-MX"));
    EXPECT_FALSE(takes_text(line, "vi"));
}

} // namespace
} // namespace wayside
