#include "programme/read_programme.hpp"
#include "support/programme_files.hpp"

#include <gmock/gmock.h>

#include <filesystem>

namespace wayside
{
namespace
{

using std::chrono_literals::operator""s;
using std::chrono_literals::operator""ms;

Reading read_base(const ReadOptions& options = {})
{
    return read_programme(test::memory_tree(test::base_files()), "base.toml", options);
}

/// The first slide of that id; the programme must have it.
const Slide& slide_named(const Programme& programme, const std::string& id)
{
    for (const Slide& slide : programme.slides) {
        if (slide.id == id) {
            return slide;
        }
    }
    ADD_FAILURE() << "no slide " << id;
    return programme.slides.front();
}

TEST(ReadProgramme, ValidFilesGiveAProgrammeWithoutFindings)
{
    for (const char* path : {"base.toml", "small.toml", "plain.toml"}) {
        const Reading reading = read_programme(test::memory_tree(test::base_files()), path);

        EXPECT_EQ(test::findings(reading.diagnostics), "");
        EXPECT_TRUE(reading.programme) << path;
    }
}

TEST(ReadProgramme, KeepsWhatTheProgrammeFileSays)
{
    const Programme programme = *read_base().programme;

    EXPECT_EQ(programme.id, "base");
    EXPECT_EQ(programme.title, "Base");
    EXPECT_EQ(programme.timezone, "display");
    EXPECT_EQ(programme.country, "US");
    EXPECT_EQ(programme.help, "us-hotline");
    EXPECT_EQ(programme.emergency, "us-emergency");
    EXPECT_EQ(programme.transition, (Transition{TransitionKind::Crossfade, 600ms}));
    EXPECT_THAT(programme.languages, testing::ElementsAre("en"));
}

TEST(ReadProgramme, KeepsEveryFieldOfAContact)
{
    const Contact contact = read_base().programme->contacts.at("us-hotline");

    EXPECT_EQ(contact.phone, "1-888-373-7888");
    EXPECT_EQ(contact.tty, "711");
    EXPECT_EQ(contact.text, "233733");
    EXPECT_EQ(contact.web, "humantraffickinghotline.org");
    EXPECT_TRUE(contact.always_open);
    EXPECT_FALSE(contact.emergency);
    EXPECT_EQ(contact.phone_language_count, 200);
    EXPECT_THAT(contact.text_languages, testing::ElementsAre("en", "es"));
    ASSERT_TRUE(contact.verified_on);
    EXPECT_EQ(static_cast<unsigned>(contact.verified_on->month()), 11U);
    EXPECT_EQ(contact.place, (Place{"contacts.toml", 1, 1}));
}

TEST(ReadProgramme, ReadsCampaignSlidesInOrderOfTheirFiles)
{
    const Programme programme = *read_base().programme;

    std::vector<std::string> ids;
    for (const Slide& slide : programme.slides) {
        ids.push_back(slide.id);
    }
    EXPECT_THAT(ids,
                testing::ElementsAre("welcome",
                                     "what-it-is",
                                     "numbers/people",
                                     "numbers/types",
                                     "myth/violent",
                                     "myth/strangers",
                                     "flags/work",
                                     "model",
                                     "quote/one",
                                     "steps/call",
                                     "picture/door",
                                     "help/call",
                                     "law/us"));
}

TEST(ReadProgramme, KeepsTheNumbersOfAStatistic)
{
    const Programme programme = *read_base().programme;
    const Slide& slide = slide_named(programme, "numbers/people");
    const auto& statistic = std::get<Statistic>(slide.body);

    EXPECT_DOUBLE_EQ(statistic.value, 27.6);
    EXPECT_EQ(statistic.decimals, 1);
    EXPECT_EQ(statistic.whole, 49.6);
    EXPECT_EQ(statistic.unit, 0.5);
    EXPECT_EQ(statistic.words.at("en").number, "{value} million");
    EXPECT_EQ(slide.source, "ilo-2022");
    EXPECT_EQ(programme.sources.at("ilo-2022").year, 2022);
}

TEST(ReadProgramme, PutsLabelsInTheOrderOfTheMarks)
{
    const Programme programme = *read_base().programme;
    const auto& chart = std::get<Chart>(slide_named(programme, "numbers/types").body);

    EXPECT_EQ(chart.style, ChartStyle::Bar);
    ASSERT_EQ(chart.marks.size(), 2U);
    EXPECT_TRUE(chart.marks[0].marked);
    EXPECT_THAT(chart.words.at("en").labels,
                testing::ElementsAre("Private work", "Imposed by states"));
}

TEST(ReadProgramme, KeepsHowASlideLikesToBeShown)
{
    const Programme programme = *read_base().programme;
    const Slide& slide = slide_named(programme, "myth/strangers");

    EXPECT_EQ(slide.intensity, Intensity::Medium);
    EXPECT_EQ(slide.transition, (Transition{TransitionKind::Cut, 0ms}));
    EXPECT_EQ(slide.dwell, std::nullopt);
    EXPECT_EQ(slide_named(programme, "steps/call").dwell, 20s);
    EXPECT_EQ(slide_named(programme, "welcome").motif, "motif-door");
}

TEST(ReadProgramme, KeepsFocalPointAndFitOfAPicture)
{
    const Programme programme = *read_base().programme;
    const auto& picture = std::get<Picture>(slide_named(programme, "picture/door").body);

    EXPECT_EQ(picture.fit, Fit::Contain);
    EXPECT_DOUBLE_EQ(picture.focal_x, 0.5);
    EXPECT_DOUBLE_EQ(picture.focal_y, 0.25);
    EXPECT_EQ(programme.media.at("motif-door").file, "campaign/pictures/door.svg");
    EXPECT_EQ(programme.media.at("motif-door").alternative.at("en"),
              "A door stands open, light falls through it.");
}

TEST(ReadProgramme, ResolvesTheRolesOfHelpSlides)
{
    const Programme programme = *read_base().programme;

    EXPECT_THAT(std::get<Help>(slide_named(programme, "help/call").body).contacts,
                testing::ElementsAre("us-hotline", "us-emergency"));
}

TEST(ReadProgramme, ReplacesTokensByIsolatedNumbers)
{
    const Programme programme = *read_base().programme;
    const auto& words = std::get<Help>(slide_named(programme, "help/call").body).words.at("en");

    EXPECT_EQ(words.headline,
              "Call \u20661\u2011888\u2011373\u20117888\u2069 or text \u2066233733\u2069");
    EXPECT_THAT(
        words.text,
        testing::StartsWith("In danger now: \u2066911\u2069. More at \u2066humantrafficking"));
}

TEST(ReadProgramme, KeepsNamesTogether)
{
    const Programme programme = *read_base().programme;
    const auto& words = std::get<Fact>(slide_named(programme, "what-it-is").body).words.at("en");

    EXPECT_EQ(words.headline, "Human\u00A0trafficking is a crime");
    EXPECT_EQ(words.text, "It happens in the United\u00A0States too.");
}

TEST(ReadProgramme, ExpandsPatternsInTheOrderOfTheSlides)
{
    const Programme programme = *read_base().programme;
    ASSERT_EQ(programme.playlists.size(), 1U);

    EXPECT_THAT(
        programme.playlists[0].items,
        testing::ElementsAre(PlaylistItem{.slide = 1, .weight = 1, .dwell = std::nullopt},
                             PlaylistItem{.slide = 4, .weight = 2, .dwell = 12s},
                             PlaylistItem{.slide = 5, .weight = 2, .dwell = 12s},
                             PlaylistItem{.slide = 11, .weight = 1, .dwell = std::nullopt}));
}

TEST(ReadProgramme, DisplaysCountryReplacesTheProgrammes)
{
    ReadOptions options;
    options.country = "MX";
    test::Files files = test::base_files();
    std::string& slides = files["campaign/slides/20-help.toml"];
    slides.replace(slides.find(", \"emergency\""), 13, "");
    std::string& words = files["campaign/words/en.toml"];
    words.replace(words.find("In danger now: {emergency.phone}. More at {help.web}."), 53, "");
    words.replace(words.find("text     = \"\""), 13, "");

    const Reading reading = read_programme(test::memory_tree(files), "base.toml", options);

    EXPECT_EQ(test::findings(reading.diagnostics), "");
    ASSERT_TRUE(reading.programme);
    EXPECT_EQ(reading.programme->country, "MX");
    EXPECT_EQ(reading.programme->help, "mx-line");
    EXPECT_EQ(reading.programme->emergency, "");
}

TEST(ReadProgramme, DisplaysThemeReplacesTheProgrammes)
{
    test::Files files = test::base_files();
    files["night.toml"] = files["theme.toml"];
    files["night.toml"].replace(0, 12, "id = \"night\"");
    ReadOptions options;
    options.theme = "night.toml";

    const Reading reading = read_programme(test::memory_tree(files), "base.toml", options);

    ASSERT_TRUE(reading.programme) << test::findings(reading.diagnostics);
    EXPECT_EQ(reading.programme->theme.id, "night");
}

TEST(ReadProgramme, NamesEveryFileThatItRead)
{
    test::Files files;
    for (const auto& [path, text] : test::base_files()) {
        files["playlists/" + path] = text;
    }

    const Reading reading = read_programme(test::memory_tree(files), "playlists/base.toml");

    ASSERT_TRUE(reading.programme) << test::findings(reading.diagnostics);
    EXPECT_THAT(reading.programme->files,
                testing::UnorderedElementsAre("playlists/base.toml",
                                              "playlists/contacts.toml",
                                              "playlists/theme.toml",
                                              "playlists/campaign/campaign.toml",
                                              "playlists/campaign/pictures.toml",
                                              "playlists/campaign/slides/10-basics.toml",
                                              "playlists/campaign/slides/20-help.toml",
                                              "playlists/campaign/words/en.toml"));
    EXPECT_EQ(reading.programme->slides[0].place, (Place{"campaign/slides/10-basics.toml", 2, 1}));
    EXPECT_EQ(reading.programme->media.at("icon-key").file, "playlists/campaign/pictures/key.svg");
}

TEST(ReadProgramme, MissingFileIsAnErrorOfTheFileAsAWhole)
{
    const Reading reading = read_programme(test::memory_tree({}), "playlists/none.toml");

    EXPECT_FALSE(reading.programme);
    EXPECT_EQ(test::findings(reading.diagnostics),
              "none.toml: error: cannot read none.toml (no such file)\n");
}

TEST(ReadProgramme, OwnSlidesComeBehindThoseOfTheCampaign)
{
    const Reading reading = test::read_text("campaign = \"small\"\n"
                                            "[[slide]]\nid = \"ours\"\nkind = \"title\"\n"
                                            "[slide.words]\nen = { headline = \"Open day\" }\n"
                                            "[[playlist]]\nid = \"core\"\nitems = [\"*\"]\n");

    ASSERT_TRUE(reading.programme) << test::findings(reading.diagnostics);
    ASSERT_EQ(reading.programme->slides.size(), 2U);
    EXPECT_EQ(reading.programme->slides[1].id, "ours");
    EXPECT_EQ(reading.programme->playlists[0].items.size(), 2U);
}

TEST(ReadProgramme, DefaultDwellIsForSlidesThatSayNothing)
{
    const std::string words = "words.en = { headline = \"Open day\" }\n";
    const Reading reading =
        test::read_text("[defaults]\ndwell = \"15s\"\n"
                        "[[slide]]\nid = \"a\"\nkind = \"title\"\n" +
                        words + "[[slide]]\nid = \"b\"\nkind = \"title\"\ndwell = \"9s\"\n" +
                        words + "[[slide]]\nid = \"c\"\nkind = \"title\"\ndwell = \"auto\"\n" +
                        words + "[[playlist]]\nid = \"core\"\nitems = [\"*\"]\n");

    ASSERT_TRUE(reading.programme) << test::findings(reading.diagnostics);
    EXPECT_EQ(reading.programme->slides[0].dwell, 15s);
    EXPECT_EQ(reading.programme->slides[1].dwell, 9s);
    EXPECT_EQ(reading.programme->slides[2].dwell, std::nullopt);
}

TEST(ShippedFiles, AreReadWithoutAFinding)
{
    test::Files files;
    for (const char* folder : {"playlists", "media"}) {
        for (const auto& [path, text] :
             test::files_below(std::filesystem::path(WAYSIDE_ROOT) / folder)) {
            files[std::string(folder) + "/" + path] = text;
        }
    }
    for (const std::string& name : test::memory_tree(files).list("playlists")) {
        const std::string path = "playlists/" + name;
        if (name.find("display.toml") != std::string::npos) {
            EXPECT_EQ(test::findings(read_display(test::memory_tree(files), path).diagnostics), "");
        } else if (name != "contacts.toml" && name.find(".toml") != std::string::npos) {
            EXPECT_EQ(test::findings(read_programme(test::memory_tree(files), path).diagnostics),
                      "")
                << name;
        }
    }
}

TEST(ReadProgramme, EveryPrefixOfAFileIsReadWithoutACrash)
{
    const std::string whole = test::base_files()["base.toml"];

    for (std::size_t length = 0; length < whole.size(); length += 5) {
        const Reading reading = read_programme(
            test::memory_tree(test::base_files_with("base.toml", whole.substr(0, length))),
            "base.toml");
        EXPECT_EQ(reading.programme.has_value(), !has_errors(reading.diagnostics));
    }
}

TEST(ReadProgramme, ThousandsOfMistakesAreCountedNotListed)
{
    std::string slides;
    for (int i = 0; i < 3000; ++i) {
        slides += "[[slide]]\nid = \"S\"\n";
    }

    const Reading reading =
        test::read_text(slides + "[[playlist]]\nid = \"core\"\nitems = [\"a\"]\n");

    ASSERT_EQ(reading.diagnostics.size(), 1001U);
    EXPECT_THAT(to_text(reading.diagnostics.back()),
                testing::StartsWith("error: 5001 more findings are not listed"));
}

} // namespace
} // namespace wayside
