#include "cli/preview_filters.hpp"

#include "cli/html.hpp"
#include "programme/read_slides.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

namespace wayside
{

namespace
{

/// A slide without a picture has no place on the page.
template <typename Test> bool any_shown(const Preview& preview, const Test& test)
{
    return std::any_of(preview.slides.begin(), preview.slides.end(), [&](const auto& slide) {
        return !slide.pictures.empty() && test(slide);
    });
}

struct Choice {
    std::string value;
    std::string label;
};

std::string drop_down(std::string_view name,
                      std::string_view label,
                      const std::vector<Choice>& choices)
{
    std::string text = fmt::format("<label class=\"field\">{}\n<select name=\"{}\">\n"
                                   "<option value=\"\">all</option>\n",
                                   label,
                                   name);
    for (const Choice& choice : choices) {
        text += fmt::format(
            "<option value=\"{}\">{}</option>\n", escaped(choice.value), escaped(choice.label));
    }
    return text + "</select></label>\n";
}

std::vector<Choice> kinds(const Preview& preview)
{
    std::set<std::string> names;
    for (const PreviewSlide& slide : preview.slides) {
        if (!slide.pictures.empty()) {
            names.insert(slide.kind);
        }
    }
    std::vector<Choice> choices;
    choices.reserve(names.size());
    for (const std::string& name : names) {
        choices.push_back({name, name});
    }
    return choices;
}

std::vector<Choice> playlists(const Preview& preview)
{
    std::vector<Choice> choices;
    for (const std::string& id : preview.playlists) {
        if (any_shown(preview, [&](const PreviewSlide& slide) {
                return std::find(slide.playlists.begin(), slide.playlists.end(), id) !=
                       slide.playlists.end();
            })) {
            choices.push_back({id, id});
        }
    }
    if (any_shown(preview, [](const PreviewSlide& slide) { return slide.playlists.empty(); })) {
        choices.push_back({"-", "in none"}); // no id is a hyphen
    }
    return choices;
}

/// From the lightest to the heaviest.
std::vector<Choice> intensities_shown(const Preview& preview)
{
    std::vector<Choice> choices;
    for (const auto& [name, intensity] : intensities) {
        if (any_shown(preview, [id = std::string(name)](const PreviewSlide& slide) {
                return slide.intensity == id;
            })) {
            choices.push_back({name, name});
        }
    }
    return choices;
}

std::string language_choices(const Preview& preview)
{
    std::string text = "<fieldset><legend>Languages</legend>\n";
    for (const PreviewLanguage& language : preview.languages) {
        text += fmt::format(
            "<label class=\"choice\"><input type=\"checkbox\" name=\"lang\" value=\"{0}\"> {1} "
            "<small>{0}{2}</small></label>\n",
            escaped(language.tag),
            language_name(language.tag),
            language.is_draft ? ", draft" : "");
    }
    return text + "</fieldset>\n";
}

} // namespace

std::string preview_filters(const Preview& preview)
{
    return "<form id=\"filters\" role=\"search\" aria-label=\"Which pictures are shown\" "
           "autocomplete=\"off\" hidden>\n" +
           language_choices(preview) + drop_down("kind", "Kind", kinds(preview)) +
           drop_down("playlist", "Playlist", playlists(preview)) +
           drop_down("intensity", "Intensity", intensities_shown(preview)) +
           "<label class=\"field words\">Slide or words\n<input type=\"search\" name=\"q\" "
           "spellcheck=\"false\"></label>\n"
           "<label class=\"choice\"><input type=\"checkbox\" name=\"only\" value=\"1\"> Only what "
           "failed or differs from the last preview</label>\n"
           "<button type=\"reset\">Show all</button>\n</form>\n";
}

} // namespace wayside
