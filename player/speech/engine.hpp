#pragma once
/// espeak-ng, run once for each utterance.

#include "base/limits.hpp"
#include "base/result.hpp"
#include "speech/sound.hpp"

#include <chrono>
#include <functional>
#include <optional>
#include <string>

namespace wayside
{

/// Makes the sound of a request; called on a worker thread. `interrupt` is a descriptor: once it is
/// readable (poll(2)), nobody wants the sound any more, and the answer is nothing, soon. Its Error
/// must not tell what was to be said.
using SynthesiseFn =
    std::function<Result<std::optional<Sound>>(const SpeechRequest& request, int interrupt)>;

class SpeechEngine
{
public:
    /// Debian's. An absolute path: the player's own PATH has no say.
    static constexpr const char* usual_program = "/usr/bin/espeak-ng";

    /// Error: there is no such program, or it may not be run.
    [[nodiscard]] static Result<SpeechEngine> find(
        std::string program = usual_program,
        std::chrono::milliseconds patience = limits::speech_patience);

    /// As SynthesiseFn; may be called on any thread, on several at a time. The text goes to the
    /// engine's input, never on its command line, which everybody can read in /proc. The child has
    /// been reaped when this returns. `interrupt` -1: it cannot be interrupted. Errors: no such
    /// voice, an engine that fails, says nothing for `patience` or more than max_sound_bytes.
    [[nodiscard]] Result<std::optional<Sound>> synthesise(const SpeechRequest& request,
                                                          int interrupt) const;

    [[nodiscard]] const std::string& program() const { return program_; }

private:
    SpeechEngine(std::string program, std::chrono::milliseconds patience);

    std::string program_;
    std::chrono::milliseconds patience_;
};

} // namespace wayside
