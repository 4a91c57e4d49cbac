#pragma once
/// A campaign's words in one language (words/LANG.toml) as a list of texts, each under the path of
/// its keys; and such a file made again of texts.

#include "programme/report.hpp"
#include "programme/toml_value.hpp"
#include "programme/words_remarks.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace wayside
{

/// One text of a file of words.
struct WordsEntry {
    std::string path;    ///< `slide."signs/control".items[0].text`
    std::string unit;    ///< what is shown as a whole or not at all: `slide."signs/control"`; empty
                         ///< for the program's own words, of which none may be missing
    std::string section; ///< "slide", "topic", "picture", "interface", "touch"
    std::string id;      ///< "signs/control"; empty for the program's own words
    std::string field;   ///< "items[].text": the rest, without numbers; of pictures empty
    std::string text;
    Place place;
};

/// Every text of a file of words, in its order. What belongs to the file and not to its texts
/// (`language`, `reviewed`, `keep_together`) is left out. A value that is no text is reported.
[[nodiscard]] std::vector<WordsEntry> words_entries(const TomlValue& root, Report& report);

/// Texts by their paths.
using TextsByPath = std::map<std::string, std::string, std::less<>>;

/// What stands at the top of a file of words.
struct WordsHead {
    std::string language;
    bool is_reviewed = false;
    std::vector<std::string> keep_together;
};

/// A file of words with the tables, keys and lists of `shape`, in that order and written in that
/// way, and the texts of `texts`. Keys without a text are left out, and so are tables and lists of
/// which nothing is left.
[[nodiscard]] std::string words_text(const WordsHead& head,
                                     const TomlValue& shape,
                                     const TextsByPath& texts,
                                     const WordsRemarks& remarks);

} // namespace wayside
