#pragma once
/// [source.ID] and [picture.ID]: what slides refer to, in a campaign or in the programme's own
/// file.

#include "programme/reading_context.hpp"

namespace wayside
{

/// Reads all [source.ID] of `reader`'s table.
void read_sources(TableReader& reader, ReadingContext& context);

/// Reads all [picture.ID] of `reader`'s table; `path` is that of the file, from which pictures are
/// named.
void read_pictures(TableReader& reader, const std::string& path, ReadingContext& context);

} // namespace wayside
