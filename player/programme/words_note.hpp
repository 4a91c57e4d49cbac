#pragma once
/// What a translator is told about a text: what it is, and what of it must stay.

#include "programme/words_entries.hpp"

#include <map>
#include <string>
#include <vector>

namespace wayside
{

/// The kind of each slide ("list"), by its id.
using SlideKinds = std::map<std::string, std::string, std::less<>>;

/// The sentences for `entry`, the most important one first.
[[nodiscard]] std::vector<std::string> notes_on(const WordsEntry& entry, const SlideKinds& kinds);

} // namespace wayside
