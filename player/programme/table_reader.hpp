#pragma once
/// Reads one table: asks for its keys by name, and at the end reports those that nobody asked for.

#include "programme/typed_value.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wayside
{

enum class Need { Required, Optional };

/// A value that is there but does not fit is reported and counts as absent. A required key that is
/// not there is reported at the table.
class TableReader
{
public:
    /// The names of keys must outlive the reader (literals do), and so must the report.
    TableReader(const TomlValue& table, Report& report);

    [[nodiscard]] const TomlValue& table() const { return table_; }

    [[nodiscard]] std::optional<TomlValue> find(std::string_view key, Need need);

    /// Empty when absent.
    [[nodiscard]] std::string text(std::string_view key, Need need);
    [[nodiscard]] std::optional<int> whole(std::string_view key, Range<int> range, Need need);
    [[nodiscard]] std::optional<double> number(std::string_view key,
                                               Range<double> range,
                                               Need need);
    [[nodiscard]] std::optional<bool> flag(std::string_view key, Need need);
    [[nodiscard]] std::optional<Milliseconds> length(std::string_view key,
                                                     Range<Milliseconds> range,
                                                     Need need);
    [[nodiscard]] std::vector<TomlValue> list(std::string_view key,
                                              Range<std::size_t> count,
                                              Need need);

    template <typename Value, std::size_t Count>
    [[nodiscard]] std::optional<Value> choice(std::string_view key,
                                              const Choices<Value, Count>& choices,
                                              Need need)
    {
        const auto value = find(key, need);
        return value ? choice_of(*value, key, choices, report_) : std::nullopt;
    }

    /// The table under `key`, written [key] or { ... }.
    [[nodiscard]] std::optional<TomlValue> subtable(std::string_view key, Need need);

    /// All the tables written [[key]]; nothing when they are written otherwise.
    [[nodiscard]] std::optional<std::vector<TomlValue>> tables(std::string_view key);

    /// All the tables written [key.NAME], in the order of the file; nothing when one is written
    /// otherwise.
    [[nodiscard]] std::optional<std::vector<TomlEntry>> named_tables(std::string_view key);

    /// Knows the key without reading it.
    void pass(std::string_view key);

    /// Reports each key that nobody asked for.
    void finish();

private:
    TomlValue table_;
    std::size_t size_;
    Report& report_;
    std::vector<std::string_view> asked_;
    std::size_t present_ = 0; ///< of them
};

} // namespace wayside
