#include "cli/preview_studio.hpp"

#include "cli/contact_sheet.hpp"
#include "cli/png.hpp"
#include "scene/storyboard.hpp"
#include "speech/spoken.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

namespace wayside
{

namespace
{

constexpr int thumbnail_width = 480;
constexpr int sheet_width = 2000;

/// "myth.violent.en.2.png". No id has an underscore, and a slide may be called contact-sheet.
std::string file_name(const Slide& slide,
                      const std::string& language,
                      std::size_t beat,
                      std::size_t beats)
{
    std::string id = slide.id == "contact-sheet" ? slide.id + "_" : slide.id;
    std::replace(id.begin(), id.end(), '/', '.');
    return beats == 1 ? fmt::format("{}.{}.png", id, language)
                      : fmt::format("{}.{}.{}.png", id, language, beat + 1);
}

/// What is there to be read, without the help strip that every picture has.
std::vector<std::string> words_on(const Frame& frame)
{
    std::vector<std::string> words;
    const auto add = [&](std::string text) {
        if (!text.empty()) {
            words.push_back(std::move(text));
        }
    };
    for (std::size_t at = 0; at < frame.items.size(); ++at) {
        const Item& item = frame.items[at];
        if (const auto* text = std::get_if<TextItem>(&item.what)) {
            add(in_strip(frame, at) ? std::string() : plain_text(text->paragraph.text));
        } else if (const auto* picture = std::get_if<PictureItem>(&item.what)) {
            add(picture->alternative);
        } else if (const auto* drawing = std::get_if<VectorItem>(&item.what)) {
            add(drawing->alternative);
        }
    }
    return words;
}

/// The words of a slide that could not be set.
std::vector<std::string> words_of(const Slide& slide, const std::string& language)
{
    std::vector<std::string> words = texts_of(slide.body, language);
    std::transform(words.begin(), words.end(), words.begin(), plain_text);
    return words;
}

/// Empty when the file is not there.
std::string bytes_of(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// Writes a picture, and says whether it is another than the one that was there.
Result<Novelty> write_anew(const PreviewStudio& studio, const Image& image, const std::string& name)
{
    const std::string path = studio.output + "/" + name;
    const std::string before = bytes_of(path);
    if (auto written = write_png(image, path); !written) {
        return tl::unexpected(written.error());
    }
    if (before.empty()) {
        return studio.is_first ? Novelty::None : Novelty::New;
    }
    return before == bytes_of(path) ? Novelty::None : Novelty::Changed;
}

Result<void> take_slide(PreviewStudio& studio,
                        const Slide& slide,
                        const std::string& language,
                        std::vector<PreviewPicture>& pictures)
{
    const auto board =
        compose(studio.programme, slide, language, studio.canvas, studio.room.fonts());
    if (!board) {
        pictures.push_back({.language = language,
                            .file = {},
                            .error = board.error().message,
                            .words = words_of(slide, language)});
        return {};
    }
    const std::size_t beats = board->beats.size();
    for (std::size_t beat = 0; beat < beats; ++beat) {
        const Frame& frame = *board->beats[beat].frame;
        const Image image = paint_still(studio.room.painter(), frame);
        const std::string name = file_name(slide, language, beat, beats);
        const auto novelty = write_anew(studio, image, name);
        if (!novelty) {
            return tl::unexpected(novelty.error());
        }
        pictures.push_back({.language = language,
                            .file = name,
                            .error = {},
                            .words = words_on(frame),
                            .beat = static_cast<int>(beat),
                            .beats = static_cast<int>(beats),
                            .novelty = *novelty});
        studio.thumbnails.push_back(thumbnail(image, thumbnail_width));
    }
    return {};
}

/// Writes what was gathered for one language; where there are several, each has a sheet of its own,
/// and the first one's is "contact-sheet.png" as well.
Result<void> write_sheet(PreviewStudio& studio, Preview& preview, PreviewLanguage& language)
{
    constexpr const char* first_sheet = "contact-sheet.png";
    const auto thumbnails = std::exchange(studio.thumbnails, {});
    if (thumbnails.empty()) {
        return {}; // none of its slides could be set
    }
    const bool is_only = preview.languages.size() == 1;
    language.sheet = is_only ? first_sheet : fmt::format("contact-sheet.{}.png", language.tag);
    const std::string path = studio.output + "/" + language.sheet;
    auto written = write_png(contact_sheet(thumbnails, sheet_width / thumbnail_width), path);
    if (!written || is_only || &language != &preview.languages.front()) {
        return written;
    }
    std::error_code error;
    const std::string copy = studio.output + "/" + first_sheet;
    std::filesystem::copy_file(
        path, copy, std::filesystem::copy_options::overwrite_existing, error);
    return error ? failure(copy + ": " + error.message()) : Result<void>();
}

} // namespace

Result<void> take_pictures(PreviewStudio& studio, Preview& preview)
{
    // Language by language, so that only one contact sheet's thumbnails are in memory.
    for (PreviewLanguage& language : preview.languages) {
        for (std::size_t number = 0; number < preview.slides.size(); ++number) {
            const Slide& slide = studio.programme.slides[number];
            if (speaks(slide.body, language.tag)) {
                auto taken =
                    take_slide(studio, slide, language.tag, preview.slides[number].pictures);
                if (!taken) {
                    return taken;
                }
            }
            studio.on_slide();
        }
        if (auto written = write_sheet(studio, preview, language); !written) {
            return written;
        }
    }
    return {};
}

} // namespace wayside
