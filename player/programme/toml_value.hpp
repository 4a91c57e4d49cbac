#pragma once
/// One value of a parsed TOML file with the place where it was written: the only view that the
/// readers have of toml++, whose header is slow to compile and is included by two files.

#include "base/diagnostic.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace toml::inline v3
{
class node;
}

namespace wayside
{

enum class TomlType { Text, Whole, Real, Flag, Date, Time, DateTime, Array, Table };

/// "text", "a whole number", ... for messages.
[[nodiscard]] const char* type_name(TomlType type);

struct TomlEntry;

/// A TOML date with a time; without an offset it is a civil time.
struct TomlDateTime {
    std::chrono::year_month_day date;
    std::chrono::milliseconds time{0};          ///< since midnight
    std::optional<std::chrono::minutes> offset; ///< of the place, east of Greenwich
};

/// A view, cheap to copy; the TomlDocument that it came from must outlive it.
class TomlValue
{
public:
    TomlValue(const toml::node& node, const std::string& file) : node_(&node), file_(&file) {}

    [[nodiscard]] TomlType type() const;

    /// Where the value begins; of a table its header or opening brace.
    [[nodiscard]] Place place() const;

    [[nodiscard]] int line() const;
    [[nodiscard]] int column() const;

    /// Another place in the same file.
    [[nodiscard]] Place place_at(int line, int column) const { return {*file_, line, column}; }

    /// The file as the author knows it.
    [[nodiscard]] const std::string& file() const { return *file_; }

    /// The text; null when the value is something else. So for the others.
    [[nodiscard]] const std::string* text() const;
    [[nodiscard]] std::optional<std::int64_t> whole() const;
    [[nodiscard]] std::optional<double> number() const; ///< whole or real
    [[nodiscard]] std::optional<bool> flag() const;
    [[nodiscard]] std::optional<std::chrono::year_month_day> date() const;
    [[nodiscard]] std::optional<TomlDateTime> date_time() const;

    /// Whether it is a table written { ... } and not under a header of its own.
    [[nodiscard]] bool is_inline() const;

    /// Of an array or a table; 0 for anything else.
    [[nodiscard]] std::size_t size() const;

    /// The elements of an array; empty for anything else.
    [[nodiscard]] std::vector<TomlValue> elements() const;

    /// A table's value; nothing when the key is not there or this is no table.
    [[nodiscard]] std::optional<TomlValue> find(std::string_view key) const;

    /// A table's keys and values in the order of the file; empty for anything else.
    [[nodiscard]] std::vector<TomlEntry> entries() const;

private:
    const toml::node* node_;
    const std::string* file_;
};

/// A key of a table and its value; `line` and `column` are those of the key.
struct TomlEntry {
    std::string_view key;
    int line = 0;
    int column = 0;
    TomlValue value;

    [[nodiscard]] Place key_place() const { return value.place_at(line, column); }
};

} // namespace wayside
