#include "cli/replay_script.hpp"

#include "base/limits.hpp"
#include "cli/options.hpp"
#include "programme/source_files.hpp"
#include "programme/table_reader.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace wayside
{

namespace
{

using namespace std::chrono_literals;

constexpr std::size_t most_steps = 10'000;
constexpr Milliseconds longest_wait = 24h;
constexpr Milliseconds longest_gesture = 60s;

std::optional<Point> point_of(const TomlValue& value, std::string_view name, Report& report)
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

std::optional<ReplayTap> read_tap(const TomlValue& value, Report& report)
{
    if (value.type() == TomlType::Text) {
        const auto spot = text_of(value, "tap", report);
        return spot ? std::optional(ReplayTap{std::string(*spot)}) : std::nullopt;
    }
    const auto point = point_of(value, "tap", report);
    return point ? std::optional(ReplayTap{*point}) : std::nullopt;
}

std::optional<ReplayDrag> read_drag(const TomlValue& value, Report& report)
{
    TableReader keys(value, report);
    const auto from = keys.find("from", Need::Required);
    const auto to = keys.find("to", Need::Required);
    ReplayDrag drag;
    drag.over =
        keys.length("over", {Milliseconds{0}, longest_gesture}, Need::Optional).value_or(drag.over);
    keys.finish();
    const auto start = from ? point_of(*from, "from", report) : std::nullopt;
    const auto end = to ? point_of(*to, "to", report) : std::nullopt;
    if (!start || !end) {
        return std::nullopt;
    }
    drag.from = *start;
    drag.to = *end;
    return drag;
}

/// A name of a file without a folder.
std::optional<ReplaySnapshot> read_snapshot(const TomlValue& value, Report& report)
{
    const auto name = text_of(value, "snapshot", report);
    if (name && (name->find('/') != std::string_view::npos || name->front() == '.')) {
        report.error(value.place(),
                     fmt::format("a snapshot cannot be called {}", quoted(*name)),
                     "a plain name, such as \"myths\"");
        return std::nullopt;
    }
    return name ? std::optional(ReplaySnapshot{std::string(*name)}) : std::nullopt;
}

template <typename What>
void put(std::optional<ReplayStep>& step, std::optional<What> what, const Place& place)
{
    if (what) {
        step = ReplayStep{.what = std::move(*what), .place = place};
    }
}

constexpr const char* step_kinds = "one of tap, drag, key, headset, wait, snapshot";

/// { tap = ... }, { drag = ... }, { key = ..., held = ... }, { headset = true }, { wait = ... },
/// { snapshot = ... }
std::optional<ReplayStep> read_step(const TomlValue& table, Report& report)
{
    TableReader keys(table, report);
    std::optional<ReplayStep> step;
    const Place place = table.place();
    int known = 0;
    const auto each = [&](const char* name, const auto& read) {
        if (const auto value = keys.find(name, Need::Optional)) {
            ++known;
            put(step, read(*value), place);
        }
    };
    each("tap", [&](const TomlValue& value) { return read_tap(value, report); });
    each("drag", [&](const TomlValue& value) { return read_drag(value, report); });
    each("snapshot", [&](const TomlValue& value) { return read_snapshot(value, report); });
    each("headset", [&](const TomlValue& value) -> std::optional<ReplayHeadset> {
        const auto in = flag_of(value, "headset", report);
        return in ? std::optional(ReplayHeadset{*in}) : std::nullopt;
    });
    each("wait", [&](const TomlValue& value) -> std::optional<ReplayWait> {
        const auto length = length_of(value, "wait", {Milliseconds{0}, longest_wait}, report);
        return length ? std::optional(ReplayWait{*length}) : std::nullopt;
    });
    const auto held = keys.length("held", {Milliseconds{0}, longest_gesture}, Need::Optional);
    each("key", [&](const TomlValue& value) -> std::optional<ReplayKey> {
        const auto name = text_of(value, "key", report);
        return name ? std::optional(ReplayKey{std::string(*name), held.value_or(Milliseconds{0})})
                    : std::nullopt;
    });
    keys.finish();
    if (known != 1) {
        report.error(place, "a step is one thing that a visitor does", step_kinds);
        return std::nullopt;
    }
    return step;
}

void read_start(TableReader& reader, ReplayScript& script, Report& report)
{
    const auto value = reader.find("start", Need::Optional);
    if (!value) {
        return;
    }
    const auto written = value->date_time();
    if (!written || written->offset) {
        report.error(value->place(),
                     "`start` must be a date with a time and without an offset",
                     "write start = 2026-12-01T08:00:00");
        return;
    }
    script.start = CivilTime{std::chrono::local_days{written->date} + written->time};
}

void read_size(TableReader& reader, ReplayScript& script, Report& report)
{
    const std::string text = reader.text("size", Need::Optional);
    if (text.empty()) {
        return;
    }
    if (const auto size = parse_size(text)) {
        script.size = *size;
    } else {
        report.error(reader.table().find("size")->place(), size.error().message);
    }
}

} // namespace

ReplayReading read_replay(const SourceTree& tree, const std::string& path)
{
    Report report;
    SourceFiles files(tree, path, report);
    ReplayScript script;
    if (const auto root = files.open(path, {files.shown(path), 0, 0})) {
        TableReader reader(*root, report);
        read_size(reader, script, report);
        read_start(reader, script, report);
        for (const TomlValue& table : reader.list("step", {1, most_steps}, Need::Required)) {
            if (auto step = read_step(table, report)) {
                script.steps.push_back(std::move(*step));
            }
        }
        reader.finish();
    }
    const bool is_good = report.errors() == 0;
    return {.script = is_good ? std::optional(std::move(script)) : std::nullopt,
            .diagnostics = report.take(files.shown_paths())};
}

} // namespace wayside
