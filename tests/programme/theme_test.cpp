#include "programme/read_theme.hpp"
#include "support/programme_files.hpp"
#include "support/toml_text.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace wayside
{
namespace
{

using std::chrono_literals::operator""ms;

std::string theme_text()
{
    return test::base_files().at("theme.toml");
}

/// The base theme with one colour changed.
std::string theme_with(const std::string& colour, const std::string& value)
{
    std::string text = theme_text();
    const std::size_t line = text.find("\n" + colour + " ");
    const std::size_t quote = text.find('"', line);
    text.replace(quote + 1, 7, value);
    return text;
}

std::string theme_findings(const std::string& text)
{
    test::TomlText file(text);
    static_cast<void>(read_theme(file.root(), file.report()));
    return file.findings();
}

TEST(ReadTheme, KeepsEveryColour)
{
    test::TomlText file(theme_with("art_3", "#010203"));

    const Theme theme = read_theme(file.root(), file.report());

    EXPECT_EQ(file.findings(), "");
    EXPECT_EQ(theme.id, "plain");
    EXPECT_EQ(theme.palette.art_3, (Colour{1, 2, 3, 255}));
    Palette expected;
    expected.art_3 = {1, 2, 3, 255};
    EXPECT_EQ(theme.palette, expected) << "the base theme has the colours of the built-in one";
}

TEST(ReadTheme, WhatIsNotSaidIsAsBuiltIn)
{
    test::TomlText file(theme_text());

    const Theme theme = read_theme(file.root(), file.report());

    EXPECT_EQ(theme.type, TypeScale());
    EXPECT_EQ(theme.spacing, Spacing());
    EXPECT_EQ(theme.motion, Motion());
}

TEST(ReadTheme, KeepsTypeSpacingAndMotion)
{
    test::TomlText file(
        theme_text() +
        "[type]\nheadline_to_text = 2\nsource_to_text = 0.5\nheadline_line = 1.2\n"
        "text_line = 1.4\ntext_line_tall = 1.6\n[spacing]\nmargin = 0.05\ngutter = 0.03\n"
        "[motion]\nreduced = true\nentrance = \"400ms\"\ncount_up = \"2s\"\ntravel = 0\n");

    const Theme theme = read_theme(file.root(), file.report());

    EXPECT_EQ(file.findings(), "");
    EXPECT_EQ(theme.type, (TypeScale{2, 0.5, 1.2, 1.4, 1.6}));
    EXPECT_EQ(theme.spacing, (Spacing{0.05, 0.03}));
    EXPECT_EQ(theme.motion, (Motion{true, 400ms, 2000ms, 0}));
}

struct Weak {
    const char* colour;
    const char* value;
    const char* finding;
};

TEST(ThemeContrast, EachPairHasItsOwnLeast)
{
    for (const Weak& weak :
         {Weak{"ink", "#7A8FAB", "`ink` on `ground` has a contrast of"},
          Weak{"ink_soft",
               "#9DB2CF",
               "`ink_soft` on `ground_raised` has a contrast of 5.9, and 7.0"},
          Weak{"ink_quiet", "#5A6B82", "`ink_quiet` on `ground` has a contrast of 2.8, and 4.5"},
          Weak{"good", "#3D6C62", "`good` on `ground` has a contrast of"},
          Weak{"on_light", "#7A5C00", "`on_light` on `light` has a contrast of"}}) {
        EXPECT_THAT(theme_findings(theme_with(weak.colour, weak.value)),
                    testing::HasSubstr(weak.finding));
    }
    EXPECT_THAT(theme_findings(theme_with("light", "#806000")),
                testing::HasSubstr("`light` on `ground` has a contrast of"));
    EXPECT_EQ(theme_findings(theme_with("art_4", "#123058")), "") << "pictures may be quiet";
}

TEST(ThemeContrast, RatioIsCutNotRounded)
{
    // 7.00 to 1 must not read as "7.0, and 7.0 is needed".
    EXPECT_THAT(theme_findings(theme_with("ink_soft", "#BEBEC3")),
                testing::HasSubstr(
                    "`ink_soft` on `ground_raised` has a contrast of 6.9, and 7.0 is needed"));
}

TEST(ThemeContrast, IsNotJudgedWhileAColourIsMissing)
{
    EXPECT_THAT(theme_findings(theme_with("ink", "white  ")),
                testing::Not(testing::HasSubstr("contrast")));
}

TEST(ShippedThemes, CanBeRead)
{
    for (const auto& [name, text] : test::files_below(WAYSIDE_ROOT "/playlists/themes")) {
        EXPECT_EQ(theme_findings(text), "") << name;
    }
}

} // namespace
} // namespace wayside
