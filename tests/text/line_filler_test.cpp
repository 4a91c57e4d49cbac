#include "text/line_filler.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace wayside
{

namespace
{

/// Words of these lengths, 10 px a letter and 10 px a space behind each. A negative one ends with a
/// hyphen: the next segment is of the same word. 0 is an empty line.
std::vector<SegmentWidth> words(const std::vector<int>& lengths)
{
    std::vector<SegmentWidth> segments;
    for (const int length : lengths) {
        const int ink = std::abs(length) * 10;
        segments.push_back({.ink = ink,
                            .whole = ink + (length > 0 ? 10 : 0),
                            .ends_line = length == 0,
                            .ends_word = length >= 0});
    }
    segments.back().whole = segments.back().ink;
    return segments;
}

/// Segments a line: "2 2 1".
std::string filled(const std::vector<SegmentWidth>& segments, int width, Wrap wrap)
{
    std::string lines;
    std::size_t expected = 0;
    for (const LineSpan line : fill_lines(segments, width, wrap)) {
        EXPECT_EQ(line.begin, expected);
        EXPECT_LT(line.begin, line.end);
        expected = line.end;
        lines += (lines.empty() ? "" : " ") + std::to_string(line.end - line.begin);
    }
    EXPECT_EQ(expected, segments.size());
    return lines;
}

TEST(FillLines, RaggedLinesAreFull)
{
    EXPECT_EQ(filled(words({3, 3, 3, 3, 3, 3, 3, 3}), 110, Wrap::Ragged), "3 3 2");
    EXPECT_EQ(filled(words({3, 3, 3}), 110, Wrap::Ragged), "3") << "the last space does not count";
    EXPECT_EQ(filled(words({3, 3, 3}), 109, Wrap::Ragged), "1 2");
}

TEST(FillLines, NothingGivesNoLine)
{
    EXPECT_TRUE(fill_lines({}, 100, Wrap::Balanced).empty());
    EXPECT_TRUE(fill_lines({}, 100, Wrap::Ragged).empty());
}

TEST(FillLines, RaggedTextGivesALoneWordCompany)
{
    EXPECT_EQ(filled(words({3, 3, 3, 3}), 110, Wrap::Ragged), "2 2");
    EXPECT_EQ(filled(words({3, 3, 3, 3, 3, 3, 3, 9}), 150, Wrap::Ragged), "3 3 2")
        << "and the lines before share what that costs";
    EXPECT_EQ(filled(words({3, 3, 3, 3, 3, 3, 9}), 150, Wrap::Ragged), "3 2 2")
        << "which is not left with one word";
}

TEST(FillLines, RaggedTextMakesAShortLastLineLonger)
{
    // "of it" is 50 of 400 px.
    EXPECT_EQ(filled(words({9, 9, 9, 9, 2, 2}), 400, Wrap::Ragged), "3 3");
}

TEST(FillLines, LoneWordStaysWhereCompanyDoesNotFit)
{
    EXPECT_EQ(filled(words({2, 2, 9, 3}), 100, Wrap::Ragged), "2 1 1");
    EXPECT_EQ(filled(words({2, 2, 9, 3}), 100, Wrap::Balanced), "2 1 1");
}

TEST(FillLines, TwoWordsMayStandOnTwoLines)
{
    EXPECT_EQ(filled(words({5, 5}), 60, Wrap::Balanced), "1 1");
    EXPECT_EQ(filled(words({5, 5}), 60, Wrap::Ragged), "1 1");
}

TEST(FillLines, BalancedLinesAreAsFewAndAsNarrowAsTheyCanBe)
{
    // Full lines would be 5 and 3 words.
    EXPECT_EQ(filled(words({3, 3, 3, 3, 3, 3, 3, 3}), 200, Wrap::Balanced), "4 4");
    // 9 + 1 + 2 beside 3 + 1 + 3: no narrower than the first line needs.
    EXPECT_EQ(filled(words({9, 2, 3, 3}), 140, Wrap::Balanced), "1 3");
}

TEST(FillLines, BalancedTextLeavesNoWordAlone)
{
    // The narrowest two lines are "aaa bbb" and "ccccccc": 70 px. Company for the last makes them
    // 110.
    EXPECT_EQ(filled(words({3, 3, 7}), 120, Wrap::Balanced), "1 2");
    EXPECT_EQ(filled(words({3, 3, 7}), 100, Wrap::Balanced), "2 1") << "there is no room for it";
}

TEST(FillLines, HyphenatedWordIsOneWord)
{
    EXPECT_EQ(filled(words({3, 3, 3, -4, 4}), 120, Wrap::Ragged), "2 3");
    EXPECT_EQ(filled(words({3, 3, 3, 3, -4, 4}), 160, Wrap::Ragged), "3 3")
        << "the whole word with one before it";
}

TEST(FillLines, PartsBetweenLineFeedsAreFilledForThemselves)
{
    EXPECT_EQ(filled(words({3, 3, 0, 0, 3, 3, 3}), 120, Wrap::Ragged), "3 1 3");
    std::vector<SegmentWidth> two = words({3, 3, 3, 3, 3, 3, 3, 3});
    two[3].ends_line = true;
    EXPECT_EQ(filled(two, 110, Wrap::Balanced), "2 2 2 2");
}

TEST(FillLines, WordWiderThanTheLineStandsAlone)
{
    for (const Wrap wrap : {Wrap::Balanced, Wrap::Ragged}) {
        EXPECT_EQ(filled(words({2, 30, 2, 2}), 100, wrap), "1 1 2");
        EXPECT_EQ(filled(words({2, 3}), 0, wrap), "1 1");
    }
}

TEST(FillLines, LinesDoNotEndWithAShortWord)
{
    // "remote in the end": "in" would stand as well on the first line.
    auto segments = words({7, 2, 3, 3});
    EXPECT_EQ(filled(segments, 150, Wrap::Balanced), "2 2");
    segments[1].clings = true;
    EXPECT_EQ(filled(segments, 150, Wrap::Balanced), "1 3") << "it goes with the word behind it";
}

TEST(FillLines, LinesEndWithTheClauseWhereItCostsLittle)
{
    auto segments = words({7, 2, 3, 3});
    EXPECT_EQ(filled(segments, 150, Wrap::Balanced), "2 2");
    segments[0].ends_clause = true;
    EXPECT_EQ(filled(segments, 150, Wrap::Balanced), "1 3");
}

TEST(LooksBroken, SeesWordsThatLookForgotten)
{
    const auto lone = [](const std::vector<int>& lengths, int width) {
        const auto segments = words(lengths);
        return looks_broken(segments, fill_lines(segments, width, Wrap::Balanced));
    };
    EXPECT_TRUE(lone({1, 6, 2, 3, 8}, 90)) << "\"a member | of the | family.\"";
    EXPECT_TRUE(lone({5, 5, 5}, 50)) << "the last one";
    EXPECT_FALSE(lone({5, 5}, 50)) << "two words are each other's company";
    EXPECT_FALSE(lone({9, 2, 3, 3}, 100)) << "a long word holds its line";
    EXPECT_FALSE(lone({5, 5, 5, 5}, 110));
    EXPECT_TRUE(lone({11, 2, 1, 7, 6}, 140)) << "\"trafficking | is a | federal crime.\"";
}

/// The least raggedness of all ways to break the segments behind `lines` so that they stand on
/// `count` lines more: each way is tried. Infinite where none has no line too wide.
double least(const std::vector<SegmentWidth>& segments,
             std::vector<LineSpan> lines,
             std::size_t count,
             int width,
             Wrap wrap)
{
    const std::size_t begin = lines.empty() ? 0 : lines.back().end;
    if (count == 0) {
        return begin == segments.size() ? raggedness(segments, lines, width, wrap)
                                        : std::numeric_limits<double>::infinity();
    }
    double best = std::numeric_limits<double>::infinity();
    int used = 0;
    for (std::size_t end = begin + 1; end <= segments.size(); ++end) {
        if (used + segments[end - 1].ink > width && end > begin + 1) {
            break;
        }
        used += segments[end - 1].whole;
        lines.push_back({begin, end});
        best = std::min(best, least(segments, lines, count - 1, width, wrap));
        lines.pop_back();
    }
    return best;
}

TEST(FillLines, IsTheBestOfAllWaysToBreakIntoTheFewestLines)
{
    std::mt19937 random(20240607);
    for (int round = 0; round < 400; ++round) {
        std::vector<int> lengths(3 + random() % 6);
        for (int& length : lengths) {
            length = 1 + static_cast<int>(random() % 12);
        }
        auto segments = words(lengths);
        segments[random() % segments.size()].ends_clause = true;
        segments[random() % segments.size()].clings = true;
        const int width = 100 + static_cast<int>(random() % 150);
        const Wrap wrap = round % 2 == 0 ? Wrap::Balanced : Wrap::Ragged;
        const auto lines = fill_lines(segments, width, wrap);
        for (std::size_t fewer = 1; fewer < lines.size(); ++fewer) {
            ASSERT_TRUE(std::isinf(least(segments, {}, fewer, width, wrap)));
        }
        ASSERT_NEAR(raggedness(segments, lines, width, wrap),
                    least(segments, {}, lines.size(), width, wrap),
                    1e-9)
            << testing::PrintToString(lengths) << " in " << width;
    }
}

} // namespace

} // namespace wayside
