/// What `check` finds on composed and painted slides: each fault in a small programme of its own.

#include "app/flash_check.hpp"
#include "app/legibility_check.hpp"
#include "app/slide_check.hpp"
#include "app/written_place.hpp"
#include "base/limits.hpp"
#include "platform/temporary_folder.hpp"
#include "shipped.hpp"

#include <gmock/gmock.h>

namespace wayside
{

namespace
{

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string square(const std::string& colour)
{
    return R"(<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" viewBox="0 0 400 400"><rect width="400" height="400" fill=")" +
           colour + R"("/></svg>)";
}

/// Upright bars, black and white in turns.
std::string bars()
{
    std::string svg =
        R"(<svg xmlns="http://www.w3.org/2000/svg" width="800" height="400" viewBox="0 0 800 400"><rect width="800" height="400" fill="#000000"/>)";
    for (int bar = 0; bar < 5; ++bar) {
        svg += "<rect x=\"" + std::to_string(bar * 160) +
               R"(" width="80" height="400" fill="#ffffff"/>)";
    }
    return svg + "</svg>";
}

/// A programme in a folder, with three pictures and the slides of a test.
class SlideCheck : public ::testing::Test
{
protected:
    Diagnostics check(const std::string& content, const std::vector<Size>& sizes = {{1366, 768}})
    {
        folder_.write("white.svg", square("#ffffff"));
        folder_.write("black.svg", square("#000000"));
        folder_.write("bars.svg", bars());
        folder_.write("contacts.toml",
                      "[contact.line]\ncountry = \"US\"\nname = \"Line\"\nphone = "
                      "\"1-888-373-7888\"\nsource = \"here\"\nverified_on = 2026-11-01\n");
        std::string text = "format = 1\nid = \"test\"\ntitle = \"Test\"\ncountry = \"US\"\n"
                           "contacts = \"contacts.toml\"\n" +
                           theme_ + "help.US = { help = \"line\" }\n" + content;
        for (const char* picture : {"white", "black", "bars"}) {
            text += std::string("[picture.") + picture + "]\nfile = \"" + picture +
                    ".svg\"\nlicence = \"CC0-1.0\"\nalternative.en = \"A picture\"\n";
        }
        text += "[[schedule]]\nplaylist = \"core\"\ntier = \"filler\"\n";
        folder_.write("test.toml", text);
        site_ = load_site(file_tree("."),
                          {.programme = (folder_.path() / "test.toml").string(),
                           .display = {},
                           .today = {},
                           .is_thorough = true});
        if (!site_.schedule) {
            throw std::runtime_error(to_text(site_.diagnostics.front()));
        }
        site_.display.viewing_distance_mm = distance_mm_;
        const auto room = test::picture_room(site_);
        Diagnostics found = check_slides(*site_.programme, site_.display, sizes, *room);
        opened_faces_ = room->fonts().opened_faces();
        return found;
    }

    static std::vector<std::string> texts(const Diagnostics& diagnostics)
    {
        std::vector<std::string> texts;
        for (const Diagnostic& diagnostic : diagnostics) {
            texts.push_back(to_text(diagnostic));
        }
        return texts;
    }

    /// The theme deep blue with another accent, and black upon it.
    void use_accent(const std::string& colour)
    {
        auto theme = *file_tree(".").read(WAYSIDE_ROOT "/playlists/themes/deep-blue.toml");
        for (const auto& [key, value] :
             {std::pair("\nlight ", colour), std::pair("\non_light ", std::string("#000000"))}) {
            theme.replace(theme.find('#', theme.find(key)), value.size(), value);
        }
        folder_.write("theme.toml", theme);
        theme_ = "theme = \"theme.toml\"\n";
    }

    Site site_;
    double distance_mm_ = 5000;
    std::size_t opened_faces_ = 0; ///< by the last check

private:
    testing::TemporaryFolder folder_;
    std::string theme_;
};

/// Twelve signs, with icons in turns light and dark.
std::string signs(const std::string& dwell)
{
    std::string items;
    std::string icons;
    for (int sign = 0; sign < 12; ++sign) {
        items += "{ text = \"A sign\", summary = \"Sign\" }, ";
        icons += sign % 2 == 0 ? "\"white\", " : "\"black\", ";
    }
    return "[[slide]]\nid = \"signs\"\nkind = \"list\"\ndwell = \"" + dwell + "\"\nicons = [" +
           icons + "]\nwords.en = { headline = \"Signs\", items = [" + items +
           "] }\n[[playlist]]\nid = \"core\"\nitems = [\"signs\"]\n";
}

