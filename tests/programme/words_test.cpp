/// Languages: turns, drafts, words beside slides and in files.

#include "support/programme_files.hpp"

#include <gmock/gmock.h>

namespace wayside
{
namespace
{

/// small.toml with these languages, and Spanish words.
test::Files spanish_files(const std::string& languages, const std::string& reviewed)
{
    test::Files files = test::base_files();
    files["small.toml"] += "[defaults]\nlanguages = " + languages + "\n";
    std::string interface;
    for (const char* key : {"source",
                            "myth",
                            "reality",
                            "quote_open",
                            "quote_close",
                            "strip_lead",
                            "always_open",
                            "always_open_short",
                            "qr_note",
                            "call"}) {
        interface += std::string(key) + " = \"es " + key + "\"\n";
    }
    interface += "strip_text = \"o {text}\"\nemergency = \"Emergencia: {phone}\"\nmore_languages = "
                 "\"{count} idiomas\"\n"
                 "tty = \"TTY {tty}\"\ntext_to = \"Texto {text}\"\n";
    files["small/words/es.toml"] = "language = \"es\"\nreviewed = " + reviewed + "\n[interface]\n" +
                                   interface +
                                   "[slide.what-it-is]\nheadline = \"La trata es un delito\"\n";
    return files;
}

Reading read_spanish(const std::string& languages,
                     const std::string& reviewed,
                     const ReadOptions& options = {})
{
    return read_programme(
        test::memory_tree(spanish_files(languages, reviewed)), "small.toml", options);
}

TEST(Words, AThoroughReadingKnowsWhereEachTextWasWritten)
{
    ReadOptions options;
    options.is_thorough = true;
    const Reading reading = read_spanish("[\"es\", \"en\"]", "true", options);

    ASSERT_TRUE(reading.programme) << test::findings(reading.diagnostics);
    const Slide& slide = reading.programme->slides[0];
    ASSERT_EQ(slide.written.at("es").size(), 1U);
    EXPECT_EQ(slide.written.at("es").front().text, "La trata es un delito");
    EXPECT_EQ(slide.written.at("es").front().place.file, "small/words/es.toml");
    EXPECT_EQ(slide.written.at("es").front().place.column, 12);
    EXPECT_EQ(place_of_words(slide, "es"), slide.written.at("es").front().place);
    EXPECT_EQ(place_of_words(slide, "fr"), slide.place);
    EXPECT_TRUE(read_spanish("[\"es\"]", "true").programme->slides[0].written.empty())
        << "a player has no use for it";
}

TEST(Words, AFigureMayBeAPercentage)
{
    const std::string statistic =
        "[source.paper]\nname = \"A paper\"\nyear = 2024\n[[slide]]\nid = \"a\"\nkind = "
        "\"statistic\"\nvalue = 38\nsource = \"paper\"\nwords.en = { number = \"{percent}\", label "
        "= "
        "\"were children\" }\n[[playlist]]\nid = \"core\"\nitems = [\"a\"]\n";
    const Reading reading = test::read_text(statistic);

    ASSERT_TRUE(reading.programme) << test::findings(reading.diagnostics);
    EXPECT_EQ(texts_of(reading.programme->slides[0].body, "en").front(), "38");
}

TEST(Words, OfAllLanguagesAreTaken)
{
    const Reading reading = read_spanish("[\"es\", \"en\"]", "true");

    ASSERT_TRUE(reading.programme) << test::findings(reading.diagnostics);
    EXPECT_THAT(reading.programme->languages, testing::ElementsAre("es", "en"));
    EXPECT_EQ(std::get<Fact>(reading.programme->slides[0].body).words.at("es").headline,
              "La trata es un delito");
    EXPECT_EQ(reading.programme->interface_words.at("es").emergency, "Emergencia: {phone}");
    EXPECT_EQ(reading.programme->interface_words.at("es").myth, "es myth");
    EXPECT_EQ(reading.programme->interface_words.at("en"), InterfaceWords());
    EXPECT_THAT(reading.programme->drafts, testing::IsEmpty());
}

TEST(Words, DraftsLoseTheirTurnWithAWarning)
{
    const Reading reading = read_spanish("[\"es\", \"en\"]", "false");

    EXPECT_EQ(test::findings(reading.diagnostics),
              "small.toml:20:14: warning: the words in `es` are a draft and are not shown "
              "(set reviewed = true when a native speaker has read them)\n");
    ASSERT_TRUE(reading.programme);
    EXPECT_THAT(reading.programme->languages, testing::ElementsAre("en"));
    EXPECT_THAT(languages_of(reading.programme->slides[0].body), testing::ElementsAre("en"));
}

TEST(Words, DraftsAreTakenWhereTheyAreAllowed)
{
    ReadOptions options;
    options.allow_drafts = true;

    const Reading reading = read_spanish("[\"es\", \"en\"]", "false", options);

    EXPECT_EQ(test::findings(reading.diagnostics), "");
    EXPECT_THAT(reading.programme->languages, testing::ElementsAre("es", "en"));
    EXPECT_THAT(reading.programme->drafts, testing::ElementsAre("es"));
}

TEST(Words, DraftThatNobodyAskedForIsSilent)
{
    EXPECT_EQ(test::findings(read_spanish("[\"en\"]", "false").diagnostics), "");
}

TEST(Words, FileThatCannotBeReadIsSaidOnce)
{
    const std::string path = "small/words/es.toml";
    SourceTree tree = test::memory_tree(spanish_files("[\"en\"]", "true"));
    int readings = 0;
    tree.read = [&, read = tree.read](const std::string& asked) {
        readings += asked == path ? 1 : 0;
        return asked == path ? Result<std::string>(failure("no such file")) : read(asked);
    };

    EXPECT_EQ(test::findings(read_programme(tree, "small.toml").diagnostics),
              "small/words/es.toml: error: cannot read small/words/es.toml (no such file)\n");
    EXPECT_EQ(readings, 1) << "what is judged and what is read must be the same text";
}

Reading read_offering(const std::string& languages, const std::string& reviewed)
{
    test::Files files = spanish_files("[\"en\"]", reviewed);
    files["small.toml"] += "[touch]\nlanguages = " + languages + "\n";
    return read_programme(test::memory_tree(files), "small.toml");
}

TEST(Words, EveryLanguageWithWordsIsOfferedToVisitors)
{
    const Reading reading = read_spanish("[\"en\"]", "true");

    ASSERT_TRUE(reading.programme);
    EXPECT_THAT(reading.programme->languages, testing::ElementsAre("en"));
    EXPECT_THAT(offered_languages(*reading.programme), testing::ElementsAre("en", "es"));
}

TEST(Words, ThoseOfTheTurnsAreOfferedFirstAndInTheirOrder)
{
    const Reading reading = read_spanish("[\"es\", \"en\"]", "true");

    ASSERT_TRUE(reading.programme);
    EXPECT_THAT(offered_languages(*reading.programme), testing::ElementsAre("es", "en"));
}

TEST(Words, OfferedLanguagesHaveTheirOrderAndThoseOfTheTurnsAreNeverMissing)
{
    const Reading reading = read_offering("[\"es\"]", "true");

    ASSERT_TRUE(reading.programme) << test::findings(reading.diagnostics);
    EXPECT_THAT(offered_languages(*reading.programme), testing::ElementsAre("es", "en"));
}

TEST(Words, DraftIsNotOfferedAndThatIsNoNews)
{
    const Reading reading = read_offering("[\"en\", \"es\"]", "false");

    ASSERT_TRUE(reading.programme);
    EXPECT_EQ(test::findings(reading.diagnostics), "");
    EXPECT_THAT(offered_languages(*reading.programme), testing::ElementsAre("en"));
}

TEST(Words, OfferingALanguageWithoutWordsIsAnError)
{
    EXPECT_THAT(
        test::findings(read_offering("[\"en\", \"fr\", \"en\"]", "true").diagnostics),
        testing::AllOf(testing::HasSubstr("error: there are no words in `fr` (add words/fr.toml to "
                                          "the campaign)"),
                       testing::HasSubstr("error: `en` is in the list already")));
}

TEST(Words, DraftBesideASlideIsADraft)
{
    test::Files files = spanish_files("[\"en\"]", "false");
    files["small/slides/two.toml"] =
        "[[slide]]\nid = \"second\"\nkind = \"title\"\nwords.en = { headline = \"Hello\" }\n"
        "words.es = { headline = \"Hola\" }\n";

    const Reading reading = read_programme(test::memory_tree(files), "small.toml");

    ASSERT_TRUE(reading.programme);
    EXPECT_THAT(languages_of(reading.programme->slides[1].body), testing::ElementsAre("en"));
}

TEST(Words, MarksOfPunctuationAreTheLanguagesOwn)
{
    test::Files files = spanish_files("[\"en\", \"es\"]", "true");
    std::string& words = files["small/words/es.toml"];
    words.insert(words.find("[interface]\n") + 12, "colon = \" : \"\nfull_stop = \"\"\n");

    const Reading reading = read_programme(test::memory_tree(files), "small.toml");

    ASSERT_TRUE(reading.programme) << test::findings(reading.diagnostics);
    const InterfaceWords& spanish = reading.programme->interface_words.at("es");
    EXPECT_EQ(spanish.colon, " : ");
    EXPECT_EQ(spanish.comma, ", ");
    EXPECT_EQ(spanish.full_stop, "");
}

TEST(Words, MarkThatIsASentenceIsAnError)
{
    test::Files files = spanish_files("[\"en\"]", "true");
    std::string& words = files["small/words/es.toml"];
    words.insert(words.find("[interface]\n") + 12, "colon = \"this is no colon\"\n");

    EXPECT_THAT(test::findings(read_programme(test::memory_tree(files), "small.toml").diagnostics),
                testing::HasSubstr("error: `colon` must be a short text (such as \": \")"));
}

TEST(Words, FiguresWithAScaleMayBeCountedAsTheLanguageDoes)
{
    test::Files files = spanish_files("[\"en\"]", "true");
    const std::string slide = "[[slide]]\nid = \"n\"\nkind = \"statistic\"\nvalue = 2\n"
                              "scale = \"million\"\nsource = \"report\"\nwords.en = { number = "
                              "\"{compact}\", label = \"people\" }\n";
    files["small.toml"] += "[[source]]\nid = \"report\"\nname = \"R\"\nyear = 2022\n" + slide;

    const Reading reading = read_programme(test::memory_tree(files), "small.toml");

    EXPECT_THAT(test::findings(reading.diagnostics), testing::Not(testing::HasSubstr("compact")));
}

TEST(Words, DraftThatIsNotTakenIsNotEvenParsed)
{
    test::Files files = spanish_files("[\"en\"]", "false");
    files["small/words/es.toml"] += "this is no TOML\n";

    EXPECT_EQ(test::findings(read_programme(test::memory_tree(files), "small.toml").diagnostics),
              "");

    ReadOptions options;
    options.is_thorough = true;
    const Reading reading = read_programme(test::memory_tree(files), "small.toml", options);
    EXPECT_THAT(test::findings(reading.diagnostics), testing::HasSubstr("small/words/es.toml:"))
        << "but whoever checks is told";
}

TEST(Words, ThoroughReadingCountsWhatIsTranslated)
{
    test::Files files = spanish_files("[\"en\"]", "false");
    ReadOptions options;
    options.is_thorough = true;

    const Reading reading = read_programme(test::memory_tree(files), "small.toml", options);

    ASSERT_EQ(reading.coverage.size(), 2U) << test::findings(reading.diagnostics);
    const WordsCoverage& english = reading.coverage[0];
    const WordsCoverage& spanish = reading.coverage[1];
    EXPECT_EQ(english.language, "en");
    EXPECT_TRUE(english.is_reviewed);
    EXPECT_EQ(spanish.language, "es");
    EXPECT_FALSE(spanish.is_reviewed);
    EXPECT_EQ(english.all, spanish.all);
    EXPECT_THAT(spanish.missing, testing::IsEmpty());
    EXPECT_THAT(english.missing, testing::Contains("interface.source"))
        << "English has its words in the program";
}

TEST(Words, OnlyDraftsInTheTurnsIsAnError)
{
    test::Files files = spanish_files("[\"es\", \"fr\"]", "false");
    files["small/words/fr.toml"] = "language = \"fr\"\nreviewed = false\n";

    const Reading reading = read_programme(test::memory_tree(files), "small.toml");

    EXPECT_FALSE(reading.programme);
    EXPECT_THAT(test::findings(reading.diagnostics),
                testing::HasSubstr("error: every language that has turns is a draft"));
}

TEST(Words, SlideWithoutALanguageLosesItsTurns)
{
    test::Files files = spanish_files("[\"en\", \"es\"]", "true");
    files["small/slides/two.toml"] =
        "[[slide]]\nid = \"second\"\nkind = \"title\"\nwords.en = { headline = \"Hello\" }\n";

    const Reading reading = read_programme(test::memory_tree(files), "small.toml");

    EXPECT_EQ(
        test::findings(reading.diagnostics),
        "small.toml:20:20: warning: one slide has no words in `es` and loses its turns (second)\n");
    EXPECT_TRUE(reading.programme);
}

TEST(Words, BesideTheSlideAndInAFileIsAnError)
{
    test::Files files = test::base_files();
    files["small/slides/one.toml"] += "words.en = { headline = \"A crime\" }\n";

    const Reading reading = read_programme(test::memory_tree(files), "small.toml");

    EXPECT_THAT(test::findings(reading.diagnostics),
                testing::HasSubstr("`what-it-is` has words in `en` already"));
}

TEST(Words, OwnSlidesOfAProgrammeKeepTheCampaignsPhrasesTogether)
{
    const Reading reading =
        test::read_text("campaign = \"campaign\"\n[[slide]]\nid = \"a\"\nkind = \"title\"\n"
                        "words.en = { headline = \"Stop human trafficking\" }\n"
                        "[[playlist]]\nid = \"core\"\nitems = [\"a\"]\n");

    ASSERT_TRUE(reading.programme) << test::findings(reading.diagnostics);
    const Slide& own = reading.programme->slides.back();
    EXPECT_EQ(std::get<Title>(own.body).words.at("en").headline, "Stop human\u00A0trafficking");
}

} // namespace
} // namespace wayside
