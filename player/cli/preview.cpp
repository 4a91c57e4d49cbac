#include "app/picture_room.hpp"
#include "cli/commands.hpp"
#include "cli/contact_sheet.hpp"
#include "cli/png.hpp"
#include "scene/storyboard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <unistd.h>

namespace wayside
{

namespace
{

struct PreviewOptions {
    CommonOptions common;
    std::string output = "out/preview";
    std::string size = "1920x1080";
};

/// One picture that was written.
struct Shot {
    std::string file;
    std::string slide;
    std::string language;
    int beat = 0;
    int beats = 1;
};

/// Everything that the command works with and leaves behind.
struct Work {
    const PreviewOptions& options;
    const Programme& programme;
    Canvas canvas;
    PictureRoom& room;
    std::vector<Shot> shots;
    std::vector<Image> thumbnails;
    int failed = 0;
};

constexpr int thumbnail_width = 480;
constexpr int sheet_width = 2000;

void progress(std::size_t done, std::size_t all)
{
    if (isatty(STDERR_FILENO) == 0) {
        return;
    }
    constexpr std::size_t width = 40;
    const std::size_t filled = done * width / all;
    std::cerr << fmt::format("\r[{}{}] {}/{}",
                             std::string(filled, '#'),
                             std::string(width - filled, ' '),
                             done,
                             all)
              << (done == all ? "\n" : "") << std::flush;
}

std::string file_name(const Slide& slide,
                      const std::string& language,
                      std::size_t beat,
                      std::size_t beats)
{
    std::string id = slide.id;
    std::replace(id.begin(), id.end(), '/', '.');
    return beats == 1 ? fmt::format("{}.{}.png", id, language)
                      : fmt::format("{}.{}.{}.png", id, language, beat + 1);
}

Result<void> shoot(Work& work, const Slide& slide, const std::string& language)
{
    const auto board = compose(work.programme, slide, language, work.canvas, work.room.fonts());
    if (!board) {
        std::cerr << "\nerror: " << board.error().message << '\n';
        ++work.failed;
        return {};
    }
    for (std::size_t beat = 0; beat < board->beats.size(); ++beat) {
        const Image image = paint_still(work.room.painter(), *board->beats[beat].frame);
        const std::string name = file_name(slide, language, beat, board->beats.size());
        if (auto written = write_png(image, work.options.output + "/" + name); !written) {
            return written;
        }
        work.shots.push_back({.file = name,
                              .slide = slide.id,
                              .language = language,
                              .beat = static_cast<int>(beat),
                              .beats = static_cast<int>(board->beats.size())});
        work.thumbnails.push_back(thumbnail(image, thumbnail_width));
    }
    return {};
}

std::string index_page(const Work& work)
{
    std::string page = fmt::format(
        "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>{0}: preview</title>\n"
        "<style>body{{font:16px/1.4 sans-serif;margin:2rem;background:#202124;color:#eee}}"
        "figure{{display:inline-block;margin:0 1rem 1.5rem 0;width:30rem;vertical-align:top}}"
        "img{{width:100%;height:auto}}a{{color:inherit}}</style>\n<h1>{0}</h1>\n"
        "<p>{1} pictures of {2} slides at {3} x {4}. <a href=\"contact-sheet.png\">Contact "
        "sheet</a></p>\n",
        work.programme.title,
        work.shots.size(),
        work.programme.slides.size(),
        work.canvas.px.width,
        work.canvas.px.height);
    for (const Shot& shot : work.shots) {
        page +=
            fmt::format("<figure><a href=\"{0}\"><img src=\"{0}\" alt=\"\" loading=\"lazy\"></a>"
                        "<figcaption>{1} ({2}){3}</figcaption></figure>\n",
                        shot.file,
                        shot.slide,
                        shot.language,
                        shot.beats > 1 ? fmt::format(", {} of {}", shot.beat + 1, shot.beats) : "");
    }
    return page + "</html>\n";
}

Result<void> finish(const Work& work)
{
    const int columns = std::max(1, sheet_width / thumbnail_width);
    if (auto sheet = write_png(contact_sheet(work.thumbnails, columns),
                               work.options.output + "/contact-sheet.png");
        !sheet) {
        return sheet;
    }
    std::ofstream index(work.options.output + "/index.html", std::ios::binary);
    index << index_page(work);
    index.flush();
    return index ? Result<void>() : failure(work.options.output + "/index.html: cannot be written");
}

Exit fail(const std::string& message, Exit exit)
{
    std::cerr << "wayside preview: " << message << '\n';
    return exit;
}

Exit run_preview(const PreviewOptions& options)
{
    const auto size = parse_size(options.size);
    if (!size) {
        return fail(size.error().message, Exit::Usage);
    }
    const Site site = load_or_explain(options.common);
    if (!site.schedule) {
        return Exit::Content;
    }
    const auto room = PictureRoom::create(
        options.common.fonts_file, own_fonts_of(options.common.programme), [] {}, 0);
    if (!room) {
        return fail(room.error().message, Exit::Machine);
    }
    (*room)->use(site.programme->theme.palette);
    std::error_code error;
    std::filesystem::create_directories(options.output, error);
    if (error) {
        return fail(options.output + ": " + error.message(), Exit::Machine);
    }
    Work work{.options = options,
              .programme = *site.programme,
              .canvas = canvas_of(*size, site.display),
              .room = **room,
              .shots = {},
              .thumbnails = {},
              .failed = 0};
    const auto& slides = site.programme->slides;
    for (std::size_t at = 0; at < slides.size(); ++at) {
        for (const std::string& language : languages_of(slides[at].body)) {
            if (auto shot = shoot(work, slides[at], language); !shot) {
                return fail(shot.error().message, Exit::Machine);
            }
        }
        progress(at + 1, slides.size());
    }
    if (auto done = finish(work); !done) {
        return fail(done.error().message, Exit::Machine);
    }
    for (const Error& trouble : work.room.take_failures()) {
        std::cerr << "error: " << trouble.message << '\n';
        ++work.failed;
    }
    std::cout << fmt::format(
        "{} pictures, contact-sheet.png and index.html in {}\n", work.shots.size(), options.output);
    return work.failed == 0 ? Exit::Done : Exit::Content;
}

} // namespace

void add_preview(CLI::App& app, Exit& exit)
{
    auto* command = app.add_subcommand(
        "preview", "Draws every slide in every language, a contact sheet and an index page");
    const auto options = std::make_shared<PreviewOptions>();
    add_common(*command, options->common);
    command->add_option("--output,-o", options->output, "Folder to write to")
        ->capture_default_str();
    command->add_option("--size", options->size, "Canvas in pixels")->capture_default_str();
    add_examples(
        *command,
        "  wayside preview playlists/transit-station.toml --output out/preview\n"
        "  wayside preview playlists/event-template.toml --size 1080x1920 -o out/portrait");
    command->callback([options, &exit] { exit = run_preview(*options); });
}

} // namespace wayside
