#pragma once
/// The program's own words in touch mode, in one language.

#include <string>

namespace wayside
{

struct TouchWords {
    std::string home = "Topics"; ///< the first page, and the button that leads there
    std::string back = "Back";
    std::string next = "Next";
    std::string previous = "Previous";
    std::string page_of = "Page {page}"; ///< {page}: "2 / 10"
    std::string up = "Up";
    std::string down = "Down";
    std::string language = "Language";
    std::string reading = "Text size"; ///< the page for size, contrast and motion
    std::string help = "Help";
    std::string clear = "Clear screen"; ///< the quick exit: says nothing of what it hides
    std::string listen = "Listen";
    std::string stop_listening = "Stop";
    std::string no_headset = "Plug in headphones to listen."; ///< instead of listening
    std::string no_voice = "There is no voice in this language.";
    std::string question = "What would you like to read?"; ///< above the topics
    std::string go_on = "Continue";                        ///< after a content note
    std::string true_guess = "True";
    std::string myth_guess = "A myth";
    std::string guess_first = "Is it true?";         ///< above the two buttons of a myth
    std::string guess_right = "You saw it: a myth."; ///< after the guess
    std::string guess_wrong = "Many think so. It is a myth.";
    std::string text_size = "Size of text";
    std::string contrast = "High contrast";
    std::string motion = "Less motion";
    std::string lower = "Lower controls";
    std::string on = "on"; ///< of a switch
    std::string off = "off";
    std::string pause = "Pause";
    std::string repeat = "Again";
    std::string faster = "Faster";
    std::string slower = "Slower";
    std::string louder = "Louder";
    std::string softer = "Softer";
    std::string still_here = "Are you still here?"; ///< before an untouched page closes
    std::string closes_soon = "This page closes by itself.";
    std::string more_time = "More time";
    std::string touch_to_begin = "Touch the screen to begin"; ///< on the neutral slide
    std::string pin = "Staff PIN";
    std::string erase = "Erase";
    std::string wait = "Please wait.";
    std::string welcome = "This screen has information to read and to hear. Press Next to go "
                          "through it, Enter to choose."; ///< the first sentence for ears

    bool operator==(const TouchWords&) const = default;
};

} // namespace wayside
