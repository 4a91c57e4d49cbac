#pragma once
/// Everything that one display runs, checked: the value that all pictures are computed from.

#include "programme/contact.hpp"
#include "programme/display.hpp"
#include "programme/media_entry.hpp"
#include "programme/playlist.hpp"
#include "programme/slide.hpp"
#include "programme/source.hpp"
#include "programme/theme.hpp"
#include "programme/topic.hpp"
#include "programme/touch_words.hpp"

#include <map>
#include <string>
#include <vector>

namespace wayside
{

/// The program's own words on a slide ("Source", "Myth", "Need help? Call"), in one language.
struct InterfaceWords {
    std::string source = "Source"; ///< before a source
    std::string myth = "Myth";
    std::string reality = "Reality";
    std::string quote_open = "\u201C";
    std::string quote_close = "\u201D";
    std::string strip_lead = "Need help? Call"; ///< help strip, before the number
    std::string strip_text =
        "or text {text}"; ///< {text}: the short code; dropped when the line has none
    std::string always_open = "24 hours, every day";
    std::string always_open_short = "24/7";
    std::string emergency = "In danger now: {phone}"; ///< {phone}: the emergency number
    std::string more_languages = "More than {count} languages by phone";
    std::string tty = "TTY {tty}";
    std::string call = "Call";
    std::string text_to = "Text {text}";
    std::string colon = ": ";    ///< between a name and what it names
    std::string comma = ", ";    ///< between the parts of a list
    std::string full_stop = "."; ///< behind a sentence that the player makes; may be empty
    std::string qr_note = "Scanning leaves this address in the phone.";

    bool operator==(const InterfaceWords&) const = default;
};

/// "The help slide is on screen for at least 15 s in any 2 min": in every tier but emergency
/// (programme format, rule 10).
struct Guarantee {
    std::size_t slide = 0; ///< index into Programme::slides
    Milliseconds at_least{0};
    Milliseconds every{0}; ///< > at_least
    Place place;
};

/// Words that must stay on one line ("human trafficking"), by language, are already joined by
/// no-break spaces in the texts; nothing here repeats them.
struct Programme {
    std::string id;
    std::string title;
    std::string timezone = "display";         ///< IANA name, or "display"
    std::string country;                      ///< of the contacts shown
    std::vector<std::string> languages{"en"}; ///< in the order in which they take turns
    std::vector<std::string> offered{};       ///< to a visitor who touches; empty: `languages`
    std::vector<std::string> drafts{}; ///< languages that are taken though nobody reviewed them
    Transition transition;
    Theme theme;
    std::map<std::string, Contact, std::less<>> contacts;
    std::string help;      ///< contact id of the help strip
    std::string emergency; ///< contact id for danger now; empty: none
    std::map<std::string, Source, std::less<>> sources;
    std::map<std::string, MediaEntry, std::less<>> media;
    std::vector<Slide> slides;
    std::vector<Playlist> playlists;
    std::vector<ScheduleEntry> schedule;  ///< file order; at least one unconditional filler entry
    std::vector<Guarantee> guarantees;    ///< of different slides
    bool is_touched = false;              ///< it says [touch]: it is made for a touch display
    std::vector<Topic> topics;            ///< of touch mode, in the order offered; empty: none
    std::optional<std::size_t> neutral{}; ///< slide for a cleared screen; none: the built-in one
    ByLanguage<InterfaceWords> interface_words;
    ByLanguage<TouchWords> touch_words;
    std::vector<std::string> files; ///< every file that was read, as the SourceTree names them
};

/// The languages that a visitor may choose from, in the order offered. Not empty. Lifetime: that of
/// `programme`.
[[nodiscard]] inline const std::vector<std::string>& offered_languages(const Programme& programme)
{
    return programme.offered.empty() ? programme.languages : programme.offered;
}

} // namespace wayside
