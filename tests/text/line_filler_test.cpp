#include "text/line_filler.hpp"

#include <gtest/gtest.h>

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
    EXPECT_EQ(filled(words({3, 3, 3, 3, 3, 3, 3, 9}), 150, Wrap::Ragged), "4 2 2")
        << "only the line before gets shorter";
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

int widest(const std::vector<SegmentWidth>& segments, const std::vector<LineSpan>& lines)
{
    int most = 0;
    for (const LineSpan line : lines) {
        int width = segments[line.end - 1].ink;
        for (std::size_t at = line.begin; at + 1 < line.end; ++at) {
            width += segments[at].whole;
        }
        most = std::max(most, width);
    }
    return most;
}

/// The smallest widest line that any way to break into `count` lines has; `least_last` words on the
/// last one.
int narrowest(const std::vector<SegmentWidth>& segments,
              std::size_t begin,
              std::size_t count,
              std::size_t least_last)
{
    if (count == 1) {
        return segments.size() - begin < least_last ? 1 << 20
                                                    : widest(segments, {{begin, segments.size()}});
    }
    int best = 1 << 20;
    for (std::size_t end = begin + 1; end < segments.size(); ++end) {
        best = std::min(best,
                        std::max(widest(segments, {{begin, end}}),
                                 narrowest(segments, end, count - 1, least_last)));
    }
    return best;
}

TEST(FillLines, BalancedIsTheBestOfAllWaysToBreak)
{
    std::mt19937 random(20240607);
    for (int round = 0; round < 400; ++round) {
        std::vector<int> lengths(3 + random() % 6);
        for (int& length : lengths) {
            length = 1 + static_cast<int>(random() % 12);
        }
        const auto segments = words(lengths);
        const int width = 130 + static_cast<int>(random() % 120);
        const auto lines = fill_lines(segments, width, Wrap::Balanced);
        std::size_t fewest = 1;
        while (narrowest(segments, 0, fewest, 1) > width) {
            ++fewest;
        }
        ASSERT_EQ(lines.size(), fewest);
        const int with_company = fewest > 1 ? narrowest(segments, 0, fewest, 2) : 1 << 20;
        const int best = with_company <= width ? with_company : narrowest(segments, 0, fewest, 1);
        ASSERT_EQ(widest(segments, lines), best)
            << testing::PrintToString(lengths) << " in " << width;
        ASSERT_TRUE(fewest == 1 || with_company > width ||
                    lines.back().end - lines.back().begin > 1);
    }
}

} // namespace

} // namespace wayside