TEST_F(SlideCheck, PicturesInTurnsLightAndDarkFlashWhenTheyFollowTooFast)
{
    distance_mm_ = 1500; // from where a sign's icon fills a quarter of ten degrees
    EXPECT_THAT(texts(check(signs("2s"))),
                ElementsAre(AllOf(HasSubstr("test.toml:12:25: error: `signs` flashes "),
                                  HasSubstr("shown for 2.0 s"),
                                  HasSubstr("WCAG 2.2, 2.3.1"),
                                  HasSubstr("a longer dwell"))));
}

TEST_F(SlideCheck, TheSamePicturesWithTimeToReadOrSeenFromAfarDoNot)
{
    EXPECT_THAT(texts(check(signs("2s"))), IsEmpty()) << "from five metres they are small";
    distance_mm_ = 1500;
    EXPECT_THAT(texts(check(signs("40s"))), IsEmpty());
}

std::string pushed(const std::string& transition)
{
    return "[[slide]]\nid = \"bars\"\nkind = \"picture\"\npicture = \"bars\"\ntransition = { kind "
           "= "
           "\"" +
           transition +
           "\", length = \"400ms\" }\nwords.en = {}\n[[slide]]\nid = \"calm\"\nkind = "
           "\"fact\"\nwords.en = { headline = \"You can call\" }\n[[playlist]]\nid = "
           "\"core\"\nitems = [\"bars\", \"calm\"]\n";
}

TEST_F(SlideCheck, BarsThatArePushedAcrossTheScreenFlash)
{
    EXPECT_THAT(texts(check(pushed("slide"))),
                ElementsAre(AllOf(HasSubstr("error: `bars` flashes "),
                                  HasSubstr("while it pushes `calm` out of the screen"))));
    EXPECT_THAT(texts(check(pushed("crossfade"))), IsEmpty());
}

constexpr const char* caption =
    "[[slide]]\nid = \"look\"\nkind = \"picture\"\npicture = \"white\"\nwords.en = { caption = "
    "\"Look up\" }\n[[playlist]]\nid = \"core\"\nitems = [\"look\"]\n";

TEST_F(SlideCheck, ACaptionOverAPictureKeepsItsContrast)
{
    EXPECT_THAT(texts(check(caption, {{1080, 1920}})), IsEmpty());
}

TEST_F(SlideCheck, WordsThatTheThemeAllowsMayStillStandTooFaintlyInAText)
{
    // 4.5:1 on the ground is enough for a headline's accent, but this one is read.
    use_accent("#B0984C");
    const auto found =
        texts(check("[[slide]]\nid = \"a\"\nkind = \"fact\"\nwords.en = { headline = \"You can "
                    "call\", text = \"Someone *listens* there.\" }\n[[playlist]]\nid = "
                    "\"core\"\nitems = [\"a\"]\n"));
    ASSERT_FALSE(found.empty());
    EXPECT_THAT(found.front(),
                AllOf(HasSubstr("test.toml:11:48: warning: `listens"),
                      HasSubstr("#B0984C"),
                      HasSubstr("7.0:1 is needed"),
                      HasSubstr("in `en` at 1366 x 768")));
}

std::string one_fact(const std::string& headline, const std::string& text)
{
    return "[[slide]]\nid = \"a\"\nkind = \"fact\"\ndwell = \"60s\"\nwords.en = { headline = \"" +
           headline + "\", text = \"" + text +
           "\" }\n[[playlist]]\nid = \"core\"\nitems = [\"a\"]\n";
}

TEST_F(SlideCheck, ALetterThatNoFontHasIsToldOnceForAllSizes)
{
    EXPECT_THAT(texts(check(one_fact("An ancient \xF0\x92\x80\x80 sign", "So."),
                            {{1366, 768}, {1080, 1920}, {1920, 540}})),
                ElementsAre(AllOf(HasSubstr("error: slide a: no font covers U+12000"),
                                  HasSubstr("put a font that has them"))));
}

TEST_F(SlideCheck, WhatDoesNotFitIsToldForEachSize)
{
    const std::string word = "thisisawordthatgoesonandonandonandonforever";
    EXPECT_THAT(texts(check(one_fact(word + word, "So."), {{1366, 768}, {1024, 768}})),
                ElementsAre(HasSubstr("at 1366 x 768"), HasSubstr("at 1024 x 768")));
}

