#include "cli/replay_text.hpp"

#include "base/overload.hpp"
#include "cli/replay_input.hpp"

#include <fmt/format.h>

namespace wayside
{

namespace
{

/// Names of hotspots, keys and snapshots: what TOML would misread gets its backslash.
std::string in_quotes(std::string_view text)
{
    std::string quoted = "\"";
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') {
            quoted += '\\';
        }
        quoted += letter;
    }
    return quoted + '"';
}

std::string point_text(Point point)
{
    return fmt::format("[{}, {}]", point.x, point.y);
}

std::string where_text(const std::variant<Point, std::string>& where)
{
    const auto* point = std::get_if<Point>(&where);
    return point != nullptr ? point_text(*point) : in_quotes(std::get<std::string>(where));
}

std::string held_text(Milliseconds held, Milliseconds usual)
{
    return held == usual ? "" : fmt::format(", held = \"{}\"", to_text(held));
}

std::string what_text(const ReplayWhat& what)
{
    return std::visit(
        Overload{[](const ReplayTap& tap) {
                     return "tap = " + where_text(tap.where) +
                            held_text(tap.held, ReplayTap{}.held);
                 },
                 [](const ReplayDrag& drag) {
                     return fmt::format("drag = {{ from = {}, to = {}, over = \"{}\" }}",
                                        point_text(drag.from),
                                        point_text(drag.to),
                                        to_text(drag.over));
                 },
                 [](const ReplayKey& key) {
                     return "key = " + in_quotes(key.name) + held_text(key.held, Milliseconds{0});
                 },
                 [](const ReplayInput& word) { return replay_input_text(word.input); },
                 [](const ReplayWait& wait) {
                     return fmt::format("wait = \"{}\"", to_text(wait.length));
                 },
                 [](const ReplaySnapshot& snapshot) {
                     return "snapshot = " + in_quotes(snapshot.name);
                 }},
        what);
}

} // namespace

std::string replay_text(const ReplayScript& script, std::string_view heading)
{
    std::string text = heading.empty() ? "" : fmt::format("# {}\n", heading);
    text += fmt::format("size  = \"{}x{}\"\n", script.size.width, script.size.height);
    if (script.start) {
        text += "start = " + to_text(*script.start) + '\n';
    }
    text += "step  = [\n";
    for (const ReplayStep& step : script.steps) {
        text += "    { " + what_text(step.what) + " },\n";
    }
    return text + "]\n";
}

} // namespace wayside
