#pragma once
/// What the person in front of the screen did so far: a value, and nothing else is known of them.
/// It is in memory only, and forgotten whole.

#include "base/time.hpp"
#include "interaction/action.hpp"
#include "interaction/gesture.hpp"
#include "interaction/scroll.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace wayside
{

/// How a visitor likes to read; the display's own until they choose.
struct Settings {
    std::string language{}; ///< BCP 47
    int text_step = 0;      ///< 0, 1, 2: 100, 150, 200 %
    bool contrast = false;
    bool reduced_motion = false;
    bool lower_controls = false;
    int rate = 0;   ///< of the voice, steps from the usual, -2 to 2
    int volume = 0; ///< steps from the usual, -4 to 3

    bool operator==(const Settings&) const = default;
};

/// One page of touch mode.
struct View {
    enum class Kind { Panel, Note, Topic };

    Kind kind = Kind::Panel;
    Panel panel = Panel::Home;
    std::size_t topic = 0;         ///< of Note and Topic
    std::size_t page = 0;          ///< of Topic
    std::optional<bool> guess{};   ///< of a myth: what the visitor took it for
    std::optional<int> explored{}; ///< of a model or chart

    bool operator==(const View&) const = default;
};

/// A focus on whichever hotspot of the page is the first.
inline constexpr const char* first_spot = "first";

/// Nobody is there: the rotation.
struct Attract {
    bool operator==(const Attract&) const = default;
};

/// Why what was asked for does not happen; gone with the page.
enum class Notice { None, NoHeadset, NoVoice };

/// Somebody reads.
struct Browsing {
    std::vector<View> path{View{}}; ///< where `back` leads; the last is seen, the first is home
    Settings settings{};
    Scroll scroll{};
    std::string focus{};          ///< id of the hotspot with the ring; empty: no ring
    Ticks idle_since{};           ///< of the last touch or key, or of the end of speech
    std::optional<Ticks> asked{}; ///< since when "still here?" stands
    Ticks changed{};              ///< when the page came
    bool aloud = false;           ///< pages are read as they come
    Notice notice = Notice::None;

    bool operator==(const Browsing&) const = default;

    [[nodiscard]] const View& view() const { return path.back(); }
};

/// The screen was cleared.
struct Neutral {
    Ticks since{};

    bool operator==(const Neutral&) const = default;
};

/// Staff asks to be let out.
struct StaffDoor {
    std::string digits{};
    bool checking = false; ///< the shell compares the PIN
    std::string focus{};
    Ticks since{}; ///< of the last digit

    bool operator==(const StaffDoor&) const = default;
};

/// Wrong PINs; they outlast a visit, so that nobody can try for long.
struct PinTries {
    int wrong = 0;
    std::optional<Ticks> wait_until{};

    bool operator==(const PinTries&) const = default;
};

/// Keys whose meaning depends on the ones before.
struct KeyTrail {
    int shifts = 0;
    Ticks last_shift{};
    std::optional<Ticks> back_since{}; ///< Back is held

    bool operator==(const KeyTrail&) const = default;
};

/// Equal to `Visitor{}` when nobody has been there, apart from `headset` and `tries`.
struct Visitor {
    std::variant<Attract, Browsing, Neutral, StaffDoor> at{};
    Gesture gesture{};
    KeyTrail keys{};
    bool headset = false; ///< the plug is in
    PinTries tries{};

    bool operator==(const Visitor&) const = default;

    [[nodiscard]] const Browsing* browsing() const { return std::get_if<Browsing>(&at); }
};

} // namespace wayside
