#pragma once
/// The program's own words in a file of words: [interface] and [touch].

#include "programme/reading_context.hpp"
#include "programme/table_reader.hpp"

#include <string>

namespace wayside
{

/// Reads both tables of `reader`'s file into the programme's words for `language`. What the file
/// leaves out stays English. After all topics: without any, nothing is demanded for touch mode.
void read_own_words(TableReader& reader, const std::string& language, ReadingContext& context);

} // namespace wayside
