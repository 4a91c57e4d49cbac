#pragma once
/// How much of a campaign's words each language has.

#include "base/diagnostic.hpp"
#include "programme/toml_value.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace wayside
{

/// The texts of one file of words, by their paths (words_entries.hpp).
struct CountedWords {
    std::string language;
    bool is_reviewed = false;
    Place place;
    std::vector<std::string> paths;
};

struct WordsCoverage {
    std::string language;
    bool is_reviewed = false;
    Place place;                      ///< of the file
    std::size_t all = 0;              ///< texts that any language has
    std::vector<std::string> missing; ///< paths of those that this one has not, in their order
};

[[nodiscard]] CountedWords counted_words(const std::string& language,
                                         bool is_reviewed,
                                         const TomlValue& root);

/// Measures each file against all of them together: a text is missing where another language has
/// one. Marks of punctuation may be missing and are not counted. In the order of `files`.
[[nodiscard]] std::vector<WordsCoverage> words_coverage(const std::vector<CountedWords>& files);

} // namespace wayside
