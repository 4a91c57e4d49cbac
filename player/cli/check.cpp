#include "app/picture_room.hpp"
#include "app/slide_check.hpp"
#include "app/touch_faults.hpp"
#include "app/touch_pages.hpp"
#include "cli/commands.hpp"
#include "schedule/content_check.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <iostream>
#include <memory>

namespace wayside
{

namespace
{

struct CheckOptions {
    std::vector<std::string> programmes;
    CommonOptions common; ///< but for the programme
    std::string format = "text";
    std::vector<std::string> sizes;
    bool strict = false;
};

/// Every slide must be legible on each of these.
constexpr std::array<Size, 6> shapes{
    {{1920, 1080}, {1080, 1920}, {3840, 2160}, {1366, 768}, {1024, 768}, {1920, 540}}};

/// What a display can look like. One that says how wide its panel is has one shape: a bar of that
/// width is another display. It is taken for 16:9 unless `--size` says better.
std::vector<Size> shapes_of(const Display& display, const std::vector<Size>& asked)
{
    if (!asked.empty()) {
        return asked;
    }
    if (!display.panel_width_mm) {
        return {shapes.begin(), shapes.end()};
    }
    const bool upright = display.rotate == 90 || display.rotate == 270;
    return {upright ? Size{1080, 1920} : Size{1920, 1080}};
}

/// Composes every page of touch mode in every language and size of text. Only programmes that say
/// [touch] are meant to be touched.
void check_pages(const Site& site,
                 const std::vector<Size>& sizes,
                 PictureRoom& room,
                 Diagnostics& diagnostics)
{
    if (!site.programme->is_touched) {
        return;
    }
    for (const Size shape : sizes) {
        const Canvas canvas = canvas_of(shape, site.display);
        if (canvas.shape() == Shape::Bar) {
            continue; // nobody reads pages on a bar above the platform
        }
        TouchPages pages(site.programme, site.display, canvas, room.fonts());
        for (const Error& fault : pages.faults()) {
            diagnostics.push_back(
                {.severity = Severity::Error,
                 .place = {site.programme->files.front(), 0, 0},
                 .message = fmt::format("at {} x {}: {}", shape.width, shape.height, fault.message),
                 .hint = "shorter words on buttons, or a larger panel"});
        }
    }
}

/// What was found in one programme or in all of them.
struct Findings {
    Diagnostics diagnostics;
    std::vector<Note> notes;
};

/// What is translated, language by language: whoever translates sees what is left to do.
void note_coverage(Site& site)
{
    for (const WordsCoverage& words : site.coverage) {
        std::string missing;
        if (!words.missing.empty()) {
            constexpr std::size_t most_named = 5;
            const auto end =
                words.missing.begin() +
                static_cast<std::ptrdiff_t>(std::min(most_named, words.missing.size()));
            missing = fmt::format("; missing: {}{}",
                                  fmt::join(words.missing.begin(), end, ", "),
                                  words.missing.size() > most_named ? ", ..." : "");
        }
        site.notes.push_back({.place = words.place,
                              .message = fmt::format("words in {}{}: {} of {} texts{}",
                                                     words.language,
                                                     words.is_reviewed ? "" : " (draft)",
                                                     words.all - words.missing.size(),
                                                     words.all,
                                                     missing)});
    }
}

Result<Findings> check_one(const CheckOptions& options,
                           const std::vector<Size>& sizes,
                           const std::string& programme)
{
    CommonOptions asked = options.common;
    asked.programme = programme;
    Site site = load_site_for(asked, Depth::Plan);
    note_coverage(site);
    if (!site.schedule) {
        return Findings{std::move(site.diagnostics), std::move(site.notes)};
    }
    const auto room = PictureRoom::create(
        options.common.fonts_file, own_fonts_of(programme), [] {}, 0);
    if (!room) {
        return tl::unexpected(room.error());
    }
    const std::chrono::year_month_day today(std::chrono::floor<std::chrono::days>(system_now()));
    for (Diagnostic& lint : check_content(*site.programme, today)) {
        site.diagnostics.push_back(std::move(lint));
    }
    for (Diagnostic& fault :
         check_slides(*site.programme, site.display, shapes_of(site.display, sizes), **room)) {
        site.diagnostics.push_back(std::move(fault));
    }
    for (Diagnostic& fault : touch_faults(site.display.touch, options.common.display_file)) {
        site.diagnostics.push_back(std::move(fault));
    }
    check_pages(site, shapes_of(site.display, sizes), **room, site.diagnostics);
    return Findings{std::move(site.diagnostics), std::move(site.notes)};
}

nlohmann::ordered_json to_json(const Findings& findings)
{
    auto list = nlohmann::ordered_json::array();
    for (const Diagnostic& diagnostic : findings.diagnostics) {
        list.push_back({{"file", diagnostic.place.file},
                        {"line", diagnostic.place.line},
                        {"column", diagnostic.place.column},
                        {"severity", diagnostic.severity == Severity::Error ? "error" : "warning"},
                        {"message", diagnostic.message},
                        {"hint", diagnostic.hint}});
    }
    for (const Note& note : findings.notes) {
        list.push_back({{"file", note.place.file},
                        {"line", note.place.line},
                        {"column", note.place.column},
                        {"severity", "note"},
                        {"message", note.message},
                        {"hint", ""}});
    }
    return list;
}

void print_text(const Findings& all, std::size_t programmes)
{
    print(all.diagnostics, std::cout);
    for (const Note& note : all.notes) {
        std::cout << fmt::format("{}:{}:{}: note: {}\n",
                                 note.place.file,
                                 note.place.line,
                                 note.place.column,
                                 note.message);
    }
    const auto errors = std::count_if(
        all.diagnostics.begin(), all.diagnostics.end(), [](const Diagnostic& diagnostic) {
            return diagnostic.severity == Severity::Error;
        });
    std::cout << fmt::format("{} errors, {} warnings in {} programmes\n",
                             errors,
                             static_cast<std::ptrdiff_t>(all.diagnostics.size()) - errors,
                             programmes);
}

Exit run_check(const CheckOptions& options)
{
    std::vector<Size> sizes;
    for (const std::string& written : options.sizes) {
        const auto size = parse_size(written);
        if (!size) {
            std::cerr << "wayside check: " << size.error().message << '\n';
            return Exit::Usage;
        }
        sizes.push_back(*size);
    }
    Findings all;
    for (const std::string& programme : options.programmes) {
        auto found = check_one(options, sizes, programme);
        if (!found) {
            std::cerr << "wayside check: " << found.error().message << '\n';
            return Exit::Machine;
        }
        for (Diagnostic& diagnostic : found->diagnostics) {
            if (options.strict) {
                diagnostic.severity = Severity::Error;
            }
            all.diagnostics.push_back(std::move(diagnostic));
        }
        std::move(found->notes.begin(), found->notes.end(), std::back_inserter(all.notes));
    }
    if (options.format == "json") {
        std::cout << to_json(all).dump(2) << '\n';
    } else {
        print_text(all, options.programmes.size());
    }
    return has_errors(all.diagnostics) ? Exit::Content : Exit::Done;
}

} // namespace

void add_check(CLI::App& app, Exit& exit)
{
    auto* command = app.add_subcommand(
        "check", "Says everything that is wrong with programmes, with its place and a hint");
    const auto options = std::make_shared<CheckOptions>();
    command->add_option("programmes", options->programmes, "Programme files (TOML)")->required();
    command->add_option("--display-file",
                        options->common.display_file,
                        "The display's own file: panel width, distance, country, zone");
    command->add_option("--fonts",
                        options->common.fonts_file,
                        "Another fonts.toml than the one inside the program");
    command->add_option("--size",
                        options->sizes,
                        "Judge these sizes (1920x540) instead of six usual ones, or of the one "
                        "that a display's file with a panel width stands for");
    add_word_options(*command, options->common);
    command->add_flag("--strict", options->strict, "Warnings are errors");
    command->add_option("--format", options->format, "text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    add_examples(*command,
                 "  wayside check playlists/transit-station.toml\n"
                 "  wayside check --strict --format json playlists/*.toml");
    command->callback([options, &exit] { exit = run_check(*options); });
}

} // namespace wayside
