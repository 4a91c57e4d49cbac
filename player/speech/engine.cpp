#include "speech/engine.hpp"

#include "speech/child.hpp"

#include <array>
#include <cerrno>
#include <poll.h>
#include <string_view>
#include <unistd.h>
#include <utility>
#include <vector>

namespace wayside
{

namespace
{

using Wav = std::vector<std::byte>;

/// Without the signs that espeak-ng takes for its own phoneme letters: "[[...]]".
std::string without_phonemes(std::string text)
{
    for (auto at = text.find("[["); at != std::string::npos; at = text.find("[[", at)) {
        text.erase(at, 1);
    }
    return text;
}

enum class Waited { Ready, Interrupted };

/// Until something is ready; the first descriptor is the interrupt. Errors: nothing comes; the
/// system's.
template <std::size_t Count>
Result<Waited> wait_for(std::array<pollfd, Count>& waiting, std::chrono::milliseconds patience)
{
    const auto limit = static_cast<int>(patience.count());
    int ready = -1;
    do {
        ready = ::poll(waiting.data(), waiting.size(), limit);
    } while (ready < 0 && errno == EINTR);
    if (ready <= 0) {
        return failure(ready == 0 ? "the speech engine says nothing" : "waiting for speech");
    }
    return waiting.front().revents != 0 ? Waited::Interrupted : Waited::Ready;
}

/// Gives the child its text while taking what it says, up to the end of its output; nothing: it was
/// interrupted.
Result<std::optional<Wav>> converse(Child& child,
                                    std::string_view text,
                                    int interrupt,
                                    std::chrono::milliseconds patience)
{
    Wav wav;
    std::array<std::byte, 65'536> piece{};
    while (true) {
        if (text.empty()) {
            child.close_input();
        }
        std::array<pollfd, 3> waiting{
            {{interrupt, POLLIN, 0}, {child.output(), POLLIN, 0}, {child.input(), POLLOUT, 0}}};
        const auto waited = wait_for(waiting, patience);
        if (!waited) {
            return tl::unexpected(waited.error());
        }
        if (*waited == Waited::Interrupted) {
            return std::nullopt;
        }
        if (waiting[2].revents != 0) {
            text.remove_prefix(child.write(text));
        }
        if (waiting[1].revents == 0) {
            continue;
        }
        const auto taken = child.read(piece);
        if (!taken) {
            return tl::unexpected(taken.error());
        }
        if (*taken == 0) {
            return wav;
        }
        wav.insert(wav.end(), piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(*taken));
        if (wav.size() > limits::max_sound_bytes) {
            return failure("the speech engine does not come to an end");
        }
    }
}

} // namespace

Result<SpeechEngine> SpeechEngine::find(std::string program, std::chrono::milliseconds patience)
{
    if (::access(program.c_str(), X_OK) != 0) {
        return failure("no speech engine at " + program + ": apt-get install espeak-ng");
    }
    return SpeechEngine(std::move(program), patience);
}

SpeechEngine::SpeechEngine(std::string program, std::chrono::milliseconds patience)
    : program_(std::move(program)), patience_(patience)
{
}

Result<std::optional<Sound>> SpeechEngine::synthesise(const SpeechRequest& request,
                                                      int interrupt) const
{
    const std::vector<std::string> arguments{"--stdin",
                                             "--stdout",
                                             "-b", // the text is UTF-8
                                             "1",
                                             "-v",
                                             request.voice,
                                             "-s",
                                             std::to_string(request.words_per_minute)};
    auto child = Child::start(program_, arguments);
    if (!child) {
        return tl::unexpected(child.error());
    }
    const auto wav = converse(*child, without_phonemes(request.text), interrupt, patience_);
    if (!wav) {
        return tl::unexpected(wav.error());
    }
    if (!*wav) {
        return std::nullopt;
    }
    // It has closed its output: its end is near, but it may take its time.
    std::array<pollfd, 2> waiting{{{interrupt, POLLIN, 0}, {child->ending(), POLLIN, 0}}};
    const auto waited = wait_for(waiting, patience_);
    if (!waited) {
        return tl::unexpected(waited.error());
    }
    if (*waited == Waited::Interrupted) {
        return std::nullopt;
    }
    if (!child->ended_well()) {
        return failure("the speech engine failed");
    }
    auto sound = sound_of_wav(**wav);
    if (!sound) {
        return tl::unexpected(sound.error());
    }
    return std::move(*sound);
}

} // namespace wayside
