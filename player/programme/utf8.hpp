#pragma once
/// Letters of a UTF-8 text.

#include <cstddef>
#include <string_view>

namespace wayside
{

/// The letter (code point) at `at`, which is moved behind it; `at` must be inside the text. U+FFFD
/// stands for bytes that are no UTF-8, though a parsed file has none.
[[nodiscard]] char32_t next_letter(std::string_view text, std::size_t& at);

/// Where `text` stops to be UTF-8 as RFC 3629 has it; npos: nowhere.
[[nodiscard]] std::size_t not_utf8_at(std::string_view text);

} // namespace wayside
