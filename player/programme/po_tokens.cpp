#include "programme/po_tokens.hpp"

#include "base/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace wayside
{

namespace
{

/// What stands for itself behind a backslash and what a letter stands for (gettext's po-lex.c).
std::optional<char> simple_escape(char letter)
{
    switch (letter) {
    case 'n':
        return '\n';
    case 't':
        return '\t';
    case 'b':
        return '\b';
    case 'r':
        return '\r';
    case 'f':
        return '\f';
    case 'v':
        return '\v';
    case 'a':
        return '\a';
    case '\\':
    case '"':
        return letter;
    default:
        return std::nullopt;
    }
}

/// The value of a digit; 99 for what is none.
unsigned digit_value(char letter)
{
    constexpr unsigned none = 99;
    if (is_digit(letter)) {
        return static_cast<unsigned>(letter - '0');
    }
    if (letter >= 'a' && letter <= 'f') {
        return static_cast<unsigned>(letter - 'a') + 10;
    }
    return letter >= 'A' && letter <= 'F' ? static_cast<unsigned>(letter - 'A') + 10 : none;
}

bool is_space(char letter)
{
    return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n' || letter == '\f' ||
           letter == '\v';
}

} // namespace

PoTokens::PoTokens(std::string_view text, const std::string& file, Report& report)
    : text_(text.substr(text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0)), file_(file), report_(report)
{
    next_ = read();
}

PoToken PoTokens::take()
{
    PoToken taken = std::move(next_);
    next_ = read();
    return taken;
}

Place PoTokens::here() const
{
    const std::string_view before = text_.substr(line_begin_, at_ - line_begin_);
    const auto letters = std::count_if(before.begin(), before.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    });
    return {file_, line_, static_cast<int>(letters) + 1};
}

void PoTokens::skip_space()
{
    for (; !is_at_end() && is_space(text_[at_]); ++at_) {
        if (text_[at_] == '\n') {
            ++line_;
            line_begin_ = at_ + 1;
        }
    }
}

PoToken PoTokens::read()
{
    skip_space();
    PoToken token{.kind = PoToken::Kind::End, .value = {}, .place = here()};
    if (is_at_end()) {
        return token;
    }
    if (text_[at_] == '"') {
        token.kind = PoToken::Kind::Text;
        token.value = read_text();
        return token;
    }
    const std::size_t begin = at_;
    if (text_[at_] == '#') {
        token.kind = PoToken::Kind::Comment;
        at_ = std::min(text_.find('\n', at_), text_.size());
        token.value = text_.substr(begin + 1, at_ - begin - 1);
        return token;
    }
    token.kind = PoToken::Kind::Word;
    while (!is_at_end() && !is_space(text_[at_]) && text_[at_] != '"' && text_[at_] != '#') {
        ++at_;
    }
    token.value = text_.substr(begin, at_ - begin);
    return token;
}

std::string PoTokens::read_text()
{
    const Place begin = here();
    std::string value;
    for (++at_; !is_at_end() && text_[at_] != '"' && text_[at_] != '\n';) {
        if (text_[at_] == '\\') {
            read_escape(value);
        } else {
            value += text_[at_++];
        }
    }
    if (is_at_end() || text_[at_] == '\n') {
        report_.error(begin,
                      "the quotation mark that closes the text is missing",
                      R"(a quotation mark inside a text is written \")");
    } else {
        ++at_;
    }
    return value;
}

void PoTokens::read_escape(std::string& into)
{
    const Place begin = here();
    const char letter = at_ + 1 < text_.size() ? text_[at_ + 1] : '\n';
    if (const auto meant = simple_escape(letter)) {
        at_ += 2;
        into += *meant;
        return;
    }
    constexpr unsigned octal = 8;
    constexpr unsigned hexadecimal = 16;
    if (digit_value(letter) < octal) {
        ++at_;
        into += read_digits(octal, 3);
        return;
    }
    if (letter == 'x' && at_ + 2 < text_.size() && digit_value(text_[at_ + 2]) < hexadecimal) {
        at_ += 2;
        into += read_digits(hexadecimal, 2);
        return;
    }
    ++at_; // what follows is read as letters
    report_.error(begin,
                  "a backslash that begins no escape",
                  R"(write \\ for a backslash, \" for a quotation mark)");
}

char PoTokens::read_digits(unsigned base, std::size_t most)
{
    unsigned value = 0;
    for (std::size_t count = 0; count < most && !is_at_end(); ++count, ++at_) {
        const unsigned digit = digit_value(text_[at_]);
        if (digit >= base) {
            break;
        }
        value = value * base + digit;
    }
    return static_cast<char>(static_cast<unsigned char>(value));
}

} // namespace wayside
