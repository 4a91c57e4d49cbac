#include "programme/text_rules.hpp"
#include "support/programme_files.hpp"

#include <gmock/gmock.h>

namespace wayside
{
namespace
{

/// The words of a slide with this headline, or the findings.
std::string headline_of(const std::string& headline)
{
    const Reading reading =
        test::read_text("[[slide]]\nid = \"a\"\nkind = \"title\"\nwords.en = { headline = '" +
                        headline + "' }\n[[playlist]]\nid = \"core\"\nitems = [\"a\"]\n");
    return reading.programme
               ? std::get<Title>(reading.programme->slides[0].body).words.at("en").headline
               : test::findings(reading.diagnostics);
}

TEST(TextTokens, StandForTheFieldsOfAContact)
{
    EXPECT_EQ(headline_of("{us-hotline.phone}"), "\u20661\u2011888\u2011373\u20117888\u2069");
    EXPECT_EQ(headline_of("{us-hotline.text}!"), "\u2066233733\u2069!");
    EXPECT_EQ(headline_of("{us-hotline.tty}"), "\u2066711\u2069");
    EXPECT_EQ(headline_of("{us-hotline.web}"), "\u2066humantraffickinghotline.org\u2069");
    EXPECT_EQ(headline_of("{us-hotline.name}"), "\u2066National Human Trafficking Hotline\u2069");
}

TEST(TextTokens, RolesStandForTheContactsOfTheCountry)
{
    EXPECT_EQ(headline_of("{help.text}, {emergency.phone}"), "\u2066233733\u2069, \u2066911\u2069");
}

TEST(TextTokens, MistakesAreNamed)
{
    EXPECT_THAT(headline_of("{us-hotlin.phone}"),
                testing::HasSubstr("no contact `us-hotlin` (did you mean `us-hotline`?)"));
    EXPECT_THAT(headline_of("{help.phon}"),
                testing::HasSubstr("no field `phon` (did you mean `phone`?)"));
    EXPECT_THAT(headline_of("{us-emergency.text}"),
                testing::HasSubstr("the contact `us-emergency` has no `text`"));
    EXPECT_THAT(headline_of("{phone}"), testing::HasSubstr("{phone} is not known here"));
    EXPECT_THAT(headline_of("{}"), testing::HasSubstr("{} is not known here"));
    EXPECT_THAT(headline_of("{value}"), testing::HasSubstr("{value} is not known here"));
}

TEST(TextTokens, BracesMustPair)
{
    for (const char* text :
         {"{", "}", "a { b", "a } b", "{help.phone", "{help{.phone}", "{help.phone}}"}) {
        EXPECT_THAT(headline_of(text), testing::HasSubstr("a brace without its partner")) << text;
    }
}

TEST(Emphasis, MustPair)
{
    EXPECT_EQ(headline_of("You are *not* alone"), "You are *not* alone");
    EXPECT_THAT(headline_of("You are *not alone"),
                testing::HasSubstr("an asterisk without its partner"));
    EXPECT_THAT(headline_of("You are **not** alone"),
                testing::HasSubstr("two asterisks side by side"));
}

KeepTogether phrases(const std::vector<std::string>& all)
{
    KeepTogether together;
    for (const std::string& phrase : all) {
        together.add(phrase);
    }
    return together;
}

TEST(KeepTogether, JoinsPhrasesInEitherCase)
{
    const KeepTogether together = phrases({"human trafficking", "United States"});

    EXPECT_EQ(together.joined("Human Trafficking in the united states."),
              "Human\u00A0Trafficking in the united\u00A0states.");
    EXPECT_EQ(together.joined("human trafficking human trafficking"),
              "human\u00A0trafficking human\u00A0trafficking");
}

TEST(KeepTogether, KnowsLettersBeyondAscii)
{
    const KeepTogether together = phrases(
        {"\u0442\u043E\u0440\u0433\u043E\u0432\u043B\u044F \u043B\u044E\u0434\u044C\u043C\u0438"});

    EXPECT_EQ(together.joined("\u0422\u043E\u0440\u0433\u043E\u0432\u043B\u044F "
                              "\u043B\u044E\u0434\u044C\u043C\u0438"),
              "\u0422\u043E\u0440\u0433\u043E\u0432\u043B\u044F\u00A0\u043B\u044E\u0434\u044C\u043C"
              "\u0438");
}

TEST(KeepTogether, LeavesPartsOfWordsAndOtherTextsAlone)
{
    const KeepTogether together = phrases({"man trap", "nospace"});

    for (const char* text : {"human trap", "man  trap", "man", "man tra", "", "a man"}) {
        EXPECT_EQ(together.joined(text), text);
    }
}

TEST(KeepTogether, LongerPhraseOfTheSameStartIsJoinedWhenItComesFirst)
{
    EXPECT_EQ(phrases({"New York City", "New York"}).joined("New York City, New York"),
              "New\u00A0York\u00A0City, New\u00A0York");
}

} // namespace
} // namespace wayside
