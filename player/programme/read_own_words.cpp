#include "programme/read_own_words.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <type_traits>
#include <utility>

namespace wayside
{

namespace
{

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

/// The built-in words are English: another language must bring all of them.
template <typename Words, std::size_t Count>
Words read_own_table(TableReader& reader,
                     std::string_view key,
                     Need need,
                     const std::array<OwnField<Words>, Count>& fields,
                     const std::string& language,
                     ReadingContext& context)
{
    Words words;
    const auto table = reader.subtable(key, need);
    if (!table) {
        return words;
    }
    const TextRules rules = context.rules(language);
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

} // namespace

void read_own_words(TableReader& reader, const std::string& language, ReadingContext& context)
{
    const bool has_own = language == "en" || is_pseudo(language);
    const Need need = has_own ? Need::Optional : Need::Required;
    context.programme.interface_words.emplace(
        language, read_own_table(reader, "interface", need, interface_fields, language, context));
    // A campaign without topics needs no words for them.
    const Need touch_need = context.programme.topics.empty() ? Need::Optional : need;
    context.programme.touch_words.emplace(
        language, read_own_table(reader, "touch", touch_need, touch_fields, language, context));
}

} // namespace wayside
