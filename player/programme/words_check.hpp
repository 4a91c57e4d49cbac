#pragma once
/// What can be said about words only when all of them are read: which languages have them, and what
/// has none.

#include "programme/reading_context.hpp"

namespace wayside
{

/// Reads `languages` of the programme's [defaults]: order of turns. Bad tags and doubles are
/// reported.
void read_turns(TableReader& defaults, ReadingContext& context);

/// Reports slides without words, and languages of the turns without slides; a language that is only
/// a draft loses its turn, with a warning.
void check_words(const TomlValue& programme, ReadingContext& context);

/// Reports pictures that cannot be told in one of the languages offered.
void check_pictures(ReadingContext& context);

} // namespace wayside
