#include "app/reception.hpp"

#include "base/overload.hpp"
#include "speech/spoken.hpp"
#include "speech/voice_table.hpp"

#include <limits>
#include <utility>
#include <vector>

namespace wayside
{

namespace
{

/// Of an utterance that no item of the page says.
constexpr std::size_t no_item = std::numeric_limits<std::size_t>::max();

std::vector<std::string> spoken_languages(const Programme& programme, const Speaker* speaker)
{
    std::vector<std::string> spoken;
    for (const std::string& language : offered_languages(programme)) {
        if (speaker != nullptr && speaker->can_speak() && voice_of(language)) {
            spoken.push_back(language);
        }
    }
    return spoken;
}

} // namespace

void Reception::open(const std::shared_ptr<const Programme>& programme,
                     const Display& display,
                     const Canvas& canvas,
                     FontMeasure& fonts,
                     std::shared_ptr<const Frame> neutral)
{
    const Visitor before = visits_ ? visits_->visitor() : Visitor{};
    visits_.reset();
    adopt(display.touch);
    if (parts_.speaker != nullptr) {
        parts_.speaker->forget();
    }
    if (programme->topics.empty()) {
        return;
    }
    House house = house_of(*programme, display);
    house.staff_door = house.staff_door && pin_check_ != nullptr;
    house.spoken = spoken_languages(*programme, parts_.speaker.get());
    visits_.emplace(programme, display, std::move(house), canvas, fonts, std::move(neutral));
    visits_->succeed(before);
}

/// A change of other keys takes no finger away that is down.
void Reception::adopt(const TouchDisplay& touch)
{
    if (!adopted_ || adopted_->keys != touch.keys) {
        input_of_ = parts_.devices ? parts_.devices(touch) : InputSource();
    }
    if (!adopted_ || adopted_->pin_hash != touch.pin_hash) {
        pin_check_ = parts_.pin_check && !touch.pin_hash.empty() ? parts_.pin_check(touch.pin_hash)
                                                                 : nullptr;
    }
    adopted_ = touch;
}

void Reception::handle(const SDL_Event& event, Ticks now)
{
    if (!visits_ || !input_of_) {
        return;
    }
    if (const auto input = input_of_(event)) {
        handle(*input, now);
    }
}

void Reception::handle(const Input& input, Ticks now)
{
    if (!visits_) {
        return;
    }
    visits_->handle(input, now);
    // A voice must be silent now, not when the next picture is made.
    for (const Effect& effect : visits_->take_effects()) {
        perform(effect);
    }
}

/// What the voice has come to since the last turn.
void Reception::listen_to_voice(Ticks now)
{
    if (parts_.speaker == nullptr) {
        return;
    }
    const SpeechStatus status = parts_.speaker->status();
    const bool is_speaking = status.state == SpeechState::Speaking;
    if (status.fault && was_speaking_) {
        parts_.log("the voice stopped: " + status.fault->message);
    }
    if (was_speaking_ && status.state == SpeechState::Idle) {
        visits_->handle(VoiceEnded{}, now);
    }
    was_speaking_ = is_speaking || status.state == SpeechState::Paused;
    const bool is_item = status.item && *status.item != no_item;
    visits_->hear(
        {.is_speaking = is_speaking, .item = is_item ? status.item : std::optional<std::size_t>()},
        now);
}

bool Reception::turn(bool is_emergency, Ticks now)
{
    if (!visits_) {
        return false;
    }
    if (is_emergency && !visits_->is_idle()) {
        visits_->interrupt();
    }
    if (pin_check_ != nullptr) {
        if (const auto is_right = pin_check_->take()) {
            visits_->act(PinAnswer{*is_right}, now);
        }
    }
    listen_to_voice(now);
    visits_->pass_time(now);
    for (const Effect& effect : visits_->take_effects()) {
        perform(effect);
    }
    return !visits_->is_idle();
}

std::shared_ptr<const Frame> Reception::frame(Ticks now)
{
    auto frame = visits_->frame(now);
    for (const Error& error : visits_->take_failures()) {
        parts_.log("a page cannot be shown: " + error.message);
    }
    if (frame == nullptr) {
        visits_->interrupt();
    } else if (std::exchange(is_page_asked_for_, false)) {
        speak_page();
    }
    return frame;
}

void Reception::presented(const Frame& frame)
{
    if (visits_) {
        visits_->presented(frame);
    }
}

void Reception::speak_page()
{
    const auto page = visits_->page();
    if (page == nullptr || parts_.speaker == nullptr) {
        return;
    }
    std::vector<Utterance> utterances = utterances_of(*page);
    if (const auto welcome = visits_->welcome()) {
        // Whoever plugs a headset in may see nothing: the first sentence says what this is.
        utterances.insert(utterances.begin(),
                          {.text = *welcome, .language = page->still.language, .item = no_item});
    }
    parts_.speaker->speak(utterances);
    was_speaking_ = true;
}

void Reception::perform(const Effect& effect)
{
    Speaker* const speaker = parts_.speaker.get();
    std::visit(Overload{[&](const SpeakPage& /*page*/) { is_page_asked_for_ = true; },
                        [&](const SpeakLabel& label) {
                            if (speaker != nullptr) {
                                speaker->speak({{label.text, label.language, no_item}});
                            }
                        },
                        [&](const StopVoice& /*stop*/) {
                            is_page_asked_for_ = false;
                            was_speaking_ = false;
                            if (speaker != nullptr) {
                                speaker->stop();
                            }
                        },
                        [&](const PauseVoice& /*pause*/) {
                            if (speaker == nullptr) {
                                return;
                            }
                            if (speaker->status().state == SpeechState::Paused) {
                                speaker->resume();
                            } else {
                                speaker->pause();
                            }
                        },
                        [&](const RepeatVoice& /*repeat*/) {
                            if (speaker != nullptr) {
                                speaker->repeat();
                            }
                        },
                        [&](const SetVoice& voice) {
                            if (speaker != nullptr) {
                                speaker->set_rate(default_rate_step + voice.rate);
                                speaker->set_volume(default_volume_step + voice.volume);
                            }
                        },
                        [&](const Forget& /*forget*/) {
                            is_page_asked_for_ = false;
                            visits_->forget();
                            if (speaker != nullptr) {
                                speaker->forget();
                            }
                        },
                        [&](const CheckPin& pin) {
                            if (pin_check_ != nullptr) {
                                pin_check_->start(pin.digits);
                            }
                        },
                        [&](const Leave& /*leave*/) {
                            is_let_out_ = true;
                        }},
               effect);
}

} // namespace wayside
