#include "cli/replay_script.hpp"

#include "base/limits.hpp"
#include "cli/options.hpp"
#include "cli/replay_input.hpp"
#include "programme/source_files.hpp"
#include "programme/table_reader.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace wayside
{

namespace
{

std::optional<ReplayTap> read_tap(const TomlValue& value, Milliseconds held, Report& report)
{
    if (value.type() == TomlType::Text) {
        const auto spot = text_of(value, "tap", report);
        return spot ? std::optional(ReplayTap{std::string(*spot), held}) : std::nullopt;
    }
    const auto point = replay_point(value, "tap", report);
    return point ? std::optional(ReplayTap{*point, held}) : std::nullopt;
}

std::optional<ReplayDrag> read_drag(const TomlValue& value, Report& report)
{
    TableReader keys(value, report);
    const auto from = keys.find("from", Need::Required);
    const auto to = keys.find("to", Need::Required);
    ReplayDrag drag;
    drag.over = keys.length("over", {Milliseconds{0}, longest_replay_gesture}, Need::Optional)
                    .value_or(drag.over);
    keys.finish();
    const auto start = from ? replay_point(*from, "from", report) : std::nullopt;
    const auto end = to ? replay_point(*to, "to", report) : std::nullopt;
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

constexpr const char* step_kinds =
    "one of tap, drag, key, wait, snapshot, down, move, up, hover, wheel, press, release, headset, "
    "lost";

/// { tap = ..., held = ... }, { drag = ... }, { key = ..., held = ... }, { wait = ... },
/// { snapshot = ... }, or one word of a device (replay_input.hpp).
std::optional<ReplayStep> read_step(const TomlValue& table, Report& report)
{
    TableReader keys(table, report);
    std::optional<ReplayWhat> what;
    int known = 0;
    const auto each = [&](const char* name, const auto& read) {
        if (const auto value = keys.find(name, Need::Optional)) {
            ++known;
            if (auto found = read(*value)) {
                what = ReplayWhat{std::move(*found)};
            }
        }
    };
    const auto held =
        keys.length("held", {Milliseconds{0}, longest_replay_gesture}, Need::Optional);
    each("tap", [&](const TomlValue& value) {
        return read_tap(value, held.value_or(ReplayTap{}.held), report);
    });
    each("drag", [&](const TomlValue& value) { return read_drag(value, report); });
    each("snapshot", [&](const TomlValue& value) { return read_snapshot(value, report); });
    each("wait", [&](const TomlValue& value) -> std::optional<ReplayWait> {
        const auto length =
            length_of(value, "wait", {Milliseconds{0}, longest_replay_wait}, report);
        return length ? std::optional(ReplayWait{*length}) : std::nullopt;
    });
    each("key", [&](const TomlValue& value) -> std::optional<ReplayKey> {
        const auto name = text_of(value, "key", report);
        return name ? std::optional(ReplayKey{std::string(*name), held.value_or(Milliseconds{0})})
                    : std::nullopt;
    });
    known += read_replay_input(keys, what, report);
    keys.finish();
    if (known != 1) {
        report.error(table.place(), "a step is one thing that a visitor does", step_kinds);
        return std::nullopt;
    }
    return what ? std::optional(ReplayStep{.what = std::move(*what), .place = table.place()})
                : std::nullopt;
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
        for (const TomlValue& table : reader.list("step", {1, most_replay_steps}, Need::Required)) {
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
