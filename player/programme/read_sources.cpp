#include "programme/read_sources.hpp"

#include "base/limits.hpp"
#include "programme/codes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace wayside
{

namespace
{

constexpr std::array<std::string_view, 5> picture_endings{".svg", ".png", ".jpg", ".jpeg", ".webp"};

bool ends_with(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// The path of a picture that is there and can be shown, or nothing after a report.
std::string read_picture_file(TableReader& reader,
                              const std::string& folder,
                              ReadingContext& context)
{
    const auto value = reader.find("file", Need::Required);
    const auto written = value ? text_of(*value, "file", context.report) : std::nullopt;
    if (!written) {
        return {};
    }
    if (std::none_of(picture_endings.begin(), picture_endings.end(), [&](std::string_view ending) {
            return ends_with(*written, ending);
        })) {
        context.report.error(value->place(),
                             fmt::format("{} is not a picture that can be shown", quoted(*written)),
                             "svg, png, jpg, jpeg or webp, in lower case");
        return {};
    }
    std::string path = resolve_path(folder, *written);
    if (!context.files.exists(path)) {
        context.report.error(value->place(),
                             fmt::format("there is no file {}", quoted(context.files.shown(path))));
        return {};
    }
    return path;
}

/// `alternative = { en = "..." }`, for pictures outside a campaign.
void read_alternatives(TableReader& reader, MediaEntry& picture, ReadingContext& context)
{
    const auto table = reader.subtable("alternative", Need::Optional);
    if (!table) {
        return;
    }
    for (const TomlEntry& entry : table->entries()) {
        const auto text = text_of(entry.value, entry.key, context.report);
        if (text && report_bad_language(entry.key, entry.value, context.report)) {
            report_typed_number(*text, entry.value, context.numbers, context.report);
            picture.alternative.emplace(entry.key, *text);
        }
    }
}

} // namespace

void read_sources(TableReader& reader, ReadingContext& context)
{
    const auto entries = reader.named_tables("source");
    if (!entries) {
        context.sources.mark_incomplete();
        return;
    }
    for (const TomlEntry& entry : *entries) {
        TableReader table(entry.value, context.report);
        Source source;
        source.id = entry.key;
        source.place = entry.value.place();
        source.name = table.text("name", Need::Required);
        source.year =
            table.whole("year", {limits::min_year, limits::max_year}, Need::Required).value_or(0);
        source.url = table.text("url", Need::Optional);
        table.finish();
        if (!source.name.empty()) {
            report_typed_number(
                source.name, *entry.value.find("name"), context.numbers, context.report);
        }
        if (report_bad_id(entry.key, entry.value, '-', context.report) &&
            context.sources.add(
                entry.key, context.sources.ids().size(), entry.value, context.report)) {
            context.programme.sources.emplace(entry.key, std::move(source));
        }
    }
}

void read_pictures(TableReader& reader, const std::string& path, ReadingContext& context)
{
    const auto entries = reader.named_tables("picture");
    if (!entries) {
        context.pictures.mark_incomplete();
        return;
    }
    for (const TomlEntry& entry : *entries) {
        TableReader table(entry.value, context.report);
        MediaEntry picture;
        picture.id = entry.key;
        picture.place = entry.value.place();
        picture.file = read_picture_file(table, folder_of(path), context);
        picture.stamp = context.files.stamp(picture.file);
        picture.licence = table.text("licence", Need::Required);
        picture.credit = table.text("credit", Need::Optional);
        read_alternatives(table, picture, context);
        table.finish();
        if (report_bad_id(entry.key, entry.value, '-', context.report) &&
            context.pictures.add(
                entry.key, context.pictures.ids().size(), entry.value, context.report)) {
            context.programme.media.emplace(entry.key, std::move(picture));
        }
    }
}

} // namespace wayside
