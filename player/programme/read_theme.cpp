#include "programme/read_theme.hpp"

#include "base/limits.hpp"
#include "programme/id_index.hpp"
#include "programme/table_reader.hpp"
#include "programme/theme_contrast.hpp"

#include <fmt/format.h>

#include <array>
#include <string>

namespace wayside
{

namespace
{

struct NamedColour {
    const char* name;
    Colour Palette::*member;
};

constexpr std::array<NamedColour, 12> colours{{{"ground", &Palette::ground},
                                               {"ground_raised", &Palette::ground_raised},
                                               {"ink", &Palette::ink},
                                               {"ink_soft", &Palette::ink_soft},
                                               {"ink_quiet", &Palette::ink_quiet},
                                               {"light", &Palette::light},
                                               {"good", &Palette::good},
                                               {"on_light", &Palette::on_light},
                                               {"art_1", &Palette::art_1},
                                               {"art_2", &Palette::art_2},
                                               {"art_3", &Palette::art_3},
                                               {"art_4", &Palette::art_4}}};

void read_colour(TableReader& reader, const NamedColour& colour, Palette& palette, Report& report)
{
    const auto value = reader.find(colour.name, Need::Required);
    const auto text = value ? text_of(*value, colour.name, report) : std::nullopt;
    if (!text) {
        return;
    }
    if (const auto read = parse_colour(*text)) {
        palette.*colour.member = *read;
    } else {
        report.error(value->place(),
                     fmt::format("{} is not a colour", quoted(*text)),
                     "six digits from 0 to F behind a #: \"#0B2545\"");
    }
}

void read_palette(TableReader& theme, Palette& palette, Report& report)
{
    const auto table = theme.subtable("colours", Need::Required);
    if (!table) {
        return;
    }
    const std::size_t errors_before = report.errors();
    TableReader reader(*table, report);
    for (const NamedColour& colour : colours) {
        read_colour(reader, colour, palette, report);
    }
    reader.finish();
    if (report.errors() == errors_before) {
        check_contrast(palette, *table, report);
    }
}

void read_type(TableReader& theme, TypeScale& type, Report& report)
{
    const auto table = theme.subtable("type", Need::Optional);
    if (!table) {
        return;
    }
    TableReader reader(*table, report);
    constexpr Range<double> lines{limits::min_line_height, limits::max_line_height};
    const auto set = [&](const char* key, double& field, Range<double> range) {
        field = reader.number(key, range, Need::Optional).value_or(field);
    };
    set("headline_to_text",
        type.headline_to_text,
        {limits::min_headline_to_text, limits::max_headline_to_text});
    set("source_to_text",
        type.source_to_text,
        {limits::min_source_to_text, limits::max_source_to_text});
    set("headline_line", type.headline_line, lines);
    set("text_line", type.text_line, lines);
    set("text_line_tall", type.text_line_tall, lines);
    reader.finish();
}

void read_spacing(TableReader& theme, Spacing& spacing, Report& report)
{
    const auto table = theme.subtable("spacing", Need::Optional);
    if (!table) {
        return;
    }
    TableReader reader(*table, report);
    spacing.margin =
        reader.number("margin", {limits::min_margin, limits::max_margin}, Need::Optional)
            .value_or(spacing.margin);
    spacing.gutter =
        reader.number("gutter", {limits::min_gutter, limits::max_gutter}, Need::Optional)
            .value_or(spacing.gutter);
    reader.finish();
}

void read_motion(TableReader& theme, Motion& motion, Report& report)
{
    const auto table = theme.subtable("motion", Need::Optional);
    if (!table) {
        return;
    }
    TableReader reader(*table, report);
    motion.reduced = reader.flag("reduced", Need::Optional).value_or(motion.reduced);
    motion.entrance =
        reader.length("entrance", {limits::min_entrance, limits::max_entrance}, Need::Optional)
            .value_or(motion.entrance);
    motion.count_up =
        reader.length("count_up", {limits::min_count_up, limits::max_count_up}, Need::Optional)
            .value_or(motion.count_up);
    motion.travel =
        reader.number("travel", {0, limits::max_travel}, Need::Optional).value_or(motion.travel);
    reader.finish();
}

} // namespace

Theme read_theme(const TomlValue& root, Report& report)
{
    TableReader reader(root, report);
    Theme theme;
    theme.id = reader.text("id", Need::Required);
    if (!theme.id.empty()) {
        static_cast<void>(report_bad_id(theme.id, *root.find("id"), '-', report));
    }
    read_palette(reader, theme.palette, report);
    read_type(reader, theme.type, report);
    read_spacing(reader, theme.spacing, report);
    read_motion(reader, theme.motion, report);
    reader.finish();
    return theme;
}

} // namespace wayside
