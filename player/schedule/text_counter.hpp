#pragma once
/// Counts what a reader has to read, by Unicode's rules of words and graphemes (UAX 29).

#include <unicode/brkiter.h>

#include <cstdint>
#include <memory>
#include <string_view>

namespace wayside
{

/// Decimal digits of any script in UTF-8 text.
[[nodiscard]] std::int64_t count_digits(std::string_view text);

/// Opens ICU's rules when they are first needed and keeps them: opening is what costs. For one
/// thread.
class TextCounter
{
public:
    /// Words of UTF-8 text; each digit of a number is a word of its own.
    [[nodiscard]] std::int64_t words(std::string_view text);

    /// Graphemes of UTF-8 text: letters as people see them. Spaces count, invisible controls do
    /// not.
    [[nodiscard]] std::int64_t graphemes(std::string_view text);

private:
    std::unique_ptr<icu::BreakIterator> words_;
    std::unique_ptr<icu::BreakIterator> graphemes_;
};

} // namespace wayside
