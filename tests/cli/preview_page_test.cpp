/// The page of a preview: what is in it, and that nothing in it is anything but text.

#include "cli/preview_page.hpp"

#include <gmock/gmock.h>

#include <regex>

namespace wayside
{
namespace
{

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// Two languages, one of them a draft; a slide with two pictures in the first, a slide that could
/// not be set.
Preview two_slides()
{
    return {.title = "Station",
            .size = {1920, 1080},
            .languages = {{.tag = "en", .sheet = "contact-sheet.en.png"},
                          {.tag = "ar", .is_draft = true, .sheet = "contact-sheet.ar.png"}},
            .playlists = {"core", "commute", "unused"},
            .slides = {{.id = "myth/door",
                        .kind = "myth",
                        .intensity = "medium",
                        .playlists = {"core", "commute"},
                        .pictures = {{.language = "en",
                                      .file = "myth.door.en.1.png",
                                      .error = {},
                                      .words = {"Myth", "A door"},
                                      .beat = 0,
                                      .beats = 2},
                                     {.language = "en",
                                      .file = "myth.door.en.2.png",
                                      .error = {},
                                      .words = {"Reality"},
                                      .beat = 1,
                                      .beats = 2,
                                      .novelty = Novelty::Changed},
                                     {.language = "ar",
                                      .file = "myth.door.ar.png",
                                      .error = {},
                                      .words = {"باب"},
                                      .novelty = Novelty::New}}},
                       {.id = "own",
                        .kind = "fact",
                        .intensity = "low",
                        .pictures = {{.language = "en",
                                      .file = {},
                                      .error = "slide own in en: too long",
                                      .words = {"Far too many words"}}}}}};
}

/// Every match of a pattern's first group.
std::vector<std::string> all_of(const std::string& text, const std::string& pattern)
{
    std::vector<std::string> found;
    const std::regex wanted(pattern);
    for (std::sregex_iterator at(text.begin(), text.end(), wanted), end; at != end; ++at) {
        found.push_back(at->str(1));
    }
    return found;
}

/// What is between the head and the script: nothing of it is the same for every preview.
std::string body_of(const std::string& page)
{
    const auto begin = page.find("<body>");
    return page.substr(begin, page.find("<script>") - begin);
}

TEST(PreviewPage, GroupsPicturesBySlide)
{
    const std::string page = body_of(preview_page(two_slides()));

    EXPECT_THAT(all_of(page, R"re((<section|<figure|</section))re"),
                ElementsAre("<section",
                            "<figure",
                            "<figure",
                            "<figure",
                            "</section",
                            "<section",
                            "<figure",
                            "</section"));
    EXPECT_THAT(all_of(page, "<h2>([^<]*)"), ElementsAre("myth/door", "own"));
    EXPECT_THAT(all_of(page, "src=\"([^\"]*)"),
                ElementsAre("myth.door.en.1.png", "myth.door.en.2.png", "myth.door.ar.png"));
    EXPECT_THAT(page, HasSubstr("(en), 2 of 2"));
}

TEST(PreviewPage, CarriesWhatTheFiltersAskFor)
{
    const std::string page = body_of(preview_page(two_slides()));

    EXPECT_THAT(all_of(page, "data-kind=\"([^\"]*)"), ElementsAre("myth", "fact"));
    EXPECT_THAT(all_of(page, "data-intensity=\"([^\"]*)"), ElementsAre("medium", "low"));
    EXPECT_THAT(all_of(page, "data-playlists=\"([^\"]*)"), ElementsAre("core commute", ""));
    EXPECT_THAT(all_of(page, "data-language=\"([^\"]*)"), ElementsAre("en", "en", "ar", "en"));
    EXPECT_THAT(all_of(page, "data-state=\"([^\"]*)"),
                ElementsAre("same", "changed", "new", "failed"));
}

TEST(PreviewPage, OffersOnlyWhatThereIs)
{
    const std::string page = body_of(preview_page(two_slides()));

    EXPECT_THAT(all_of(page, "name=\"lang\" value=\"([^\"]*)"), ElementsAre("en", "ar"));
    EXPECT_THAT(all_of(page, "<option value=\"([^\"]*)"),
                ElementsAre("", "fact", "myth", "", "core", "commute", "-", "", "low", "medium"));
}

TEST(PreviewPage, ListsWhatCouldNotBeSetWithItsErrorAndWords)
{
    const std::string page = body_of(preview_page(two_slides()));

    EXPECT_THAT(page, HasSubstr("<p>slide own in en: too long</p>"));
    EXPECT_THAT(page, HasSubstr("<p lang=\"en\" dir=\"ltr\">Far too many words</p>"));
    EXPECT_THAT(page, HasSubstr(">3 pictures, and 1 that could not be set<"));
}

TEST(PreviewPage, ReadsAPictureAloudInItsLanguage)
{
    const std::string page = body_of(preview_page(two_slides()));

    EXPECT_THAT(page, HasSubstr("alt=\"Myth\nA door\" lang=\"en\" dir=\"ltr\""));
    EXPECT_THAT(page, HasSubstr("alt=\"باب\" lang=\"ar\" dir=\"rtl\""));
    EXPECT_THAT(page, HasSubstr("<span lang=\"ar\" dir=\"rtl\">العربية</span>"));
}

TEST(PreviewPage, SaysWhichLanguageIsADraft)
{
    const std::string page = body_of(preview_page(two_slides()));

    EXPECT_THAT(page, HasSubstr("<small>ar, draft</small>"));
    EXPECT_THAT(page, HasSubstr("<small>en</small>"));
    EXPECT_THAT(page, HasSubstr("no native speaker has reviewed: <span lang=\"ar\""));
    EXPECT_EQ(all_of(page, "class=\"tag (draft)").size(), 1U);
}

TEST(PreviewPage, LinksEveryContactSheet)
{
    EXPECT_THAT(all_of(body_of(preview_page(two_slides())), "href=\"(contact[^\"]*)"),
                ElementsAre("contact-sheet.en.png", "contact-sheet.ar.png"));
}

TEST(PreviewPage, NamesWordsThatAreMissing)
{
    Preview preview = two_slides();
    preview.slides.push_back({.id = "only-spanish", .kind = "law", .intensity = "high"});

    const std::string page = body_of(preview_page(preview));

    EXPECT_THAT(page, HasSubstr("in no playlist. No words in: ar</p>"));
    EXPECT_THAT(page, HasSubstr("Without words in these languages: only-spanish"));
    EXPECT_THAT(all_of(page, "<h2>([^<]*)"), ElementsAre("myth/door", "own"));
    EXPECT_THAT(page, Not(HasSubstr("value=\"law\"")));
}

TEST(PreviewPage, EscapesWhateverAnAuthorWrote)
{
    const std::string attack = R"-(</style></script><img src=x onerror="a('&')">)-";
    const std::string harmless = "&lt;/style&gt;&lt;/script&gt;&lt;img src=x "
                                 "onerror=&quot;a(&#39;&amp;&#39;)&quot;&gt;";
    const Preview preview{
        .title = attack,
        .size = {640, 360},
        .languages = {{.tag = attack, .is_draft = true, .sheet = attack}},
        .playlists = {attack},
        .slides =
            {{.id = attack,
              .kind = attack,
              .intensity = attack,
              .playlists = {attack},
              .pictures = {{.language = attack, .file = attack, .error = {}, .words = {attack}},
                           {.language = attack, .file = {}, .error = attack, .words = {attack}}}},
             {.id = attack, .kind = attack, .intensity = attack}},
        .faults = {attack}};

    const std::string page = preview_page(preview);

    EXPECT_THAT(page, Not(HasSubstr("<img src=x")));
    EXPECT_THAT(page, Not(HasSubstr("onerror=\"")));
    for (const char* place : {"<title>", "<h1>", "<h2>", "alt=\"", "src=\"", "<li>", "<p>"}) {
        EXPECT_THAT(page, HasSubstr(place + harmless));
    }
    EXPECT_EQ(all_of(page, "(</script>)").size(), 1U);
    EXPECT_EQ(all_of(page, "(</style>)").size(), 1U);
}

TEST(PreviewPage, NeedsNothingButThePictures)
{
    const std::string page = preview_page(two_slides());

    EXPECT_THAT(page, Not(HasSubstr("http:")));
    EXPECT_THAT(page, Not(HasSubstr("https:")));
    EXPECT_THAT(page, Not(HasSubstr("<link")));
    EXPECT_THAT(page, Not(HasSubstr("@import")));
    EXPECT_EQ(all_of(page, "(<script)").size(), 1U);
    EXPECT_THAT(page, HasSubstr("window.addEventListener(\"hashchange\""));
}

} // namespace
} // namespace wayside
