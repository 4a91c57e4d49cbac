/// What a preview will show: slides, languages, playlists.

#include "cli/preview_outline.hpp"
#include "support/programme_builder.hpp"

#include <gmock/gmock.h>

namespace wayside
{
namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

TEST(PreviewOutline, TakesAllLanguagesOrThoseAskedFor)
{
    EXPECT_THAT(chosen_languages({}, {"es", "en"}).value(), ElementsAre("es", "en"));
    EXPECT_THAT(chosen_languages({"ar", "es", "ar"}, {"es", "en", "ar"}).value(),
                ElementsAre("es", "ar"));
}

TEST(PreviewOutline, RefusesALanguageWithoutWords)
{
    const auto languages = chosen_languages({"en", "xx"}, {"es", "en"});

    ASSERT_FALSE(languages);
    EXPECT_EQ(languages.error().message, R"(no slide has words in "xx"; there are: es, en)");
}

TEST(PreviewOutline, KnowsEverySlideAndItsPlaylists)
{
    const auto built = test::ProgrammeBuilder()
                           .slide("a", {.intensity = Intensity::High})
                           .slide("b")
                           .playlist("core", {{.slide = "a"}})
                           .playlist("more", {{.slide = "a"}, {.slide = "a"}})
                           .build();
    Programme programme = *built;
    programme.title = "Mine";
    programme.drafts = {"th"};

    const Preview preview = outline_of(programme, {640, 360}, {"en", "th"});

    EXPECT_EQ(preview.title, "Mine");
    EXPECT_EQ(preview.size, (Size{640, 360}));
    ASSERT_EQ(preview.languages.size(), 2U);
    EXPECT_FALSE(preview.languages[0].is_draft);
    EXPECT_TRUE(preview.languages[1].is_draft);
    EXPECT_THAT(preview.playlists, ElementsAre("core", "more", "filler"));
    ASSERT_EQ(preview.slides.size(), 3U);
    EXPECT_EQ(preview.slides[0].id, "a");
    EXPECT_EQ(preview.slides[0].kind, "fact");
    EXPECT_EQ(preview.slides[0].intensity, "high");
    EXPECT_THAT(preview.slides[0].playlists, ElementsAre("core", "more"));
    EXPECT_EQ(preview.slides[1].intensity, "low");
    EXPECT_THAT(preview.slides[1].playlists, IsEmpty());
}

} // namespace
} // namespace wayside
