#include "cli/commands.hpp"
#include "cli/preview_outline.hpp"
#include "cli/preview_page.hpp"
#include "cli/preview_studio.hpp"
#include "programme/spoken_languages.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

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
    std::vector<std::string> languages; ///< empty: all
};

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

/// What to say of drafts to somebody who asked for a language that is not there.
std::string hint_at_drafts(const PreviewOptions& options, const Site& site)
{
    if (site.display.allow_drafts) {
        return {};
    }
    CommonOptions with_drafts = options.common;
    with_drafts.drafts = true;
    const Site other = load_site_for(with_drafts);
    return other.programme && !other.programme->drafts.empty()
               ? fmt::format("; with --drafts also: {}", fmt::join(other.programme->drafts, ", "))
               : "";
}

Result<void> write_page(const Preview& preview, const std::string& path)
{
    std::ofstream file(path, std::ios::binary);
    file << preview_page(preview);
    file.flush();
    return file ? Result<void>() : failure(path + ": cannot be written");
}

/// Prints everything that went wrong. Returns whether anything did.
bool report(const Preview& preview)
{
    bool is_faulty = false;
    const auto say = [&](const std::string& message) {
        std::cerr << "error: " << message << '\n';
        is_faulty = true;
    };
    for (const PreviewSlide& slide : preview.slides) {
        for (const PreviewPicture& picture : slide.pictures) {
            if (!picture.error.empty()) {
                say(picture.error);
            }
        }
    }
    for (const std::string& fault : preview.faults) {
        say(fault);
    }
    return is_faulty;
}

/// Takes the pictures and writes the page.
Exit fill_folder(const PreviewOptions& options, const Site& site, Preview preview)
{
    const auto room = PictureRoom::create(
        options.common.fonts_file, own_fonts_of(options.common.programme), [] {}, 0);
    if (!room) {
        return fail("preview", room.error().message, Exit::Machine);
    }
    (*room)->use(site.programme->theme.palette);
    std::error_code error;
    std::filesystem::create_directories(options.output, error);
    if (error) {
        return fail("preview", options.output + ": " + error.message(), Exit::Machine);
    }
    const std::string page = options.output + "/index.html";
    const std::size_t all = preview.slides.size() * preview.languages.size();
    std::size_t done = 0;
    PreviewStudio studio{.programme = *site.programme,
                         .room = **room,
                         .canvas = canvas_of(preview.size, site.display),
                         .output = options.output,
                         .is_first = !std::filesystem::exists(page, error),
                         .on_slide = [&] {
                             progress(++done, all);
                         }};
    if (auto taken = take_pictures(studio, preview); !taken) {
        return fail("preview", taken.error().message, Exit::Machine);
    }
    for (const Error& trouble : (*room)->take_failures()) {
        preview.faults.push_back(trouble.message);
    }
    if (auto written = write_page(preview, page); !written) {
        return fail("preview", written.error().message, Exit::Machine);
    }
    const bool is_faulty = report(preview);
    std::cout << fmt::format(
        "{}; contact-sheet.png and index.html in {}\n", count_line(preview), options.output);
    return is_faulty ? Exit::Content : Exit::Done;
}

Exit run_preview(const PreviewOptions& options)
{
    const auto size = parse_size(options.size);
    if (!size) {
        return fail("preview", size.error().message, Exit::Usage);
    }
    const Site site = load_or_explain(options.common);
    if (!site.schedule) {
        return Exit::Content;
    }
    const auto languages = chosen_languages(options.languages, languages_spoken(*site.programme));
    if (!languages) {
        return fail(
            "preview", languages.error().message + hint_at_drafts(options, site), Exit::Usage);
    }
    Preview preview = outline_of(*site.programme, *size, *languages);
    return fill_folder(options, site, std::move(preview));
}

} // namespace

void add_preview(CLI::App& app, Exit& exit)
{
    auto* command = app.add_subcommand(
        "preview",
        "Draws every slide in every language, contact sheets and a page to look through them");
    const auto options = std::make_shared<PreviewOptions>();
    add_common(*command, options->common);
    command->add_option("--output,-o", options->output, "Folder to write to")
        ->capture_default_str();
    command->add_option("--size", options->size, "Canvas in pixels")->capture_default_str();
    command
        ->add_option("--language",
                     options->languages,
                     "Only this language; may be given more than once. Default: all")
        ->take_all()
        ->expected(1);
    add_word_options(*command, options->common);
    add_examples(
        *command,
        "  wayside preview playlists/transit-station.toml --output out/preview\n"
        "  wayside preview playlists/transit-station.toml --drafts --language en --language th\n"
        "  wayside preview playlists/event-template.toml --size 1080x1920 -o out/portrait");
    command->callback([options, &exit] { exit = run_preview(*options); });
}

} // namespace wayside
