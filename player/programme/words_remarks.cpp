#include "programme/words_remarks.hpp"

#include "programme/words_path.hpp"

#include <algorithm>
#include <vector>

namespace wayside
{

namespace
{

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text)
{
    Lines lines;
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (!line.empty() && line.back() == '\r') {
            line.remove_suffix(1);
        }
        lines.push_back(line);
    }
    return lines;
}

bool is_blank(std::string_view line)
{
    return line.find_first_not_of(" \t") == std::string_view::npos;
}

bool is_remark(std::string_view line)
{
    return !line.empty() && line.front() == '#';
}

/// Lines [begin, end) without blank ones at the start, each with its end.
std::string joined(const Lines& lines, std::size_t begin, std::size_t end)
{
    while (begin < end && is_blank(lines[begin])) {
        ++begin;
    }
    std::string text;
    for (std::size_t i = begin; i < end; ++i) {
        text += lines[i];
        text += '\n';
    }
    return text;
}

void collect(const TomlValue& table,
             const std::string& path,
             const Lines& lines,
             WordsRemarks& remarks)
{
    for (const TomlEntry& entry : table.entries()) {
        if (entry.value.type() != TomlType::Table || entry.value.is_inline()) {
            continue;
        }
        const std::string inner = path_of_key(path, entry.key);
        const auto header = static_cast<std::size_t>(std::max(entry.value.place().line - 1, 0));
        std::size_t begin = std::min(header, lines.size());
        while (begin > 0 && (is_remark(lines[begin - 1]) || is_blank(lines[begin - 1]))) {
            --begin;
        }
        if (std::string text = joined(lines, begin, header); !text.empty()) {
            remarks.above.emplace(inner, std::move(text));
        }
        collect(entry.value, inner, lines, remarks);
    }
}

} // namespace

WordsRemarks remarks_of(std::string_view text, const TomlValue& root)
{
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.substr(0, byte_order_mark.size()) == byte_order_mark) {
        text.remove_prefix(byte_order_mark.size());
    }
    const Lines lines = lines_of(text);
    WordsRemarks remarks;
    std::size_t end = 0;
    while (end < lines.size() && (is_remark(lines[end]) || is_blank(lines[end]))) {
        ++end;
    }
    while (end > 0 && is_blank(lines[end - 1])) {
        --end;
    }
    remarks.top = joined(lines, 0, end);
    collect(root, "", lines, remarks);
    return remarks;
}

} // namespace wayside
