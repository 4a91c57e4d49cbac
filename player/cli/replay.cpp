#include "app/builtin.hpp"
#include "app/rehearsal.hpp"
#include "base/overload.hpp"
#include "cli/commands.hpp"
#include "cli/png.hpp"
#include "cli/replay_script.hpp"
#include "cli/scene_json.hpp"
#include "interaction/key_name.hpp"
#include "platform/file_tree.hpp"
#include "platform/key_map.hpp"
#include "render/screen.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>

namespace wayside
{

namespace
{

constexpr Milliseconds move_length{16};
constexpr Milliseconds tap_length{80};

struct ReplayOptions {
    CommonOptions common;
    std::string script;
    std::string output;
};

/// Does one step after the other on the rehearsed player.
class Replay
{
public:
    Replay(Rehearsal& rehearsal, KeyMap keys, std::string folder)
        : rehearsal_(rehearsal), keys_(std::move(keys)), folder_(std::move(folder))
    {
    }

    Result<void> operator()(const ReplayTap& tap)
    {
        const auto point = where(tap);
        if (!point) {
            return tl::unexpected(point.error());
        }
        return in_order({FingerDown{1, *point}}, tap_length, {FingerUp{1, *point}});
    }

    Result<void> operator()(const ReplayDrag& drag)
    {
        if (auto down = rehearsal_.handle(FingerDown{1, drag.from}); !down) {
            return down;
        }
        const auto moves = std::max<std::int64_t>(1, drag.over / move_length);
        for (std::int64_t move = 1; move <= moves; ++move) {
            if (auto passed = rehearsal_.advance(move_length); !passed) {
                return passed;
            }
            const auto between = [&](int from, int to) {
                return from + static_cast<int>((to - from) * move / moves);
            };
            const Point at{between(drag.from.x, drag.to.x), between(drag.from.y, drag.to.y)};
            if (auto moved = rehearsal_.handle(FingerMove{1, at}); !moved) {
                return moved;
            }
        }
        return rehearsal_.handle(FingerUp{1, drag.to});
    }

    Result<void> operator()(const ReplayKey& key)
    {
        // By its name on the keyboard or the keypad, or by what it means.
        auto meaning = keys_.meaning_of(key.name);
        if (const auto named = key_named(key.name); named && !meaning) {
            meaning = *named;
        }
        if (!meaning) {
            return failure(fmt::format("there is no key \"{}\"", key.name));
        }
        if (const auto* plug = std::get_if<Headset>(&*meaning)) {
            return rehearsal_.handle(*plug);
        }
        const Key pressed = std::get<Key>(*meaning);
        return in_order({KeyDown{pressed}}, key.held, {KeyUp{pressed}});
    }

    Result<void> operator()(const ReplayHeadset& headset)
    {
        return rehearsal_.handle(Headset{headset.in});
    }

    Result<void> operator()(const ReplayWait& wait) { return rehearsal_.advance(wait.length); }

    Result<void> operator()(const ReplaySnapshot& snapshot)
    {
        const std::string path = folder_ + "/" + snapshot.name;
        auto png = write_png(picture_of(rehearsal_.scene(), rehearsal_.pictures().painter()),
                             path + ".png");
        if (!png) {
            return png;
        }
        std::ofstream file(path + ".json", std::ios::binary);
        file << to_json(rehearsal_.frame()).dump(2) << '\n';
        file.flush();
        return file ? Result<void>() : failure(path + ".json: cannot be written");
    }

private:
    Result<void> in_order(const Input& first, Milliseconds between, const Input& second)
    {
        if (auto done = rehearsal_.handle(first); !done) {
            return done;
        }
        if (auto done = rehearsal_.advance(between); !done) {
            return done;
        }
        return rehearsal_.handle(second);
    }

    [[nodiscard]] Result<Point> where(const ReplayTap& tap) const
    {
        if (const auto* point = std::get_if<Point>(&tap.where)) {
            return *point;
        }
        const auto& id = std::get<std::string>(tap.where);
        std::string known;
        for (const Hotspot& spot : rehearsal_.frame().hotspots) {
            if (spot.id == id) {
                return Point{spot.rect.x + spot.rect.width / 2, spot.rect.y + spot.rect.height / 2};
            }
            known += (known.empty() ? "" : ", ") + spot.id;
        }
        return failure(
            fmt::format("nothing on this page is called \"{}\"; there are {}", id, known));
    }

    Rehearsal& rehearsal_;
    KeyMap keys_;
    std::string folder_;
};

Exit run_steps(const ReplayScript& script, Replay replay, const Rehearsal& rehearsal)
{
    for (const ReplayStep& step : script.steps) {
        if (const auto done = std::visit(replay, step.what); !done) {
            std::cerr << fmt::format("{}:{}:{}: error: {}\n",
                                     step.place.file,
                                     step.place.line,
                                     step.place.column,
                                     done.error().message);
            return Exit::Content;
        }
    }
    for (const std::string& line : rehearsal.log()) {
        std::cerr << "wayside replay: " << line << '\n';
    }
    return Exit::Done;
}

Exit run_replay(const ReplayOptions& options)
{
    const auto reading = read_replay(file_tree(std::filesystem::current_path()), options.script);
    print(reading.diagnostics, std::cerr);
    Site site = load_or_explain(options.common);
    if (!reading.script || !site.schedule) {
        return Exit::Content;
    }
    if (site.programme->topics.empty()) {
        return fail(
            "replay", "this programme has no topics: there is nothing to touch", Exit::Content);
    }
    Instant start = system_now();
    if (reading.script->start) {
        const auto instant =
            instant_of(to_text(*reading.script->start), site.schedule->zone(), start);
        if (!instant) {
            return fail("replay", instant.error().message, Exit::Content);
        }
        start = *instant;
    }
    const auto card = builtin_programme(site.display.country);
    if (!card) {
        return fail("replay", card.error().message, Exit::Machine);
    }
    std::error_code trouble;
    std::filesystem::create_directories(options.output, trouble);
    if (trouble) {
        return fail("replay", options.output + ": " + trouble.message(), Exit::Machine);
    }
    const KeyMap keys(site.display.touch);
    auto rehearsal = Rehearsal::create({.size = reading.script->size,
                                        .start = start,
                                        .fonts_file = options.common.fonts_file,
                                        .own_fonts = own_fonts_of(options.common.programme)},
                                       std::move(site),
                                       *card);
    if (!rehearsal) {
        return fail("replay", rehearsal.error().message, Exit::Machine);
    }
    return run_steps(*reading.script, Replay(**rehearsal, keys, options.output), **rehearsal);
}

} // namespace

void add_replay(CLI::App& app, Exit& exit)
{
    auto* command = app.add_subcommand(
        "replay", "Runs the real player over taps, drags and keys that are written down");
    const auto options = std::make_shared<ReplayOptions>();
    add_common(*command, options->common);
    command->add_option("--script", options->script, "What a visitor does (TOML)")->required();
    command->add_option("--output,-o", options->output, "Folder for what `snapshot` steps write")
        ->required();
    add_examples(*command,
                 "  wayside replay playlists/clinic-kiosk.toml --script visit.toml -o out\n"
                 "Each snapshot writes NAME.png and NAME.json. playlists/README.md has the steps.");
    command->callback([options, &exit] { exit = run_replay(*options); });
}

} // namespace wayside
