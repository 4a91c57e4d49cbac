#include "base/limits.hpp"
#include "programme/codes.hpp"
#include "programme/id_index.hpp"
#include "programme/read_lists.hpp"
#include "programme/read_programme.hpp"
#include "programme/read_slides.hpp"
#include "programme/source_files.hpp"
#include "programme/table_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace wayside
{

namespace
{

constexpr Range<double> panels{limits::min_panel_mm, limits::max_panel_mm};
constexpr Range<double> distances{limits::min_distance_mm, limits::max_distance_mm};

int read_rotation(TableReader& reader, Report& report)
{
    const auto value = reader.find("rotate", Need::Optional);
    const auto degrees = value ? whole_of(*value, "rotate", {-360, 360}, report) : std::nullopt;
    if (!degrees) {
        return 0;
    }
    if (*degrees < 0 || *degrees >= 360 || *degrees % 90 != 0) {
        report.error(value->place(),
                     fmt::format("`rotate` cannot be {}", *degrees),
                     "0, 90, 180 or 270, clockwise");
        return 0;
    }
    return *degrees;
}

/// What a key of a display may mean: input.hpp's Key, and the headset's plug.
constexpr std::array<std::string_view, 14> meanings{"up",
                                                    "down",
                                                    "next",
                                                    "previous",
                                                    "enter",
                                                    "back",
                                                    "home",
                                                    "help",
                                                    "listen",
                                                    "clear",
                                                    "shift",
                                                    "headset-in",
                                                    "headset-out",
                                                    "nothing"};

void read_keys(TableReader& touch, TouchDisplay& display, Report& report)
{
    const auto table = touch.subtable("keys", Need::Optional);
    if (!table) {
        return;
    }
    if (table->entries().size() > limits::max_key_meanings) {
        report.error(table->place(), fmt::format("more than {} keys", limits::max_key_meanings));
        return;
    }
    for (const TomlEntry& entry : table->entries()) {
        const auto meaning = text_of(entry.value, entry.key, report);
        if (!meaning) {
            continue;
        }
        if (std::find(meanings.begin(), meanings.end(), *meaning) == meanings.end()) {
            report.error(entry.value.place(),
                         fmt::format("a key cannot mean {}", quoted(*meaning)),
                         fmt::format("one of {}", fmt::join(meanings, ", ")));
            continue;
        }
        display.keys.insert_or_assign(std::string(entry.key), std::string(*meaning));
    }
}

TouchDisplay read_touch_display(TableReader& reader, Report& report)
{
    TouchDisplay display;
    const auto table = reader.subtable("touch", Need::Optional);
    if (!table) {
        return display;
    }
    display.is_touched = true;
    TableReader touch(*table, report);
    display.floor_mm = touch.number("floor_mm", {0, limits::max_floor_mm}, Need::Optional);
    display.loudspeaker = touch.flag("loudspeaker", Need::Optional).value_or(false);
    display.pin_hash = touch.text("pin_hash", Need::Optional);
    constexpr std::string_view argon = "$argon2id$";
    if (!display.pin_hash.empty() && display.pin_hash.compare(0, argon.size(), argon) != 0) {
        report.error(table->find("pin_hash")->place(),
                     "`pin_hash` is not a hash by argon2id",
                     "`wayside pin` makes one; a PIN itself never stands in a file");
    }
    read_keys(touch, display, report);
    touch.finish();
    return display;
}

void judge_codes(const Display& display, const TomlValue& root, Report& report)
{
    if (!display.id.empty() && root.find("id")) {
        static_cast<void>(report_bad_id(display.id, *root.find("id"), '-', report));
    }
    if (!display.country.empty()) {
        static_cast<void>(report_bad_country(display.country, *root.find("country"), report));
    }
    if (display.timezone == "display") {
        report.error(
            root.find("timezone")->place(),
            "`timezone` of a display cannot be `display`",
            "name a zone such as \"America/New_York\", or leave it out for that of the machine");
    } else if (!display.timezone.empty()) {
        static_cast<void>(report_bad_zone(display.timezone, *root.find("timezone"), report));
    }
}

} // namespace

DisplayReading read_display(const SourceTree& tree, const std::string& path)
{
    Report report;
    SourceFiles files(tree, path, report);
    const auto root = files.open(path, {files.shown(path), 0, 0});
    if (!root) {
        return {.display = std::nullopt,
                .diagnostics = report.take(files.shown_paths()),
                .seen = files.seen()};
    }
    TableReader reader(*root, report);
    Display display;
    if (std::string id = reader.text("id", Need::Optional); !id.empty()) {
        display.id = std::move(id);
    }
    display.panel_width_mm = reader.number("panel_width_mm", panels, Need::Optional);
    display.viewing_distance_mm = reader.number("viewing_distance_mm", distances, Need::Optional)
                                      .value_or(display.viewing_distance_mm);
    display.country = reader.text("country", Need::Optional);
    display.timezone = reader.text("timezone", Need::Optional);
    if (const std::string theme = reader.text("theme", Need::Optional); !theme.empty()) {
        display.theme = resolve_path(folder_of(path), theme);
        if (!files.exists(display.theme)) {
            report.error(root->find("theme")->place(),
                         fmt::format("there is no file {}", quoted(files.shown(display.theme))));
        }
    }
    display.rotate = read_rotation(reader, report);
    display.allow_drafts = reader.flag("allow_drafts", Need::Optional).value_or(false);
    display.reduced_motion = reader.flag("reduced_motion", Need::Optional).value_or(false);
    display.qr_codes = reader.flag("qr_codes", Need::Optional).value_or(false);
    display.audience = read_audience(reader, "audience", report);
    display.max_intensity =
        reader.choice("max_intensity", intensities, Need::Optional).value_or(Intensity::High);
    display.touch = read_touch_display(reader, report);
    reader.finish();
    judge_codes(display, *root, report);
    const bool is_good = report.errors() == 0;
    return {.display = is_good ? std::optional(std::move(display)) : std::nullopt,
            .diagnostics = report.take(files.shown_paths()),
            .seen = files.seen()};
}

} // namespace wayside
