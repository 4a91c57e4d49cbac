#include "text/script_runs.hpp"

#include <unicode/uscript.h>

#include "text/markup.hpp"

namespace wayside {

std::vector<std::string_view> scripts_of(const std::u16string& text)
{
    std::vector<std::string_view> scripts(text.size(), "Zyyy");
    std::string_view last;
    std::size_t waiting = 0; // units before the first real script
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t begin = at;
        const auto character = static_cast<UChar32>(next_character(text, at));
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode code = uscript_getScript(character, &status);
        if (U_SUCCESS(status) && code != USCRIPT_COMMON && code != USCRIPT_INHERITED && code != USCRIPT_UNKNOWN) {
            // ICU's short names are static strings.
            last = uscript_getShortName(code);
            for (; waiting < begin; ++waiting) {
                scripts[waiting] = last;
            }
        }
        if (!last.empty()) {
            for (std::size_t unit = begin; unit < at; ++unit) {
                scripts[unit] = last;
            }
            waiting = at;
        }
    }
    return scripts;
}

} // namespace wayside
