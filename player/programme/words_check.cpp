#include "programme/words_check.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/limits.hpp"
#include "programme/codes.hpp"
#include "programme/slide_words.hpp"

namespace wayside {

namespace {

/// The slides that have no words in `language`.
std::vector<std::string> slides_without(const std::string& language, const ReadingContext& context)
{
    std::vector<std::string> ids;
    for (const Slide& slide : context.programme.slides) {
        if (!std::visit([&](const auto& kind) { return kind.words.count(language) > 0; }, slide.body)) {
            ids.push_back(slide.id);
        }
    }
    return ids;
}

void check_slides(ReadingContext& context)
{
    if (!context.words_complete) {
        return;
    }
    for (std::size_t number = 0; number < context.programme.slides.size(); ++number) {
        const Slide& slide = context.programme.slides[number];
        const SlideRecord& record = context.records[number];
        if (!record.has_kind || has_words(slide.body)) {
            continue;
        }
        context.report.error(slide.place,
                             fmt::format("the slide {} has no words in any language", quoted(slide.id)),
                             record.is_own ? "add words.en = { ... }"
                                           : fmt::format("add [slide.\"{}\"] to words/en.toml", slide.id));
    }
}

/// The place of a language among the turns; that of the programme when they are not written.
Place place_of_turn(const std::string& language, const TomlValue& programme)
{
    const auto defaults = programme.find("defaults");
    const auto turns = defaults ? defaults->find("languages") : std::nullopt;
    if (!turns) {
        return programme.place();
    }
    for (const TomlValue& element : turns->elements()) {
        if (element.text() != nullptr && *element.text() == language) {
            return element.place();
        }
    }
    return turns->place();
}

enum class Turn { Stays, IsLost };

Turn check_turn(const std::string& language, const TomlValue& programme, ReadingContext& context)
{
    const std::vector<std::string> missing = slides_without(language, context);
    const std::size_t slides = context.programme.slides.size();
    if (missing.empty() || !context.words_complete) {
        return Turn::Stays;
    }
    const Place place = place_of_turn(language, programme);
    const bool is_draft =
        std::find(context.drafts.begin(), context.drafts.end(), language) != context.drafts.end();
    if (missing.size() < slides) {
        constexpr std::size_t most_named = 3;
        const auto end = missing.begin() + static_cast<std::ptrdiff_t>(std::min(most_named, missing.size()));
        context.report.warning(place,
                               fmt::format("{} of {} slides have no words in {} and lose its turns",
                                           missing.size(),
                                           slides,
                                           quoted(language)),
                               fmt::format("{}{}",
                                           fmt::join(missing.begin(), end, ", "),
                                           missing.size() > most_named ? ", ..." : ""));
        return Turn::Stays;
    }
    if (is_draft && context.programme.languages.size() > 1) {
        context.report.warning(place,
                               fmt::format("the words in {} are a draft and are not shown", quoted(language)),
                               "set reviewed = true when a native speaker has read them");
        return Turn::IsLost;
    }
    context.report.error(place,
                         is_draft ? fmt::format("the words in {} are a draft, and no other language is left", quoted(language))
                                  : fmt::format("no slide has words in {}", quoted(language)),
                         is_draft ? "set reviewed = true when a native speaker has read them"
                                  : fmt::format("add words/{}.toml to the campaign", language));
    return Turn::Stays;
}

void check_pictures(ReadingContext& context)
{
    if (!context.words_complete) {
        return;
    }
    for (const auto& [id, picture] : context.programme.media) {
        for (const std::string& language : context.programme.languages) {
            if (picture.alternative.find(language) == picture.alternative.end()) {
                context.report.error(picture.place,
                                     fmt::format("the picture {} has no alternative text in {}", quoted(id), quoted(language)),
                                     fmt::format("add alternative.{} = \"...\" here, or {} = \"...\" under [picture] in words/{}.toml",
                                                 language,
                                                 id,
                                                 language));
            }
        }
    }
}

} // namespace

void read_turns(TableReader& defaults, ReadingContext& context)
{
    std::vector<std::string> languages;
    for (const TomlValue& element : defaults.list("languages", {1, limits::max_languages}, Need::Optional)) {
        const auto tag = text_of(element, "languages", context.report);
        if (!tag || !report_bad_language(*tag, element, context.report)) {
            continue;
        }
        if (std::find(languages.begin(), languages.end(), *tag) != languages.end()) {
            context.report.error(element.place(), fmt::format("{} is in the list already", quoted(*tag)));
            continue;
        }
        languages.emplace_back(*tag);
    }
    if (!languages.empty()) {
        context.programme.languages = std::move(languages);
    }
}

void check_words(const TomlValue& programme, ReadingContext& context)
{
    check_slides(context);
    std::vector<std::string> turns;
    if (!context.programme.slides.empty()) {
        for (const std::string& language : context.programme.languages) {
            if (check_turn(language, programme, context) == Turn::Stays) {
                turns.push_back(language);
            }
        }
        context.programme.languages = std::move(turns);
    }
    check_pictures(context);
}

} // namespace wayside
