#pragma once
/// The languages that a visitor of touch mode may choose from: `languages` under [touch].

#include "programme/reading_context.hpp"
#include "programme/table_reader.hpp"

namespace wayside
{

/// Reads `languages` of `touch`, or offers all. Reports languages without words; one whose words
/// are a draft that the display does not allow is left out in silence. Languages that take turns
/// and are not listed come behind: a visitor must find the language of the slide that he touched.
/// Slides' words are read before.
void read_offered(TableReader& touch, ReadingContext& context);

/// Offers the languages that take turns, then every other one in which touch mode has words.
void offer_all(ReadingContext& context);

} // namespace wayside
