/// Heights of capitals, lengths and numbers of lines, of frames that a test writes down.

#include "scene/legibility.hpp"

#include <gtest/gtest.h>

namespace wayside
{

namespace
{

constexpr Canvas five_metres{.px = {1920, 1080}, .mm_per_px = 1, .viewing_distance_mm = 5000};

struct Look {
    std::string role = "text";
    std::string language = "en";
    double cap_mm = 80;
};

Item text_of(const std::vector<std::string>& lines, const Look& look)
{
    TextItem text;
    text.role = look.role;
    text.cap_mm = look.cap_mm;
    text.paragraph.language = look.language;
    for (const std::string& line : lines) {
        text.paragraph.text += line;
        PositionedRun run;
        run.text = line;
        text.paragraph.lines.push_back({.runs = {std::move(run)}});
    }
    return {.rect = {0, 0, 100, 100}, .what = std::move(text), .entrance = std::nullopt};
}

Frame frame_of(std::vector<Item> items)
{
    Frame frame;
    frame.canvas = five_metres.px;
    frame.items = std::move(items);
    return frame;
}

std::vector<LegibilityFault> faults(const std::vector<std::string>& lines, const Look& look = {})
{
    return legibility_faults(frame_of({text_of(lines, look)}), five_metres);
}

std::string letters(std::size_t count)
{
    return std::string(count, 'a');
}

TEST(Legibility, ALineHasNoMoreCharactersThanTheEyeFindsBackFrom)
{
    // Not by operator+ in the list: GCC 12 at -O2 then warns of an overflow that is none.
    std::string spaced = letters(52);
    spaced += ' ';
    EXPECT_TRUE(faults({spaced, "and"}).empty()) << "a tenth more; no space at its end";
    const auto found = faults({letters(10), letters(53)});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().rule, LegibilityRule::Length);
    EXPECT_EQ(found.front().figure, 53);
    EXPECT_EQ(found.front().limit, 48);
    EXPECT_EQ(faults({letters(36), "a"}, {.role = "headline"}).front().limit, 32);
    EXPECT_TRUE(faults({letters(99), "a"}, {.role = "source"}).empty()) << "small print";
}

TEST(Legibility, FromASingleLineNobodyHasToFindBack)
{
    EXPECT_TRUE(faults({letters(80)}, {.role = "headline"}).empty());
    EXPECT_EQ(faults({letters(89)}).front().limit, 80);
}

TEST(Legibility, IdeographsCountTwice)
{
    std::string line;
    for (int i = 0; i < 27; ++i) {
        line += "人";
    }
    EXPECT_EQ(faults({line, "人"}, {.language = "zh-Hans"}).front().limit, 24);
    EXPECT_EQ(faults({line, "人"}, {.role = "headline", .language = "ja"}).front().limit, 16);
    EXPECT_TRUE(faults({line, "人"}).empty());
}

TEST(Legibility, OnlyScriptsWithCapitalsAreMeasuredByThem)
{
    EXPECT_TRUE(faults({"ความกลัว"}, {.language = "th", .cap_mm = 30}).empty());
    EXPECT_FALSE(faults({"Страх"}, {.language = "ru", .cap_mm = 30}).empty());
    EXPECT_FALSE(faults({"911"}, {.language = "th", .cap_mm = 30}).empty());
}

TEST(Legibility, CharactersAreThoseThatPeopleSee)
{
    std::string line;
    for (int i = 0; i < 48; ++i) {
        line += "e\u0301";
    }
    EXPECT_TRUE(faults({line}).empty());
}

TEST(Legibility, ATextOfTooManyLines)
{
    const int most = most_lines(std::get<TextItem>(text_of({}, {}).what)).value();
    std::vector<std::string> lines(static_cast<std::size_t>(most), "a few words");
    EXPECT_TRUE(faults(lines).empty());
    lines.emplace_back("and more");
    ASSERT_EQ(faults(lines).size(), 1U);
    EXPECT_EQ(faults(lines).front().rule, LegibilityRule::Lines);
    EXPECT_EQ(faults(lines).front().figure, most + 1);
}

TEST(Legibility, CapitalsGrowWithTheDistance)
{
    EXPECT_TRUE(faults({"a"}, {.role = "headline", .cap_mm = 61.1}).empty());
    EXPECT_EQ(faults({"a"}, {.role = "headline", .cap_mm = 55}).front().rule,
              LegibilityRule::Capitals);
    EXPECT_NEAR(faults({"a"}, {.role = "text", .cap_mm = 40}).front().limit, 41.65, 0.01);
    EXPECT_TRUE(faults({"a"}, {.role = "source", .cap_mm = 17}).empty());
    EXPECT_FALSE(faults({"a"}, {.role = "label", .cap_mm = 15}).empty());
}

TEST(Legibility, TheHelpNumberIsAsHighAsAHeadlineAndTheOthersAsText)
{
    const Look number{.role = "strip", .cap_mm = 45};
    const auto found =
        legibility_faults(frame_of({text_of({"1"}, number), text_of({"2"}, number)}), five_metres);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().item, 0U);
}

TEST(Legibility, BeforeATouchedPanelCapitalsHaveALeastHeight)
{
    Canvas touched = five_metres;
    touched.viewing_distance_mm = 711;
    touched.least_cap_mm = 8.7;
    const Frame frame = frame_of({text_of({"a"}, {.role = "source", .cap_mm = 8})});
    EXPECT_EQ(legibility_faults(frame, touched).size(), 1U);
}

} // namespace

} // namespace wayside
