#include "programme/words_entries.hpp"
#include "programme/words_path.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace wayside
{

namespace
{

constexpr std::size_t indent = 4;
constexpr std::size_t line_length = 120;

using KeyLines = std::vector<std::pair<std::string, std::string>>;

/// How many letters; all of them are taken for equally wide.
std::size_t width_of(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    }));
}

/// Keys and values with their equals signs below one another.
std::string aligned(const KeyLines& lines)
{
    std::size_t widest = 0;
    for (const auto& [key, value] : lines) {
        widest = std::max(widest, width_of(key));
    }
    std::string text;
    for (const auto& [key, value] : lines) {
        text += fmt::format("{}{} = {}\n", key, std::string(widest - width_of(key), ' '), value);
    }
    return text;
}

/// A list on one line, or on as many as it needs.
std::string list_text(const std::vector<std::string>& texts)
{
    std::string line = "[";
    for (const std::string& text : texts) {
        line += (line.size() > 1 ? ", " : "") + toml_text(text);
    }
    constexpr std::size_t before = 16; // "keep_together = "
    if (before + width_of(line) < line_length) {
        return line + "]";
    }
    std::string lines = "[";
    std::size_t used = line_length;
    for (const std::string& text : texts) {
        const std::string item = toml_text(text) + ",";
        if (used + 1 + width_of(item) > line_length) {
            lines += "\n" + std::string(indent, ' ') + item;
            used = indent + width_of(item);
        } else {
            lines += " " + item;
            used += 1 + width_of(item);
        }
    }
    return lines + "\n]";
}

/// Writes one file.
class WordsWriter
{
public:
    WordsWriter(const TextsByPath& texts, const WordsRemarks& remarks)
        : texts_(texts), remarks_(remarks)
    {
    }

    std::string write(const WordsHead& head, const TomlValue& shape)
    {
        out_ = remarks_.top;
        KeyLines lines{{"language", toml_text(head.language)},
                       {"reviewed", head.is_reviewed ? "true" : "false"},
                       {"keep_together", list_text(head.keep_together)}};
        out_ += aligned(lines);
        write_table(shape, "");
        return std::move(out_);
    }

private:
    void write_table(const TomlValue& table, const std::string& path)
    {
        if (const auto remark = remarks_.above.find(path); remark != remarks_.above.end()) {
            remark_ = &remark->second; // also above a table that is left out: it may be a chapter's
        }
        KeyLines lines;
        for (const TomlEntry& entry : table.entries()) {
            if (is_under_header(entry.value) || (path.empty() && is_head_key(entry.key))) {
                continue;
            }
            if (auto value = value_text(entry.value, path_of_key(path, entry.key), 0)) {
                lines.emplace_back(toml_key(entry.key), *std::move(value));
            }
        }
        if (!lines.empty()) {
            write_header(path);
            out_ += aligned(lines);
        }
        for (const TomlEntry& entry : table.entries()) {
            if (is_under_header(entry.value)) {
                write_table(entry.value, path_of_key(path, entry.key));
            }
        }
    }

    void write_header(const std::string& path)
    {
        out_ += "\n";
        if (remark_ != nullptr) {
            out_ += *std::exchange(remark_, nullptr);
        }
        if (!path.empty()) {
            out_ += fmt::format("[{}]\n", path);
        }
    }

    static bool is_under_header(const TomlValue& value)
    {
        return value.type() == TomlType::Table && !value.is_inline();
    }

    /// Nothing: no text is left in it. `depth` is that of the line on which it begins.
    [[nodiscard]] std::optional<std::string> value_text(const TomlValue& value,
                                                        const std::string& path,
                                                        std::size_t depth) const
    {
        if (value.type() == TomlType::Table) {
            return inline_table(value, path, depth);
        }
        if (value.type() == TomlType::Array) {
            return array_text(value, path, depth);
        }
        const auto text = texts_.find(path);
        return text == texts_.end() ? std::nullopt : std::optional(toml_text(text->second));
    }

    [[nodiscard]] std::optional<std::string> inline_table(const TomlValue& table,
                                                          const std::string& path,
                                                          std::size_t depth) const
    {
        std::string text;
        for (const TomlEntry& entry : table.entries()) {
            if (const auto value = value_text(entry.value, path_of_key(path, entry.key), depth)) {
                text +=
                    fmt::format("{}{} = {}", text.empty() ? "" : ", ", toml_key(entry.key), *value);
            }
        }
        return text.empty() ? std::nullopt : std::optional("{ " + text + " }");
    }

    /// One element on each line, where the shape has it so.
    [[nodiscard]] std::optional<std::string> array_text(const TomlValue& array,
                                                        const std::string& path,
                                                        std::size_t depth) const
    {
        const std::vector<TomlValue> elements = array.elements();
        const bool is_spread =
            std::any_of(elements.begin(), elements.end(), [&](const TomlValue& element) {
                return element.place().line != array.place().line;
            });
        std::string text;
        for (std::size_t i = 0; i < elements.size(); ++i) {
            const auto value =
                value_text(elements[i], path_of_element(path, i), depth + (is_spread ? 1 : 0));
            if (!value) {
                continue;
            }
            text += is_spread ? "\n" + std::string((depth + 1) * indent, ' ') + *value + ","
                              : (text.empty() ? "" : ", ") + *value;
        }
        if (text.empty()) {
            return std::nullopt;
        }
        return "[" + text + (is_spread ? "\n" + std::string(depth * indent, ' ') : "") + "]";
    }

    const TextsByPath& texts_;
    const WordsRemarks& remarks_;
    const std::string* remark_ = nullptr; ///< to be written above the next header
    std::string out_;
};

} // namespace

std::string words_text(const WordsHead& head,
                       const TomlValue& shape,
                       const TextsByPath& texts,
                       const WordsRemarks& remarks)
{
    return WordsWriter(texts, remarks).write(head, shape);
}

} // namespace wayside
