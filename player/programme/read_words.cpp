#include "programme/read_words.hpp"

#include "base/limits.hpp"
#include "programme/codes.hpp"
#include "programme/read_topics.hpp"
#include "programme/slide_words.hpp"

#include <fmt/format.h>

#include <array>

namespace wayside
{

namespace
{

constexpr std::size_t most_phrases = 500;

template <typename Words> struct OwnField {
    const char* key;
    std::string Words::*member;
    const char* own; ///< the token that the player fills in; empty: none
};

constexpr std::array<OwnField<InterfaceWords>, 15> interface_fields{{
    {"source", &InterfaceWords::source, ""},
    {"myth", &InterfaceWords::myth, ""},
    {"reality", &InterfaceWords::reality, ""},
    {"quote_open", &InterfaceWords::quote_open, ""},
    {"quote_close", &InterfaceWords::quote_close, ""},
    {"strip_lead", &InterfaceWords::strip_lead, ""},
    {"strip_text", &InterfaceWords::strip_text, "text"},
    {"always_open", &InterfaceWords::always_open, ""},
    {"always_open_short", &InterfaceWords::always_open_short, ""},
    {"emergency", &InterfaceWords::emergency, "phone"},
    {"more_languages", &InterfaceWords::more_languages, "count"},
    {"tty", &InterfaceWords::tty, "tty"},
    {"call", &InterfaceWords::call, ""},
    {"text_to", &InterfaceWords::text_to, "text"},
    {"qr_note", &InterfaceWords::qr_note, ""},
}};

constexpr std::array<OwnField<TouchWords>, 42> touch_fields{{
    {"home", &TouchWords::home, ""},
    {"back", &TouchWords::back, ""},
    {"next", &TouchWords::next, ""},
    {"previous", &TouchWords::previous, ""},
    {"page_of", &TouchWords::page_of, "page"},
    {"up", &TouchWords::up, ""},
    {"down", &TouchWords::down, ""},
    {"language", &TouchWords::language, ""},
    {"reading", &TouchWords::reading, ""},
    {"help", &TouchWords::help, ""},
    {"clear", &TouchWords::clear, ""},
    {"listen", &TouchWords::listen, ""},
    {"stop_listening", &TouchWords::stop_listening, ""},
    {"no_headset", &TouchWords::no_headset, ""},
    {"no_voice", &TouchWords::no_voice, ""},
    {"question", &TouchWords::question, ""},
    {"go_on", &TouchWords::go_on, ""},
    {"true_guess", &TouchWords::true_guess, ""},
    {"myth_guess", &TouchWords::myth_guess, ""},
    {"guess_first", &TouchWords::guess_first, ""},
    {"guess_right", &TouchWords::guess_right, ""},
    {"guess_wrong", &TouchWords::guess_wrong, ""},
    {"text_size", &TouchWords::text_size, ""},
    {"contrast", &TouchWords::contrast, ""},
    {"motion", &TouchWords::motion, ""},
    {"lower", &TouchWords::lower, ""},
    {"on", &TouchWords::on, ""},
    {"off", &TouchWords::off, ""},
    {"pause", &TouchWords::pause, ""},
    {"repeat", &TouchWords::repeat, ""},
    {"faster", &TouchWords::faster, ""},
    {"slower", &TouchWords::slower, ""},
    {"louder", &TouchWords::louder, ""},
    {"softer", &TouchWords::softer, ""},
    {"still_here", &TouchWords::still_here, ""},
    {"closes_soon", &TouchWords::closes_soon, ""},
    {"more_time", &TouchWords::more_time, ""},
    {"touch_to_begin", &TouchWords::touch_to_begin, ""},
    {"pin", &TouchWords::pin, ""},
    {"erase", &TouchWords::erase, ""},
    {"wait", &TouchWords::wait, ""},
    {"welcome", &TouchWords::welcome, ""},
}};

struct Mark {
    const char* key;
    std::string InterfaceWords::*member;
};

constexpr std::array<Mark, 3> mark_keys{{{"colon", &InterfaceWords::colon},
                                         {"comma", &InterfaceWords::comma},
                                         {"full_stop", &InterfaceWords::full_stop}}};

constexpr std::size_t longest_mark = 12; ///< bytes

/// Marks of punctuation, as the language writes them; they may hold spaces, and a full stop may be
/// nothing.
void read_marks(TableReader& keys, InterfaceWords& words, Report& report)
{
    for (const Mark& mark : mark_keys) {
        const auto value = keys.find(mark.key, Need::Optional);
        const std::string* text = value ? value->text() : nullptr;
        if (text != nullptr && text->size() <= longest_mark) {
            words.*mark.member = *text;
        } else if (value) {
            report.error(value->place(),
                         fmt::format("{} must be a short text", quoted(mark.key)),
                         R"(such as ": ")");
        }
    }
}

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

/// The built-in words are English: another language must bring all of them.
template <typename Words, std::size_t Count>
Words read_own_words(TableReader& reader,
                     std::string_view key,
                     Need need,
                     const std::array<OwnField<Words>, Count>& fields,
                     const WordsFile& file,
                     ReadingContext& context)
{
    Words words;
    const auto table = reader.subtable(key, need);
    if (!table) {
        return words;
    }
    const TextRules rules = context.rules(file.language);
    TableReader keys(*table, context.report);
    for (const OwnField<Words>& field : fields) {
        if (std::string text = rules.text(keys, field.key, need, {.names = field.own});
            !text.empty()) {
            words.*field.member = std::move(text);
        }
    }
    if constexpr (std::is_same_v<Words, InterfaceWords>) {
        read_marks(keys, words, context.report);
    }
    keys.finish();
    return words;
}

void read_interface(TableReader& reader, const WordsFile& file, ReadingContext& context)
{
    const bool has_own = file.language == "en" || is_pseudo(file.language);
    const Need need = has_own ? Need::Optional : Need::Required;
    context.programme.interface_words.emplace(
        file.language, read_own_words(reader, "interface", need, interface_fields, file, context));
    // A campaign without topics needs no words for them.
    const Need touch_need = context.programme.topics.empty() ? Need::Optional : need;
    context.programme.touch_words.emplace(
        file.language, read_own_words(reader, "touch", touch_need, touch_fields, file, context));
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
    read_interface(reader, file, context);
    read_alternatives(reader, file, context);
    read_slides_of(reader, file, context);
    read_topics_of(reader, file, context);
    reader.finish();
}

} // namespace wayside
