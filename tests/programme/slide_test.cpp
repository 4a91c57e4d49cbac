#include "programme/slide.hpp"
#include "support/programme_files.hpp"

#include <gmock/gmock.h>

namespace wayside
{
namespace
{

TEST(Slide, KindsHaveTheNamesOfTheFormat)
{
    EXPECT_STREQ(kind_name(Title()), "title");
    EXPECT_STREQ(kind_name(Fact()), "fact");
    EXPECT_STREQ(kind_name(Statistic()), "statistic");
    EXPECT_STREQ(kind_name(Chart()), "chart");
    EXPECT_STREQ(kind_name(Myth()), "myth");
    EXPECT_STREQ(kind_name(List()), "list");
    EXPECT_STREQ(kind_name(Model()), "model");
    EXPECT_STREQ(kind_name(Quote()), "quote");
    EXPECT_STREQ(kind_name(Steps()), "steps");
    EXPECT_STREQ(kind_name(Picture()), "picture");
    EXPECT_STREQ(kind_name(Help()), "help");
    EXPECT_STREQ(kind_name(Law()), "law");
}

TEST(LanguagesOf, AreSorted)
{
    Fact fact;
    fact.words["es"] = {};
    fact.words["en"] = {};

    EXPECT_THAT(languages_of(fact), testing::ElementsAre("en", "es"));
    EXPECT_TRUE(languages_of(Title()).empty());
    EXPECT_TRUE(speaks(fact, "es"));
    EXPECT_FALSE(speaks(fact, "fr"));
}

TEST(TextsOf, LanguageWithoutWordsGivesNothing)
{
    Fact fact;
    fact.words["en"] = {.headline = "x", .text = "y"};

    EXPECT_TRUE(texts_of(fact, "es").empty());
}

TEST(TextsOf, LeavesMarkupAndAbsentTextsOut)
{
    Title title;
    title.words["en"] = {.headline = "You are *not alone*", .text = ""};

    EXPECT_THAT(texts_of(title, "en"), testing::ElementsAre("You are not alone"));
}

TEST(TextsOf, WritesTheNumberOfAStatistic)
{
    Statistic statistic;
    statistic.value = 27.6;
    statistic.decimals = 1;
    statistic.words["en"] = {.number = "{value} million", .label = "people", .whole = "of all"};

    EXPECT_THAT(texts_of(statistic, "en"),
                testing::ElementsAre("27.6 million", "people", "of all"));
}

TEST(TextsOf, ReadsAChartMarkByMark)
{
    Chart chart;
    chart.marks = {{.id = "a", .value = 61}, {.id = "b", .value = 39}};
    chart.words["en"] = {.headline = "Most are women",
                         .value = "{value} %",
                         .labels = {"Women", "Men"},
                         .spoken = "..."};

    EXPECT_THAT(texts_of(chart, "en"),
                testing::ElementsAre("Most are women", "Women", "61 %", "Men", "39 %"));
}

TEST(TextsOf, ReadsAModelFromColumnToColumn)
{
    Model model;
    model.words["en"] = {.headline = "Parts",
                         .columns = {{"Action", {"a"}}, {"Means", {"b", "c"}}, {"Purpose", {"d"}}},
                         .joins = {"by", "for"},
                         .exception = "Under 18"};

    EXPECT_THAT(
        texts_of(model, "en"),
        testing::ElementsAre(
            "Parts", "Action", "a", "by", "Means", "b", "c", "for", "Purpose", "d", "Under 18"));
}

TEST(TextsOf, ReadsEveryKindInItsOrder)
{
    const Reading reading = read_programme(test::memory_tree(test::base_files()), "base.toml");
    ASSERT_TRUE(reading.programme);
    std::vector<std::string> firsts;
    for (const Slide& slide : reading.programme->slides) {
        const auto texts = texts_of(slide.body, "en");
        ASSERT_FALSE(texts.empty()) << slide.id;
        firsts.push_back(texts.front() + " | " + texts.back());
    }

    EXPECT_THAT(firsts,
                testing::ElementsAre(
                    "You are not alone | You are not alone",
                    "Human\u00A0trafficking is a crime | It happens in the United\u00A0States too.",
                    "27.6 million | people in modern slavery",
                    "Most of it is in private work | 3.9 million",
                    "It always involves violence | Often it is threats and lies",
                    testing::StartsWith("People are taken by strangers | Call "),
                    "Signs at work | Signs are not proof.",
                    "Three parts | Under 18, no means are needed.",
                    "Nobody asked me before. | A survivor",
                    "What happens when you call | You decide what to say",
                    "There is a way out | There is a way out",
                    testing::StartsWith("Call \u2066"),
                    "United\u00A0States | 22 U.S.C. 7102"));
}

} // namespace
} // namespace wayside
