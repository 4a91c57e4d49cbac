#pragma once
/// Counting in text whose rules are few: most texts of European languages. Everything else is
/// ICU's.

#include <cstdint>
#include <optional>
#include <string_view>

namespace wayside
{

/// What a reader has to read.
struct TextCount {
    std::int64_t words = 0;     ///< each digit of a number is a word of its own
    std::int64_t graphemes = 0; ///< as people see them; spaces count, invisible controls do not
    std::int64_t digits = 0;

    bool operator==(const TextCount&) const = default;
};

/// Of UTF-8 text of Latin letters without combining marks, ASCII digits and common punctuation:
/// what ICU would count by the rules of Unicode (UAX 29), thirty times as fast. None: there is
/// another character in it.
[[nodiscard]] std::optional<TextCount> count_plain(std::string_view text);

} // namespace wayside
