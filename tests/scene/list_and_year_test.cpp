/// Lists, years and percentages as fifteen languages write them.

#include "scene/list_text.hpp"
#include "scene/number_text.hpp"
#include "scene/touch_panels.hpp"
#include "scene/year_text.hpp"

#include <gtest/gtest.h>
#include <unicode/locid.h>

#include <array>
#include <string>

namespace wayside
{

namespace
{

struct Written {
    const char* language;
    const char* list; ///< of A, B, C; between commas "; " where ICU has no words
    const char* year;
    const char* percent; ///< 38.5
};

constexpr std::array<Written, 15> fifteen{{
    {"en", "A, B, or C", "2022", "38.5%"},
    {"es", "A, B o C", "2022", "38,5\u00A0%"},
    {"zh-Hans", "A、B或C", "2022年", "38.5%"},
    {"vi", "A, B hoặc C", "2022", "38,5%"},
    {"ar", "A أو B أو C", "2022", "38.5%"},
    {"ht", "A; B; C", "2022", "38,5\u00A0%"},
    {"pt-BR", "A, B ou C", "2022", "38,5%"},
    {"fr", "A, B ou C", "2022", "38,5\u00A0%"},
    {"ru", "A, B или C", "2022", "38,5\u00A0%"},
    {"ko", "A, B 또는 C", "2022년", "38.5%"},
    {"hi", "A, B या C", "2022", "38.5%"},
    {"th", "A, B หรือ C", "2022", "38.5%"},
    {"am", "A፣ B፣ ወይም C", "2022", "38.5%"},
    {"tl", "A, B, o C", "2022", "38.5%"},
    {"zh-Hant", "A、B或C", "2022年", "38.5%"},
}};

/// On machines of two languages: what is written must not depend on it.
class OnAMachineIn : public ::testing::TestWithParam<const char*>
{
protected:
    void SetUp() override { set(GetParam()); }

    void TearDown() override { set(""); }

private:
    static void set(const char* language)
    {
        UErrorCode status = U_ZERO_ERROR;
        icu::Locale::setDefault(icu::Locale(language), status);
    }
};

TEST_P(OnAMachineIn, FifteenLanguagesWriteListsYearsAndPercentages)
{
    for (const Written& written : fifteen) {
        EXPECT_EQ(list_text({"A", "B", "C"}, written.language, "; "), written.list)
            << written.language;
        EXPECT_EQ(year_text(2022, written.language), written.year) << written.language;
        EXPECT_EQ(percent_text(38.5, 1, written.language), written.percent) << written.language;
    }
}

TEST_P(OnAMachineIn, ALanguageWithoutDataIsWrittenPlainly)
{
    EXPECT_EQ(number_text(82301.5, 1, "xx"), "82,301.5");
    EXPECT_EQ(percent_text(38.5, 1, "xx"), "38.5%");
    EXPECT_EQ(year_text(2022, "xx"), "2022");
    EXPECT_EQ(list_text({"A", "B"}, "xx", "; "), "A; B");
    EXPECT_EQ(own_name("xx"), "xx");
}

TEST_P(OnAMachineIn, LanguagesAreCalledByTheirOwnNames)
{
    EXPECT_EQ(own_name("es"), "Español");
    EXPECT_EQ(own_name("ht"), "Kreyòl ayisyen") << "not in French, nor in the machine's language";
    EXPECT_EQ(own_name("zh-Hant"), "中文（繁體）");
}

INSTANTIATE_TEST_SUITE_P(Machines, OnAMachineIn, ::testing::Values("de", "hi"));

TEST(ListText, OneOfTwoAndOneAlone)
{
    EXPECT_EQ(list_text({"force", "fraud"}, "en", ", "), "force or fraud");
    EXPECT_EQ(list_text({"siete", "ocho"}, "es", ", "), "siete u ocho") << "Spanish hears the o";
    EXPECT_EQ(list_text({"force"}, "en", ", "), "force");
    EXPECT_EQ(list_text({}, "en", ", "), "");
}

TEST(YearText, SourcesAreDatedByTheGregorianCalendar)
{
    EXPECT_EQ(year_text(2022, "th-TH"), "2022") << "not 2565";
    EXPECT_EQ(year_text(2022, "fa-IR"), "2022");
    EXPECT_EQ(year_text(2022, "ja"), "2022年");
    EXPECT_EQ(year_text(2022, "bg"), "2022\u202Fг.") << "the pattern's own words stay";
}

TEST(FigureTextPercent, StandsWhereItsTokenStands)
{
    EXPECT_EQ(figure_text("({percent})", 38, {.language = "fr"}), "(38\u00A0%)");
    EXPECT_EQ(figure_text("{percent}", 38, {.language = "en"}, 0.5), "19%");
}

} // namespace

} // namespace wayside
