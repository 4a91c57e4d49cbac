#include "programme/spoken_languages.hpp"
#include "support/programme_builder.hpp"

#include <gmock/gmock.h>

namespace wayside
{
namespace
{

TEST(LanguagesSpoken, AreThoseThatTakeTurnsThenTheOthers)
{
    const auto programme = test::ProgrammeBuilder()
                               .languages({"es", "en", "fr"})
                               .slide("a", {.languages = {"ar", "en", "th"}})
                               .slide("b", {.languages = {"es"}})
                               .build();

    EXPECT_THAT(languages_spoken(*programme), testing::ElementsAre("es", "en", "ar", "th"));
}

} // namespace
} // namespace wayside
