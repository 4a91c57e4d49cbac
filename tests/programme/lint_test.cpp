/// What is refused in any text: placeholders, unseen letters, typed numbers.

#include "programme/known_numbers.hpp"
#include "programme/placeholder_lint.hpp"
#include "programme/text_lint.hpp"

#include <gmock/gmock.h>

namespace wayside
{
namespace
{

std::string placeholder_finding(const std::string& text)
{
    const auto fault = placeholder_fault(text);
    return fault ? fault->message : std::string();
}

TEST(PlaceholderLint, RefusesTheSeedsAddressAndSaysWhy)
{
    const std::string finding = placeholder_finding("A108 Adam Street, NY 535022, USA");

    EXPECT_THAT(finding, testing::StartsWith("`A108 Adam Street`"));
    EXPECT_THAT(
        finding,
        testing::HasSubstr("a person in danger would be sent to a place that does not exist"));
}

TEST(PlaceholderLint, RefusesFillerInEitherCaseAndAnywhere)
{
    for (const char* text : {"a108 ADAM street",
                             "(NY 535022)",
                             "+1 954 0000",
                             "1-954-0000",
                             "+1 (954) 0000",
                             "555-0123",
                             "1-212-555-0199",
                             "212 555 01 23",
                             "info@EXAMPLE.com",
                             "www.example.org/x",
                             "example.net",
                             "say: lorem ipsum dolor",
                             "Loading",
                             " loading ... ",
                             "Loading\u2026",
                             "Please wait: loading...",
                             "YOUR MESSAGE HAS BEEN SENT",
                             "Chart of types",
                             "do not cross bandage"}) {
        EXPECT_NE(placeholder_finding(text), "") << text;
    }
}

TEST(PlaceholderLint, LeavesHonestTextsAlone)
{
    for (const char* text : {"1-888-373-7888",
                             "800 5533 000",
                             "They sleep at the loading dock",
                             "An example: company papers",
                             "555 people in 2012",
                             "555-9123",
                             "212-555-01234",
                             "1954 was a year, 0000 is none",
                             "19540000123",
                             "Many chart the course",
                             "",
                             "e",
                             "Do not cross here"}) {
        EXPECT_EQ(placeholder_finding(text), "") << text;
    }
}

std::string unseen_finding(const std::string& text)
{
    const auto fault = unseen_letter_fault(text, "headline");
    return fault ? fault->message : std::string();
}

TEST(TextLint, RefusesControlCharactersAndDirectionMarks)
{
    EXPECT_THAT(unseen_finding("a\nb"), testing::HasSubstr("`headline` holds a line break"));
    EXPECT_THAT(unseen_finding("a\tb"), testing::HasSubstr("control character U+0009"));
    EXPECT_THAT(unseen_finding("a\u0085"), testing::HasSubstr("control character U+0085"));
    EXPECT_THAT(unseen_finding("\uFEFFa"), testing::HasSubstr("control character U+FEFF"));
    EXPECT_THAT(unseen_finding("a\u2028"), testing::HasSubstr("control character U+2028"));
    for (const char* mark :
         {"\u061C", "\u200E", "\u200F", "\u202A", "\u202E", "\u2066", "\u2069"}) {
        EXPECT_THAT(unseen_finding(std::string("a") + mark),
                    testing::HasSubstr("invisible direction mark"))
            << mark;
    }
}

TEST(TextLint, LeavesTextsOfAllScriptsAlone)
{
    for (const char* text :
         {"\u00BFQui\u00E9n?",
          "\u0645\u0631\u062D\u0628\u0627 \u0648\u0635\u0644\u0627",
          "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", // a zero-width non-joiner
          "\u4EBA\u53E3\u8D29\u5356",
          "\u201Cquoted\u201D \u2013 dash",
          "\uFF08full width\uFF09",
          "\U0001F600"}) {
        EXPECT_EQ(unseen_finding(text), "") << text;
    }
}

TEST(TextFault, NamesTheFirstThingThatForbidsToShowAText)
{
    EXPECT_FALSE(text_fault("Someone will listen.", "headline"));
    EXPECT_EQ(text_fault(" \t", "headline")->message, "`headline` is empty");
    EXPECT_EQ(text_fault(std::string(2001, 'a'), "headline")->message,
              "`headline` is longer than 2000 bytes");
    EXPECT_EQ(text_fault("a\u200Fb", "headline")->message,
              "`headline` holds the invisible direction mark U+200F");
    EXPECT_THAT(text_fault("Loading...", "headline")->message, testing::StartsWith("`Loading"));
}

TEST(TextFault, AsterisksComeInPairs)
{
    EXPECT_FALSE(emphasis_fault("plain"));
    EXPECT_FALSE(emphasis_fault("*one* and *two*"));
    EXPECT_EQ(emphasis_fault("*one")->message, "an asterisk without its partner");
    EXPECT_EQ(emphasis_fault("**one**")->message, "two asterisks side by side");
}

KnownNumbers hotline()
{
    KnownNumbers numbers;
    Contact american;
    american.id = "us";
    american.phone = "1-888-373-7888";
    american.tty = "711";
    american.text = "233733";
    numbers.add(american);
    Contact british;
    british.id = "gb";
    british.phone = "08000 121 700";
    numbers.add(british);
    return numbers;
}

TEST(KnownNumbers, AreFoundHoweverTheyArePunctuated)
{
    for (const char* text : {"Call 1-888-373-7888",
                             "(888) 373-7888",
                             "888.373.7888 now",
                             "+1 888 373 7888",
                             "18883737888",
                             "1\u2011888\u2011373\u20117888",
                             "1\u00A0888\u00A0373\u00A07888.",
                             "in 2024 1-888-373-7888"}) {
        EXPECT_EQ(hotline().token_for(text), "{us.phone}") << text;
    }
    EXPECT_EQ(hotline().token_for("text 233733."), "{us.text}");
    EXPECT_EQ(hotline().token_for("+44 8000 121 700"), "{gb.phone}");
}

TEST(KnownNumbers, AreNotFoundInFiguresTokensAndShortNumbers)
{
    for (const char* text : {"27.6 million in 2021",
                             "Dial 711 or 911",
                             "164,839 cases, 2007-2021",
                             "{us-18883737888.phone}",
                             "88837378889",
                             "2337333",
                             ""}) {
        EXPECT_EQ(hotline().token_for(text), "") << text;
    }
}

} // namespace
} // namespace wayside
