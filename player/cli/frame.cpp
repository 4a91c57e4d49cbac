#include "app/builtin.hpp"
#include "app/picture_room.hpp"
#include "app/storyboards.hpp"
#include "app/touch_pages.hpp"
#include "base/suggestion.hpp"
#include "cli/commands.hpp"
#include "cli/png.hpp"
#include "cli/scene_json.hpp"
#include "interaction/view_name.hpp"
#include "render/screen.hpp"
#include "scene/scene_at.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
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
    std::string page;
    std::string slide;
    std::size_t beat = 1;
    std::string language;
    int text_size = 100;
    bool contrast = false;
    bool asked = false;
    int scroll = 0;
    std::string focus;
};

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

/// A page of touch mode as a scene.
Result<Scene> page_scene(const FrameOptions& options,
                         const Site& site,
                         Size size,
                         FontMeasure& fonts)
{
    const Programme& programme = *site.programme;
    TouchPages pages(site.programme, site.display, canvas_of(size, site.display), fonts);
    const Settings settings{.language = options.language.empty() ? programme.languages.front()
                                                                 : options.language,
                            .text_step = (options.text_size - 100) / 50,
                            .contrast = options.contrast};
    const auto view = view_named(programme, options.page);
    const bool is_staff = options.page == "staff";
    if (!view && !is_staff) {
        return failure(fmt::format("there is no page \"{}\"", options.page));
    }
    const auto page =
        is_staff ? pages.staff_door({})
                 : pages.page(*view, settings, {.is_asked = options.asked, .may_listen = true});
    if (!page) {
        return tl::unexpected(page.error());
    }
    const double scroll = std::clamp(options.scroll, 0, (*page)->overflow);
    return Scene{
        .frame = std::make_shared<const Frame>(frame_of(**page, scroll, {.focus = options.focus})),
        .from = nullptr};
}

/// One picture of a slide, whether or not the schedule shows it.
Result<Scene> slide_scene(const FrameOptions& options,
                          const Programme& programme,
                          const Canvas& canvas,
                          FontMeasure& fonts)
{
    const auto found = std::find_if(programme.slides.begin(),
                                    programme.slides.end(),
                                    [&](const Slide& slide) { return slide.id == options.slide; });
    if (found == programme.slides.end()) {
        std::vector<std::string_view> known;
        for (const Slide& slide : programme.slides) {
            known.emplace_back(slide.id);
        }
        const std::string hint = suggestion(options.slide, known);
        return failure(fmt::format(
            "there is no slide \"{}\"{}{}", options.slide, hint.empty() ? "" : ": ", hint));
    }
    const auto& language =
        options.language.empty() ? programme.languages.front() : options.language;
    const auto board = compose(programme, *found, language, canvas, fonts);
    if (!board) {
        return tl::unexpected(board.error());
    }
    if (options.beat < 1 || options.beat > board->beats.size()) {
        return failure(fmt::format("there is no picture {} of {}: at {} its last is {}",
                                   options.beat,
                                   options.slide,
                                   options.size,
                                   board->beats.size()));
    }
    const auto& frame = board->beats.at(options.beat - 1).frame;
    return Scene{.frame = frame, .from = nullptr, .entered = entrances_end(*frame)};
}

Exit run_frame(const FrameOptions& options)
{
    const auto size = parse_size(options.size);
    if (!size) {
        return fail("frame", size.error().message, Exit::Usage);
    }
    const Site site = load_or_explain(options.common);
    if (!site.schedule) {
        return Exit::Content;
    }
    const auto instant = instant_of(options.at, site.schedule->zone(), system_now());
    if (!instant) {
        return fail("frame", instant.error().message, Exit::Usage);
    }
    const auto room = PictureRoom::create(
        options.common.fonts_file, own_fonts_of(options.common.programme), [] {}, 0);
    const auto card = builtin_programme(site.display.country);
    if (!room || !card) {
        return fail("frame", room ? card.error().message : room.error().message, Exit::Machine);
    }
    (*room)->use(site.programme->theme.palette);
    auto boards = Storyboards::create(
        site.programme, *card, canvas_of(*size, site.display), (*room)->fonts());
    if (!boards) {
        return fail("frame", boards.error().message, Exit::Content);
    }
    const auto wanted = [&]() -> Result<Scene> {
        if (!options.slide.empty()) {
            return slide_scene(
                options, *site.programme, canvas_of(*size, site.display), (*room)->fonts());
        }
        if (!options.page.empty()) {
            return page_scene(options, site, *size, (*room)->fonts());
        }
        return scene_at(*site.schedule, boards->source(), *instant);
    };
    const auto scene = wanted();
    if (!scene) {
        return fail("frame", scene.error().message, Exit::Content);
    }
    const auto written = write(options, *scene, (*room)->painter());
    for (const Error& error : boards->take_failures()) {
        std::cerr << "wayside frame: " << error.message << '\n';
    }
    for (const Error& error : (*room)->take_failures()) {
        std::cerr << "wayside frame: " << error.message << '\n';
    }
    return written ? Exit::Done : fail("frame", written.error().message, Exit::Machine);
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
    auto* page = command->add_option(
        "--page",
        options->page,
        "A page of touch mode instead: home, languages, reading, help, staff, topic/myths/2");
    auto* slide = command->add_option(
        "--slide", options->slide, "A slide instead, due or not: signs/control");
    slide->excludes(page);
    command->add_option("--beat", options->beat, "Which picture of the slide, from 1")
        ->needs(slide)
        ->capture_default_str();
    command->add_option("--language", options->language, "Of the page or slide");
    add_word_options(*command, options->common);
    command->add_option("--text-size", options->text_size, "Of the page: 100, 150 or 200")
        ->check(CLI::IsMember({100, 150, 200}));
    command->add_flag("--contrast", options->contrast, "The page in high contrast");
    command->add_flag("--still-here", options->asked, "The question before the page closes");
    command->add_option("--scroll", options->scroll, "Of the page, in pixels");
    command->add_option("--focus", options->focus, "Which hotspot of the page has the ring");
    add_examples(
        *command,
        "  wayside frame playlists/transit-station.toml --at 2026-12-01T08:00 --size "
        "1080x1920 -o out.png\n"
        "  wayside frame playlists/transit-station.toml --slide signs/control --language es "
        "-o out.png\n"
        "  wayside frame playlists/transit-station.toml --format json -o -");
    command->callback([options, &exit] { exit = run_frame(*options); });
}

} // namespace wayside
