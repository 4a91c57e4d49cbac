#include "cli/replay_input.hpp"

#include "base/limits.hpp"
#include "base/overload.hpp"
#include "interaction/key_name.hpp"

#include <fmt/format.h>

#include <limits>
#include <utility>

namespace wayside
{

namespace
{

constexpr int usual_finger = 1;
constexpr int most_wheel_steps = 1000;

std::optional<Input> contact(std::string_view word, FingerId finger, Point at)
{
    if (word == "down") {
        return FingerDown{finger, at};
    }
    return word == "move" ? Input{FingerMove{finger, at}} : Input{FingerUp{finger, at}};
}

std::optional<Key> read_key(const TomlValue& value, std::string_view word, Report& report)
{
    const auto name = text_of(value, word, report);
    const auto key = name ? key_named(*name) : std::nullopt;
    if (name && !key) {
        report.error(value.place(),
                     fmt::format("no key means {}", quoted(*name)),
                     R"(what it means, such as "shift", "back", "next" or "nothing")");
    }
    return key;
}

/// { headset = true }, { lost = true }: only the plug can be out.
std::optional<Input> read_flag(const TomlValue& value, std::string_view word, Report& report)
{
    const auto flag = flag_of(value, word, report);
    if (!flag) {
        return std::nullopt;
    }
    if (word == "headset") {
        return Headset{*flag};
    }
    if (!*flag) {
        report.error(value.place(), "`lost` cannot be false", "{ lost = true }");
        return std::nullopt;
    }
    return TouchLost{};
}

std::optional<Input> read_input(std::string_view word,
                                const TomlValue& value,
                                FingerId finger,
                                Report& report)
{
    if (word == "headset" || word == "lost") {
        return read_flag(value, word, report);
    }
    if (word == "wheel") {
        const auto steps = whole_of(value, word, {-most_wheel_steps, most_wheel_steps}, report);
        return steps ? std::optional<Input>(Wheel{*steps}) : std::nullopt;
    }
    if (word == "press" || word == "release") {
        const auto key = read_key(value, word, report);
        if (!key) {
            return std::nullopt;
        }
        return word == "press" ? Input{KeyDown{*key}} : Input{KeyUp{*key}};
    }
    const auto at = replay_point(value, word, report);
    if (!at) {
        return std::nullopt;
    }
    return word == "hover" ? std::optional<Input>(Hover{*at}) : contact(word, finger, *at);
}

std::string contact_text(std::string_view word, FingerId finger, Point at)
{
    return fmt::format("{} = [{}, {}]{}",
                       word,
                       at.x,
                       at.y,
                       finger == usual_finger ? "" : fmt::format(", finger = {}", finger));
}

} // namespace

std::optional<Point> replay_point(const TomlValue& value, std::string_view name, Report& report)
{
    const auto parts = list_of(value, name, {2, 2}, report);
    if (!parts || parts->size() != 2) {
        return std::nullopt;
    }
    const Range<int> range{-limits::max_canvas_side, limits::max_canvas_side};
    const auto x = whole_of((*parts)[0], name, range, report);
    const auto y = whole_of((*parts)[1], name, range, report);
    return x && y ? std::optional(Point{*x, *y}) : std::nullopt;
}

int read_replay_input(TableReader& keys, std::optional<ReplayWhat>& what, Report& report)
{
    const FingerId finger =
        keys.whole("finger", {mouse_finger, std::numeric_limits<int>::max()}, Need::Optional)
            .value_or(usual_finger);
    int known = 0;
    for (const std::string_view word :
         {"down", "move", "up", "hover", "wheel", "press", "release", "headset", "lost"}) {
        const auto value = keys.find(word, Need::Optional);
        known += value ? 1 : 0;
        if (const auto input = value ? read_input(word, *value, finger, report) : std::nullopt) {
            what = ReplayInput{*input};
        }
    }
    return known;
}

std::string replay_input_text(const Input& input)
{
    return std::visit(
        Overload{
            [](const FingerDown& down) { return contact_text("down", down.finger, down.at); },
            [](const FingerMove& move) { return contact_text("move", move.finger, move.at); },
            [](const FingerUp& up) { return contact_text("up", up.finger, up.at); },
            [](const Hover& over) { return fmt::format("hover = [{}, {}]", over.at.x, over.at.y); },
            [](const TouchLost& /*lost*/) { return std::string("lost = true"); },
            [](const Wheel& wheel) { return fmt::format("wheel = {}", wheel.steps); },
            [](const KeyDown& key) { return fmt::format("press = \"{}\"", name_of(key.key)); },
            [](const KeyUp& key) { return fmt::format("release = \"{}\"", name_of(key.key)); },
            [](const Headset& plug) { return fmt::format("headset = {}", plug.in); },
            [](const VoiceEnded& /*ended*/) {
                return std::string();
            }},
        input);
}

} // namespace wayside
