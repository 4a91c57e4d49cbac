#include "programme/toml_value.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <tuple>

namespace wayside
{

const char* type_name(TomlType type)
{
    switch (type) {
    case TomlType::Text:
        return "text";
    case TomlType::Whole:
        return "a whole number";
    case TomlType::Real:
        return "a number";
    case TomlType::Flag:
        return "true or false";
    case TomlType::Date:
        return "a date";
    case TomlType::Time:
        return "a time";
    case TomlType::DateTime:
        return "a date with a time";
    case TomlType::Array:
        return "a list";
    case TomlType::Table:
        return "a table";
    }
    return "nothing";
}

TomlType TomlValue::type() const
{
    switch (node_->type()) {
    case toml::node_type::string:
        return TomlType::Text;
    case toml::node_type::integer:
        return TomlType::Whole;
    case toml::node_type::floating_point:
        return TomlType::Real;
    case toml::node_type::boolean:
        return TomlType::Flag;
    case toml::node_type::date:
        return TomlType::Date;
    case toml::node_type::time:
        return TomlType::Time;
    case toml::node_type::date_time:
        return TomlType::DateTime;
    case toml::node_type::array:
        return TomlType::Array;
    case toml::node_type::table:
    case toml::node_type::none: // never the type of a node
        return TomlType::Table;
    }
    return TomlType::Table;
}

Place TomlValue::place() const
{
    return {*file_, line(), column()};
}

int TomlValue::line() const
{
    return static_cast<int>(node_->source().begin.line);
}

int TomlValue::column() const
{
    return static_cast<int>(node_->source().begin.column);
}

const std::string* TomlValue::text() const
{
    const auto* value = node_->as_string();
    return value == nullptr ? nullptr : &value->get();
}

std::optional<std::int64_t> TomlValue::whole() const
{
    const auto* value = node_->as_integer();
    return value == nullptr ? std::nullopt : std::optional(value->get());
}

std::optional<double> TomlValue::number() const
{
    if (const auto* real = node_->as_floating_point()) {
        return real->get();
    }
    if (const auto* integer = node_->as_integer()) {
        return static_cast<double>(integer->get());
    }
    return std::nullopt;
}

std::optional<bool> TomlValue::flag() const
{
    const auto* value = node_->as_boolean();
    return value == nullptr ? std::nullopt : std::optional(value->get());
}

std::optional<std::chrono::year_month_day> TomlValue::date() const
{
    const auto* value = node_->as_date();
    if (value == nullptr) {
        return std::nullopt;
    }
    const toml::date date = value->get();
    return std::chrono::year_month_day{
        std::chrono::year(date.year), std::chrono::month(date.month), std::chrono::day(date.day)};
}

std::optional<TomlDateTime> TomlValue::date_time() const
{
    const auto* value = node_->as_date_time();
    if (value == nullptr) {
        return std::nullopt;
    }
    const toml::date_time found = value->get();
    TomlDateTime read{.date = {std::chrono::year(found.date.year),
                               std::chrono::month(found.date.month),
                               std::chrono::day(found.date.day)},
                      .time = std::chrono::hours(found.time.hour) +
                              std::chrono::minutes(found.time.minute) +
                              std::chrono::seconds(found.time.second) +
                              std::chrono::milliseconds(found.time.nanosecond / 1'000'000),
                      .offset = std::nullopt};
    if (found.offset) {
        read.offset = std::chrono::minutes(found.offset->minutes);
    }
    return read;
}

bool TomlValue::is_inline() const
{
    const auto* table = node_->as_table();
    return table != nullptr && table->is_inline();
}

std::size_t TomlValue::size() const
{
    if (const auto* array = node_->as_array()) {
        return array->size();
    }
    const auto* table = node_->as_table();
    return table == nullptr ? 0 : table->size();
}

std::vector<TomlValue> TomlValue::elements() const
{
    std::vector<TomlValue> values;
    if (const auto* array = node_->as_array()) {
        values.reserve(array->size());
        for (const toml::node& element : *array) {
            values.emplace_back(element, *file_);
        }
    }
    return values;
}

std::optional<TomlValue> TomlValue::find(std::string_view key) const
{
    const auto* table = node_->as_table();
    const toml::node* found = table == nullptr ? nullptr : table->get(key);
    return found == nullptr ? std::nullopt : std::optional(TomlValue(*found, *file_));
}

std::vector<TomlEntry> TomlValue::entries() const
{
    std::vector<TomlEntry> found;
    const auto* table = node_->as_table();
    if (table == nullptr) {
        return found;
    }
    found.reserve(table->size());
    for (const auto& [key, value] : *table) {
        const toml::source_position begin = key.source().begin;
        found.push_back({.key = key.str(),
                         .line = static_cast<int>(begin.line),
                         .column = static_cast<int>(begin.column),
                         .value = TomlValue(value, *file_)});
    }
    std::sort(found.begin(), found.end(), [](const TomlEntry& a, const TomlEntry& b) {
        return std::tie(a.line, a.column) < std::tie(b.line, b.column);
    });
    return found;
}

} // namespace wayside
