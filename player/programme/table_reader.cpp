#include "programme/table_reader.hpp"

#include "base/limits.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wayside
{

TableReader::TableReader(const TomlValue& table, Report& report)
    : table_(table), size_(table.size()), report_(report)
{
    constexpr std::size_t usual_keys = 16;
    asked_.reserve(usual_keys);
}

std::optional<TomlValue> TableReader::find(std::string_view key, Need need)
{
    const bool is_new = std::find(asked_.begin(), asked_.end(), key) == asked_.end();
    // When all that is there was asked for, another key is not there.
    const auto value = is_new && present_ == size_ ? std::nullopt : table_.find(key);
    if (is_new) {
        asked_.push_back(key);
        present_ += value ? 1U : 0U;
    }
    if (!value && need == Need::Required) {
        report_.error(table_.place(), fmt::format("missing `{}`", key));
    }
    return value;
}

void TableReader::pass(std::string_view key)
{
    static_cast<void>(find(key, Need::Optional));
}

std::string TableReader::text(std::string_view key, Need need)
{
    const auto value = find(key, need);
    const auto text = value ? text_of(*value, key, report_) : std::nullopt;
    return std::string(text.value_or(std::string_view()));
}

std::optional<int> TableReader::whole(std::string_view key, Range<int> range, Need need)
{
    const auto value = find(key, need);
    return value ? whole_of(*value, key, range, report_) : std::nullopt;
}

std::optional<double> TableReader::number(std::string_view key, Range<double> range, Need need)
{
    const auto value = find(key, need);
    return value ? number_of(*value, key, range, report_) : std::nullopt;
}

std::optional<bool> TableReader::flag(std::string_view key, Need need)
{
    const auto value = find(key, need);
    return value ? flag_of(*value, key, report_) : std::nullopt;
}

std::optional<Milliseconds> TableReader::length(std::string_view key,
                                                Range<Milliseconds> range,
                                                Need need)
{
    const auto value = find(key, need);
    return value ? length_of(*value, key, range, report_) : std::nullopt;
}

std::vector<TomlValue> TableReader::list(std::string_view key, Range<std::size_t> count, Need need)
{
    const auto value = find(key, need);
    auto elements = value ? list_of(*value, key, count, report_) : std::nullopt;
    return elements ? *std::move(elements) : std::vector<TomlValue>();
}

std::optional<TomlValue> TableReader::subtable(std::string_view key, Need need)
{
    const auto value = find(key, need);
    if (value && value->type() != TomlType::Table) {
        report_.error(value->place(),
                      fmt::format("`{}` must be a table, not {}", key, type_name(value->type())),
                      value->type() == TomlType::Array
                          ? fmt::format("write [{}], with one pair of brackets", key)
                          : "");
        return std::nullopt;
    }
    return value;
}

std::optional<std::vector<TomlValue>> TableReader::tables(std::string_view key)
{
    const auto value = find(key, Need::Optional);
    if (!value) {
        return std::vector<TomlValue>();
    }
    std::vector<TomlValue> elements = value->elements();
    const auto other = std::find_if(elements.begin(), elements.end(), [](const TomlValue& element) {
        return element.type() != TomlType::Table;
    });
    if (value->type() != TomlType::Array || other != elements.end()) {
        report_.error(
            other == elements.end() ? value->place() : other->place(),
            fmt::format("`{}` must be written [[{}]], with two pairs of brackets", key, key));
        return std::nullopt;
    }
    return elements;
}

std::optional<std::vector<TomlEntry>> TableReader::named_tables(std::string_view key)
{
    const auto value = find(key, Need::Optional);
    if (!value) {
        return std::vector<TomlEntry>();
    }
    if (value->type() != TomlType::Table) {
        report_.error(
            value->place(),
            fmt::format(
                "`{}` must be written [{}.NAME], with one pair of brackets and a name", key, key));
        return std::nullopt;
    }
    std::vector<TomlEntry> entries = value->entries();
    bool is_good = true;
    for (const TomlEntry& entry : entries) {
        if (entry.value.type() != TomlType::Table) {
            is_good = false;
            const bool is_array = entry.value.type() == TomlType::Array;
            report_.error(
                entry.key_place(),
                is_array
                    ? fmt::format("{} must be written with one pair of brackets", quoted(entry.key))
                    : fmt::format("{} stands in no table of its own", quoted(entry.key)),
                fmt::format("write [{}.{}] above it", key, is_array ? entry.key : "NAME"));
        }
    }
    return is_good ? std::optional(std::move(entries)) : std::nullopt;
}

void TableReader::finish()
{
    if (present_ == size_) {
        return;
    }
    for (const TomlEntry& entry : table_.entries()) {
        if (std::find(asked_.begin(), asked_.end(), entry.key) == asked_.end()) {
            report_.error(entry.key_place(),
                          fmt::format("unknown key {}", quoted(entry.key)),
                          report_.suggest(entry.key, asked_));
        }
    }
}

} // namespace wayside
