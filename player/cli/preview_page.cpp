#include "cli/preview_page.hpp"

#include "cli/html.hpp"
#include "cli/preview_filters.hpp"
#include "media/embedded.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>

namespace wayside
{

namespace
{

std::string tag(std::string_view word)
{
    return fmt::format(R"( <span class="tag {0}">{0}</span>)", word);
}

std::string_view state_of(const PreviewPicture& picture)
{
    if (!picture.error.empty()) {
        return "failed";
    }
    switch (picture.novelty) {
    case Novelty::New:
        return "new";
    case Novelty::Changed:
        return "changed";
    case Novelty::None:
        break;
    }
    return "same";
}

bool is_draft(const Preview& preview, const std::string& language)
{
    return std::any_of(preview.languages.begin(), preview.languages.end(), [&](const auto& known) {
        return known.tag == language && known.is_draft;
    });
}

/// How many pictures there are, or how many could not be set.
std::ptrdiff_t count_of(const Preview& preview, bool failed)
{
    std::ptrdiff_t count = 0;
    for (const PreviewSlide& slide : preview.slides) {
        count += std::count_if(
            slide.pictures.begin(), slide.pictures.end(), [&](const PreviewPicture& picture) {
                return picture.error.empty() != failed;
            });
    }
    return count;
}

std::string sheet_links(const Preview& preview)
{
    std::vector<std::string> links;
    for (const PreviewLanguage& language : preview.languages) {
        if (!language.sheet.empty()) {
            links.push_back(fmt::format(
                R"(<a href="{}">{}</a>)", escaped(language.sheet), language_name(language.tag)));
        }
    }
    return links.empty() ? ""
                         : fmt::format(" Contact {}: {}.",
                                       links.size() == 1 ? "sheet" : "sheets",
                                       fmt::join(links, ", "));
}

std::string header(const Preview& preview)
{
    std::vector<std::string> drafts;
    for (const PreviewLanguage& language : preview.languages) {
        if (language.is_draft) {
            drafts.push_back(language_name(language.tag));
        }
    }
    std::string text = fmt::format("<header>\n<h1>{}</h1>\n<p>{} slides at {} × {}.{}</p>\n",
                                   escaped(preview.title),
                                   preview.slides.size(),
                                   preview.size.width,
                                   preview.size.height,
                                   sheet_links(preview));
    if (!drafts.empty()) {
        text += fmt::format("<p>Drafts, which no native speaker has reviewed: {}.</p>\n",
                            fmt::join(drafts, ", "));
    }
    if (!preview.faults.empty()) {
        text += "<div class=\"faults\" role=\"note\"><p>What else went wrong:</p>\n<ul>\n";
        for (const std::string& fault : preview.faults) {
            text += fmt::format("<li>{}</li>\n", escaped(fault));
        }
        text += "</ul></div>\n";
    }
    return text + "</header>\n";
}

/// The picture, or why there is none and what it would have said.
std::string picture_body(const Preview& preview,
                         const PreviewSlide& slide,
                         const PreviewPicture& picture)
{
    if (!picture.error.empty()) {
        return fmt::format("<div class=\"why\"><p>{}</p>\n<p {}>{}</p></div>\n",
                           escaped(picture.error),
                           language_attributes(picture.language),
                           escaped_list(picture.words, " "));
    }
    return fmt::format("<a href=\"{0}\"><img src=\"{0}\" alt=\"{1}\" {2} width=\"{3}\" "
                       "height=\"{4}\" loading=\"lazy\" decoding=\"async\"></a>\n",
                       escaped(picture.file),
                       picture.words.empty() ? escaped(slide.id) // a link needs a name
                                             : escaped_list(picture.words, "\n"),
                       language_attributes(picture.language),
                       preview.size.width,
                       preview.size.height);
}

std::string figure(const Preview& preview, const PreviewSlide& slide, const PreviewPicture& picture)
{
    const std::string_view state = state_of(picture);
    return fmt::format(
        "<figure class=\"{0}\" data-language=\"{1}\" data-state=\"{0}\">\n{2}<figcaption>{3} "
        "({1}){4}{5}{6}</figcaption></figure>\n",
        state,
        escaped(picture.language),
        picture_body(preview, slide, picture),
        language_name(picture.language),
        picture.beats > 1 ? fmt::format(", {} of {}", picture.beat + 1, picture.beats) : "",
        is_draft(preview, picture.language) ? tag("draft") : "",
        state == "same" ? "" : tag(state));
}

std::string missing_line(const Preview& preview, const PreviewSlide& slide)
{
    std::vector<std::string> missing;
    for (const PreviewLanguage& language : preview.languages) {
        if (std::none_of(slide.pictures.begin(), slide.pictures.end(), [&](const auto& picture) {
                return picture.language == language.tag;
            })) {
            missing.push_back(language.tag);
        }
    }
    return missing.empty() ? "" : fmt::format(". No words in: {}", escaped_list(missing, ", "));
}

std::string section(const Preview& preview, const PreviewSlide& slide)
{
    std::string text = fmt::format(
        "<section data-slide=\"{0}\" data-kind=\"{1}\" data-intensity=\"{2}\" "
        "data-playlists=\"{3}\" aria-label=\"{0}\">\n<h2>{0}</h2>\n<p class=\"about\">{1}, "
        "intensity {2}, {4}{5}</p>\n<div class=\"pictures\">\n",
        escaped(slide.id),
        escaped(slide.kind),
        escaped(slide.intensity),
        escaped_list(slide.playlists, " "),
        slide.playlists.empty() ? "in no playlist" : "in " + escaped_list(slide.playlists, ", "),
        missing_line(preview, slide));
    for (const PreviewPicture& picture : slide.pictures) {
        text += figure(preview, slide, picture);
    }
    return text + "</div>\n</section>\n";
}

/// Slides without a picture have no section: no filter could be true of them.
std::string slides_of(const Preview& preview)
{
    std::string text;
    std::vector<std::string> silent;
    for (const PreviewSlide& slide : preview.slides) {
        if (slide.pictures.empty()) {
            silent.push_back(slide.id);
        } else {
            text += section(preview, slide);
        }
    }
    text += "<p id=\"nothing\" hidden>No picture is left. Choose less, or show all.</p>\n";
    if (!silent.empty()) {
        text += fmt::format("<p id=\"silent\">Without words in these languages: {}</p>\n",
                            escaped_list(silent, ", "));
    }
    return text;
}

} // namespace

std::string count_line(const Preview& preview)
{
    const auto failed = count_of(preview, true);
    return fmt::format("{} pictures", count_of(preview, false)) +
           (failed > 0 ? fmt::format(", and {} that could not be set", failed) : "");
}

std::string preview_page(const Preview& preview)
{
    std::string page = fmt::format(
        "<!doctype html>\n<html lang=\"en\" dir=\"ltr\"{}>\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n<title>{}: preview</title>\n<style>\n",
        preview.size.height > preview.size.width ? " class=\"upright\"" : "",
        escaped(preview.title));
    page += embedded_text("preview.css");
    page += "</style>\n</head>\n<body>\n" + header(preview);
    page += "<div class=\"bar\">\n" + preview_filters(preview) + R"(<p id="count" role="status">)" +
            count_line(preview) + "</p>\n</div>\n";
    page += "<main>\n" + slides_of(preview) + "</main>\n<script>\n";
    page += embedded_text("preview.js");
    return page + "</script>\n</body>\n</html>\n";
}

} // namespace wayside
