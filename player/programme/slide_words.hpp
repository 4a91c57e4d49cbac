#pragma once
/// The words of a slide in one language: a reader for each kind.

#include "programme/reading_context.hpp"

#include <string>

namespace wayside
{

/// Reads `table` as the words of slide `number` in `language`. Keys that are missing are reported
/// at the table; a slide that has words in this language already keeps those, with an error.
void read_slide_words(std::size_t number,
                      const std::string& language,
                      const TomlValue& table,
                      ReadingContext& context);

/// Whether a slide has words in any language.
[[nodiscard]] bool has_words(const SlideBody& body);

} // namespace wayside
