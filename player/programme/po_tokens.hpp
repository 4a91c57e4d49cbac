#pragma once
/// What a gettext PO file is made of: words, texts between quotation marks, comments.

#include "programme/report.hpp"

#include <string>
#include <string_view>

namespace wayside
{

/// A comment without its `#`, a word such as `msgid`, a text with its escapes resolved.
struct PoToken {
    enum class Kind { Comment, Word, Text, End };

    Kind kind = Kind::End;
    std::string value;
    Place place;
};

/// Cuts a PO file into tokens, one after another. A bad escape or a text without its end is
/// reported, and what can be read of it is given all the same.
class PoTokens
{
public:
    /// All three must outlive it. `text` is UTF-8, with a byte order mark or without.
    PoTokens(std::string_view text, const std::string& file, Report& report);

    /// The next one, which take() will give.
    [[nodiscard]] const PoToken& next() const { return next_; }

    PoToken take();

private:
    [[nodiscard]] bool is_at_end() const { return at_ >= text_.size(); }

    [[nodiscard]] Place here() const;
    void skip_space();
    PoToken read();
    std::string read_text();
    void read_escape(std::string& into);
    char read_digits(unsigned base, std::size_t most);

    std::string_view text_;
    const std::string& file_;
    Report& report_;
    std::size_t at_ = 0;
    std::size_t line_begin_ = 0;
    int line_ = 1;
    PoToken next_;
};

} // namespace wayside
