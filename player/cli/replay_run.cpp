#include "cli/replay_run.hpp"

#include "cli/png.hpp"
#include "cli/scene_json.hpp"
#include "interaction/key_name.hpp"
#include "render/screen.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>

namespace wayside
{

namespace
{

constexpr Milliseconds move_length{16};

/// By what it means ("next"), or by its name on the keyboard or keypad ("F18", "Home"). Meanings
/// first: SDL, too, knows keys called Help and Clear, which no keypad has.
std::optional<KeyMeaning> key_of_script(const KeyMap& keys, const std::string& name)
{
    if (const auto key = key_named(name)) {
        return *key;
    }
    return keys.meaning_of(name);
}

} // namespace

Result<void> write_snapshot(Rehearsal& rehearsal,
                            const std::string& folder,
                            const std::string& name)
{
    const std::string path = folder + "/" + name;
    auto png =
        write_png(picture_of(rehearsal.scene(), rehearsal.pictures().painter()), path + ".png");
    if (!png) {
        return png;
    }
    std::ofstream file(path + ".json", std::ios::binary);
    file << to_json(rehearsal.frame()).dump(2) << '\n';
    file.flush();
    return file ? Result<void>() : failure(path + ".json: cannot be written");
}

Result<void> ReplayRun::operator()(const ReplayTap& tap)
{
    const auto point = where(tap);
    if (!point) {
        return tl::unexpected(point.error());
    }
    return in_order(FingerDown{1, *point}, tap.held, FingerUp{1, *point});
}

Result<void> ReplayRun::operator()(const ReplayDrag& drag)
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

Result<void> ReplayRun::operator()(const ReplayKey& key)
{
    const auto meaning = key_of_script(keys_, key.name);
    if (!meaning) {
        return failure(fmt::format("there is no key \"{}\"", key.name));
    }
    if (const auto* plug = std::get_if<Headset>(&*meaning)) {
        return rehearsal_.handle(*plug);
    }
    const Key pressed = std::get<Key>(*meaning);
    return in_order(KeyDown{pressed}, key.held, KeyUp{pressed});
}

Result<void> ReplayRun::operator()(const ReplayInput& word)
{
    return rehearsal_.handle(word.input);
}

Result<void> ReplayRun::operator()(const ReplayWait& wait)
{
    return rehearsal_.advance(wait.length);
}

Result<void> ReplayRun::operator()(const ReplaySnapshot& snapshot)
{
    return write_snapshot(rehearsal_, folder_, snapshot.name);
}

Result<void> ReplayRun::in_order(const Input& first, Milliseconds between, const Input& second)
{
    if (auto done = rehearsal_.handle(first); !done) {
        return done;
    }
    if (auto done = rehearsal_.advance(between); !done) {
        return done;
    }
    return rehearsal_.handle(second);
}

Result<Point> ReplayRun::where(const ReplayTap& tap) const
{
    if (const auto* point = std::get_if<Point>(&tap.where)) {
        return *point;
    }
    const auto& id = std::get<std::string>(tap.where);
    std::string known;
    for (const Hotspot& spot : rehearsal_.frame().hotspots) {
        if (spot.id == id) {
            return middle_of(spot.rect);
        }
        known += (known.empty() ? "" : ", ") + spot.id;
    }
    return failure(fmt::format("nothing on this page is called \"{}\"; there are {}", id, known));
}

} // namespace wayside
