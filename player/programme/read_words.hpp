#pragma once
/// words/LANG.toml: everything that is said in one language.

#include "programme/reading_context.hpp"

#include <string>

namespace wayside
{

/// A file of words whose head was read and found good.
struct WordsFile {
    std::string language;
    TomlValue root;
};

/// Opens the file at `path` and reads language, reviewed and keep_together. Nothing when it could
/// not be read or is a draft that is not taken.
[[nodiscard]] std::optional<WordsFile> open_words(const std::string& path, ReadingContext& context);

/// Reads the rest of it: the interface, pictures and slides. After all slides.
void read_words(const WordsFile& file, ReadingContext& context);

} // namespace wayside
