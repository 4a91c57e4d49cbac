#include "programme/toml_traps.hpp"

#include "base/limits.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wayside
{

namespace
{

/// Walks over TOML well enough to know what is a text, a comment or a key. Behind the first syntax
/// error it may be wrong, which does not matter: the parser stops there.
class TrapScan
{
public:
    TrapScan(std::string_view text, const std::string& file, Report& report)
        : text_(text), file_(file), report_(report)
    {
    }

    void run()
    {
        while (at_ < text_.size() && found_ < most_findings) {
            const char letter = text_[at_];
            if (letter == '#') {
                skip_comment();
            } else if (letter == '"' || letter == '\'') {
                skip_text(letter);
            } else {
                count_key_part(letter);
                ++at_;
            }
        }
    }

private:
    void skip_comment() { at_ = std::min(text_.find('\n', at_), text_.size()); }

    void count_key_part(char letter)
    {
        if (letter == '.') {
            ++dots_;
            if (dots_ == limits::max_key_parts) {
                ++found_;
                report_.error(here(at_),
                              fmt::format("a key of more than {} parts", limits::max_key_parts));
            }
        } else if (letter == '\n' || letter == '=' || letter == ',' || letter == '[' ||
                   letter == '{' || letter == ']' || letter == '}') {
            dots_ = 0;
        }
    }

    void skip_text(char quote)
    {
        const bool is_long = text_.substr(at_, 3) == std::string(3, quote);
        at_ += is_long ? 3 : 1;
        while (at_ < text_.size()) {
            const char letter = text_[at_];
            if (letter == '\\' && quote == '"') {
                skip_escape();
            } else if (letter == quote &&
                       (!is_long || text_.substr(at_, 3) == std::string(3, quote))) {
                close_text(is_long ? 3 : 1, quote);
                return;
            } else if (letter == '\n' && !is_long) {
                return;
            } else {
                ++at_;
            }
        }
    }

    /// A long text may end in two quotation marks of its own, before the three that close it.
    void close_text(std::size_t marks, char quote)
    {
        at_ += marks;
        for (int own = 0; marks == 3 && own < 2 && at_ < text_.size() && text_[at_] == quote;
             ++own) {
            ++at_;
        }
    }

    /// The backslash and the letter behind it; judges a line-ending one.
    void skip_escape()
    {
        const std::size_t backslash = at_;
        const std::size_t next = text_.find_first_not_of(" \t\r\n", at_ + 1);
        at_ += 2;
        if (next == std::string_view::npos || static_cast<unsigned char>(text_[next]) < 0x80U ||
            text_.substr(backslash, next - backslash).find('\n') == std::string_view::npos) {
            return;
        }
        ++found_;
        report_.error(here(backslash),
                      "a line that ends in a backslash must be followed by a letter from A to Z",
                      "break the line at another word, or write the text on one line");
    }

    [[nodiscard]] Place here(std::size_t offset) const
    {
        const std::string_view before = text_.substr(byte_order_mark(), offset - byte_order_mark());
        Place place{file_, 1, 1};
        for (const char letter : before) {
            if (letter == '\n') {
                ++place.line;
                place.column = 1;
            } else if ((static_cast<unsigned char>(letter) & 0xC0U) != 0x80U) {
                ++place.column;
            }
        }
        return place;
    }

    [[nodiscard]] std::size_t byte_order_mark() const
    {
        return text_.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
    }

    /// Each place costs a walk from the start of the file.
    static constexpr int most_findings = 20;

    std::string_view text_;
    const std::string& file_;
    Report& report_;
    std::size_t at_ = byte_order_mark();
    int dots_ = 0;
    int found_ = 0;
};

} // namespace

void report_toml_traps(std::string_view text, const std::string& file, Report& report)
{
    TrapScan(text, file, report).run();
}

} // namespace wayside
