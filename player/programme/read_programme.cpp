#include "programme/read_programme.hpp"

#include "programme/codes.hpp"
#include "programme/read_campaign.hpp"
#include "programme/read_contacts.hpp"
#include "programme/read_guarantees.hpp"
#include "programme/read_playlists.hpp"
#include "programme/read_schedule.hpp"
#include "programme/read_slides.hpp"
#include "programme/read_sources.hpp"
#include "programme/read_theme.hpp"
#include "programme/read_topics.hpp"
#include "programme/words_check.hpp"

#include <fmt/format.h>

namespace wayside
{

namespace
{

/// format, id, title, timezone and country.
void read_identity(TableReader& reader, ReadingContext& context)
{
    Report& report = context.report;
    Programme& programme = context.programme;
    if (const auto format = reader.find("format", Need::Required); format && format->whole() != 1) {
        report.error(format->place(), "this version reads `format` 1 only", "write format = 1");
    }
    programme.id = reader.text("id", Need::Required);
    if (!programme.id.empty()) {
        static_cast<void>(report_bad_id(programme.id, *reader.table().find("id"), '-', report));
    }
    programme.title = reader.text("title", Need::Required);
    if (std::string zone = reader.text("timezone", Need::Optional); !zone.empty()) {
        static_cast<void>(report_bad_zone(zone, *reader.table().find("timezone"), report));
        programme.timezone = std::move(zone);
    }
    const bool is_set_by_display = !context.options.country.empty();
    std::string country =
        reader.text("country", is_set_by_display ? Need::Optional : Need::Required);
    if (!country.empty() && report_bad_country(country, *reader.table().find("country"), report)) {
        programme.country = std::move(country);
    }
    if (is_set_by_display) {
        programme.country = context.options.country;
    }
}

/// The root of the file that `key` names; `place` is where it is named.
std::optional<TomlValue> open_named(TableReader& reader,
                                    std::string_view key,
                                    Need need,
                                    const std::string& path,
                                    ReadingContext& context)
{
    const std::string written = reader.text(key, need);
    if (written.empty()) {
        return std::nullopt;
    }
    return context.files.open(resolve_path(folder_of(path), written),
                              reader.table().find(key)->place());
}

void read_defaults(TableReader& reader, ReadingContext& context)
{
    const auto table = reader.subtable("defaults", Need::Optional);
    if (!table) {
        return;
    }
    TableReader defaults(*table, context.report);
    context.dwell = read_dwell(defaults, context.report).length;
    context.programme.transition =
        read_transition(defaults, context.report).value_or(context.programme.transition);
    read_turns(defaults, context);
    defaults.finish();
}

void read_named_contacts(TableReader& reader, const std::string& path, ReadingContext& context)
{
    if (const auto root = open_named(reader, "contacts", Need::Required, path, context)) {
        read_contacts(*root, context);
    } else {
        context.contacts.mark_incomplete();
    }
    read_help_roles(reader, context);
}

/// Sources, pictures, slides and words, of the campaign and of the programme's own file.
void read_content(TableReader& reader, const std::string& path, ReadingContext& context)
{
    Campaign campaign;
    if (const std::string folder = reader.text("campaign", Need::Optional); !folder.empty()) {
        campaign = read_campaign(
            resolve_path(folder_of(path), folder), *reader.table().find("campaign"), context);
    }
    read_sources(reader, context);
    read_pictures(reader, path, context);
    read_slides(reader, SlideOwner::Programme, context);
    read_topics(reader, context);
    read_campaign_words(campaign, context);
    check_words(reader.table(), context);
    read_touch(reader, context);
    check_pictures(context);
    check_topic_words(context);
}

/// The display's own theme comes before the programme's.
void read_named_theme(TableReader& reader, const std::string& path, ReadingContext& context)
{
    std::optional<TomlValue> root;
    if (context.options.theme.empty()) {
        root = open_named(reader, "theme", Need::Optional, path, context);
    } else {
        reader.pass("theme");
        root = context.files.open(context.options.theme,
                                  {context.files.shown(context.options.theme), 0, 0});
    }
    if (root) {
        context.programme.theme = read_theme(*root, context.report);
    }
}

void read_whole(const TomlValue& root, const std::string& path, ReadingContext& context)
{
    TableReader reader(root, context.report);
    read_identity(reader, context);
    read_defaults(reader, context);
    read_named_contacts(reader, path, context);
    read_content(reader, path, context);
    read_guarantees(reader, context);
    read_playlists(reader, context);
    read_schedule(reader, context);
    read_named_theme(reader, path, context);
    reader.finish();
}

} // namespace

Reading read_programme(const SourceTree& tree, const std::string& path, const ReadOptions& options)
{
    Report report;
    SourceFiles files(tree, path, report);
    ReadingContext context{.files = files, .report = report, .options = options};
    if (const auto root = files.open(path, {files.shown(path), 0, 0})) {
        read_whole(*root, path, context);
    }
    Reading reading;
    if (report.errors() == 0) {
        context.programme.files = files.paths();
        reading.programme = std::move(context.programme);
    }
    reading.coverage = words_coverage(context.counted);
    reading.diagnostics = report.take(files.shown_paths());
    reading.seen = files.seen();
    return reading;
}

} // namespace wayside
