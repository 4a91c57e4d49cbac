#pragma once
/// Words that stand beside what they belong to: `words.en = { ... }`, `words.es = { ... }`.

#include "programme/reading_context.hpp"
#include "programme/table_reader.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace wayside
{

/// Gives `read` each language's table of the key `words`, where there is one. `example` is how a
/// table is written, for whoever wrote something else. A bad language or value is reported.
void read_inline_words(
    TableReader& reader,
    std::string_view example,
    ReadingContext& context,
    const std::function<void(const std::string& language, const TomlValue& table)>& read);

} // namespace wayside
