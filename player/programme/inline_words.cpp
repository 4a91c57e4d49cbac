#include "programme/inline_words.hpp"

#include "programme/codes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wayside
{

namespace
{

/// Words beside a slide are as much a draft as the campaign's words in that language.
bool is_draft(std::string_view language, const ReadingContext& context)
{
    return std::find(context.drafts.begin(), context.drafts.end(), language) !=
           context.drafts.end();
}

} // namespace

void read_inline_words(
    TableReader& reader,
    std::string_view example,
    ReadingContext& context,
    const std::function<void(const std::string& language, const TomlValue& table)>& read)
{
    const auto words = reader.subtable("words", Need::Optional);
    if (!words) {
        return;
    }
    for (const TomlEntry& entry : words->entries()) {
        if (entry.value.type() != TomlType::Table) {
            context.report.error(entry.value.place(),
                                 fmt::format("words in {} must be a table", quoted(entry.key)),
                                 fmt::format("write words.en = {}", example));
        } else if (report_bad_language(entry.key, entry.value, context.report) &&
                   !is_draft(entry.key, context)) {
            read(std::string(entry.key), entry.value);
            for (const std::string_view pseudo : pseudo_languages) {
                if (context.options.pseudo && entry.key == "en") {
                    read(std::string(pseudo), entry.value);
                }
            }
        }
    }
}

} // namespace wayside
