#include "scene/legibility.hpp"

#include "programme/utf8.hpp"
#include "scene/text_item.hpp"
#include "schedule/text_counter.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace wayside
{

namespace
{

constexpr int text_characters = 48;     ///< art direction, "Type"
constexpr int headline_characters = 32; ///< the same
constexpr int one_line_characters = 80; ///< WCAG 2.2, 1.4.8
// What the longest words that playlists/README.md allows need on an upright screen.
constexpr int headline_lines = 6;
constexpr int text_lines = 8;

/// What the layout may add to the lengths: lines are as long as their words make them.
constexpr int tenth = 10;

/// Of rounding to whole pixels.
constexpr double cap_tolerance = 0.98;

bool has_role(const TextItem& text, Role role)
{
    return text.role == name_of(role);
}

/// Languages in which a character says as much as two of an alphabet (WCAG 2.2, 1.4.8: 80 and 40).
bool is_dense(std::string_view language)
{
    constexpr std::array<std::string_view, 3> dense{"zh", "ja", "ko"};
    return std::find(dense.begin(), dense.end(), language.substr(0, language.find('-'))) !=
           dense.end();
}

/// A contact's number stands alone and isolated; the values of a chart are set as text.
bool is_number_to_call(const TextItem& text)
{
    const Paragraph& paragraph = text.paragraph;
    return has_role(text, Role::Number) && paragraph.isolated.size() == 1 &&
           paragraph.isolated.front().begin == 0 &&
           paragraph.isolated.front().end == paragraph.text.size();
}

/// Whether most of its letters have capitals, or it has no letters at all: the height of a capital
/// says nothing of Thai.
bool has_capitals(std::string_view text)
{
    int cased = 0;
    int other = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto letter = static_cast<UChar32>(next_letter(text, at));
        const bool is_cased = u_isULowercase(letter) != 0 || u_isUUppercase(letter) != 0;
        cased += is_cased ? 1 : 0;
        other += !is_cased && u_isalpha(letter) != 0 ? 1 : 0;
    }
    return cased >= other;
}

int characters_of(const TextLine& line, TextCounter& counter)
{
    std::string text;
    for (const PositionedRun& run : line.runs) {
        text += run.text;
    }
    text.erase(text.find_last_not_of(' ') + 1);
    return static_cast<int>(counter.count(text, TextCounter::Words::Left).graphemes);
}

void judge_lines(const TextItem& text,
                 std::size_t item,
                 TextCounter& counter,
                 std::vector<LegibilityFault>& faults)
{
    const auto& lines = text.paragraph.lines;
    int longest = 0;
    for (const TextLine& line : lines) {
        longest = std::max(longest, characters_of(line, counter));
    }
    const auto most_here = most_characters(text);
    if (most_here && longest > *most_here + *most_here / tenth) {
        faults.push_back({.item = item,
                          .rule = LegibilityRule::Length,
                          .figure = static_cast<double>(longest),
                          .limit = static_cast<double>(*most_here)});
    }
    const auto count = static_cast<int>(lines.size());
    if (const auto most = most_lines(text); most && count > *most) {
        faults.push_back({.item = item,
                          .rule = LegibilityRule::Lines,
                          .figure = static_cast<double>(count),
                          .limit = static_cast<double>(*most)});
    }
}

} // namespace

double least_cap_mm(const TextItem& text, bool is_help, const Canvas& canvas)
{
    double part = text_cap_of_distance;
    if (has_role(text, Role::Headline) || is_help || is_number_to_call(text)) {
        part = headline_cap_of_distance;
    } else if (has_role(text, Role::Source) || has_role(text, Role::Label)) {
        part = source_cap_of_distance;
    }
    return std::max(part * canvas.viewing_distance_mm, canvas.least_cap_mm);
}

std::optional<int> most_characters(const TextItem& text)
{
    const int part = is_dense(text.paragraph.language) ? 2 : 1;
    if (!has_role(text, Role::Headline) && !has_role(text, Role::Text)) {
        return std::nullopt;
    }
    if (text.paragraph.lines.size() == 1) {
        return one_line_characters / part;
    }
    return (has_role(text, Role::Headline) ? headline_characters : text_characters) / part;
}

std::optional<int> most_lines(const TextItem& text)
{
    if (has_role(text, Role::Headline)) {
        return headline_lines;
    }
    return has_role(text, Role::Text) ? std::optional(text_lines) : std::nullopt;
}

std::vector<LegibilityFault> legibility_faults(const Frame& frame, const Canvas& canvas)
{
    std::vector<LegibilityFault> faults;
    TextCounter counter;
    bool is_help_seen = false;
    for (std::size_t item = 0; item < frame.items.size(); ++item) {
        const auto* text = std::get_if<TextItem>(&frame.items[item].what);
        if (text == nullptr) {
            continue;
        }
        const bool is_help = !is_help_seen && has_role(*text, Role::Strip);
        is_help_seen = is_help_seen || is_help;
        const double least = least_cap_mm(*text, is_help, canvas);
        if (text->cap_mm < least * cap_tolerance && has_capitals(text->paragraph.text)) {
            faults.push_back({.item = item,
                              .rule = LegibilityRule::Capitals,
                              .figure = text->cap_mm,
                              .limit = least});
        }
        judge_lines(*text, item, counter, faults);
    }
    return faults;
}

} // namespace wayside
