#include "programme/words_export.hpp"

#include "programme/words_path.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wayside
{

namespace
{

std::vector<std::string> remarks_for(const WordsExport& words)
{
    return {fmt::format("The words of the campaign {}.", words.campaign),
            "Slides are read from five metres: keep each text about as long as its source.",
            "Slides whose texts are not all translated are shown in another language.",
            fmt::format("Take it back with: wayside words import CAMPAIGN_FOLDER {}.po",
                        words.language.empty() ? "LANGUAGE" : po_language(words.language))};
}

} // namespace

std::string po_language(std::string_view language)
{
    std::string written(language);
    std::replace(written.begin(), written.end(), '-', '_');
    return written;
}

PoFile po_of(const WordsExport& words)
{
    PoFile file;
    file.remarks = remarks_for(words);
    // The empty ones are for the editor to fill in; gettext misses them when they are not there.
    file.header = {{.name = "Project-Id-Version", .value = words.campaign},
                   {.name = "PO-Revision-Date", .value = ""},
                   {.name = "Last-Translator", .value = ""},
                   {.name = "Language-Team", .value = ""},
                   {.name = "Language", .value = po_language(words.language)},
                   {.name = "MIME-Version", .value = "1.0"},
                   {.name = "Content-Type", .value = "text/plain; charset=UTF-8"},
                   {.name = "Content-Transfer-Encoding", .value = "8bit"},
                   {.name = "X-Source-Language", .value = po_language(words.source_language)},
                   {.name = "X-Generator", .value = words.generator}};
    for (const WordsEntry& entry : words.entries) {
        if (is_mark_path(entry.path)) {
            continue; // ": " is nothing to translate; whoever needs another writes it into the file
        }
        const auto translation = words.translations.find(entry.path);
        const bool is_there = translation != words.translations.end() && !words.language.empty();
        file.entries.push_back(
            {.context = entry.path,
             .source = entry.text,
             .text = is_there ? translation->second : std::string(),
             .is_fuzzy = is_there && !words.is_reviewed, // as gettext: never without a text
             .is_guess = false,
             .is_sound = true,
             .notes = notes_on(entry, words.kinds),
             .references = {fmt::format("{}:{}", words.source_file, entry.place.line)},
             .place = {},
             .text_place = {}});
    }
    return file;
}

} // namespace wayside
