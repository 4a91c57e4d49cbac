/// The locale of a language never depends on the machine.

#include "text/locale.hpp"

#include <gtest/gtest.h>

namespace wayside
{

namespace
{

/// A machine that is set to another language, for one test.
class MachineIn
{
public:
    explicit MachineIn(const char* language)
    {
        UErrorCode status = U_ZERO_ERROR;
        icu::Locale::setDefault(icu::Locale(language), status);
    }

    MachineIn(const MachineIn&) = delete;
    MachineIn& operator=(const MachineIn&) = delete;
    MachineIn(MachineIn&&) = delete;
    MachineIn& operator=(MachineIn&&) = delete;

    ~MachineIn() { forget_machine_locale(); }
};

TEST(Locale, ALanguageThatIcuDoesNotKnowIsTheRootAndNotTheMachines)
{
    const MachineIn german("de");
    EXPECT_EQ(locale_of("xx"), icu::Locale::getRoot());
    EXPECT_EQ(locale_of("no tag at all"), icu::Locale::getRoot());
    EXPECT_EQ(locale_of(""), icu::Locale::getRoot());
}

TEST(Locale, KeepsScriptAndRegionOfALanguageThatIcuKnows)
{
    const MachineIn german("de");
    EXPECT_STREQ(locale_of("en").getName(), "en");
    EXPECT_STREQ(locale_of("zh-Hant").getName(), "zh_Hant");
    EXPECT_STREQ(locale_of("es-US").getName(), "es_US");
    EXPECT_STREQ(locale_of("am-US").getName(), "am_US") << "no data of the region alone";
}

TEST(Locale, WordsAreThoseOfTheLanguageItself)
{
    const MachineIn german("de");
    for (const char* language : {"en", "es-US", "zh-Hans", "pt-BR", "am-US", "tl", "fil"}) {
        EXPECT_TRUE(has_words_of(language)) << language;
    }
    EXPECT_FALSE(has_words_of("ht")) << "ICU has French ones for it";
    EXPECT_FALSE(has_words_of("xx"));
    EXPECT_FALSE(has_words_of(""));
}

TEST(Locale, TheMachinesLanguageIsForgotten)
{
    const MachineIn german("de");
    ASSERT_STREQ(icu::Locale::getDefault().getLanguage(), "de");
    forget_machine_locale();
    EXPECT_EQ(icu::Locale::getDefault(), icu::Locale::getRoot());
}

} // namespace

} // namespace wayside
