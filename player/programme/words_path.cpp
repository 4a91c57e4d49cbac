#include "programme/words_path.hpp"

#include "base/ascii.hpp"
#include "programme/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace wayside
{

namespace
{

/// Letters that look like another one or like nothing. Joiners (U+200C, U+200D) are not among them:
/// they stand inside words of many languages.
bool is_mistakable(char32_t letter)
{
    return letter < 0x20 || (letter >= 0x7F && letter <= 0xA0) || letter == 0xAD ||
           letter == 0x200B || letter == 0x202F || letter == 0x2060 || letter == 0x2028 ||
           letter == 0x2029 || letter == 0xFEFF;
}

bool is_bare(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           is_digit(letter) || letter == '_' || letter == '-';
}

} // namespace

std::string toml_text(std::string_view text)
{
    std::string written = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t letter = next_letter(text, at);
        if (letter == '"' || letter == '\\') {
            written += '\\';
            written += static_cast<char>(letter);
        } else if (letter == '\n') {
            written += "\\n";
        } else if (letter == '\t') {
            written += "\\t";
        } else if (is_mistakable(letter)) {
            written += fmt::format("\\u{:04X}", static_cast<std::uint32_t>(letter));
        } else {
            written += text.substr(begin, at - begin);
        }
    }
    return written + "\"";
}

std::string toml_key(std::string_view key)
{
    const bool is_plain = !key.empty() && std::all_of(key.begin(), key.end(), is_bare);
    return is_plain ? std::string(key) : toml_text(key);
}

std::string path_of_key(std::string_view path, std::string_view key)
{
    return path.empty() ? toml_key(key) : fmt::format("{}.{}", path, toml_key(key));
}

std::string path_of_element(std::string_view path, std::size_t index)
{
    return fmt::format("{}[{}]", path, index);
}

bool is_mark_path(std::string_view path)
{
    return path == "interface.colon" || path == "interface.comma" || path == "interface.full_stop";
}

bool is_head_key(std::string_view key)
{
    return key == "language" || key == "reviewed" || key == "keep_together";
}

} // namespace wayside
