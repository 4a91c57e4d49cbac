#include "programme/utf8.hpp"

namespace wayside
{

namespace
{

constexpr char32_t not_utf8 = 0xFFFD;

/// How many bytes follow a lead byte.
std::size_t bytes_after(unsigned char lead)
{
    if (lead < 0xE0U) {
        return 1;
    }
    return lead < 0xF0U ? 2 : 3;
}

} // namespace

char32_t next_letter(std::string_view text, std::size_t& at)
{
    const auto lead = static_cast<unsigned char>(text[at++]);
    if (lead < 0x80U) {
        return lead;
    }
    if (lead < 0xC2U || lead > 0xF4U) {
        return not_utf8;
    }
    const std::size_t more = bytes_after(lead);
    char32_t letter = lead & (0x3FU >> more);
    for (std::size_t i = 0; i < more; ++i) {
        const auto byte = at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
        if ((byte & 0xC0U) != 0x80U) {
            return not_utf8;
        }
        letter = (letter << 6U) | (byte & 0x3FU);
        ++at;
    }
    return letter;
}

std::size_t not_utf8_at(std::string_view text)
{
    constexpr char32_t least_of_three = 0x800; // bytes; below it that many are too many
    constexpr char32_t least_of_four = 0x10000;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t letter = next_letter(text, at);
        const std::size_t bytes = at - begin;
        const bool is_bad = letter == not_utf8 && text.substr(begin, bytes) != "\xEF\xBF\xBD";
        const bool is_too_long =
            (bytes == 3 && letter < least_of_three) || (bytes == 4 && letter < least_of_four);
        const bool is_surrogate = letter >= 0xD800 && letter <= 0xDFFF;
        if (is_bad || is_too_long || is_surrogate || letter > 0x10FFFF) {
            return begin;
        }
    }
    return std::string_view::npos;
}

} // namespace wayside
