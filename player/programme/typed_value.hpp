#pragma once
/// TOML values as the types that the readers want. What does not fit is reported at its place,
/// under the `name` of its key, and gives nothing.

#include "base/time.hpp"
#include "programme/report.hpp"
#include "programme/toml_value.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wayside
{

template <typename T> struct Range {
    T least{};
    T most{};
};

/// Not longer than limits::max_text_bytes, not empty, free of placeholders (placeholder_lint.hpp)
/// and of letters that cannot be seen (text_lint.hpp). The view lives as long as the document.
[[nodiscard]] std::optional<std::string_view> text_of(const TomlValue& value,
                                                      std::string_view name,
                                                      Report& report);

[[nodiscard]] std::optional<int> whole_of(const TomlValue& value,
                                          std::string_view name,
                                          Range<int> range,
                                          Report& report);

/// Whole or real, finite.
[[nodiscard]] std::optional<double> number_of(const TomlValue& value,
                                              std::string_view name,
                                              Range<double> range,
                                              Report& report);

[[nodiscard]] std::optional<bool> flag_of(const TomlValue& value,
                                          std::string_view name,
                                          Report& report);

/// "12s" (base/time.hpp, parse_length).
[[nodiscard]] std::optional<Milliseconds> length_of(const TomlValue& value,
                                                    std::string_view name,
                                                    Range<Milliseconds> range,
                                                    Report& report);

/// A TOML date without quotation marks.
[[nodiscard]] std::optional<std::chrono::year_month_day> date_of(const TomlValue& value,
                                                                 std::string_view name,
                                                                 Report& report);

/// Reports a value that is none of `words`.
void report_other_word(const TomlValue& value,
                       std::string_view name,
                       const std::vector<std::string_view>& words,
                       Report& report);

/// The elements of a list of at most `most` (and at least one).
[[nodiscard]] std::optional<std::vector<TomlValue>> list_of(const TomlValue& value,
                                                            std::string_view name,
                                                            Range<std::size_t> count,
                                                            Report& report);

/// The word of each value of an enumeration.
template <typename Value, std::size_t Count>
using Choices = std::array<std::pair<const char*, Value>, Count>;

template <typename Value, std::size_t Count>
[[nodiscard]] std::optional<Value> choice_of(const TomlValue& value,
                                             std::string_view name,
                                             const Choices<Value, Count>& choices,
                                             Report& report)
{
    const std::string* text = value.text();
    for (const auto& [word, meaning] : choices) {
        if (text != nullptr && *text == word) {
            return meaning;
        }
    }
    std::vector<std::string_view> words;
    for (const auto& choice : choices) {
        words.emplace_back(choice.first);
    }
    report_other_word(value, name, words, report);
    return std::nullopt;
}

} // namespace wayside
