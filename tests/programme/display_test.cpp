#include "support/programme_files.hpp"

#include <gmock/gmock.h>

namespace wayside
{
namespace
{

DisplayReading read(const std::string& text)
{
    return read_display(
        test::memory_tree({{"etc/display.toml", text}, {"etc/themes/night.toml", ""}}),
        "etc/display.toml");
}

std::string display_findings(const std::string& text)
{
    return test::findings(read(text).diagnostics);
}

TEST(ReadDisplay, EmptyFileGivesTheDefaults)
{
    const DisplayReading reading = read("");

    EXPECT_EQ(test::findings(reading.diagnostics), "");
    EXPECT_EQ(reading.display, Display());
}

TEST(ReadDisplay, KeepsEveryField)
{
    const DisplayReading reading =
        read("id = \"platform-2\"\npanel_width_mm = 1209.6\nviewing_distance_mm = 4000\ncountry = "
             "\"MX\"\n"
             "timezone = \"America/Mexico_City\"\ntheme = \"themes/night.toml\"\nrotate = 90\n"
             "allow_drafts = true\nreduced_motion = true\naudience = [\"youth\"]\n"
             "max_intensity = \"medium\"\n");

    EXPECT_EQ(test::findings(reading.diagnostics), "");
    EXPECT_EQ(reading.display,
              (Display{.id = "platform-2",
                       .panel_width_mm = 1209.6,
                       .viewing_distance_mm = 4000,
                       .country = "MX",
                       .timezone = "America/Mexico_City",
                       .theme = "etc/themes/night.toml",
                       .rotate = 90,
                       .allow_drafts = true,
                       .reduced_motion = true,
                       .audience = {"youth"},
                       .max_intensity = Intensity::Medium}));
}

TEST(ReadDisplay, AllMistakesAreFoundInOneRun)
{
    const DisplayReading reading =
        read("id = \"Platform 2\"\npanel_width_mm = 10\nviewing_distance_mm = \"5 m\"\n"
             "country = \"uk\"\ntimezone = \"+01:00\"\ntheme = \"themes/day.toml\"\n"
             "rotate = 45\nallow_drafts = 1\nreduced_moton = true\n");

    EXPECT_FALSE(reading.display);
    EXPECT_EQ(
        test::findings(reading.diagnostics),
        "display.toml:1:6: error: `Platform 2` cannot be an id (lower-case letters a to z, digits "
        "and hyphens)\n"
        "display.toml:2:18: error: `panel_width_mm` must be from 50 to 20000, not 10\n"
        "display.toml:3:23: error: `viewing_distance_mm` must be a number, not text (write it "
        "without quotation marks)\n"
        "display.toml:4:11: error: `uk` is not a country code (write \"UK\")\n"
        "display.toml:5:12: error: `+01:00` is not the name of a time zone (offsets and "
        "abbreviations know no "
        "summer time: write \"America/New_York\" or \"display\")\n"
        "display.toml:6:9: error: there is no file `themes/day.toml`\n"
        "display.toml:7:10: error: `rotate` cannot be 45 (0, 90, 180 or 270, clockwise)\n"
        "display.toml:8:16: error: `allow_drafts` must be true or false, not a whole number\n"
        "display.toml:9:1: error: unknown key `reduced_moton` (did you mean `reduced_motion`?)\n");
}

TEST(ReadDisplay, RotationIsOneOfFour)
{
    EXPECT_EQ(read("rotate = 270").display->rotate, 270);
    for (const char* turn : {"-90", "360", "100000", "90.0", "\"90\""}) {
        EXPECT_NE(display_findings(std::string("rotate = ") + turn), "") << turn;
    }
}

TEST(ReadDisplay, ZoneOfTheDisplayCannotBeTheDisplays)
{
    EXPECT_THAT(display_findings("timezone = \"display\""),
                testing::HasSubstr("cannot be `display`"));
}

TEST(ReadDisplay, SaysWhatATouchedDisplayNeeds)
{
    const DisplayReading reading =
        read("[touch]\nfloor_mm = 650\nloudspeaker = true\npin_hash = \"$argon2id$v=19$x\"\n"
             "keys = { F13 = \"headset-in\", A = \"next\" }\n");

    EXPECT_EQ(test::findings(reading.diagnostics), "");
    ASSERT_TRUE(reading.display);
    EXPECT_EQ(reading.display->touch,
              (TouchDisplay{.is_touched = true,
                            .floor_mm = 650,
                            .loudspeaker = true,
                            .pin_hash = "$argon2id$v=19$x",
                            .keys = {{"A", "next"}, {"F13", "headset-in"}}}));
}

TEST(ReadDisplay, RefusesATouchedDisplayThatCannotBe)
{
    EXPECT_EQ(
        display_findings("[touch]\nfloor_mm = -1\npin_hash = \"271828\"\n"
                         "keys = { F13 = \"leave\" }\nspeaker = true\n"),
        "display.toml:2:12: error: `floor_mm` must be from 0 to 3000, not -1\n"
        "display.toml:3:12: error: `pin_hash` is not a hash by argon2id (`wayside pin` makes "
        "one; a PIN itself never stands in a file)\n"
        "display.toml:4:16: error: a key cannot mean `leave` (one of up, down, next, previous, "
        "enter, back, home, help, listen, clear, shift, headset-in, headset-out, nothing)\n"
        "display.toml:5:1: error: unknown key `speaker` (known: floor_mm, loudspeaker, "
        "pin_hash, keys)\n");
}

TEST(ReadDisplay, MissingFileIsAnError)
{
    const DisplayReading reading = read_display(test::memory_tree({}), "display.toml");

    EXPECT_FALSE(reading.display);
    EXPECT_EQ(test::findings(reading.diagnostics),
              "display.toml: error: cannot read display.toml (no such file)\n");
}

} // namespace
} // namespace wayside
