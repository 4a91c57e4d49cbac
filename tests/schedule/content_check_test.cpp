/// Lints of what is shown: time to read, age of figures, intensity, reading age.

#include "schedule/content_check.hpp"
#include "support/programme_builder.hpp"

#include <gmock/gmock.h>

namespace wayside
{

namespace
{

using test::ProgrammeBuilder;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::chrono::year_month_day today{
    std::chrono::year(2026), std::chrono::month(11), std::chrono::day(25)};

std::vector<std::string> content_findings(const Programme& programme)
{
    std::vector<std::string> messages;
    for (const Diagnostic& found : check_content(programme, today)) {
        EXPECT_EQ(found.severity, Severity::Warning);
        messages.push_back(found.message + " (" + found.hint + ")");
    }
    return messages;
}

TEST(ContentCheck, ReadableSlidesAreNoNews)
{
    ProgrammeBuilder builder;
    builder.slide("a").playlist("all", {{.slide = "a"}});
    EXPECT_THAT(content_findings(*builder.build()), IsEmpty());
}

TEST(ContentCheck, DwellShorterThanReadingNamesTheWorstLanguage)
{
    ProgrammeBuilder builder;
    builder.languages({"en", "es"});
    builder.slide("a",
                  {.dwell = Milliseconds(4000),
                   .languages = {"en", "es"},
                   .text = "Nine words are more than four seconds can hold."});
    builder.playlist("all", {{.slide = "a"}, {.slide = "a"}});
    // 1.5 s and 9 words x 375 ms x 1.25
    EXPECT_THAT(content_findings(*builder.build()),
                ElementsAre("`a` stays for 4.0 s and takes 5.7 s to read in `en` at 160 words a "
                            "minute (dwell = \"auto\", or fewer words)"));
}

TEST(ContentCheck, AnItemsOwnDwellIsJudgedApart)
{
    ProgrammeBuilder builder;
    builder.slide("a", {.dwell = Milliseconds(20'000)});
    builder.playlist("all", {{.slide = "a"}, {.slide = "a", .dwell = Milliseconds(1000)}});
    EXPECT_THAT(content_findings(*builder.build()), ElementsAre(HasSubstr("`a` stays for 1.0 s")));
}

TEST(ContentCheck, SlideThatNoDwellCanHoldIsToBeSplit)
{
    std::string text;
    for (int word = 0; word < 60; ++word) {
        text += "words ";
    }
    ProgrammeBuilder builder;
    builder.slide("a", {.dwell = std::nullopt, .text = text});
    builder.playlist("all", {{.slide = "a"}});
    EXPECT_THAT(
        content_findings(*builder.build()),
        ElementsAre(AllOf(HasSubstr("`a` takes 61.5 s to read in `en` at 160 words a minute, "
                                    "and no slide stays longer than 30.0 s"),
                          HasSubstr("split this slide"))));
}

/// A statistic whose source is of `year`.
Programme figure_of(int year)
{
    ProgrammeBuilder builder;
    builder.slide("a").playlist("all", {{.slide = "a"}});
    Programme programme = *builder.build();
    Statistic statistic;
    statistic.words["en"] = {.number = "{value}", .label = "people", .whole = {}};
    programme.slides.front().body = statistic;
    programme.slides.front().source = "report";
    programme.sources["report"] = {
        .id = "report", .name = "A report", .year = year, .url = {}, .place = {}};
    return programme;
}

TEST(ContentCheck, FigureOlderThanFiveYearsIsOld)
{
    EXPECT_THAT(content_findings(figure_of(2021)), IsEmpty());
    EXPECT_THAT(
        content_findings(figure_of(2020)),
        ElementsAre(
            "the figure of `a` is from 2020, 6 years ago; after 5 it is old (look for a newer "
            "one)"));
    EXPECT_THAT(check_content(figure_of(1990), std::nullopt), IsEmpty())
        << "nobody said what day it is";
}

TEST(ContentCheck, WordsMayBeAsOldAsTheyLike)
{
    Programme programme = figure_of(1948);
    Quote quote;
    quote.words["en"] = {.quote = "All are born free.", .attribution = "A declaration"};
    programme.slides.front().body = quote;
    EXPECT_THAT(content_findings(programme), IsEmpty());
}

TEST(ContentCheck, HeavySlidesThatCannotBeKeptApart)
{
    ProgrammeBuilder builder;
    builder.slide("calm").slide("a", {.intensity = Intensity::High});
    builder.slide("b", {.intensity = Intensity::High}).slide("c", {.intensity = Intensity::High});
    builder.playlist("even",
                     {{.slide = "a"}, {.slide = "calm"}, {.slide = "b"}, {.slide = "calm"}});
    builder.playlist("heavy", {{.slide = "a"}, {.slide = "b"}, {.slide = "calm"}});
    EXPECT_THAT(
        content_findings(*builder.build()),
        ElementsAre("2 of the 3 slides of `heavy` are of high intensity: some must follow one "
                    "another (put calmer ones between them)"));
}

TEST(ContentCheck, AnOldFigureIsToldWhereItsSourceStands)
{
    Programme programme = figure_of(2020);
    programme.sources["report"].place = {"sources.toml", 3, 1};
    const Diagnostics found = check_content(programme, today);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().place, (Place{"sources.toml", 3, 1}));
}

/// A slide that names the text code of a line, in a language.
Programme text_code_in(const std::string& language)
{
    ProgrammeBuilder builder;
    builder.slide("a", {.languages = {language}}).playlist("all", {{.slide = "a"}});
    Programme programme = *builder.build();
    Contact line;
    line.id = "line";
    line.text = "233-733";
    line.text_languages = {"en", "es"};
    programme.contacts["line"] = line;
    programme.slides.front().written[language] = {
        {.text = "Call us", .place = {"words.toml", 4, 2}},
        {.text = "or text " + isolated_number(line.text), .place = {"words.toml", 5, 2}}};
    return programme;
}

TEST(ContentCheck, ATextCodeStandsOnlyWhereMessagesAreAnswered)
{
    EXPECT_THAT(content_findings(text_code_in("es-MX")), IsEmpty());
    const Programme programme = text_code_in("vi");
    EXPECT_THAT(content_findings(programme),
                ElementsAre(AllOf(HasSubstr("names the text code of `line` in `vi`"),
                                  HasSubstr("{line.phone}"))));
    EXPECT_EQ(check_content(programme, today).front().place, (Place{"words.toml", 5, 2}));
}

TEST(ContentCheck, HardWordsAskForAnOlderReader)
{
    ProgrammeBuilder builder;
    std::vector<ProgrammeBuilder::ItemOptions> items;
    for (int number = 0; number < 12; ++number) {
        const std::string id = "s" + std::to_string(number);
        builder.slide(id,
                      {.dwell = Milliseconds(60'000),
                       .text = "International organisations systematically investigate criminal "
                               "associations responsible for exploitation."});
        items.push_back({.slide = id});
    }
    builder.playlist("all", items);
    EXPECT_THAT(content_findings(*builder.build()),
                ElementsAre(AllOf(HasSubstr("the words in `en` ask for a reader of"),
                                  HasSubstr("more than 13 is too many"),
                                  HasSubstr("hardest are those of `s0`"),
                                  HasSubstr("shorter sentences"))));
}

} // namespace

} // namespace wayside
