#pragma once
/// A translator's PO file taken back into a campaign's words.

#include "programme/po_file.hpp"
#include "programme/words_entries.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wayside
{

/// A file of words: its text, and what was parsed of it.
struct WordsDocument {
    std::string_view text;
    TomlValue root;
};

/// Something that is shown as a whole and lacks words.
struct WordsGap {
    std::string unit; ///< `slide."signs/control"`
    std::size_t missing = 0;
    std::size_t texts = 0; ///< that it has in the source
};

/// What became of a PO file.
struct WordsImport {
    std::string text;           ///< of the file of words; empty after an error
    std::size_t sources = 0;    ///< texts of the source
    std::size_t from_po = 0;    ///< of them translated in the PO file
    std::size_t kept = 0;       ///< not there, but in the file of words as it was
    std::vector<WordsGap> gaps; ///< left out
    bool is_reviewed = false;
    bool was_reviewed = false; ///< the file of words as it was
};

/// The language of a PO file's header as BCP 47 ("zh-Hans"); nothing after a report.
[[nodiscard]] std::optional<std::string> language_of(const PoFile& po, Report& report);

/// That from which it was translated ("X-Source-Language"); "en" when it is not written.
[[nodiscard]] std::string source_language_of(const PoFile& po);

/// What whoever imports says of the translation.
enum class Review { None, Done };

/// Matches `po` (translated from the language that source_language_of() says) against the source
/// and makes the file of words for `language`. `present`: that file as it is; from it come
/// keep_together, remarks, and the texts that the PO file leaves empty. A PO file with drafts or
/// gaps makes a draft, whatever `asked` says, with a warning. Everything wrong goes to the report,
/// and makes `text` empty. An empty `language` is an error that was reported.
[[nodiscard]] WordsImport import_words(const PoFile& po,
                                       const std::string& language,
                                       const WordsDocument& source,
                                       const std::optional<WordsDocument>& present,
                                       Review asked,
                                       Report& report);

} // namespace wayside
