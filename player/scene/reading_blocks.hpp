#pragma once
/// What a slide says to somebody who stands near and reads: the same words as on the wall, in the
/// order of reading, without its large picture.

#include "interaction/visitor.hpp"
#include "scene/touch_room.hpp"

#include <optional>
#include <string>
#include <vector>

namespace wayside
{

enum class Tone {
    Heading,
    Text,
    Quiet,  ///< sources, labels
    Number, ///< a figure or a help line, large
    Answer, ///< what turns out to be so
};

struct ReadingBlock {
    std::string text;
    Tone tone = Tone::Text;
    std::string icon{};            ///< id of a picture before it; empty: none
    std::string mark{};            ///< a number in a circle before it; empty: none
    std::string scanned{};         ///< an address as a code before it; empty: none
    std::optional<double> share{}; ///< of a bar below it, 0 to 1
    bool is_lit = false;           ///< the bar, or the words, are the ones that are looked at
    std::string spoken{};          ///< empty: the text
    double gap = 0.7;              ///< air above, in text sizes
};

/// What can be done with a slide on its page, besides reading it.
enum class Play {
    None,
    Quiz,    ///< a myth that was not guessed yet
    Explore, ///< columns or values that are looked at alone
};

struct SlideReading {
    std::vector<ReadingBlock> blocks;
    Play play = Play::None;
    std::vector<std::string> parts{}; ///< of Explore: what they are called
};

/// Pure. `alone`: the slide has the page for itself, so that it can be played with; elsewhere
/// everything is told. Error: no words in the stage's language.
[[nodiscard]] Result<SlideReading> reading_of(const TouchRoom& room,
                                              const Slide& slide,
                                              const View& view,
                                              bool alone);

/// A help line as it is read: its number, its text code, its hours and languages.
[[nodiscard]] std::vector<ReadingBlock> contact_blocks(const TouchRoom& room,
                                                       const std::string& contact);

/// The line's web address to be scanned, and what a scan leaves behind; nothing where the display
/// shows no codes or the line has no address.
[[nodiscard]] std::vector<ReadingBlock> code_blocks(const TouchRoom& room,
                                                    const std::string& contact);

} // namespace wayside
