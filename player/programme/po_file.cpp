#include "programme/po_file.hpp"

#include "programme/po_tokens.hpp"
#include "programme/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace wayside
{

namespace
{

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r"), text.size());
    return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

/// ASCII letters alike in either case.
bool is_same_word(std::string_view a, std::string_view b)
{
    const auto small = [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) {
        return small(x) == small(y);
    });
}

/// Puts tokens together to entries. An entry begins at `msgctxt` or `msgid` and ends with `msgstr`.
class PoReader
{
public:
    PoReader(std::string_view text, const std::string& file, Report& report)
        : report_(report), tokens_(text, file, report)
    {
        file_.header_place.file = file;
    }

    PoFile read()
    {
        while (tokens_.next().kind != PoToken::Kind::End) {
            errors_before_ = entry_ ? errors_before_ : report_.errors();
            const PoToken token = tokens_.take();
            if (token.kind == PoToken::Kind::Comment) {
                take_comment(token.value);
            } else if (token.kind == PoToken::Kind::Word) {
                take_word(token);
            } else {
                report_.error(token.place,
                              "a text that belongs to nothing",
                              "before it stands msgctxt, msgid or msgstr");
            }
        }
        end_unfinished();
        return std::move(file_);
    }

private:
    void take_comment(std::string_view comment)
    {
        PoEntry& entry = entry_ ? *entry_ : coming_;
        const char kind = comment.empty() ? ' ' : comment.front();
        if (kind == ',') {
            take_flags(comment.substr(1), entry);
        } else if (kind == '|') {
            entry.is_guess = true;
        } else if (kind == '.') {
            entry.notes.emplace_back(trimmed(comment.substr(1)));
        } else if (kind == ':') {
            entry.references.emplace_back(trimmed(comment.substr(1)));
        } else if (kind == '~') {
            coming_ = {}; // what stood above belonged to the obsolete entry
        }
    }

    static void take_flags(std::string_view flags, PoEntry& entry)
    {
        while (!flags.empty()) {
            const std::string_view flag = flags.substr(0, flags.find(','));
            entry.is_fuzzy = entry.is_fuzzy || trimmed(flag) == "fuzzy";
            flags.remove_prefix(std::min(flag.size() + 1, flags.size()));
        }
    }

    void take_word(const PoToken& word)
    {
        if (word.value == "msgctxt") {
            begin(word.place);
            entry_->context = take_texts(word);
        } else if (word.value == "msgid") {
            if (!entry_ || has_source_) {
                begin(word.place);
            }
            entry_->source = take_texts(word);
            has_source_ = true;
        } else if (word.value == "msgstr") {
            take_translation(word);
        } else {
            take_other_word(word);
        }
    }

    void take_translation(const PoToken& word)
    {
        if (!entry_ || !has_source_) {
            report_.error(word.place, "msgstr without msgid", "the source text stands before it");
            static_cast<void>(take_texts(word));
            return;
        }
        entry_->text = take_texts(word);
        entry_->text_place = word.place;
        end();
    }

    void take_other_word(const PoToken& word)
    {
        const bool is_plural = word.value == "msgid_plural";
        if (is_plural || word.value == "domain") {
            report_.error(word.place,
                          fmt::format("`{}` has no place in the words of a campaign", word.value),
                          is_plural ? "a text with a number has one form" : "remove the line");
            static_cast<void>(take_texts(word));
        } else if (word.value.compare(0, 7, "msgstr[") == 0) {
            if (!entry_ || report_.errors() == errors_before_) {
                report_.error(word.place, "plural forms are not known here", "write msgstr");
            }
            static_cast<void>(take_texts(word));
        } else {
            report_.error(word.place,
                          fmt::format("unknown word {}", quoted(word.value)),
                          report_.suggest(word.value, {"msgctxt", "msgid", "msgstr"}));
            while (tokens_.next().kind == PoToken::Kind::Text) {
                tokens_.take();
            }
        }
    }

    /// The texts behind a word, joined.
    std::string take_texts(const PoToken& word)
    {
        if (tokens_.next().kind != PoToken::Kind::Text) {
            report_.error(word.place,
                          fmt::format("no text behind `{}`", word.value),
                          "it stands in quotation marks");
        }
        std::string joined;
        while (tokens_.next().kind == PoToken::Kind::Text) {
            joined += tokens_.take().value;
        }
        if (not_utf8_at(joined) != std::string::npos) {
            report_.error(word.place, "escapes that are no letter in UTF-8", "write the letter");
        }
        return joined;
    }

    void begin(const Place& place)
    {
        end_unfinished();
        entry_ = std::exchange(coming_, {});
        entry_->place = place;
        entry_->text_place = place;
        has_source_ = false;
    }

    void end_unfinished()
    {
        if (entry_) {
            if (report_.errors() == errors_before_) {
                report_.error(entry_->place,
                              has_source_ ? "an entry without msgstr" : "an entry without msgid",
                              "an entry has msgctxt, msgid and msgstr");
            }
            end();
        }
    }

    void end()
    {
        if (entry_) {
            entry_->is_sound = report_.errors() == errors_before_;
            take_entry(*std::exchange(entry_, std::nullopt));
        }
        errors_before_ = report_.errors();
    }

    void take_entry(PoEntry entry)
    {
        if (entry.context || !entry.source.empty()) {
            file_.entries.push_back(std::move(entry));
        } else if (file_.header_place.line > 0) {
            report_.error(entry.place,
                          "a second header",
                          fmt::format("the first one is in line {}", file_.header_place.line));
        } else {
            take_header(entry);
        }
    }

    void take_header(const PoEntry& entry)
    {
        file_.header_place = entry.text_place;
        std::string_view rest = entry.text;
        while (!rest.empty()) {
            const std::string_view line = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(std::min(line.size() + 1, rest.size()));
            const std::size_t colon = line.find(':');
            if (colon != std::string_view::npos) {
                file_.header.push_back({.name = std::string(trimmed(line.substr(0, colon))),
                                        .value = std::string(trimmed(line.substr(colon + 1)))});
            }
        }
    }

    Report& report_;
    PoTokens tokens_;
    PoFile file_;
    PoEntry coming_;               ///< comments of the entry that comes
    std::optional<PoEntry> entry_; ///< begun and not ended
    bool has_source_ = false;
    std::size_t errors_before_ = 0; ///< before the entry
};

/// One finding for each line, up to a certain number: a file in Latin-1 has them everywhere.
bool report_not_utf8(std::string_view text, const std::string& file, Report& report)
{
    constexpr int most_findings = 20;
    int line = 1;
    int found = 0;
    for (std::string_view rest = text; !rest.empty() && found < most_findings; ++line) {
        const std::string_view current = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(current.size() + 1, rest.size()));
        const std::size_t bad = not_utf8_at(current);
        if (bad != std::string_view::npos) {
            const std::string_view before = current.substr(0, bad);
            const auto letters = std::count_if(before.begin(), before.end(), [](char byte) {
                return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
            });
            report.error({file, line, static_cast<int>(letters) + 1},
                         "bytes that are not UTF-8",
                         "save the file as UTF-8");
            ++found;
        }
    }
    return found > 0;
}

void report_charset(const PoFile& file, Report& report)
{
    constexpr std::string_view name = "charset=";
    const std::string* type = file.field("Content-Type");
    const std::size_t at = type == nullptr ? std::string::npos : type->find(name);
    if (at == std::string::npos) {
        return; // the bytes were found to be UTF-8
    }
    const std::string_view charset = trimmed(std::string_view(*type).substr(at + name.size()));
    if (!is_same_word(charset, "UTF-8") && !is_same_word(charset, "UTF8")) {
        report.error(file.header_place,
                     fmt::format("the header's charset is {}", quoted(charset)),
                     "save the file as UTF-8");
    }
}

} // namespace

const std::string* PoFile::field(std::string_view name) const
{
    const auto found = std::find_if(header.begin(), header.end(), [&](const PoField& field) {
        return is_same_word(field.name, name);
    });
    return found == header.end() ? nullptr : &found->value;
}

std::optional<PoFile> read_po(std::string_view text, const std::string& file, Report& report)
{
    if (report_not_utf8(text, file, report)) {
        return std::nullopt;
    }
    PoFile read = PoReader(text, file, report).read();
    report_charset(read, report);
    return read;
}

} // namespace wayside
