#pragma once
/// For whom an item of a playlist is: `languages` and `audience` (programme format, rule 11).

#include "programme/reading_context.hpp"
#include "programme/table_reader.hpp"

#include <string>
#include <vector>

namespace wayside
{

/// What an item asks of the display that shows it. Empty lists ask nothing.
struct ItemFilter {
    std::vector<std::string> languages; ///< shown in the turns of these
    std::vector<std::string> audience;  ///< shown where one of these stands
};

/// Reads both keys. A language that never has a turn is warned of.
[[nodiscard]] ItemFilter read_item_filter(TableReader& keys, ReadingContext& context);

/// Whether this display shows `slide` under `filter`: one of the audience stands here, the slide is
/// not heavier than the display allows, and it has words in one of the languages that has a turn.
[[nodiscard]] bool suits(const ItemFilter& filter,
                         const Slide& slide,
                         const ReadingContext& context);

} // namespace wayside
