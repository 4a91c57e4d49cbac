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

} // namespace wayside
