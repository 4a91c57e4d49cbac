#pragma once
/// The pages of a topic: its note, and what there is to read, guess and look into.

#include "scene/page_parts.hpp"

namespace wayside
{

/// The content note before a heavy topic, with "continue" and "back".
[[nodiscard]] PageParts note_parts(const TouchRoom& room, const View& view);

/// One page of a topic. Error: a slide without words in the language.
[[nodiscard]] Result<PageParts> topic_parts(const TouchRoom& room, const View& view);

} // namespace wayside
