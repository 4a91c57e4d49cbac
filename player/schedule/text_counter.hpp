#pragma once
/// Counts what a reader has to read, by Unicode's rules of words and graphemes (UAX 29).

#include "schedule/plain_text.hpp"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <memory>
#include <string_view>

namespace wayside
{

/// Opens ICU's rules when they are first needed and keeps them: opening is what costs. For one
/// thread.
class TextCounter
{
public:
    /// Which words are wanted: those of languages without spaces come from dictionaries, which are
    /// slow to load.
    enum class Words { Counted, Left };

    /// Of UTF-8 text, with decimal digits of any script. No `words` where they are left.
    [[nodiscard]] TextCount count(std::string_view text, Words wanted);

    /// The same by ICU's rules alone, whatever the text is: what count() is measured against.
    [[nodiscard]] TextCount count_by_rules(std::string_view text, Words wanted);

private:
    [[nodiscard]] std::int64_t words(const icu::UnicodeString& text);
    [[nodiscard]] std::int64_t graphemes(const icu::UnicodeString& text);

    std::unique_ptr<icu::BreakIterator> words_;
    std::unique_ptr<icu::BreakIterator> graphemes_;
};

} // namespace wayside
