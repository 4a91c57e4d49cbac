#include "programme/words_entries.hpp"

#include "programme/words_path.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace wayside
{

namespace
{

/// Where a walk over a file of words has come to.
struct Position {
    std::string path;
    std::string unit;
    std::string section;
    std::string id;
    std::string field;

    [[nodiscard]] bool is_in_own_words() const
    {
        return section == "interface" || section == "touch";
    }

    [[nodiscard]] Position at_key(std::string_view key) const
    {
        Position inner = *this;
        inner.path = path_of_key(path, key);
        if (section.empty()) {
            inner.section = key;
        } else if (id.empty() && !is_in_own_words()) {
            inner.id = key;
            inner.unit = inner.path;
        } else {
            inner.field += (field.empty() ? "" : ".") + std::string(key);
        }
        return inner;
    }

    [[nodiscard]] Position at_element(std::size_t index) const
    {
        Position inner = *this;
        inner.path = path_of_element(path, index);
        inner.field += "[]";
        return inner;
    }
};

void collect(const TomlValue& value,
             const Position& position,
             std::vector<WordsEntry>& entries,
             Report& report)
{
    if (value.type() == TomlType::Table) {
        for (const TomlEntry& entry : value.entries()) {
            if (!position.path.empty() || !is_head_key(entry.key)) {
                collect(entry.value, position.at_key(entry.key), entries, report);
            }
        }
    } else if (value.type() == TomlType::Array) {
        std::size_t index = 0;
        for (const TomlValue& element : value.elements()) {
            collect(element, position.at_element(index++), entries, report);
        }
    } else if (const std::string* text = value.text()) {
        entries.push_back({.path = position.path,
                           .unit = position.unit,
                           .section = position.section,
                           .id = position.id,
                           .field = position.field,
                           .text = *text,
                           .place = value.place()});
    } else {
        report.error(
            value.place(),
            fmt::format("{} must be text, not {}", quoted(position.path), type_name(value.type())),
            "put it in quotation marks");
    }
}

} // namespace

std::vector<WordsEntry> words_entries(const TomlValue& root, Report& report)
{
    std::vector<WordsEntry> entries;
    collect(root, {}, entries, report);
    // Tables may be interleaved: a slide, a picture, another slide.
    std::stable_sort(entries.begin(), entries.end(), [](const WordsEntry& a, const WordsEntry& b) {
        return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
    });
    return entries;
}

} // namespace wayside
