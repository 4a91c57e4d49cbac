#pragma once
/// A campaign's words as a PO file for a translator.

#include "programme/po_file.hpp"
#include "programme/words_note.hpp"

#include <string>
#include <vector>

namespace wayside
{

/// What a PO file is made of.
struct WordsExport {
    std::string campaign; ///< its id
    std::string source_language;
    std::string source_file;         ///< "words/en.toml"
    std::string language;            ///< empty: a template (POT)
    bool is_reviewed = false;        ///< what is translated was read by a native speaker
    std::vector<WordsEntry> entries; ///< of the source
    TextsByPath translations;        ///< those that are there
    SlideKinds kinds;
    std::string generator; ///< "Wayside 1.0"
};

/// One entry for each text of the source, in its order.
[[nodiscard]] PoFile po_of(const WordsExport& words);

/// "zh-Hans" as PO files write it: "zh_Hans".
[[nodiscard]] std::string po_language(std::string_view language);

} // namespace wayside
