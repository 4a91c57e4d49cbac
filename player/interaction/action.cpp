#include "interaction/action.hpp"

#include "base/overload.hpp"

namespace wayside
{

const char* name_of(const Action& action)
{
    return std::visit(
        Overload{[](const OpenPanel&) { return "open-panel"; },
                 [](const OpenTopic&) { return "open-topic"; },
                 [](const AcceptNote&) { return "accept-note"; },
                 [](const TurnPage& turn) { return turn.by < 0 ? "previous" : "next"; },
                 [](const ScrollStep& step) { return step.by < 0 ? "up" : "down"; },
                 [](const GoBack&) { return "back"; },
                 [](const ChooseLanguage&) { return "language"; },
                 [](const ChooseTextStep&) { return "text-size"; },
                 [](const Toggle&) { return "toggle"; },
                 [](const Guess&) { return "guess"; },
                 [](const Explore&) { return "explore"; },
                 [](const UseVoice&) { return "voice"; },
                 [](const ClearScreen&) { return "clear"; },
                 [](const MoreTime&) { return "more-time"; },
                 [](const TypeDigit&) { return "digit"; },
                 [](const PinAnswer&) {
                     return "pin-answer";
                 }},
        action);
}

} // namespace wayside
