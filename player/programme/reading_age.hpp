#pragma once
/// How old a reader must be for a text: an estimate from the lengths of sentences and words.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wayside
{

/// How much of a text there must be.
enum class Sample {
    Enough, ///< 100 words: fewer say nothing of a reader
    Any,    ///< one word: to compare texts with one another
};

/// Years of age at which somebody reads `texts` with ease; nothing in a language without a formula
/// (only English and Spanish have one here) or of fewer words than `sample` asks for.
/// English: the grade of Flesch and Kincaid (1975) plus five years. Spanish: the years of schooling
/// of Crawford (1989) plus six. Both count syllables by groups of vowels, which is what such
/// formulas can bear.
[[nodiscard]] std::optional<double> reading_age(const std::vector<std::string>& texts,
                                                std::string_view language,
                                                Sample sample = Sample::Enough);

/// Syllables of one word, at least one. Letters are those of English or Spanish; others count as
/// consonants. A final silent e is none in English; accents and h part vowels in Spanish.
[[nodiscard]] int syllables(std::u16string_view word, std::string_view language);

} // namespace wayside
