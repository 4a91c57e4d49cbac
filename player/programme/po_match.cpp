#include "programme/po_match.hpp"

#include "programme/word_tokens.hpp"
#include "programme/words_path.hpp"

#include <fmt/format.h>

#include <string_view>
#include <unordered_map>
#include <utility>

namespace wayside
{

namespace
{

/// Why `text` cannot be the translation of `source`.
std::optional<TextFault> translation_fault(const std::string& source, const std::string& text)
{
    if (text.find_first_of("\r\n") != std::string::npos) {
        return TextFault{.message = "a line break in a text",
                         .hint = "lines are broken by the player"};
    }
    if (auto fault = text_fault(text, "msgstr")) {
        return fault;
    }
    if (auto fault = emphasis_fault(text)) {
        return fault;
    }
    return token_fault(source, text);
}

/// Finds for each text of the source its entry in the PO file.
class PoMatch
{
public:
    PoMatch(const std::vector<WordsEntry>& source, Report& report) : report_(report)
    {
        for (const WordsEntry& entry : source) {
            by_path_.emplace(entry.path, matched_.size());
            paths_.emplace_back(entry.path);
            matched_.push_back({.source = &entry});
        }
    }

    std::vector<Matched> match(const PoFile& po)
    {
        for (const PoEntry& entry : po.entries) {
            take(entry);
        }
        return std::move(matched_);
    }

private:
    void take(const PoEntry& entry)
    {
        if (!entry.context) {
            report_.error(entry.place,
                          fmt::format("{} has no msgctxt", quoted(entry.source)),
                          "it says to which key a text belongs");
            return;
        }
        const auto found = by_path_.find(*entry.context);
        if (found == by_path_.end()) {
            report_.error(entry.place,
                          fmt::format("the source has no text {}", quoted(*entry.context)),
                          report_.suggest(*entry.context, paths_));
            return;
        }
        Matched& matched = matched_[found->second];
        if (matched.po != nullptr) {
            report_.error(entry.place,
                          fmt::format("{} is there twice", quoted(*entry.context)),
                          fmt::format("for the first time in line {}", matched.po->place.line));
            return;
        }
        matched.po = &entry;
        const std::size_t before = report_.errors();
        matched.is_taken = entry.is_sound && is_good(entry, *matched.source);
        matched.is_refused = !entry.is_sound || report_.errors() > before;
    }

    bool is_good(const PoEntry& entry, const WordsEntry& source)
    {
        if (entry.source != source.text) {
            report_.error(entry.place,
                          fmt::format("{} was translated from another text, {}",
                                      quoted(source.path),
                                      quoted(entry.source)),
                          fmt::format("it is now {}: export again, and merge with msgmerge",
                                      quoted(source.text)));
            return false;
        }
        if (entry.text.empty()) {
            return false;
        }
        if (entry.is_fuzzy && entry.is_guess) {
            report_.warning(entry.text_place,
                            fmt::format("{} is not translated: what is there belongs to another "
                                        "text",
                                        quoted(source.path)),
                            "read it, and take the mark `fuzzy` away");
            return false;
        }
        if (is_mark_path(source.path)) {
            return true;
        }
        if (auto fault = translation_fault(source.text, entry.text)) {
            report_.error(entry.text_place,
                          fmt::format("{}: {}", quoted(source.path), fault->message),
                          std::move(fault->hint));
            return false;
        }
        return true;
    }

    Report& report_;
    std::vector<Matched> matched_;
    std::vector<std::string_view> paths_;
    std::unordered_map<std::string_view, std::size_t> by_path_;
};

} // namespace

std::vector<Matched> match_po(const PoFile& po,
                              const std::vector<WordsEntry>& source,
                              Report& report)
{
    return PoMatch(source, report).match(po);
}

} // namespace wayside
