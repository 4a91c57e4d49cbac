#pragma once
/// gettext's PO format, which translators' editors read and write: text in, entries out, and back.
/// Only what Wayside needs of it: no plural forms, no domains; obsolete entries (`#~`) are passed
/// over.

#include "programme/report.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wayside
{

/// A text and its translation.
struct PoEntry {
    std::optional<std::string> context; ///< msgctxt
    std::string source;                 ///< msgid
    std::string text;                   ///< msgstr; empty: not translated
    bool is_fuzzy = false;              ///< a draft
    bool is_guess = false; ///< `#|`: msgmerge took the translation of another text, nobody looked
    bool is_sound = true;  ///< without a reported error of syntax
    std::vector<std::string> notes;      ///< `#.`: for translators
    std::vector<std::string> references; ///< `#:`: where the source stands
    Place place;                         ///< of its first word
    Place text_place;                    ///< of its `msgstr`
};

/// A line of the header: "Language: vi".
struct PoField {
    std::string name;
    std::string value;
};

struct PoFile {
    std::vector<std::string> remarks; ///< `# `, above the header: for whoever opens the file
    std::vector<PoField> header;
    Place header_place; ///< of its `msgstr`; only the file when there is no header
    std::vector<PoEntry> entries;

    /// A field of the header, in either case; null: there is none.
    [[nodiscard]] const std::string* field(std::string_view name) const;
};

/// Reads a PO file, whose name is `file`. What is wrong goes to the report, all at once; entries
/// with an error in them come too, and are not sound. Nothing when the file is not UTF-8.
[[nodiscard]] std::optional<PoFile> read_po(std::string_view text,
                                            const std::string& file,
                                            Report& report);

/// The file that `read_po` reads as `file`. Texts stand on one line each.
[[nodiscard]] std::string po_text(const PoFile& file);

} // namespace wayside
