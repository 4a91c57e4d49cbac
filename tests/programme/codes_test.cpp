#include "programme/codes.hpp"
#include "programme/id_index.hpp"
#include "programme/source_files.hpp"
#include "support/toml_text.hpp"

#include <gmock/gmock.h>

namespace wayside
{
namespace
{

using Check = bool (*)(std::string_view code, const TomlValue& at, Report& report);

/// What the check says of `code`; empty when it is good.
std::string finding(Check check, const std::string& code)
{
    test::TomlText file("x = 1\n");
    const bool is_good = check(code, file.at("x"), file.report());
    std::string findings = file.findings();
    EXPECT_EQ(is_good, findings.empty());
    return findings;
}

TEST(Codes, CountriesAreTwoCapitals)
{
    for (const char* code : {"US", "MX", "GB", "EU"}) {
        EXPECT_EQ(finding(report_bad_country, code), "") << code;
    }
    EXPECT_THAT(finding(report_bad_country, "us"), testing::HasSubstr("(write \"US\")"));
    EXPECT_THAT(finding(report_bad_country, "UK"), testing::HasSubstr("(write \"GB\")"));
    for (const char* code : {"USA", "", "U", "1A", "\u00C9A"}) {
        EXPECT_THAT(finding(report_bad_country, code), testing::HasSubstr("two capital letters"))
            << code;
    }
}

TEST(Codes, LanguagesAreTags)
{
    for (const char* tag : {"en", "es", "zh-Hans", "pt-BR", "haw", "sr-Latn-RS", "es-419"}) {
        EXPECT_EQ(finding(report_bad_language, tag), "") << tag;
    }
    for (const char* tag :
         {"", "e", "english", "EN", "en_US", "en-", "en-x", "en--US", "-en", "zh-toolongpart"}) {
        EXPECT_NE(finding(report_bad_language, tag), "") << tag;
    }
}

TEST(Codes, ZonesHaveNames)
{
    for (const char* zone : {"display",
                             "UTC",
                             "America/New_York",
                             "America/Argentina/Buenos_Aires",
                             "Europe/Berlin"}) {
        EXPECT_EQ(finding(report_bad_zone, zone), "") << zone;
    }
    for (const char* zone : {"",
                             "+02:00",
                             "UTC+2",
                             "EST",
                             "GMT",
                             "Etc/GMT+5",
                             "america/new_york",
                             "Z",
                             "Europe/",
                             "/etc/localtime"}) {
        EXPECT_THAT(finding(report_bad_zone, zone), testing::HasSubstr("know no summer time"))
            << zone;
    }
}

TEST(Ids, AreSmallLettersDigitsAndHyphens)
{
    test::TomlText file("x = 1\n");
    const TomlValue at = file.at("x");

    EXPECT_TRUE(report_bad_id("what-it-is-2", at, '-', file.report()));
    EXPECT_TRUE(report_bad_id("myth/violent", at, '/', file.report()));
    EXPECT_FALSE(report_bad_id("myth/violent", at, '-', file.report()));
    EXPECT_FALSE(report_bad_id("Myth", at, '/', file.report()));
    EXPECT_FALSE(report_bad_id("a b", at, '/', file.report()));
    EXPECT_FALSE(report_bad_id(std::string(101, 'a'), at, '/', file.report()));
    EXPECT_EQ(file.report().errors(), 4U);
}

TEST(IdIndex, RefusesADoubleWithItsFirstPlace)
{
    test::TomlText file("a = 1\nb = 2\n");
    IdIndex ids("slide");

    EXPECT_TRUE(ids.add("x", 0, file.at("a"), file.report()));
    EXPECT_FALSE(ids.add("x", 1, file.at("b"), file.report()));

    EXPECT_EQ(ids.find("x"), 0U);
    EXPECT_EQ(file.findings(),
              "test.toml:2:5: error: the slide `x` is there already (first at test.toml:1:5)\n");
}

TEST(IdIndex, CallsNothingUnknownWhenAFileIsMissing)
{
    test::TomlText file("a = 1\n");
    IdIndex ids("slide");
    ids.mark_incomplete();

    EXPECT_EQ(ids.resolve("x", file.at("a"), file.report()), std::nullopt);

    EXPECT_EQ(file.findings(), "");
}

TEST(ResolvePath, IsMeantFromTheFolderOfTheFile)
{
    EXPECT_EQ(resolve_path("playlists/", "contacts.toml"), "playlists/contacts.toml");
    EXPECT_EQ(resolve_path("playlists/", "../media/x.svg"), "media/x.svg");
    EXPECT_EQ(resolve_path("playlists/", "./themes//deep.toml"), "playlists/themes/deep.toml");
    EXPECT_EQ(resolve_path("", "../x"), "../x");
    EXPECT_EQ(resolve_path("../a/", "../../x"), "../../x");
    EXPECT_EQ(resolve_path("/etc/wayside/", "a.toml"), "/etc/wayside/a.toml");
    EXPECT_EQ(resolve_path("playlists/", "/etc/a.toml"), "/etc/a.toml");
    EXPECT_EQ(folder_of("a/b/c.toml"), "a/b/");
    EXPECT_EQ(folder_of("c.toml"), "");
}

} // namespace
} // namespace wayside
