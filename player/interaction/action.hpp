#pragma once
/// What a visitor can ask for. A hotspot carries one; a key, the idle clock and the headset mean
/// one.

#include <cstddef>
#include <string>
#include <variant>

namespace wayside
{

/// Pages of touch mode that are not a topic's.
enum class Panel {
    Home,      ///< the topics
    Languages, ///< each by its own name in its own script
    Reading,   ///< size of text, contrast, motion, height of the controls, voice
    Help,      ///< the help lines, large
};

struct OpenPanel {
    Panel panel = Panel::Home;
    bool operator==(const OpenPanel&) const = default;
};

/// Opens a topic at its first page, behind its content note when it has one.
struct OpenTopic {
    std::size_t topic = 0; ///< index into Programme::topics
    bool operator==(const OpenTopic&) const = default;
};

/// The content note was read.
struct AcceptNote {
    bool operator==(const AcceptNote&) const = default;
};

/// To the next (+1) or previous (-1) page of the topic; after its last page to the next topic.
struct TurnPage {
    int by = 1;
    bool operator==(const TurnPage&) const = default;
};

/// The button for what a drag does: most of a viewport up (-1) or down (+1); the page says how
/// much (Surroundings::scroll_step).
struct ScrollStep {
    int by = 1;
    bool operator==(const ScrollStep&) const = default;
};

struct GoBack {
    bool operator==(const GoBack&) const = default;
};

struct ChooseLanguage {
    std::string language; ///< BCP 47
    bool operator==(const ChooseLanguage&) const = default;
};

/// Size of text: 0, 1 and 2 are 100, 150 and 200 %.
struct ChooseTextStep {
    int step = 0;
    bool operator==(const ChooseTextStep&) const = default;
};

enum class Switch { Contrast, ReducedMotion, LowerControls };

struct Toggle {
    Switch what = Switch::Contrast;
    bool operator==(const Toggle&) const = default;
};

/// The visitor thinks that the sentence is a myth, or that it is true; then sees.
struct Guess {
    bool myth = true;
    bool operator==(const Guess&) const = default;
};

/// A column of the three-column model, or a value of a chart, is looked at alone.
struct Explore {
    int part = 0;
    bool operator==(const Explore&) const = default;
};

enum class Voice { Listen, Pause, Repeat, Faster, Slower, Louder, Softer };

/// `Listen` starts to read the page aloud, and stops it when it does.
struct UseVoice {
    Voice how = Voice::Listen;
    bool operator==(const UseVoice&) const = default;
};

/// The quick exit.
struct ClearScreen {
    bool operator==(const ClearScreen&) const = default;
};

/// "Still here": the page stays.
struct MoreTime {
    bool operator==(const MoreTime&) const = default;
};

/// One digit of the staff's PIN; -1 takes the last one back.
struct TypeDigit {
    int digit = 0;
    bool operator==(const TypeDigit&) const = default;
};

/// What the shell found of a typed PIN (Effect CheckPin).
struct PinAnswer {
    bool right = false;
    bool operator==(const PinAnswer&) const = default;
};

using Action = std::variant<OpenPanel,
                            OpenTopic,
                            AcceptNote,
                            TurnPage,
                            ScrollStep,
                            GoBack,
                            ChooseLanguage,
                            ChooseTextStep,
                            Toggle,
                            Guess,
                            Explore,
                            UseVoice,
                            ClearScreen,
                            MoreTime,
                            TypeDigit,
                            PinAnswer>;

/// "open-topic", "clear", ...: as the Scene's JSON calls it.
[[nodiscard]] const char* name_of(const Action& action);

} // namespace wayside
