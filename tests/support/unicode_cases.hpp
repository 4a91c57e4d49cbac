#pragma once
/// Reader of Unicode's conformance files (UAX 9 and UAX 14) as Debian's package unicode-data lays
/// them down. For tests only.

#include "text/font_measure.hpp"

#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace wayside::unicode_cases
{

/// A text and, for each of its UTF-16 units, the number of its code point.
struct Text {
    std::u16string units;
    std::vector<std::size_t> point_at;
};

/// One line of BidiCharacterTest.txt.
struct BidiCase {
    std::string line;
    Text text;
    Direction base;
    std::set<std::size_t> removed;  ///< code points that have no level (rule X9)
    std::vector<std::size_t> order; ///< the others, left to right
};

/// One line of LineBreakTest.txt.
struct BreakCase {
    std::string line;
    Text text;
    std::vector<std::size_t> ends; ///< in units, the end of the text included
};

inline void append(Text& text, char32_t point)
{
    const std::size_t number = text.point_at.empty() ? 0 : text.point_at.back() + 1;
    if (point >= 0x10000) {
        const char32_t rest = point - 0x10000;
        text.units.push_back(static_cast<char16_t>(0xD800 + (rest >> 10U)));
        text.point_at.push_back(number);
        text.units.push_back(static_cast<char16_t>(0xDC00 + (rest & 0x3FFU)));
    } else {
        text.units.push_back(static_cast<char16_t>(point));
    }
    text.point_at.push_back(number);
}

/// The lines of a file that say something. Throws where the package is not installed: a test that
/// finds nothing to test must not pass.
inline std::vector<std::string> lines_of(const std::string& name)
{
    std::ifstream file("/usr/share/unicode/" + name);
    if (!file) {
        throw std::runtime_error("no " + name + ": install the package unicode-data");
    }
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) {
        line = line.substr(0, line.find('#'));
        if (line.find_first_not_of(" \t\r") != std::string::npos) {
            lines.push_back(line);
        }
    }
    return lines;
}

inline BidiCase bidi_case(const std::string& line)
{
    BidiCase one{
        .line = line, .text = {}, .base = Direction::LeftToRight, .removed = {}, .order = {}};
    std::vector<std::string> fields;
    std::istringstream parts(line);
    for (std::string field; std::getline(parts, field, ';');) {
        fields.push_back(field);
    }
    std::istringstream points(fields.at(0));
    for (std::string point; points >> point;) {
        append(one.text, static_cast<char32_t>(std::stoul(point, nullptr, 16)));
    }
    // The second field may leave the direction to the text; the third says what came of it.
    one.base = fields.at(2) == "1" ? Direction::RightToLeft : Direction::LeftToRight;
    std::istringstream levels(fields.at(3));
    std::size_t number = 0;
    for (std::string level; levels >> level; ++number) {
        if (level == "x") {
            one.removed.insert(number);
        }
    }
    std::istringstream order(fields.size() > 4 ? fields[4] : "");
    for (std::size_t at = 0; order >> at;) {
        one.order.push_back(at);
    }
    return one;
}

inline std::vector<BidiCase> bidi_cases()
{
    std::vector<BidiCase> cases;
    for (const std::string& line : lines_of("BidiCharacterTest.txt")) {
        cases.push_back(bidi_case(line));
    }
    return cases;
}

/// "× 0023 ÷ 0020 ÷": a line may end where ÷ stands.
inline std::vector<BreakCase> line_break_cases()
{
    std::vector<BreakCase> cases;
    for (const std::string& line : lines_of("auxiliary/LineBreakTest.txt")) {
        BreakCase one{.line = line, .text = {}, .ends = {}};
        std::istringstream parts(line);
        for (std::string part; parts >> part;) {
            if (part == "÷") {
                one.ends.push_back(one.text.units.size());
            } else if (part != "×") {
                append(one.text, static_cast<char32_t>(std::stoul(part, nullptr, 16)));
            }
        }
        cases.push_back(std::move(one));
    }
    return cases;
}

} // namespace wayside::unicode_cases
