#include "base/limits.hpp"
#include "programme/codes.hpp"
#include "programme/id_index.hpp"
#include "programme/read_lists.hpp"
#include "programme/read_programme.hpp"
#include "programme/read_slides.hpp"
#include "programme/source_files.hpp"
#include "programme/table_reader.hpp"

#include <fmt/format.h>

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
        return {.display = std::nullopt, .diagnostics = report.take(files.shown_paths())};
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
        if (!tree.exists(display.theme)) {
            report.error(root->find("theme")->place(),
                         fmt::format("there is no file {}", quoted(files.shown(display.theme))));
        }
    }
    display.rotate = read_rotation(reader, report);
    display.allow_drafts = reader.flag("allow_drafts", Need::Optional).value_or(false);
    display.reduced_motion = reader.flag("reduced_motion", Need::Optional).value_or(false);
    display.audience = read_audience(reader, "audience", report);
    display.max_intensity =
        reader.choice("max_intensity", intensities, Need::Optional).value_or(Intensity::High);
    reader.finish();
    judge_codes(display, *root, report);
    const bool is_good = report.errors() == 0;
    return {.display = is_good ? std::optional(std::move(display)) : std::nullopt,
            .diagnostics = report.take(files.shown_paths())};
}

} // namespace wayside
