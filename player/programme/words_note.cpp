#include "programme/words_note.hpp"

#include "programme/word_tokens.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace wayside
{

namespace
{

/// What the text under a key is.
struct Meaning {
    std::string_view field;
    std::string_view note;
};

constexpr std::array<Meaning, 22> slide_meanings{{
    {"headline", "headline"},
    {"text", "text below the headline"},
    {"caption", "line over the picture"},
    {"number", "the figure as it is written, very large"},
    {"label", "what the figure counts: goes on behind it"},
    {"whole", "the whole of which the figure is a part"},
    {"value", "a value of the chart as it is written"},
    {"spoken", "what a voice says in the place of the chart"},
    {"myth", "a myth: what many believe, and is not so"},
    {"reality", "the answer to the myth, large"},
    {"items[].text", "item of a list"},
    {"items[].summary", "summary of the item before: two or three words"},
    {"closing", "last line, below the list"},
    {"columns[].title", "heading of a column: one word"},
    {"columns[].items[]", "item of a column: one or two words"},
    {"joins[]", "word that joins two columns"},
    {"exception", "the exception, below the columns"},
    {"quote", "published words: take the official translation, letter for letter"},
    {"attribution", "where the quotation stands"},
    {"steps[]", "one of several steps, in order"},
    {"jurisdiction", "whose law it is"},
    {"article", "where the law stands, as lawyers cite it"},
}};

constexpr std::array<Meaning, 15> interface_meanings{{
    {"source", "before the publisher of a figure: \"Source: ...\""},
    {"myth", "above a myth"},
    {"reality", "above what is true"},
    {"quote_open", "the mark that opens a quotation in this language"},
    {"quote_close", "the mark that closes it"},
    {"strip_lead", "at the foot of each, before the number of the help line"},
    {"strip_text", "at the foot, behind that number: another way to reach it"},
    {"always_open", "hours of a help line"},
    {"always_open_short", "the same, where there is little room"},
    {"emergency", "at the foot, before the emergency number"},
    {"more_languages", "what a help line speaks"},
    {"tty", "the help line for typed calls (TTY, in some countries textphone)"},
    {"call", "before a number to call"},
    {"text_to", "before a number for text messages"},
    {"qr_note", "below a QR code: a warning for people whose phone is watched"},
}};

constexpr std::array<Meaning, 42> touch_meanings{{
    {"home", "button, and title of the first page"},
    {"back", "button: to the page before"},
    {"next", "button: to the next page"},
    {"previous", "button: to the previous page"},
    {"page_of", "which page this is"},
    {"up", "button: scrolls"},
    {"down", "button: scrolls"},
    {"language", "button: to the choice of languages"},
    {"reading", "button: to the page for size of text, contrast and motion"},
    {"help", "button: to the help lines"},
    {"clear", "button: the quick exit. It must say nothing of what was read"},
    {"listen", "button: reads the page aloud"},
    {"stop_listening", "button: ends reading aloud"},
    {"no_headset", "instead of reading aloud"},
    {"no_voice", "instead of reading aloud"},
    {"question", "above the topics"},
    {"go_on", "button: after a note on hard content"},
    {"true_guess", "button: the visitor takes the sentence for true"},
    {"myth_guess", "button: the visitor takes the sentence for a myth"},
    {"guess_first", "above these two buttons"},
    {"guess_right", "after the guess"},
    {"guess_wrong", "after the guess; no reproach"},
    {"text_size", "heading of a setting"},
    {"contrast", "name of a switch"},
    {"motion", "name of a switch"},
    {"lower", "name of a switch: buttons lower down, for people who sit"},
    {"on", "state of a switch"},
    {"off", "state of a switch"},
    {"pause", "button of reading aloud"},
    {"repeat", "button of reading aloud: once more"},
    {"faster", "button of reading aloud"},
    {"slower", "button of reading aloud"},
    {"louder", "button of reading aloud"},
    {"softer", "button of reading aloud"},
    {"still_here", "question before an untouched page closes"},
    {"closes_soon", "below that question"},
    {"more_time", "button: the page stays"},
    {"touch_to_begin", "on the screen that nobody uses"},
    {"pin", "above the keys for staff"},
    {"erase", "button: takes back a digit"},
    {"wait", "while something is prepared"},
    {"welcome", "the first sentence that is read aloud"},
}};

template <std::size_t Count>
std::string meaning_in(const std::array<Meaning, Count>& meanings, std::string_view field)
{
    const auto found = std::find_if(meanings.begin(), meanings.end(), [&](const Meaning& meaning) {
        return meaning.field == field;
    });
    return std::string(found == meanings.end() ? std::string_view("text") : found->note);
}

std::string slide_meaning(const WordsEntry& entry, const SlideKinds& kinds)
{
    const auto kind = kinds.find(entry.id);
    const std::string slide =
        kind == kinds.end() ? "Slide" : fmt::format("Slide ({})", kind->second);
    const bool is_label = entry.field.compare(0, 7, "labels.") == 0;
    return fmt::format("{}: {}",
                       slide,
                       is_label ? "name of a part of the chart, short"
                                : meaning_in(slide_meanings, entry.field));
}

std::string meaning_of(const WordsEntry& entry, const SlideKinds& kinds)
{
    if (entry.section == "slide") {
        return slide_meaning(entry, kinds);
    }
    if (entry.section == "interface") {
        return "On slides: " + meaning_in(interface_meanings, entry.field);
    }
    if (entry.section == "touch") {
        return "Touch mode: " + meaning_in(touch_meanings, entry.field);
    }
    if (entry.section == "topic") {
        return entry.field == "title"
                   ? "Topic of touch mode: title. Bystanders read it too: plain and neutral"
                   : "Topic of touch mode: note before hard content";
    }
    return entry.section == "picture" ? "What a picture shows, for people who do not see it"
                                      : "Text";
}

} // namespace

std::vector<std::string> notes_on(const WordsEntry& entry, const SlideKinds& kinds)
{
    std::vector<std::string> notes{meaning_of(entry, kinds) + "."};
    if (const auto tokens = tokens_in(entry.text); !tokens.empty()) {
        notes.push_back(fmt::format("Keep {}: the player puts {} in.",
                                    fmt::join(tokens, " and "),
                                    tokens.size() == 1 ? "its value" : "their values"));
    }
    if (entry.text.find('*') != std::string::npos) {
        notes.emplace_back("Keep the asterisks around the words that are emphasised: *word*.");
    }
    return notes;
}

} // namespace wayside
