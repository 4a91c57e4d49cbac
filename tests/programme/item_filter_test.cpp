// For whom an item of a playlist is: languages, audience, and how heavy the display may be.

#include "support/programme_files.hpp"

#include <gmock/gmock.h>

#include <string>

namespace wayside
{
namespace
{

using testing::HasSubstr;

/// A programme of three slides, the last one heavy, whose playlist "core" has `items`.
Reading read_items(const std::string& items, const ReadOptions& options = {})
{
    const std::string words = "words.en = { headline = \"Open day\" }\n"
                              "words.es = { headline = \"Puertas abiertas\" }\n";
    return test::read_text(
        "[defaults]\nlanguages = [\"en\", \"es\"]\n"
        "[[slide]]\nid = \"a\"\nkind = \"title\"\n" +
            words + "[[slide]]\nid = \"b\"\nkind = \"title\"\n" + words +
            "[[slide]]\nid = \"heavy\"\nkind = \"title\"\nintensity = \"high\"\n" + words +
            "[[playlist]]\nid = \"core\"\nitems = [" + items + "]\n",
        options);
}

/// Which of the items suit: "101".
std::string suiting(const Reading& reading)
{
    std::string flags;
    if (!reading.programme) {
        return test::findings(reading.diagnostics);
    }
    for (const PlaylistItem& item : reading.programme->playlists.front().items) {
        flags += item.suits ? '1' : '0';
    }
    return flags;
}

TEST(ItemFilter, AnAudienceIsShownItsItemsAndNobodyElseIs)
{
    const std::string items = R"("a", { slide = "b", audience = ["youth", "health-workers"] })";
    EXPECT_EQ(suiting(read_items(items)), "10");
    EXPECT_EQ(suiting(read_items(items, {.audience = {"adults"}})), "10");
    EXPECT_EQ(suiting(read_items(items, {.audience = {"adults", "youth"}})), "11");
}

TEST(ItemFilter, ADisplaySaysHowHeavySlidesMayBe)
{
    const std::string items = R"("a", "heavy")";
    EXPECT_EQ(suiting(read_items(items)), "11");
    EXPECT_EQ(suiting(read_items(items, {.max_intensity = Intensity::Medium})), "10");
}

TEST(ItemFilter, AGuaranteeOfASlideThatIsTooHeavyHereIsAnError)
{
    const std::string items = R"("a", "heavy"]
[[guarantee]]
slide    = "heavy"
at_least = "10s"
every    = "5m"
[[playlist]]
id    = "more"
items = ["a", "b")";
    EXPECT_TRUE(read_items(items).programme);
    EXPECT_THAT(suiting(read_items(items, {.max_intensity = Intensity::Medium})),
                HasSubstr("`heavy` is heavier than this display allows"));
}

TEST(ItemFilter, AnItemKeepsItsLanguages)
{
    const Reading reading = read_items(R"("a", { slide = "b", languages = ["es"] })");
    ASSERT_TRUE(reading.programme) << test::findings(reading.diagnostics);
    EXPECT_THAT(reading.programme->playlists.front().items.at(1).languages,
                testing::ElementsAre("es"));
    EXPECT_EQ(suiting(reading), "11");
}

TEST(ItemFilter, ALanguageThatNeverHasATurnIsWarnedOfAndTheItemIsNeverShown)
{
    const Reading reading = read_items(R"("a", { slide = "b", languages = ["vi"] })");
    EXPECT_EQ(suiting(reading), "10");
    EXPECT_THAT(test::findings(reading.diagnostics),
                HasSubstr("warning: `vi` never has a turn in this programme (`languages` under "
                          "[defaults] says: en, es)"));
}

TEST(ItemFilter, MisspeltNamesAreErrors)
{
    const std::string said = suiting(read_items(
        R"("a", { slide = "b", languages = ["spanish"], audience = ["Young people"] })"));
    EXPECT_THAT(said, HasSubstr("`spanish`"));
    EXPECT_THAT(said, HasSubstr("`Young people`"));
}

TEST(ItemFilter, AFillerThatIsAllForOthersIsAnError)
{
    EXPECT_THAT(suiting(read_items(R"({ slide = "a", audience = ["youth"] })")),
                HasSubstr("no item of the filler is for this display: there is nothing to show"));
}

TEST(ItemFilter, APlaylistForTakeoversByHandIsNotMissedInTheSchedule)
{
    const std::string more = "[[playlist]]\nid = \"closed\"\nitems = [\"a\"]\n";
    const auto findings = [&](const std::string& key) {
        return test::findings(test::read_text("[[slide]]\nid = \"a\"\nkind = \"title\"\n"
                                              "words.en = { headline = \"Open day\" }\n"
                                              "[[playlist]]\nid = \"core\"\nitems = [\"a\"]\n" +
                                              more + key)
                                  .diagnostics);
    };
    EXPECT_THAT(findings(""), HasSubstr("no entry of the schedule uses the playlist `closed`"));
    EXPECT_EQ(findings("by_hand = true\n"), "");
}

} // namespace
} // namespace wayside
