#pragma once
/// [[topic]] tables of a campaign or a programme, and [touch] of a programme.

#include "programme/reading_context.hpp"
#include "programme/table_reader.hpp"

#include <string>

namespace wayside
{

/// Reads all [[topic]] of `reader`'s table into the context. Slides and pictures are read before.
void read_topics(TableReader& reader, ReadingContext& context);

/// The words of topic `number` in a language: `title`, and `note` where it is heavy.
void read_topic_words(std::size_t number,
                      const std::string& language,
                      const TomlValue& table,
                      ReadingContext& context);

/// [touch]: which topics a visitor is offered, in which order, and the neutral slide.
void read_touch(TableReader& reader, ReadingContext& context);

/// Reports a topic that has no words in one of the programme's languages.
void check_topic_words(ReadingContext& context);

} // namespace wayside
