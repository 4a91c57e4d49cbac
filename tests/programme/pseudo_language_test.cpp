#include "programme/pseudo_language.hpp"
#include "support/programme_files.hpp"

#include <gmock/gmock.h>

namespace wayside
{

namespace
{

TEST(PseudoText, IsAccentedLongerAndWhole)
{
    EXPECT_EQ(pseudo_text("Help"), "[Ĥéļþ óñé]");
    EXPECT_EQ(pseudo_text(""), "") << "what is not said stays unsaid";
}

TEST(PseudoText, LeavesTokensEmphasisAndNumbersAlone)
{
    EXPECT_EQ(pseudo_text("Call {help.phone}, *now*: 24/7"),
              "[Çáļļ {help.phone}, *ñóŵ*: 24/7 óñé ţŵó ţĥŕéé ƒóúŕ]");
}

TEST(PseudoText, GrowsLessTheLongerItIs)
{
    const auto growth = [](std::size_t letters) {
        // Digits stay one byte each.
        const std::string text(letters, '7');
        const std::string longer = pseudo_text(text);
        return longer.substr(letters + 1).size();
    };
    EXPECT_GT(growth(10), 10U);
    EXPECT_LT(growth(60), 60U);
}

TEST(PseudoLanguages, AreMadeOfEnglishWhereTheyAreAskedFor)
{
    // English words whose file leaves nothing to the program: the pseudo-languages have no others.
    const test::Files files = test::base_files();
    EXPECT_EQ(languages_of(
                  read_programme(test::memory_tree(files), "small.toml").programme->slides[0].body),
              std::vector<std::string>{"en"});

    ReadOptions options;
    options.pseudo = true;
    const Reading reading = read_programme(test::memory_tree(files), "small.toml", options);

    ASSERT_TRUE(reading.programme) << test::findings(reading.diagnostics);
    EXPECT_THAT(languages_of(reading.programme->slides[0].body),
                testing::UnorderedElementsAre("en", "en-XA", "ar-XB"));
    EXPECT_THAT(reading.programme->languages, testing::ElementsAre("en"))
        << "nobody sees them on a wall";
    const auto& words = std::get<Fact>(reading.programme->slides[0].body).words;
    EXPECT_EQ(words.at("en-XA").headline, pseudo_text(words.at("en").headline));
}

TEST(PseudoLanguages, AreKnownByTheirTags)
{
    EXPECT_TRUE(is_pseudo("en-XA"));
    EXPECT_TRUE(is_pseudo("ar-XB"));
    EXPECT_FALSE(is_pseudo("en"));
    EXPECT_FALSE(is_pseudo("ar"));
}

} // namespace

} // namespace wayside