TEST_F(SlideCheck, ATextOfManyLinesIsToldAtItsOwnPlaceInItsWorstSize)
{
    const auto found = texts(
        check(one_fact("Anyone can be trafficked, in any town, at any time of year.", "Anyone."),
              {{1920, 1080}, {1080, 1920}}));
    EXPECT_THAT(found,
                ElementsAre(AllOf(HasSubstr("test.toml:11:25: warning: `Anyone can"),
                                  HasSubstr("takes 7 lines in `en` at 1080 x 1920"),
                                  HasSubstr("are a page and not a slide"))));
}

TEST_F(SlideCheck, FontsAreOpenedOnceForAllSlidesAndSizesHoweverManyLanguagesThereAre)
{
    // Scripts of two faces each: more than stay open at once. A word and the same word doubled:
    // what was measured of one slide does not serve the other.
    const auto slide = [](const std::string& id, int times) {
        std::string text = "[[slide]]\nid = \"" + id + "\"\nkind = \"fact\"\ndwell = \"60s\"\n";
        for (const auto& [language, words] : {std::pair("en", "Peace"),
                                              std::pair("am", "ሰላም"),
                                              std::pair("ar", "سلام"),
                                              std::pair("bn", "শান্তি"),
                                              std::pair("he", "שלום"),
                                              std::pair("hi", "शांति"),
                                              std::pair("ko", "평화"),
                                              std::pair("th", "สันติ")}) {
            std::string word;
            for (int time = 0; time < times; ++time) {
                word += words;
            }
            text += std::string("words.") + language + " = { headline = \"" + word +
                    "\", text = \"" + word + "\" }\n";
        }
        return text;
    };
    const auto playlist = [](const std::string& items) {
        return "[[playlist]]\nid = \"core\"\nitems = [" + items + "]\n";
    };
    EXPECT_THAT(texts(check(slide("a", 1) + playlist("\"a\""))), IsEmpty());
    const std::size_t once = opened_faces_;
    EXPECT_GT(once, limits::open_fonts);
    EXPECT_THAT(texts(check(slide("a", 1) + slide("b", 2) + playlist("\"a\", \"b\""),
                            {{1366, 768}, {1080, 1920}, {1024, 768}})),
                IsEmpty());
    EXPECT_EQ(opened_faces_, once);
}

TEST(ShippedSlides, LeaveNothingToFind)
{
    for (const char* name :
         {"transit-station.toml", "clinic-waiting.toml", "event-template.toml"}) {
        const Site site = test::shipped_site(name);
        const auto room = test::picture_room(site);
        for (const Diagnostic& found :
             check_slides(*site.programme,
                          site.display,
                          {test::six_shapes.begin(), test::six_shapes.end()},
                          *room)) {
            ADD_FAILURE() << name << ": " << to_text(found);
        }
    }
}

TEST(SlideFindings, OneIsKeptForARuleAndAPlaceWhereItIsWorst)
{
    const auto finding = [](const char* rule, double worse, int line, const char* message) {
        return Finding{.rule = rule,
                       .worse = worse,
                       .told = {.severity = Severity::Warning,
                                .place = {"a.toml", line, 1},
                                .message = message,
                                .hint = {}}};
    };
    SlideFindings findings;
    findings.add(finding("lines", 7, 2, "seven"));
    findings.add(finding("lines", 9, 2, "nine"));
    findings.add(finding("lines", 8, 2, "eight"));
    findings.add(finding("length", 1, 2, "long"));
    findings.add(finding("lines", 1, 1, "above"));
    std::vector<std::string> messages;
    for (const Diagnostic& kept : findings.take()) {
        messages.push_back(kept.message);
    }
    EXPECT_THAT(messages, ElementsAre("above", "nine", "long"));
    EXPECT_THAT(findings.take(), IsEmpty());
}

TEST(PaintedSizes, AreTheSmallestOfEachShape)
{
    EXPECT_THAT(painted_sizes({test::six_shapes.begin(), test::six_shapes.end()}),
                ElementsAre(Size{1366, 768}, Size{1080, 1920}, Size{1024, 768}, Size{1920, 540}));
    EXPECT_THAT(painted_sizes({{3840, 2160}}), ElementsAre(Size{3840, 2160}));
}

TEST(LeastContrast, SevenForWhatIsReadAndHelpFourAndAHalfForTheRest)
{
    for (const auto& [role, least] : std::map<std::string, double>{{"text", 7},
                                                                   {"strip", 7},
                                                                   {"headline", 4.5},
                                                                   {"number", 4.5},
                                                                   {"source", 4.5},
                                                                   {"label", 4.5}}) {
        TextItem text;
        text.role = role;
        EXPECT_EQ(least_contrast(text), least) << role;
    }
}

} // namespace

} // namespace wayside
