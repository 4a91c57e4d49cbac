#include "programme/words_check.hpp"

#include "base/limits.hpp"
#include "programme/codes.hpp"
#include "programme/slide_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace wayside
{

namespace
{

bool has_words_in(const std::string& language, const SlideBody& body)
{
    return std::visit([&](const auto& kind) { return kind.words.count(language) > 0; }, body);
}

/// The slides that have words, but none in `language`.
std::vector<std::string> slides_without(const std::string& language, const ReadingContext& context)
{
    std::vector<std::string> ids;
    for (const Slide& slide : context.programme.slides) {
        if (has_words(slide.body) && !has_words_in(language, slide.body)) {
            ids.push_back(slide.id);
        }
    }
    return ids;
}

void check_slides(ReadingContext& context)
{
    for (std::size_t number = 0; number < context.programme.slides.size(); ++number) {
        const Slide& slide = context.programme.slides[number];
        const SlideRecord& record = context.records[number];
        if (!record.is_judged || has_words(slide.body)) {
            continue;
        }
        context.report.error(
            slide.place,
            fmt::format("the slide {} has no words in any language", quoted(slide.id)),
            record.is_own ? "add words.en = { ... }"
                          : fmt::format(R"(add [slide."{}"] to words/en.toml)", slide.id));
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

void warn_of_gaps(const std::vector<std::string>& missing,
                  const std::string& language,
                  const Place& place,
                  Report& report)
{
    constexpr std::size_t most_named = 3;
    const auto end =
        missing.begin() + static_cast<std::ptrdiff_t>(std::min(most_named, missing.size()));
    report.warning(
        place,
        missing.size() == 1
            ? fmt::format("one slide has no words in {} and loses its turns", quoted(language))
            : fmt::format("{} slides have no words in {} and lose its turns",
                          missing.size(),
                          quoted(language)),
        fmt::format("{}{}",
                    fmt::join(missing.begin(), end, ", "),
                    missing.size() > most_named ? ", ..." : ""));
}

enum class Turn { Stays, IsLost };

Turn check_turn(const std::string& language, const TomlValue& programme, ReadingContext& context)
{
    const auto& slides = context.programme.slides;
    const std::vector<std::string> missing = slides_without(language, context);
    const bool is_spoken = std::any_of(slides.begin(), slides.end(), [&](const Slide& slide) {
        return has_words_in(language, slide.body);
    });
    const Place place = place_of_turn(language, programme);
    if (is_spoken) {
        if (!missing.empty()) {
            warn_of_gaps(missing, language, place, context.report);
        }
        return Turn::Stays;
    }
    if (std::find(context.drafts.begin(), context.drafts.end(), language) == context.drafts.end()) {
        if (!missing.empty()) { // else that was said of each slide
            context.report.error(place,
                                 fmt::format("no slide has words in {}", quoted(language)),
                                 fmt::format("add words/{}.toml to the campaign", language));
        }
        return Turn::Stays;
    }
    constexpr const char* hint = "set reviewed = true when a native speaker has read them";
    if (missing.empty() || context.programme.languages.size() == 1) {
        context.report.error(
            place,
            fmt::format("the words in {} are a draft, and there are no others", quoted(language)),
            hint);
        return Turn::Stays;
    }
    context.report.warning(
        place,
        fmt::format("the words in {} are a draft and are not shown", quoted(language)),
        hint);
    return Turn::IsLost;
}

} // namespace

void check_pictures(ReadingContext& context)
{
    if (!context.words_complete) {
        return;
    }
    for (const auto& [id, picture] : context.programme.media) {
        for (const std::string& language : offered_languages(context.programme)) {
            if (picture.alternative.find(language) == picture.alternative.end()) {
                context.report.error(
                    picture.place,
                    fmt::format("the picture {} has no alternative text in {}",
                                quoted(id),
                                quoted(language)),
                    fmt::format(
                        R"(add alternative.{} = "..." here, or {} = "..." under [picture] in words/{}.toml)",
                        language,
                        id,
                        language));
            }
        }
    }
}

void read_turns(TableReader& defaults, ReadingContext& context)
{
    std::vector<std::string> languages;
    for (const TomlValue& element :
         defaults.list("languages", {1, limits::max_languages}, Need::Optional)) {
        const auto tag = text_of(element, "languages", context.report);
        if (!tag || !report_bad_language(*tag, element, context.report)) {
            continue;
        }
        if (std::find(languages.begin(), languages.end(), *tag) != languages.end()) {
            context.report.error(element.place(),
                                 fmt::format("{} is in the list already", quoted(*tag)));
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
    if (!context.words_complete) {
        return; // what is missing may be in a file that could not be read
    }
    const auto& slides = context.programme.slides;
    const bool are_all_drafts = !context.drafts.empty() &&
                                std::none_of(slides.begin(), slides.end(), [](const Slide& slide) {
                                    return has_words(slide.body);
                                });
    if (!are_all_drafts) {
        check_slides(context);
    }
    if (!slides.empty()) {
        std::vector<std::string> turns;
        for (const std::string& language : context.programme.languages) {
            if (check_turn(language, programme, context) == Turn::Stays) {
                turns.push_back(language);
            }
        }
        if (turns.empty()) {
            context.report.error(place_of_turn(context.programme.languages.front(), programme),
                                 "every language that has turns is a draft",
                                 "set reviewed = true when a native speaker has read one");
        }
        context.programme.languages = std::move(turns);
    }
}

} // namespace wayside
