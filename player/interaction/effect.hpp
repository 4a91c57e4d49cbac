#pragma once
/// What must be done outside of the value, as data: the shell does it, in order.

#include <string>
#include <variant>
#include <vector>

namespace wayside
{

/// Read what the frame that comes now says, from its first word.
struct SpeakPage {
    bool operator==(const SpeakPage&) const = default;
};

/// Read this one label: where the focus went.
struct SpeakLabel {
    std::string text;
    std::string language;
    bool operator==(const SpeakLabel&) const = default;
};

/// Silence, at once.
struct StopVoice {
    bool operator==(const StopVoice&) const = default;
};

/// Pause the voice, or go on.
struct PauseVoice {
    bool operator==(const PauseVoice&) const = default;
};

/// Once more what was said last.
struct RepeatVoice {
    bool operator==(const RepeatVoice&) const = default;
};

/// Steps from the usual.
struct SetVoice {
    int rate = 0;
    int volume = 0;
    bool operator==(const SetVoice&) const = default;
};

/// Whatever a cache holds of what the visitor read or heard goes.
struct Forget {
    bool operator==(const Forget&) const = default;
};

/// Compare with the display's hash and answer with PinAnswer.
struct CheckPin {
    std::string digits;
    bool operator==(const CheckPin&) const = default;
};

/// Staff was let out: end the program.
struct Leave {
    bool operator==(const Leave&) const = default;
};

using Effect = std::variant<SpeakPage,
                            SpeakLabel,
                            StopVoice,
                            PauseVoice,
                            RepeatVoice,
                            SetVoice,
                            Forget,
                            CheckPin,
                            Leave>;

} // namespace wayside
