#pragma once
/// What a slide of each kind has beside its words: numbers, marks, icons, contacts.

#include "programme/reading_context.hpp"

#include <optional>
#include <string>

namespace wayside
{

/// Reads `kind` and the keys of that kind; nothing when the kind is not known (reported).
[[nodiscard]] std::optional<SlideBody> read_structure(TableReader& reader, ReadingContext& context);

/// Whether a slide of this kind must say where its content was published.
[[nodiscard]] bool needs_source(const SlideBody& body);

/// The id under `key` of something that is in `index`; empty when absent or unknown (reported).
[[nodiscard]] std::string read_reference(
    TableReader& reader, std::string_view key, Need need, const IdIndex& index, Report& report);

} // namespace wayside
