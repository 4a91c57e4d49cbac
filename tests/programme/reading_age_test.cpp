#include "programme/reading_age.hpp"

#include <gtest/gtest.h>
#include <unicode/locid.h>

namespace wayside
{

namespace
{

TEST(Syllables, OfEnglishAreGroupsOfVowelsWithoutASilentE)
{
    EXPECT_EQ(syllables(u"help", "en"), 1);
    EXPECT_EQ(syllables(u"people", "en"), 2) << "an le behind a consonant is heard";
    EXPECT_EQ(syllables(u"force", "en"), 1);
    EXPECT_EQ(syllables(u"trafficking", "en-US"), 3);
    EXPECT_EQ(syllables(u"the", "en"), 1);
    EXPECT_EQ(syllables(u"hmm", "en"), 1) << "a word has one at least";
}

TEST(Syllables, OfSpanishPartStrongVowels)
{
    EXPECT_EQ(syllables(u"trata", "es"), 2);
    EXPECT_EQ(syllables(u"leer", "es"), 2);
    EXPECT_EQ(syllables(u"país", "es"), 2);
    EXPECT_EQ(syllables(u"puede", "es-MX"), 2) << "ue is one";
    EXPECT_EQ(syllables(u"ayudó", "es"), 3);
}

std::vector<std::string> repeated(const std::string& text, int times)
{
    return std::vector<std::string>(static_cast<std::size_t>(times), text);
}

TEST(ReadingAge, ShortWordsInShortSentencesAreForTheYoung)
{
    const auto easy = reading_age(repeated("The cat sat on the mat.", 20), "en");
    ASSERT_TRUE(easy);
    EXPECT_LT(*easy, 8);
    const auto hard = reading_age(
        repeated("Intergovernmental organisations systematically investigate international "
                 "criminal associations responsible for exploitation.",
                 20),
        "en");
    ASSERT_TRUE(hard);
    EXPECT_GT(*hard, 18);
    const auto facil = reading_age(repeated("El gato come pan en casa.", 20), "es");
    ASSERT_TRUE(facil);
    EXPECT_LT(*facil, 11);
}

TEST(ReadingAge, IsThatOfTheFormula)
{
    // 20 sentences of 5 words and 5 syllables: 0.39 * 5 + 11.8 - 15.59 + 5.
    const auto age = reading_age(repeated("We go to the sea.", 20), "en");
    ASSERT_TRUE(age);
    EXPECT_NEAR(*age, 0.39 * 5 + 11.8 * 1 - 15.59 + 5, 1e-9);
    // 20 sentences in 100 words, 180 syllables.
    const auto edad = reading_age(repeated("Ella come pan con queso.", 20), "es");
    ASSERT_TRUE(edad);
    EXPECT_NEAR(*edad, -0.205 * 20 + 0.049 * 160 - 3.407 + 6, 1e-9);
}

TEST(ReadingAge, SaysNothingOfOtherLanguagesOrOfFewWords)
{
    EXPECT_FALSE(reading_age(repeated("Le chat mange.", 100), "fr"));
    EXPECT_FALSE(reading_age(repeated("The cat sat.", 3), "en"));
    EXPECT_FALSE(reading_age({}, "en"));
    EXPECT_TRUE(reading_age(repeated("The cat sat.", 3), "en", Sample::Any));
    EXPECT_FALSE(reading_age({"..."}, "en", Sample::Any));
}

TEST(ReadingAge, IsTheSameOnATurkishMachine)
{
    const auto texts = repeated("It IS IN THE INK.", 30);
    const auto expected = reading_age(texts, "en");
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale::setDefault(icu::Locale("tr"), status); // there a capital I is small without a dot
    EXPECT_EQ(reading_age(texts, "en"), expected);
    icu::Locale::setDefault(icu::Locale::getRoot(), status);
}

} // namespace

} // namespace wayside
