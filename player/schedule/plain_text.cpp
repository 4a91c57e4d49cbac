#include "schedule/plain_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace wayside
{

namespace
{

/// What the rules of words tell apart.
enum class Sign : std::uint8_t {
    Unknown,
    Letter,
    Digit,
    Between,  ///< joins letters to letters, and digits to digits: . ' and the apostrophe of print
    InNumber, ///< joins digits: , ;
    Apart,    ///< parts words
    LineEnd   ///< parts words, and is not seen
};

constexpr std::array<Sign, 128> ascii_signs()
{
    std::array<Sign, 128> signs{};
    for (std::size_t at = ' '; at < 127; ++at) {
        signs.at(at) = Sign::Apart;
    }
    for (std::size_t letter = 'a'; letter <= 'z'; ++letter) {
        signs.at(letter) = Sign::Letter;
        signs.at(letter - 'a' + 'A') = Sign::Letter;
    }
    for (std::size_t digit = '0'; digit <= '9'; ++digit) {
        signs.at(digit) = Sign::Digit;
    }
    signs['.'] = Sign::Between;
    signs['\''] = Sign::Between;
    signs[','] = Sign::InNumber;
    signs[';'] = Sign::InNumber;
    signs['\n'] = Sign::LineEnd;
    signs['_'] = Sign::Unknown; // it joins words; nobody writes it on a slide
    return signs;
}

constexpr std::array<Sign, 128> in_ascii = ascii_signs();

/// Two or three bytes of UTF-8 that begin at `at`.
Sign sign_beyond_ascii(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t place) {
        return at + place < text.size() ? static_cast<unsigned char>(text[at + place]) : 0U;
    };
    const unsigned lead = byte(0);
    const bool is_continued = (byte(1) & 0xC0U) == 0x80U;
    if (lead == 0xC2 && is_continued) {
        constexpr std::array<unsigned, 5> quotes{0xA0, 0xA1, 0xAB, 0xBB, 0xBF}; // nbsp ¡ « » ¿
        const bool is_quote = std::find(quotes.begin(), quotes.end(), byte(1)) != quotes.end();
        return is_quote ? Sign::Apart : Sign::Unknown;
    }
    if (0xC3 <= lead && lead <= 0xC8 && is_continued) { // À to ȿ, without × and ÷
        const bool is_sign = lead == 0xC3 && (byte(1) == 0x97 || byte(1) == 0xB7);
        return is_sign ? Sign::Unknown : Sign::Letter;
    }
    if (lead == 0xE2 && byte(1) == 0x80) {
        constexpr std::array<unsigned, 5> marks{0x93, 0x94, 0x9C, 0x9D, 0xA6}; // – — “ ” …
        if (byte(2) == 0x99) {
            return Sign::Between;
        }
        const bool is_mark = std::find(marks.begin(), marks.end(), byte(2)) != marks.end();
        return is_mark ? Sign::Apart : Sign::Unknown;
    }
    return Sign::Unknown;
}

/// How many bytes a character takes that sign_beyond_ascii knows.
std::size_t length_of(unsigned char lead)
{
    return lead < 0x80 ? 1 : (lead < 0xE0 ? 2 : 3);
}

bool is_of_words(Sign sign)
{
    return sign == Sign::Letter || sign == Sign::Digit;
}

/// Whether a word goes on over one sign between two others (WB6, WB7, WB11, WB12).
bool joins(Sign left, Sign middle, Sign right)
{
    return left == right &&
           ((left == Sign::Letter && middle == Sign::Between) ||
            (left == Sign::Digit && (middle == Sign::Between || middle == Sign::InNumber)));
}

/// Counts sign by sign.
class Counter
{
public:
    void take(Sign sign)
    {
        count_.graphemes += sign == Sign::LineEnd ? 0 : 1;
        if (is_of_words(sign)) {
            if (!is_of_words(last_) && !joins(last_but_one_, last_, sign)) {
                close();
            }
            is_open_ = true;
            digits_ += sign == Sign::Digit ? 1 : 0;
        }
        last_but_one_ = last_;
        last_ = sign;
    }

    [[nodiscard]] TextCount finish()
    {
        close();
        return count_;
    }

private:
    /// The word so far, if any, is not gone on with.
    void close()
    {
        count_.words += is_open_ ? std::max<std::int64_t>(1, digits_) : 0;
        count_.digits += digits_;
        digits_ = 0;
        is_open_ = false;
    }

    TextCount count_;
    std::int64_t digits_ = 0; ///< of the word so far
    Sign last_ = Sign::Apart;
    Sign last_but_one_ = Sign::Apart;
    bool is_open_ = false; ///< a word has begun; it may go on
};

} // namespace

std::optional<TextCount> count_plain(std::string_view text)
{
    Counter counter;
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const Sign sign = lead < 0x80 ? in_ascii.at(lead) : sign_beyond_ascii(text, at);
        if (sign == Sign::Unknown) {
            return std::nullopt;
        }
        counter.take(sign);
        at += length_of(lead);
    }
    return counter.finish();
}

} // namespace wayside
