/// What holds for any text: nothing is lost, nothing is drawn twice, nothing overlaps.

#include "text/laid_out.hpp"

#include <gtest/gtest.h>
#include <unicode/uchar.h>

#include <array>
#include <random>

namespace wayside::test
{

namespace
{

constexpr std::array<std::u32string_view, 16> scraps{
    U"trafficking ",
    U"24/7, ",
    U"(free) ",
    U"\u0627\u062A\u0635\u0644 ",
    U"\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645\u060C ",
    U"\u05E2\u05D1\u05E8\u05D9\u05EA ",
    U"\u0E0A\u0E48\u0E27\u0E22\u0E40\u0E2B\u0E25\u0E37\u0E2D",
    U"\u0905\u092D\u0940 \u0915\u0949\u0932 ",
    U"\u8BF7\u62E8\u6253\uFF0C",
    U"\u30B3\u30F3\u30D4\u30E5\u30FC\u30BF\u30FC\u3002",
    U"\uC9C0\uAE08 ",
    U"\u20661\u2011888\u2011373\u20117888\u2069",
    U"\u2067\u0627 b\u2069 ",
    U"*\u1275\u12D5\u12DB\u12DD* ",
    U"\U0001E900\U0001E901 ",
    U"\n"};
constexpr std::array<char32_t, 12> strays{
    0x200F, 0x2066, 0x2069, 0x202B, 0x202C, U' ', U'[', U')', 0x0301, 0x00AD, U'-', 0x2029};
constexpr std::array<const char*, 8> languages{"en", "ar", "fa", "he", "th", "ja", "ko", "zh-Hans"};

std::string utf8_of(const std::u32string& text)
{
    std::string utf8;
    icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                  static_cast<std::int32_t>(text.size()))
        .toUTF8String(utf8);
    return utf8;
}

std::string random_text(std::mt19937& random)
{
    std::u32string text;
    for (auto count = random() % 24; count > 0; --count) {
        text += scraps.at(random() % scraps.size());
        if (random() % 4 == 0) {
            text += strays.at(random() % strays.size());
        }
    }
    return utf8_of(text);
}

/// Sorted, without spaces and line ends: those at the ends of lines are not drawn.
std::u32string visible(std::string_view text)
{
    std::u32string found;
    for (const char32_t letter : characters(text)) {
        if (u_isUWhiteSpace(static_cast<UChar32>(letter)) == 0) {
            found.push_back(letter);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

void expect_orderly(const TextLine& line, int baseline_above)
{
    EXPECT_GT(line.baseline, baseline_above);
    int x = line.x;
    for (const PositionedRun& run : line.runs) {
        EXPECT_EQ(run.x, x) << "runs stand side by side";
        EXPECT_EQ(run.baseline, line.baseline);
        EXPECT_FALSE(run.text.empty());
        x += run.width;
    }
    EXPECT_EQ(x, line.x + line.width);
}

class RandomText : public testing::TestWithParam<unsigned>
{
};

TEST_P(RandomText, IsDrawnOnceAndInOrder)
{
    std::mt19937 random(GetParam());
    FakeFonts one;
    FakeFonts several{{{U' ', 0x05FF}}, {{0x0600, 0x0EFF}, {U' ', U' '}}, {{0, 0x10FFFF}}};
    for (int round = 0; round < 150; ++round) {
        const std::string text = random_text(random);
        const char* language = languages.at(random() % languages.size());
        const Wrap wrap = random() % 2 == 0 ? Wrap::Balanced : Wrap::Ragged;
        const auto align = std::array{Align::Start, Align::Centre, Align::End}.at(random() % 3);
        const int width = 40 + static_cast<int>(random() % 600);
        FakeFonts& fonts = random() % 2 == 0 ? one : several;
        const auto paragraph = set(text, language, width, fonts, style_of(wrap, align));
        SCOPED_TRACE(std::string(language) + " in " + std::to_string(width) + ": " + text);

        std::string runs;
        int baseline = 0;
        for (const TextLine& line : paragraph.lines) {
            expect_orderly(line, baseline);
            baseline = line.baseline;
            if (line.width <= width) {
                EXPECT_GE(line.x, 0);
                EXPECT_LE(line.x + line.width, width);
            }
            runs += text_of(line);
        }
        EXPECT_EQ(visible(runs), visible(paragraph.text));
        EXPECT_GE(paragraph.size.height, baseline);
        ASSERT_FALSE(HasFailure());
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomText, testing::Values(1U, 2U, 3U, 4U));

} // namespace

} // namespace wayside::test
