#pragma once
/// The script of every part of a text: what the shaper must be told.

#include <string>
#include <string_view>
#include <vector>

namespace wayside
{

/// An ISO 15924 code ("Latn") for each UTF-16 unit. Common and inherited characters (spaces,
/// digits, marks) take the script before them, at the start the script after them; a closing
/// bracket that of its opening one. An isolate with a script of its own neither takes nor gives
/// one. "Zyyy" when the text has no script at all. UAX 24, section 5.1.
[[nodiscard]] std::vector<std::string_view> scripts_of(const std::u16string& text);

} // namespace wayside
