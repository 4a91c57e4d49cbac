#include "programme/read_words.hpp"

#include "programme/codes.hpp"
#include "programme/read_own_words.hpp"
#include "programme/read_topics.hpp"
#include "programme/slide_words.hpp"

#include <fmt/format.h>

namespace wayside
{

namespace
{

constexpr std::size_t most_phrases = 500;

/// "words/es.toml": "es".
std::string language_in_name(const std::string& path)
{
    const std::string name = path.substr(folder_of(path).size());
    return name.substr(0, name.rfind('.'));
}

void read_language(TableReader& reader, const std::string& expected, Report& report)
{
    const std::string language = reader.text("language", Need::Required);
    if (!language.empty() && language != expected) {
        report.error(reader.table().find("language")->place(),
                     fmt::format("`language` is {}, but the file's name says {}",
                                 quoted(language),
                                 quoted(expected)),
                     "give both the same");
    }
}

void read_topics_of(TableReader& reader, const WordsFile& file, ReadingContext& context)
{
    const auto entries = reader.named_tables("topic");
    if (!entries) {
        context.words_complete = false;
        return;
    }
    for (const TomlEntry& entry : *entries) {
        if (const auto number = context.topics.resolve(entry.key, entry.value, context.report)) {
            read_topic_words(*number, file.language, entry.value, context);
        }
    }
}

void read_alternative(const TomlEntry& entry, const std::string& language, ReadingContext& context)
{
    const auto text = text_of(entry.value, entry.key, context.report);
    if (!context.pictures.find(entry.key)) {
        static_cast<void>(context.pictures.resolve(entry.key, entry.value, context.report));
        return;
    }
    if (text) {
        report_typed_number(*text, entry.value, context.numbers, context.report);
        context.programme.media.find(entry.key)->second.alternative.insert_or_assign(
            language, std::string(*text));
    }
}

void read_alternatives(TableReader& reader, const WordsFile& file, ReadingContext& context)
{
    const auto table = reader.subtable("picture", Need::Optional);
    if (!table) {
        return;
    }
    for (const TomlEntry& entry : table->entries()) {
        read_alternative(entry, file.language, context);
    }
}

/// Whether that slide has this id and can take words; a second one of the same id cannot.
bool is_judged_as(std::size_t number, std::string_view id, const ReadingContext& context)
{
    return number < context.records.size() && context.records[number].is_judged &&
           context.programme.slides[number].id == id;
}

void read_slides_of(TableReader& reader, const WordsFile& file, ReadingContext& context)
{
    const auto entries = reader.named_tables("slide");
    if (!entries) {
        context.words_complete = false;
        return;
    }
    std::size_t next = 0; // words mostly stand in the order of the slides
    for (const TomlEntry& entry : *entries) {
        const auto number = is_judged_as(next, entry.key, context)
                                ? std::optional(next)
                                : context.slides.resolve(entry.key, entry.value, context.report);
        if (number && context.records[*number].is_judged) {
            read_slide_words(*number, file.language, entry.value, context);
        }
        next = number.value_or(next) + 1;
    }
}

/// Whether the head of a file of words (what stands before its first table) says that it is a
/// draft. Not sure: no.
bool says_draft(std::string_view text)
{
    const std::string_view head = text.substr(0, text.find("\n["));
    constexpr std::string_view key = "\nreviewed";
    const std::size_t at = head.find(key);
    if (at == std::string_view::npos) {
        return false;
    }
    const std::size_t value = head.find_first_not_of(" \t=", at + key.size());
    return value != std::string_view::npos && head.substr(value, 5) == "false";
}

/// A draft that is not taken need not be parsed: a dozen of them would hold up the first slide.
bool is_passed_over(std::string_view text, const ReadOptions& options)
{
    return !options.is_thorough && !options.allow_drafts && says_draft(text);
}

} // namespace

std::optional<WordsFile> open_words(const std::string& path, ReadingContext& context)
{
    const std::string name = context.files.shown(path);
    const std::string language = language_in_name(path);
    const auto text = context.files.read(path, {name, 0, 0});
    if (text && is_passed_over(*text, context.options)) {
        context.drafts.push_back(language);
        return std::nullopt;
    }
    auto document = text ? TomlDocument::parse(*text, name, context.report) : std::nullopt;
    if (!document) {
        context.words_complete = false;
        return std::nullopt;
    }
    const TomlValue root = context.files.keep(*std::move(document));
    TableReader reader(root, context.report);
    if (!report_bad_language(language, root, context.report)) {
        context.words_complete = false;
        return std::nullopt;
    }
    read_language(reader, language, context.report);
    const bool is_reviewed = reader.flag("reviewed", Need::Required).value_or(true);
    if (context.options.is_thorough) {
        context.counted.push_back(counted_words(language, is_reviewed, root));
    }
    if (!is_reviewed && !context.options.allow_drafts) {
        context.drafts.push_back(language);
        return std::nullopt;
    }
    if (!is_reviewed) {
        context.programme.drafts.push_back(language);
    }
    KeepTogether& together = context.together[language];
    for (const TomlValue& element :
         reader.list("keep_together", {0, most_phrases}, Need::Optional)) {
        if (const auto phrase = text_of(element, "keep_together", context.report)) {
            together.add(*phrase);
        }
    }
    return WordsFile{language, root};
}

void read_words(const WordsFile& file, ReadingContext& context)
{
    TableReader reader(file.root, context.report);
    for (const char* key : {"language", "reviewed", "keep_together"}) {
        reader.pass(key);
    }
    read_own_words(reader, file.language, context);
    read_alternatives(reader, file, context);
    read_slides_of(reader, file, context);
    read_topics_of(reader, file, context);
    reader.finish();
}

} // namespace wayside
