#pragma once
/// A PO file held against the texts that it translates.

#include "programme/po_file.hpp"
#include "programme/words_entries.hpp"

#include <vector>

namespace wayside
{

/// A text of the source and what the PO file has for it.
struct Matched {
    const WordsEntry* source = nullptr;
    const PoEntry* po = nullptr;
    bool is_taken = false;   ///< its translation is good
    bool is_refused = false; ///< an error was reported: no more need be said
};

/// For each text of `source`, in that order, its entry in `po`; both must outlive the result.
/// Entries that are unknown, there twice, translated from a text that has changed since, or with a
/// translation that cannot be shown, are reported.
[[nodiscard]] std::vector<Matched> match_po(const PoFile& po,
                                            const std::vector<WordsEntry>& source,
                                            Report& report);

} // namespace wayside
