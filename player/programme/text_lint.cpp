#include "programme/text_lint.hpp"

#include "programme/utf8.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <optional>

namespace wayside
{

namespace
{

bool is_direction_mark(char32_t letter)
{
    return letter == 0x061C || letter == 0x200E || letter == 0x200F ||
           (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
}

bool is_control(char32_t letter)
{
    return letter < 0x20 || (letter >= 0x7F && letter <= 0x9F) || letter == 0x2028 ||
           letter == 0x2029 || letter == 0xFEFF;
}

/// Only these bytes can begin (or be) a letter that is refused: most texts have none and need no
/// decoding.
bool is_suspicious(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    return value < 0x20U || value == 0x7FU || value == 0xC2U || value == 0xD8U || value == 0xE2U ||
           value == 0xEFU;
}

std::optional<char32_t> first_unseen(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (!is_suspicious(text[at])) {
            ++at;
            continue;
        }
        const char32_t letter = next_letter(text, at);
        if (is_control(letter) || is_direction_mark(letter)) {
            return letter;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<TextFault> unseen_letter_fault(std::string_view text, std::string_view name)
{
    const auto letter = first_unseen(text);
    if (!letter) {
        return std::nullopt;
    }
    if (*letter == '\n' || *letter == '\r') {
        return TextFault{.message = fmt::format("`{}` holds a line break", name),
                         .hint = "lines are broken by the player; end a line of the file with a "
                                 "backslash to go on in the next"};
    }
    if (is_direction_mark(*letter)) {
        return TextFault{.message = fmt::format("`{}` holds the invisible direction mark U+{:04X}",
                                                name,
                                                static_cast<std::uint32_t>(*letter)),
                         .hint = "remove it: the player sets directions itself"};
    }
    return TextFault{.message = fmt::format("`{}` holds the control character U+{:04X}",
                                            name,
                                            static_cast<std::uint32_t>(*letter)),
                     .hint = "remove it"};
}

} // namespace wayside
