#include "programme/words_import.hpp"

#include "programme/codes.hpp"
#include "programme/po_match.hpp"
#include "programme/words_path.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace wayside
{

namespace
{

/// What is taken of the file of words as it is.
struct Present {
    TextsByPath texts;
    std::vector<std::string> keep_together;
    bool is_reviewed = false;
};

Present read_present(const WordsDocument& document,
                     const std::vector<WordsEntry>& source,
                     Report& report)
{
    Present present;
    std::vector<WordsEntry> entries = words_entries(document.root, report);
    std::vector<std::string_view> known;
    known.reserve(source.size());
    for (const WordsEntry& entry : source) {
        known.push_back(entry.path);
    }
    std::sort(known.begin(), known.end());
    for (WordsEntry& entry : entries) {
        if (!std::binary_search(known.begin(), known.end(), entry.path)) {
            report.warning(entry.place,
                           fmt::format("{} is not kept", quoted(entry.path)),
                           "the source has no such text");
            continue;
        }
        present.texts.emplace(std::move(entry.path), std::move(entry.text));
    }
    if (const auto reviewed = document.root.find("reviewed")) {
        present.is_reviewed = reviewed->flag().value_or(false);
    }
    if (const auto together = document.root.find("keep_together")) {
        for (const TomlValue& phrase : together->elements()) {
            if (phrase.text() != nullptr) {
                present.keep_together.push_back(*phrase.text());
            } else {
                report.error(phrase.place(), "a phrase of `keep_together` must be text");
            }
        }
    }
    return present;
}

/// The texts of the new file, and what is missing in it.
class Gathering
{
public:
    /// `is_judged`: what the program cannot do without is an error when it is missing.
    Gathering(const Present& present, bool is_judged, WordsImport& result)
        : present_(present), is_judged_(is_judged), result_(result)
    {
    }

    TextsByPath gather(const std::vector<Matched>& matched, const PoFile& po, Report& report)
    {
        for (const Matched& text : matched) {
            take(text, po, report);
        }
        for (const WordsGap& gap : all_) {
            if (gap.missing > 0) {
                result_.gaps.push_back(gap);
            }
        }
        TextsByPath texts;
        for (auto& [source, text] : found_) {
            if (source->unit.empty() || all_[numbers_.at(source->unit)].missing == 0) {
                texts.emplace(source->path, std::move(text));
            }
        }
        return texts;
    }

private:
    void take(const Matched& matched, const PoFile& po, Report& report)
    {
        const WordsEntry& source = *matched.source;
        if (is_mark_path(source.path)) { // not in a PO file: those of the file as it is stay
            const auto mark = present_.texts.find(source.path);
            if (mark != present_.texts.end()) {
                found_.emplace_back(&source, mark->second);
            }
            return;
        }
        WordsGap* gap = gap_of(source.unit);
        if (gap != nullptr) {
            ++gap->texts;
        }
        ++result_.sources;
        if (matched.is_taken) {
            ++result_.from_po;
            found_.emplace_back(&source, matched.po->text);
            return;
        }
        const auto kept = present_.texts.find(source.path);
        if (kept != present_.texts.end()) {
            ++result_.kept;
            found_.emplace_back(&source, kept->second);
        } else if (gap != nullptr) {
            ++gap->missing;
        } else if (is_judged_ && !matched.is_refused) {
            report.error(matched.po == nullptr ? Place{po.header_place.file, 0, 0}
                                               : matched.po->text_place,
                         fmt::format("{} is not translated", quoted(source.path)),
                         "the program needs all of its own words: [interface] and [touch]");
        }
    }

    WordsGap* gap_of(const std::string& unit)
    {
        if (unit.empty()) {
            return nullptr;
        }
        const auto [found, is_new] = numbers_.emplace(unit, all_.size());
        if (is_new) {
            all_.push_back({.unit = unit});
        }
        return &all_[found->second];
    }

    const Present& present_;
    bool is_judged_;
    WordsImport& result_;
    std::vector<std::pair<const WordsEntry*, std::string>> found_;
    std::vector<WordsGap> all_; ///< everything that is shown as a whole, with gaps or without
    std::unordered_map<std::string, std::size_t> numbers_;
};

/// Whether the translation may be shown everywhere.
bool judge_review(const std::vector<Matched>& matched,
                  Review asked,
                  const PoFile& po,
                  Report& report)
{
    if (asked == Review::None) {
        return false;
    }
    std::size_t drafts = 0;
    std::size_t empty = 0;
    Place first{po.header_place.file, 0, 0};
    for (const Matched& text : matched) {
        if (is_mark_path(text.source->path)) {
            continue;
        }
        const bool is_draft = text.is_taken && text.po->is_fuzzy;
        drafts += is_draft ? 1 : 0;
        empty += text.is_taken ? 0 : 1;
        if ((is_draft || !text.is_taken) && text.po != nullptr && first.line == 0) {
            first = text.po->text_place;
        }
    }
    if (drafts + empty > 0) {
        report.warning(first,
                       fmt::format("the words stay a draft: {} texts are marked as fuzzy, {} are "
                                   "not translated",
                                   drafts,
                                   empty),
                       "this is the first of them");
    }
    return drafts + empty == 0;
}

/// Those of the file as it is; above tables that it has not, and in a new one, those of the source.
WordsRemarks remarks_for(const std::string& language,
                         const WordsDocument& source,
                         const std::optional<WordsDocument>& present,
                         const TextsByPath& present_texts)
{
    WordsRemarks remarks = remarks_of(source.text, source.root);
    remarks.top = fmt::format("# The campaign's words in {}, translated with a PO editor: see "
                              "playlists/README.md. Same keys as {}.\n",
                              language,
                              source.root.file().substr(source.root.file().rfind('/') + 1));
    if (!present) {
        return remarks;
    }
    WordsRemarks own = remarks_of(present->text, present->root);
    for (auto remark = remarks.above.begin(); remark != remarks.above.end();) {
        const std::string inner = remark->first + ".";
        const auto text = present_texts.lower_bound(inner);
        const bool has_table =
            text != present_texts.end() && text->first.compare(0, inner.size(), inner) == 0;
        remark = has_table ? remarks.above.erase(remark) : std::next(remark);
    }
    remarks.above.merge(own.above);
    if (!own.top.empty()) {
        remarks.top = std::move(own.top);
    }
    return remarks;
}

} // namespace

std::optional<std::string> language_of(const PoFile& po, Report& report)
{
    const std::string* written = po.field("Language");
    if (written == nullptr || written->empty()) {
        report.error(po.header_place,
                     "the header does not say the language",
                     R"(add "Language: vi\n" to it)");
        return std::nullopt;
    }
    std::string language = *written;
    std::replace(language.begin(), language.end(), '_', '-');
    if (!is_language_tag(language)) {
        report.error(
            po.header_place,
            fmt::format("the header's language {} is not a language tag", quoted(*written)),
            R"(such as "vi", "pt_BR" or "zh_Hans")");
        return std::nullopt;
    }
    return language;
}

std::string source_language_of(const PoFile& po)
{
    const std::string* written = po.field("X-Source-Language");
    std::string language = written == nullptr ? std::string() : *written;
    std::replace(language.begin(), language.end(), '_', '-');
    return is_language_tag(language) ? language : "en";
}

WordsImport import_words(const PoFile& po,
                         const std::string& language,
                         const WordsDocument& source,
                         const std::optional<WordsDocument>& present,
                         Review asked,
                         Report& report)
{
    if (language == source_language_of(po)) {
        report.error(po.header_place,
                     fmt::format("{} is the language that was translated from", quoted(language)),
                     "the header's Language is that of the translation");
    }
    WordsImport result;
    const std::vector<WordsEntry> entries = words_entries(source.root, report);
    const Present before = present ? read_present(*present, entries, report) : Present{};
    const std::vector<Matched> matched = match_po(po, entries, report);
    const TextsByPath texts =
        Gathering(before, !language.empty(), result).gather(matched, po, report);
    result.was_reviewed = before.is_reviewed;
    result.is_reviewed = judge_review(matched, asked, po, report);
    if (report.errors() == 0) {
        result.text = words_text({.language = language,
                                  .is_reviewed = result.is_reviewed,
                                  .keep_together = before.keep_together},
                                 source.root,
                                 texts,
                                 remarks_for(language, source, present, before.texts));
    }
    return result;
}

} // namespace wayside
