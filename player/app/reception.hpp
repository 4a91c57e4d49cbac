#pragma once
/// Receives whoever touches the display: the visit itself, the voice that reads to them, and the
/// door that staff leaves by.

#include "app/visits.hpp"
#include "platform/pin.hpp"
#include "speech/speaker.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>

union SDL_Event;

namespace wayside
{

/// What an event of SDL means to a visitor; none: nothing.
using InputSource = std::function<std::optional<Input>(const SDL_Event& event)>;

/// What a touch display has besides a screen. Shared with whoever made them; main thread only.
struct ReceptionParts {
    /// The devices, with the keys of a display's file; made anew when those change. Empty: there
    /// are no devices.
    std::function<InputSource(const TouchDisplay& touch)> devices{};
    /// What compares PINs with a display's hash, which is not empty. Empty: staff cannot leave.
    std::function<std::shared_ptr<PinCheck>(const std::string& hash)> pin_check{};
    std::shared_ptr<Speaker> speaker{}; ///< null: it cannot speak
    std::function<void(const std::string& line)> log{};
};

/// Main thread only.
class Reception
{
public:
    explicit Reception(ReceptionParts parts) : parts_(std::move(parts)) {}

    /// From now on visits are about this programme on this canvas, and keys and the PIN are those
    /// of `display`. Whoever was there is forgotten; that a headset is plugged in, and how often a
    /// PIN was wrong, is not. `neutral` as for Visits. A programme without topics has no visits.
    void open(const std::shared_ptr<const Programme>& programme,
              const Display& display,
              const Canvas& canvas,
              FontMeasure& fonts,
              std::shared_ptr<const Frame> neutral);

    /// Null: nobody can visit.
    [[nodiscard]] const Visits* visits() const { return visits_ ? &*visits_ : nullptr; }

    void handle(const SDL_Event& event, Ticks now);
    void handle(const Input& input, Ticks now);

    /// To be called once a turn. Whether somebody is there. An emergency ends every visit.
    [[nodiscard]] bool turn(bool is_emergency, Ticks now);

    /// What they see; null: nothing can be shown to them, the visit has ended.
    [[nodiscard]] std::shared_ptr<const Frame> frame(Ticks now);

    void presented(const Frame& frame);

    /// Staff typed the PIN.
    [[nodiscard]] bool is_let_out() const { return is_let_out_; }

private:
    void adopt(const TouchDisplay& touch);
    void listen_to_voice(Ticks now);
    void perform(const Effect& effect);
    void speak_page();

    ReceptionParts parts_;
    std::optional<TouchDisplay> adopted_; ///< whose devices and PIN these are
    InputSource input_of_;
    std::shared_ptr<PinCheck> pin_check_; ///< null: there is no PIN
    std::optional<Visits> visits_;
    bool was_speaking_ = false;
    bool is_page_asked_for_ = false; ///< to be read once it is composed
    bool is_let_out_ = false;
};

} // namespace wayside
