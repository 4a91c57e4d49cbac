#pragma once
/// Text as it was written, with its emphasis marks, as UTF-16 for ICU with the marks taken out.

#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace wayside
{

/// `emphasised[i]` belongs to `text[i]`. Bidi controls are still in `text`, every line end is one
/// U+000A, and there is no other control character.
struct MarkedText {
    std::u16string text;
    std::vector<bool> emphasised;
};

/// Takes out the asterisks of `*emphasis*`; `\*` is an asterisk. A tab becomes a space, other
/// control characters are left out. Error: invalid UTF-8.
[[nodiscard]] Result<MarkedText> parse_markup(std::string_view utf8);

/// Whether a UTF-16 unit is an explicit bidi control: it steers order and is never drawn.
[[nodiscard]] constexpr bool is_bidi_control(char16_t unit)
{
    return unit == 0x061C || unit == 0x200E || unit == 0x200F ||
           (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069);
}

/// The character that starts at `at`, which moves behind it; a lone surrogate stands for itself.
[[nodiscard]] constexpr char32_t next_character(std::u16string_view text, std::size_t& at)
{
    const char32_t lead = text[at++];
    const bool pair = lead >= 0xD800 && lead < 0xDC00 && at < text.size() && text[at] >= 0xDC00 &&
                      text[at] < 0xE000;
    return pair ? 0x10000 + ((lead - 0xD800) << 10U) + (text[at++] - 0xDC00U) : lead;
}

/// UTF-16 to UTF-8; lone surrogates become U+FFFD.
[[nodiscard]] std::string to_utf8(std::u16string_view text);

} // namespace wayside
