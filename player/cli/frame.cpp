#include "app/builtin.hpp"
#include "app/picture_room.hpp"
#include "app/storyboards.hpp"
#include "cli/commands.hpp"
#include "cli/png.hpp"
#include "cli/scene_json.hpp"
#include "render/screen.hpp"
#include "scene/scene_at.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iostream>
#include <memory>

namespace wayside
{

namespace
{

struct FrameOptions {
    CommonOptions common;
    std::string at;
    std::string size = "1920x1080";
    std::string output;
    std::string format = "png";
};

Exit fail(const std::string& message, Exit exit)
{
    std::cerr << "wayside frame: " << message << '\n';
    return exit;
}

Result<void> write(const FrameOptions& options, const Scene& scene, Painter& painter)
{
    if (options.format == "png") {
        return write_png(picture_of(scene, painter), options.output);
    }
    const std::string text = to_json(*scene.frame).dump(2) + "\n";
    if (options.output == "-") {
        std::cout << text;
        return {};
    }
    std::ofstream file(options.output, std::ios::binary);
    file << text;
    file.flush();
    return file ? Result<void>() : failure(options.output + ": cannot be written");
}

Exit run_frame(const FrameOptions& options)
{
    const auto size = parse_size(options.size);
    if (!size) {
        return fail(size.error().message, Exit::Usage);
    }
    const Site site = load_or_explain(options.common);
    if (!site.schedule) {
        return Exit::Content;
    }
    const auto instant = instant_of(options.at, site.schedule->zone(), system_now());
    if (!instant) {
        return fail(instant.error().message, Exit::Usage);
    }
    const auto room = PictureRoom::create(
        options.common.fonts_file, own_fonts_of(options.common.programme), [] {}, 0);
    const auto card = builtin_programme(site.display.country);
    if (!room || !card) {
        return fail(room ? card.error().message : room.error().message, Exit::Machine);
    }
    (*room)->use(site.programme->theme.palette);
    auto boards = Storyboards::create(
        site.programme, *card, canvas_of(*size, site.display), (*room)->fonts());
    if (!boards) {
        return fail(boards.error().message, Exit::Content);
    }
    const Scene scene = scene_at(*site.schedule, boards->source(), *instant);
    const auto written = write(options, scene, (*room)->painter());
    for (const Error& error : boards->take_failures()) {
        std::cerr << "wayside frame: " << error.message << '\n';
    }
    for (const Error& error : (*room)->take_failures()) {
        std::cerr << "wayside frame: " << error.message << '\n';
    }
    return written ? Exit::Done : fail(written.error().message, Exit::Machine);
}

} // namespace

void add_frame(CLI::App& app, Exit& exit)
{
    auto* command = app.add_subcommand("frame", "Writes exactly what the screen shows at a moment");
    const auto options = std::make_shared<FrameOptions>();
    add_common(*command, options->common);
    command->add_option(
        "--at",
        options->at,
        "2026-12-01T08:00 in the programme's zone, or with an offset or Z; default: now");
    command->add_option("--size", options->size, "Canvas in pixels")->capture_default_str();
    command
        ->add_option("--output,-o", options->output, "File to write; - for standard output (json)")
        ->required();
    command
        ->add_option(
            "--format", options->format, "png, or json: every item with its place, text and sizes")
        ->check(CLI::IsMember({"png", "json"}))
        ->capture_default_str();
    add_examples(*command,
                 "  wayside frame playlists/transit-station.toml --at 2026-12-01T08:00 --size "
                 "1080x1920 -o out.png\n"
                 "  wayside frame playlists/transit-station.toml --format json -o -");
    command->callback([options, &exit] { exit = run_frame(*options); });
}

} // namespace wayside
