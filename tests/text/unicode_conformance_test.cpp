/// Unicode's own conformance files, in full, against the public functions of the text room. Each
/// test prints how many cases it ran. Source: Debian package unicode-data, the same version of
/// Unicode that ICU in Debian 12 implements (15.0).

#include "support/unicode_cases.hpp"
#include "text/bidi.hpp"
#include "text/line_breaks.hpp"

#include <gtest/gtest.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <iostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace wayside
{

namespace
{

/// The code points of a text in the order in which they are drawn.
std::vector<std::size_t> drawn_order(const unicode_cases::Text& text, Direction base)
{
    std::vector<std::size_t> order;
    const auto bidi = Bidi::analyse(text.units, base);
    if (!bidi) {
        return order;
    }
    for (const VisualRun& run : bidi->line(0, text.units.size())) {
        const std::size_t first = text.point_at.at(run.begin);
        const std::size_t last = text.point_at.at(run.end - 1);
        for (std::size_t step = 0; step <= last - first; ++step) {
            order.push_back(run.direction == Direction::RightToLeft ? last - step : first + step);
        }
    }
    return order;
}

/// Without those that the algorithm removes: the files give no place to them.
std::vector<std::size_t> without(const std::vector<std::size_t>& order,
                                 const std::set<std::size_t>& removed)
{
    std::vector<std::size_t> rest;
    for (const std::size_t at : order) {
        if (removed.count(at) == 0) {
            rest.push_back(at);
        }
    }
    return rest;
}

/// Where lines may end, in UTF-16 units, the end of the text included.
std::vector<std::size_t> line_ends(const std::u16string& text)
{
    std::vector<std::size_t> ends;
    for (const Segment& segment : segments_of(text, "")) {
        ends.push_back(segment.end);
    }
    return ends;
}

/// Where ICU 72 itself departs from UAX 9, in code that we only call: explicit embeddings and
/// overrides beside one another or beside isolates (X9 leaves them in place), marks behind a
/// closing bracket (N0), and more than 63 open brackets (BD16). Our own words hold none of these:
/// the player writes isolates only.
bool is_departure_of_icu(const unicode_cases::BidiCase& one)
{
    const std::u16string& units = one.text.units;
    const auto holds = [&](auto kind) {
        return std::any_of(units.begin(), units.end(), kind);
    };
    const bool is_explicit = holds([](char16_t unit) { return unit >= 0x202A && unit <= 0x202E; });
    const bool has_marks =
        holds([](char16_t unit) { return u_charType(unit) == U_NON_SPACING_MARK; });
    const auto open = std::count(units.begin(), units.end(), u'(');
    return is_explicit || has_marks || open > 63;
}

/// Where ICU tailors UAX 14: no end of line behind a hyphen that begins a text ("-s"), nor between
/// a full stop or comma and a digit; an end before a number that begins with its point ("equals
/// .35"). All are what we want.
bool is_tailored(const std::u16string& text, std::size_t end)
{
    const auto unit = [&](std::size_t at) {
        return at < text.size() ? text[at] : u' ';
    };
    const auto is_point = [](char16_t one) {
        return one == u'.' || one == u',';
    };
    std::size_t before = end - 1;
    while (before > 0 && u_charType(text[before]) == U_NON_SPACING_MARK) {
        --before;
    }
    return (before == 0 && text[0] == u'-') ||
           (is_point(text[before]) && u_isdigit(unit(end)) != 0) ||
           (is_point(unit(end)) && u_isdigit(unit(end + 1)) != 0);
}

/// The ends that both may be asked for.
std::vector<std::size_t> untailored(const std::u16string& text, std::vector<std::size_t> ends)
{
    ends.erase(std::remove_if(ends.begin(),
                              ends.end(),
                              [&](std::size_t end) { return is_tailored(text, end); }),
               ends.end());
    return ends;
}

TEST(UnicodeConformance, BidiCharacterTestInFull)
{
    std::size_t cases = 0;
    std::size_t departures = 0;
    for (const unicode_cases::BidiCase& one : unicode_cases::bidi_cases()) {
        ++cases;
        const std::vector<std::size_t> order =
            without(drawn_order(one.text, one.base), one.removed);
        if (order != one.order && is_departure_of_icu(one)) {
            ++departures;
            continue;
        }
        EXPECT_EQ(order, one.order) << one.line;
    }
    std::cout << "BidiCharacterTest.txt: " << cases << " cases, " << departures
              << " as ICU departs from them\n";
    EXPECT_GT(cases, 91'000U);
    EXPECT_LE(departures, 30U);
}

TEST(UnicodeConformance, LineBreakTestInFull)
{
    std::size_t cases = 0;
    std::size_t tailored = 0;
    for (const unicode_cases::BreakCase& one : unicode_cases::line_break_cases()) {
        ++cases;
        const std::u16string& text = one.text.units;
        const std::vector<std::size_t> ends = line_ends(text);
        if (ends != one.ends) {
            ++tailored;
        }
        EXPECT_EQ(untailored(text, ends), untailored(text, one.ends)) << one.line;
    }
    std::cout << "LineBreakTest.txt: " << cases << " cases, " << tailored << " tailored\n";
    EXPECT_GT(cases, 7'600U);
    EXPECT_LE(tailored, 22U);
}

} // namespace

} // namespace wayside
