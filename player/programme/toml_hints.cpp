#include "programme/toml_hints.hpp"

#include <array>

namespace wayside
{

namespace
{

bool has(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

/// What the line holds from character number `column` on.
std::string_view rest_from(std::string_view line, std::size_t column)
{
    std::size_t at = 0;
    for (std::size_t passed = 1; passed < column && at < line.size(); ++passed) {
        ++at;
        while (at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U) {
            ++at;
        }
    }
    return line.substr(at);
}

/// Values that people write as they would say them.
std::string_view bare_value_hint(std::string_view rest)
{
    const char first = rest.empty() ? '\0' : rest.front();
    if (rest.substr(0, 3) == "\u201C" || rest.substr(0, 3) == "\u201D" ||
        rest.substr(0, 3) == "\u2018") {
        return "use straight quotation marks: \"";
    }
    if (first == '=') {
        return "write one ="; // key == value
    }
    if (first == '#') {
        return "a value is missing; a colour stands in quotation marks: \"#0B2545\"";
    }
    return "texts, lengths, hours and zones stand in quotation marks: \"12s\"";
}

struct Known {
    std::string_view description; ///< part of the parser's sentence
    std::string_view hint;
};

constexpr std::array<Known, 17> known{{
    {"as array-of-tables",
     "the table is written with one bracket elsewhere in this file: [[...]] in both places"},
    {"cannot redefine existing array",
     "the table is written with two brackets elsewhere in this file: [[...]] in both places"},
    {"cannot redefine existing table",
     "give each table once, or write [[...]] when there are several"},
    {"cannot redefine", "the key is there already: remove one of them"},
    {"leading zeroes",
     "numbers begin with another digit than 0; telephone numbers stand in quotation marks"},
    {"unknown escape sequence", "write \\\\ for a backslash"},
    {"invalid utf-8", "save the file as UTF-8"},
    {"not representable in 64 bits", "the number is far too large"},
    {"array: ", "a list is closed by ], its entries are separated by commas"},
    {"inline table: ",
     "a table between { and } stands on one line, its entries are separated by commas"},
    {"table header: ", "a header looks like [name] or [[name]]"},
    {"string: ", "the quotation mark that closes the text is missing"},
    {"boolean: ", "write true or false, in lower case"},
    {"time: ", "hours stand in quotation marks and run from 00:00 to 24:00"},
    {"date: ", "there is no such day"},
    {"expected '='", "write key = value"},
    {"expected a comment or whitespace", "one key = value on each line, nothing behind it"},
}};

} // namespace

std::string_view line_of(std::string_view text, std::size_t line)
{
    for (std::size_t passed = 1; passed < line; ++passed) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos) {
            return {};
        }
        text.remove_prefix(end + 1);
    }
    return text.substr(0, text.find_first_of("\r\n"));
}

std::string toml_hint(std::string_view description, std::string_view line, std::size_t column)
{
    const std::string_view rest = rest_from(line, column);
    if (has(description, "could not determine value type") || has(description, "expected value") ||
        has(description, "decimal integer: expected digit")) {
        return std::string(bare_value_hint(rest));
    }
    if (rest.substr(0, 2) == "//") {
        return "a comment begins with #";
    }
    for (const Known& entry : known) {
        if (has(description, entry.description)) {
            return std::string(entry.hint);
        }
    }
    return {};
}

} // namespace wayside
