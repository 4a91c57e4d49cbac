#pragma once
/// ICU's locale of a language, never that of the machine.

#include <unicode/locid.h>

#include <string_view>

namespace wayside
{

/// The locale of `language` (BCP 47), or the root locale when ICU has no data of it or it is no
/// tag: ICU itself would fall back to the locale of the machine, and one slide would differ from
/// display to display.
[[nodiscard]] icu::Locale locale_of(std::string_view language);

/// Whether ICU has words of the language itself. Of Haitian Creole it has none and takes French
/// ones, which may do for numbers but not for words.
[[nodiscard]] bool has_words_of(std::string_view language);

/// From now on ICU's default is the root locale, whatever the machine is set to. Before any thread.
void forget_machine_locale();

} // namespace wayside
